import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LABEL_REACH, type LabelConvention } from '../../src/labels/convention.ts'
import { conventions } from '../../src/labels/index.ts'
import type { Opening } from '../../src/labels/opening.ts'

/** RUNS=5000 npx vitest run tests/labels/openings.test.ts looks harder. */
const RUNS = { numRuns: 40 * Number(process.env.RUNS ?? 100) }

/** Behind such a speech nothing but the label tells what is seen. */
const LONG_SPEECH = 80

/** Where the marks of an opening stand that make a label likely; an opening without marks has none. */
function marksOf({ marks = '', reach = 0, behind }: Opening, line: string): number[] {
  const places: number[] = []
  for (let at = 0; at <= reach && at < line.length; at++) {
    const next = line.charAt(at + 1)
    const follows = behind === undefined || next === '' || next > '\u007f' || behind.includes(next)
    if (marks.includes(line.charAt(at)) && follows) places.push(at)
  }
  return places
}

/** Whether the line, without white space at its ends, fits an opening, as its members say one by one. */
function fits(opening: Opening, line: string): boolean {
  const { first, marks, longest, sees } = opening
  if (first !== undefined && !first.includes(line.charAt(0))) return false
  if (longest !== undefined && line.length > longest) return false
  if (marks !== undefined && marksOf(opening, line).length === 0) return false
  if (sees === undefined) return true
  // Other lines stand around it.
  const bytes = new TextEncoder().encode(line)
  const around = new Uint8Array(bytes.length + 40).fill(0x0a)
  around.set(bytes, 20)
  return sees(around, 20, 20 + bytes.length)
}

function mayOpen({ openings }: LabelConvention, line: string): boolean {
  return openings === undefined || openings.some((opening) => fits(opening, line.trim()))
}

const names = fc.constantFrom(
  ...[
    'MARA LUND',
    'Mara Lund',
    'Lund',
    'LUND',
    'Dr. Jo O’Neil-Smith',
    'McDONALD',
    'Mr. LUND',
    'Mr. Lund',
    'Ms. McVEY of New Harbour',
  ],
  ...[
    'The PRESIDING OFFICER',
    'The SPEAKER pro tempore',
    'CHAIR LUND',
    'VICE CHAIR LUND',
    'Chair LUND',
    'Sir Jo VEY',
    'Mme DE VEY',
  ],
  ...[
    'Q',
    'A',
    'Q14',
    'QUESTION',
    'ANSWER',
    'QA',
    'S00',
    'SPEAKER_00',
    'Speaker 1',
    '1',
    'mlund',
    'ŞULE ÇELİK',
    'Élan Vey',
    'İnci',
  ],
  ...[
    '主席',
    '林委員海潮',
    'Интервьюер',
    'ΜΑΡΑ',
    'DH/YK',
    'A & B',
    'Óscar Vidal (ABC/DE)',
    'MARA LUND, HOST',
    'Interviewer',
    'MLD',
  ],
  'The Under-Secretary of State for Tides (Mr. Jo Vey)',
  'DIRECTOR OF THE OFFICE FOR THE INSPECTION OF HARBOURS, TIDES AND FERRIES OF THE NORTHERN COAST AND ITS ISLANDS',
)
const times = fc.constantFrom(
  '0:12',
  '00:00:58',
  '[00:12]',
  '(00:12)',
  '\\[01:46\\]',
  '[ 00:12 ]',
  '(\t0:12)',
  '1:02:03.5',
  '[0:01 → 0:04]',
)
const halfDays = fc.constantFrom('5:03 PM', '10:30 a.m.', '11:00 am', '[5:03 p.m.]', '5:03pm')
const marks = fc.constantFrom(
  ...[
    ':',
    ': ',
    ':\t',
    ' :',
    '：',
    '.',
    '. ',
    ',',
    ' - ',
    ' — ',
    ' – ',
    '|',
    '>',
    '>> ',
    '>>> ',
    '?',
    '!',
    '…',
    '“',
    '‘',
    '"',
    '’',
  ],
  ...[
    '**',
    '__',
    '*',
    '_',
    '<u>',
    '</u>',
    '<b>',
    '</b>',
    '<',
    '> ',
    '[',
    ']',
    ']: ',
    '(',
    ') ',
    '\\',
    '{',
    '}',
    '#',
    '## ',
    '### ',
  ],
)
const lists = fc.constantFrom('- ', '* ', '+ ', '• ', '– ', '◦ ', '1. ', '-\u00a0', '‣ ')
const gaps = fc.constantFrom('', ' ', '  ', '    ', '\t', '\u00a0', '\u3000')
const words = fc.constantFrom(
  ...[
    'I',
    'agree',
    'the tide',
    'Am',
    'pm',
    'café',
    'don’t',
    '大家好',
    'said',
    'page',
    'https://atrium.example',
    'McX',
    'mm',
    'ABC',
  ],
  ...[
    '(laughter)',
    '[laughter]',
    '[inaudible 00:04:43]',
    '(during the reading)',
    '10:30',
    '3:16',
    'Mr.',
    'I agree.',
    '5',
    '42 %',
  ],
  'It was late, and nobody in the whole of the harbour knew where the ferry was, or would say.',
)
const piece = fc.oneof(
  { weight: 4, arbitrary: names },
  { weight: 4, arbitrary: marks },
  { weight: 2, arbitrary: times },
  { weight: 1, arbitrary: halfDays },
  { weight: 1, arbitrary: lists },
  { weight: 3, arbitrary: gaps },
  { weight: 2, arbitrary: words },
)
const options = { freq: 3, nil: '' }
/** In the order in which most conventions put them. */
const ordered = fc
  .tuple(
    ...[
      gaps,
      fc.option(lists, options),
      fc.option(times, options),
      gaps,
      fc.option(marks, options),
      names,
      fc.option(marks, options),
    ],
    ...[gaps, fc.option(fc.oneof(times, halfDays), options), fc.option(marks, options), gaps, fc.option(words, options), gaps],
    fc.option(words, options),
    gaps,
  )
  .map((pieces) => pieces.join(''))
