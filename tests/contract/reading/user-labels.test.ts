import { describe, expect, it } from 'vitest'
import type { ParseOptions } from '../doors.ts'
import { chunksOf } from '../library/chunks.ts'
import { checkRecords } from '../library/invariants.ts'
import { parseBytes, parseChunks, parseText, said, turnsOf } from '../library/parse.ts'

const FOUR = 'Tom: Hi.\nAnn: Hello.\nTom: Bye.\nAnn: ok.\n'
const TURNS = ['Tom: Hi.', 'Ann: Hello.', 'Tom: Bye.', 'Ann: ok.']
const LISTED = [{ label: 'Tom' }, { label: 'Ann' }]
const PATTERN = '(?<speaker>\\w+): '

const saidIn = (text: string, options: ParseOptions = {}) => said(parseText(text, options))

/** What is said of the first line of a text that carries or resembles a label. */
function reasonFor(text: string, options: ParseOptions): string | undefined {
  const decisions: { readonly reason: string }[] = []
  parseText(text, { ...options, onDecision: (decision: { readonly reason: string }) => decisions.push(decision) })
  return decisions[0]?.reason
}

describe('four lines', () => {
  it.each<[string, ParseOptions]>([
    ['a list of speakers', { speakers: LISTED }],
    ['a pattern', { labelPattern: PATTERN }],
    ['an expression', { labelPattern: /(?<speaker>tom|ann): /gi }],
    ['a convention', { conventions: ['title-colon'] }],
    ['a list and a convention', { speakers: LISTED, conventions: ['own-line'] }],
    ['a list and a pattern', { speakers: [{ label: 'Tom' }], labelPattern: '(?<speaker>A\\w+): ' }],
  ])('are four turns with %s', (_, options) => expect(saidIn(FOUR, options)).toEqual(TURNS))
})

describe('a list of speakers', () => {
  it.each([
    'Tom: Hi.',
    'tom: Hi.',
    'Tom： Hi.',
    'Tom - Hi.',
    'Tom – Hi.',
    'Tom. Hi.',
    'Tom.- Hi.',
    'Tom\tHi.',
    'Tom    Hi.',
    'Tom | Hi.',
    'Tom> Hi.',
    '[Tom] Hi.',
    '(Tom) Hi.',
    '<Tom> Hi.',
    '**Tom** Hi.',
    '**Tom:** Hi.',
    '> *Tom:* Hi.',
    '- Tom: Hi.',
    '3. Tom: Hi.',
    '[00:12] Tom: Hi.',
    '* [00:12] **Tom**: Hi.',
    'Tom (00:12): Hi.',
    '   Tom: Hi.',
  ])('names who speaks in "%s", once and anywhere', (line) => {
    const [turn, ...more] = turnsOf(parseText(`It was late that day.\n\n${line}\n`, { speakers: LISTED }))
    expect(more).toEqual([])
    expect(turn).toMatchObject({ speakerId: 'tom', text: 'Hi.', start: line.includes('12') ? 12 : null })
  })

  it.each(['Tom, come here.', 'Tom went home.', 'Tomorrow: rain.', 'Uncle Tom: Hi.', 'Tom Lund: Hi.'])(
    'leaves "%s" as it is',
    (line) => {
      const text = `It was late that day.\n\n${line}\n`
      expect(parseText(text, { speakers: LISTED }).slice(0, 1)).toEqual(parseText(text).slice(0, 1))
    },
  )

  it('goes by labels, names, ids and who is meant, and takes the longest', () => {
    const speakers = [
      { label: 'T.', name: 'Tom Lund' },
      { id: 'ann-vey', name: 'Ann' },
      { label: 'Bo', merge: 'Robert' },
      { label: 'Tom' },
    ]
    const lines = ['T.: a', 'Tom Lund: b', 'Ann Vey: c', 'Robert: d', 'Bo: e', 'Tom: f']
    const labels = turnsOf(parseText(lines.join('\n'), { speakers })).map(({ label }) => label)
    expect(labels).toEqual(['T.', 'Tom Lund', 'Ann Vey', 'Robert', 'Bo', 'Tom'])
  })

  it('overrules what looks like a headline, a cast and a table of contents', () => {
    const text = 'Ann Vey: Building Boats\n\nCast:\nTom: a sailor\n\nTranscript\n\nTom: Hi.\nJo: Yes.\nTom: Good.\n'
    expect(saidIn(text, { speakers: [{ label: 'Ann Vey' }, { label: 'Tom' }] }).slice(0, 2)).toEqual([
      'Ann Vey: Building Boats Cast:',
      'Tom: a sailor Transcript',
    ])
  })

  it('leaves others to the evidence', () => {
    const talk = 'MARA LUND: Is it late?\n\nJO VEY: It is.\n\n'.repeat(6)
    expect(saidIn(`${talk}Tom - Hi.\n`, { speakers: LISTED })).toEqual([...saidIn(talk), 'Tom: Hi.'])
  })

  it('leaves who examines to those who are examined', () => {
    const text = 'DIRECT EXAMINATION\nBY MS. LUND:\n\nQ. Is it late?\n\nA. It is.\n\n'.repeat(4)
    expect(said(parseText(text, { speakers: [{ label: 'MS. LUND' }] }))).toEqual(saidIn(text))
  })

  it('that names nobody says in one line who is there', () => {
    const text = 'MARA LUND: Is it late?\n\nJO VEY: It is.\n\n'.repeat(6)
    const told = (speakers: readonly Readonly<Record<string, string>>[]) =>
      parseText(text, { speakers }).flatMap((record) =>
        record.type === 'diagnostic' && record.code === 'unknown-speaker' ? [record.message] : [],
      )
    expect(told([{ label: 'Zoe' }, { id: 'max' }])).toEqual([
      'the list of speakers names nobody here; the labels are "MARA LUND", "JO VEY"',
    ])
    expect(told([{ label: 'Zoe' }, { label: 'Jo Vey' }])).toEqual([
      'the list of speakers names "Zoe", and nobody here has that label',
    ])
  })
})