const lines = fc
  .oneof(
    { weight: 3, arbitrary: ordered },
    { weight: 1, arbitrary: fc.array(piece, { maxLength: 9 }).map((parts) => parts.join('')) },
  )
  .map((line) => line.slice(0, LABEL_REACH))

describe('the openings of a convention', () => {
  test.each(conventions)('$name lets its examples through', (convention) => {
    for (const { line } of convention.examples) {
      for (const given of [line, `  ${line}  `, `${line}\t`]) {
        if (convention.match(given) !== undefined)
          expect({ given, opens: mayOpen(convention, given) }).toEqual({ given, opens: true })
      }
    }
  })

  test('let every line through that carries a label', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(lines, (line) => {
        for (const convention of conventions) {
          if (convention.match(line) === undefined) continue
          seen.add(convention.name)
          expect({ name: convention.name, opens: mayOpen(convention, line) }).toEqual({ name: convention.name, opens: true })
        }
      }),
      RUNS,
    )
    expect([...seen].sort()).toEqual(conventions.map(({ name }) => name).sort())
  })

  test.each(conventions)('$name lets the examples of the others through if it finds a label in them', (convention) => {
    for (const { line } of conventions.flatMap(({ examples }) => examples)) {
      if (convention.match(line) !== undefined) expect({ line, opens: mayOpen(convention, line) }).toEqual({ line, opens: true })
    }
  })

  test('shut out speech', () => {
    for (const line of [
      'It was late, and nobody knew where the ferry was',
      'Quite so, said the harbour master',
      'A dog barked at us',
    ])
      expect(conventions.filter((convention) => mayOpen(convention, line)).map(({ name }) => name)).toEqual([])
  })
})

const settled = conventions.filter(({ isSettledByLabel }) => isSettledByLabel === true)
const speechWords = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom('and', 'the', 'tide', 'Mara', 'Lund', 'Vey', 'late', 'café', 'Chair') },
    words,
    piece,
  ),
  { minLength: 1, maxLength: 14 },
)
/** A letter first; long, or with a full stop at its end. */
const speeches = fc
  .tuple(fc.constantFrom('Well', 'Mara Lund', 'I', 'éa', 'Jo Vey', 'q', 'Q', 'Mr. Lund', 'x'), speechWords, fc.boolean())
  .map(([first, rest, ends]) => `${first} ${rest.join(' ')}`.replace(/\s+$/u, '') + (ends ? '.' : ''))
  .filter((speech) => isTelling(speech))
const SPEECH_FIRST = /^\p{L}/u

function isTelling(speech: string): boolean {
  return SPEECH_FIRST.test(speech) && (speech.length > LONG_SPEECH || speech.endsWith('.'))
}

/** "12:10" and "Am I": what may be half a day is left out. */
const HALF_DAY = /^[ap]\.?m/i

function isOpenTime(line: string, speech: string): boolean {
  return HALF_DAY.test(speech) || /\d\s*[ap]\.?m\.?\s*$/i.test(line.slice(0, line.length - speech.length))
}

describe('a convention settled by its label', () => {
  test('sees the same whatever is said', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(ordered, speeches, speeches, (head, one, other) => {
        const line = (head + one).slice(0, LABEL_REACH)
        for (const convention of settled) {
          const match = convention.match(line)
          if (match === undefined || !isTelling(line.slice(match.speechAt).trimEnd())) continue
          if (isOpenTime(line, line.slice(match.speechAt))) continue
          seen.add(convention.name)
          const changed = (line.slice(0, match.speechAt) + other).slice(0, LABEL_REACH)
          if (isTelling(changed.slice(match.speechAt).trimEnd())) expect(convention.match(changed)).toEqual(match)
        }
      }),
      RUNS,
    )
    expect([...seen].sort()).toEqual(settled.map(({ name }) => name).sort())
  })

  /** What `LabelRecall` relies on: it asks no convention again where only the colon of the label opens the line. */
  test('and so do all conventions, where nothing but the colon of a label opens both lines', () => {
    let compared = 0
    fc.assert(
      fc.property(names, speeches, speeches, (name, one, other) => {
        const prefix = `${name}: `
        const [first, second] = [prefix + one, prefix + other].map((line) => line.slice(0, LABEL_REACH))
        if (first === undefined || second === undefined) return
        const speech = [first, second].map((line) => line.slice(prefix.length).trimEnd())
        if (!speech.every(isTelling) || ![first, second].every((line) => opensByColonOnly(line, name.length))) return
        const found = conventions.map((convention) => convention.match(first))
        if (found.some((match) => match !== undefined && (match.speechAt !== prefix.length || match.start !== null))) return
        if (!conventions.every(({ isSettledByLabel }, index) => found[index] === undefined || isSettledByLabel === true)) return
        if (found.some((match) => match !== undefined)) compared++
        else return
        expect(conventions.map((convention) => convention.match(second))).toEqual(found)
      }),
      RUNS,
    )
    expect(compared).toBeGreaterThan(RUNS.numRuns / 100)
  })
})

function opensByColonOnly(line: string, colon: number): boolean {
  return conventions.every(({ openings }) =>
    (openings ?? [{}]).every(
      (opening) => !fits(opening, line) || (opening.marks !== undefined && isOnly(marksOf(opening, line), colon)),
    ),
  )
}

function isOnly(places: readonly number[], at: number): boolean {
  return places.length === 1 && places[0] === at
}