describe('a label pattern', () => {
  it('tells where the speech begins, and when', () => {
    const text = '@tom (0:12) says ~ Hi.\nand more\n  @ann (1:02:03) says ~ Hello.\n'
    const labelPattern = /@(?<speaker>\w+) \((?<time>[\d:]+)\) says (?<text>~ .*)/
    expect(turnsOf(parseText(text, { labelPattern }))).toMatchObject([
      { label: 'tom', start: 12, text: '~ Hi. and more' },
      { label: 'ann', start: 3723, text: '~ Hello.' },
    ])
  })

  it('is matched at the head of a line alone, and asks no convention', () => {
    expect(saidIn('well, Tom: Hi.\nTom: Hi.\nANN LUND: Hello.\n', { labelPattern: '(?<speaker>Tom): ' })).toEqual([
      'Tom: Hi. ANN LUND: Hello.',
    ])
  })

  it('that finds nobody in a line finds no label', () => {
    expect(saidIn('- : hi\n- Tom: Hi.\n', { labelPattern: '- (?<speaker>\\w*): ' })).toEqual(['Tom: Hi.'])
  })

  it.each([
    ['(', 'it is not a regular expression: Unterminated group'],
    ['', 'it has no group named "speaker"'],
    ['(?<name>\\w+): ', 'it has no group named "speaker"'],
    ['(?<speaker>\\w*)', 'it matches the empty string'],
    ['(?<speaker>a)|', 'it matches the empty string'],
  ])('%s is refused', (labelPattern, what) => {
    expect(() => parseText('', { labelPattern })).toThrow(what)
  })

  it('is told of line by line', () => {
    const lines: (number | null)[] = []
    parseText(FOUR, { labelPattern: PATTERN, onLabelPattern: (line: number | null) => lines.push(line) })
    expect(lines.filter((line, index) => line !== null && line !== lines[index - 2])).toEqual([1, 2, 3, 4])
    expect(lines.at(-1)).toBe(null)
  })
})

describe('conventions that are named', () => {
  it('are asked alone', () => {
    const text = 'MARA LUND: Is it late?\n\n**Jo Vey** It is.\n\n'.repeat(4)
    const labels = (names: string[]) => new Set(turnsOf(parseText(text, { conventions: names })).map(({ label }) => label))
    expect(labels(['colon'])).toEqual(new Set(['MARA LUND']))
    expect(labels(['caps-colon', 'bold'])).toEqual(new Set(['MARA LUND', 'Jo Vey']))
    expect(labels(['dash'])).toEqual(new Set())
  })

  it('are refused where there are none of that name', () => {
    expect(() => parseText('', { conventions: ['perid'] })).toThrow(
      'there is no convention "perid"; did you mean "period" or "end-period" or "caps-period"?',
    )
  })
})

describe('why a line is a label', () => {
  it.each<[string, ParseOptions]>([
    ['your list of speakers names it', { speakers: LISTED }],
    ['your label pattern matches', { labelPattern: PATTERN }],
  ])('%s', (reason, options) => expect(reasonFor(FOUR, options)).toBe(reason))
})

describe('wherever conventions are asked', () => {
  it.each<[string, string]>([
    ['html', '<!doctype html><html><body><p>Tom: Hi.</p><p>Ann: Hello.</p></body></html>'],
    ['srt', '1\n00:00:01,000 --> 00:00:02,000\nTom: Hi.\n\n2\n00:00:03,000 --> 00:00:04,000\nAnn: Hello.\n'],
    ['webvtt', 'WEBVTT\n\n00:01.000 --> 00:02.000\nTom: Hi.\n\n00:03.000 --> 00:04.000\nAnn: Hello.\n'],
    ['rtf', '{\\rtf1\\ansi Tom: Hi.\\par Ann: Hello.\\par }'],
  ])('in %s too', (format, text) => {
    for (const options of [{ speakers: LISTED }, { labelPattern: PATTERN }, { conventions: ['title-colon'] }])
      expect(saidIn(text, { ...options, format })).toEqual(['Tom: Hi.', 'Ann: Hello.'])
  })
})

describe('labels that are told', () => {
  const text = `${'It was late that day, and nobody spoke.\n'.repeat(40)}\nTom - Hi.\n${'And it went on.\n\n'.repeat(60)}Ann: Hello.\n`
  const bytes = new TextEncoder().encode(text)

  it.each<[string, ParseOptions, string[]]>([
    ['by a list', { speakers: LISTED }, ['Tom', 'Ann']],
    ['by a pattern', { labelPattern: '(?<speaker>Tom|Ann)(?: -|:) ' }, ['Tom', 'Ann']],
    ['by a convention', { conventions: ['colon'] }, ['Ann']],
  ])('%s are the same in any chunks and windows, and every byte is kept', (_, told, labels) => {
    for (const limits of [{}, { window: 256, turn: 200, line: 64 }]) {
      const options = { ...told, limits }
      const whole = parseBytes(bytes, options)
      checkRecords(whole, bytes)
      expect(new Set(turnsOf(whole).map(({ label }) => label))).toEqual(new Set(labels))
      for (const size of [1, 7, 64]) expect(parseChunks(chunksOf(bytes, size), options)).toEqual(whole)
    }
  })
})
