import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { align } from '../../src/query/quotation-align.ts'
import { QuotationReport, type QuotationResult } from '../../src/query/quotation-report.ts'
import { QuotationSearch } from '../../src/query/quotation-search.ts'
import { readQuotation, spellingOf, type Word, wordsOf } from '../../src/query/quotation-words.ts'
import { editDistance } from '../../src/text/nearest.ts'
import { runs } from '../runs.ts'
import { makeTurn } from './make-turn.ts'

type Said = readonly [speaker: string, text: string]

function look(said: readonly Said[], quotations: readonly string[], { least = 0.7, most = 10 } = {}): QuotationResult[] {
  const read = quotations.map((text) => readQuotation(text))
  const report = new QuotationReport(read, { least, most })
  const search = new QuotationSearch(read, least, report.add)
  for (const [index, [speaker, text]] of said.entries()) search.push(makeTurn({ speaker, text, turn: index + 1 }))
  search.end()
  return report.results()
}

function readWords(text: string): Word[] {
  return wordsOf(text, [], spellingOf)
}

function lettersOf(text: string): string {
  return readWords(text)
    .map(({ spelling }) => spelling.letters)
    .join('')
}

/** verdict turn:offset difference */
function shown({ verdict, places }: QuotationResult): string {
  return [verdict, ...places.map(({ turn, at, difference }) => `${turn}:${at} ${difference}`)].join(' | ')
}

const TALK: readonly Said[] = [
  ['Mara', 'Good evening. We never closed the harbour, not once. And we can not say why; it’s a well-known thing.'],
  ['Jo', 'Mm-hm.'],
  ['Mara', 'But the tide turned and we left the quay at nine o’clock in the evening.'],
  ['Jo', 'I was naïve — I knew nothing of São Pedro then.'],
]

describe('a quotation', () => {
  it.each([
    ['“we NEVER closed the Harbour!”', 'verbatim | 1:14 We never closed the harbour'],
    ['cannot say why', 'verbatim | 1:60 can not say why'],
    ['its a well known thing', 'verbatim | 1:77 it’s a well-known thing'],
    ['a wellknown thing', 'verbatim | 1:82 a well-known thing'],
    ['I was naive - I knew nothing of Sao Pedro', 'verbatim | 4:0 I was naïve — I knew nothing of São Pedro'],
    ['… closed the harbour … can not say …', 'verbatim | 1:23 closed the harbour, […] can not say'],
    ['we never closed [...] the tide turned', 'verbatim | 1:14 We never closed […] the tide turned'],
    ['a well-known thing but the tide turned', 'verbatim | 1:82 a well-known thing. / But the tide turned'],
    ['we never closed the harbor, not once', 'near | 1:14 We never closed the [-harbor-]{+harbour+}, not once'],
    ['we never once closed the harbour', 'near | 1:14 We never [-once-] closed the harbour'],
    ['the tide turned and left the quay', 'near | 3:4 the tide turned and {+we+} left the quay'],
    ['Well, the tide turned and we left the quay', 'near | 3:0 [-Well-]{+But+} the tide turned and we left the quay'],
    [
      'so they left the quay at ten by the church',
      'not found | 3:20 [-so they-]{+and we+} left the quay at [-ten by-]{+nine o’clock in+} the [-church-]{+evening+}',
    ],
    ['the tide is what the evening said of all this', 'not found'],
    ['nothing', 'verbatim | 4:21 nothing'],
    ['noth', 'not found'],
    ['ing of', 'not found'],
  ])('%s', (quotation, expected) => {
    expect(look(TALK, [quotation]).map(shown)).toEqual([expected])
  })

  it('runs over turns of one speaker with a few words of others between, and no more', () => {
    const between = (count: number): Said[] => [
      ['Mara', 'We left the quay'],
      ...Array<Said>(count).fill(['Jo', 'Yes.']),
      ['Mara', 'before the tide turned.'],
    ]
    expect(look(between(3), ['left the quay before the tide']).map(shown)).toEqual([
      'verbatim | 1:3 left the quay / before the tide',
    ])
    expect(look(between(4), ['left the quay before the tide'])[0]?.verdict).toBe('not found')
    expect(
      look(
        [
          ['Mara', 'We left'],
          ['Jo', 'the quay'],
        ],
        ['left the quay'],
      )[0]?.verdict,
    ).toBe('not found')
  })

  it('shows no more places than are asked for, and counts the others', () => {
    const [result] = look(Array<Said>(25).fill(['Jo', 'the quay and the tide']), ['the'], { most: 3 })
    expect([result?.places.length, result?.more]).toEqual([3, 47])
  })

  it('is near where it is less alike, if that is asked for', () => {
    const near = (least: number) => look(TALK, ['we never opened the gate, not once'], { least })[0]?.verdict
    expect([0.7, 0.71, 0.72].map(near)).toEqual(['near', 'near', 'not found'])
  })

  it('leaves out at an ellipsis two hundred words at most', () => {
    const far = (words: number): Said[] => [['Mara', `we left ${'so '.repeat(words)}the quay`]]
    expect(look(far(190), ['we left … the quay'])[0]?.verdict).toBe('verbatim')
    expect(look(far(420), ['we left … the quay'])[0]?.verdict).toBe('not found')
  })

  it('may have hundreds of words', () => {
    const words = Array.from({ length: 3000 }, (_, index) => ((index * 7919 + 30000) ** 2).toString(26))
    const quoted = words.slice(1200, 1700)
    const altered = quoted.map((word, index) => (index % 10 === 5 ? 'other' : word))
    const [verbatim, near] = look([['Mara', words.join(' ')]], [quoted.join(' '), altered.join(' ')])
    expect([verbatim?.verdict, near?.verdict, near?.places[0]?.similarity]).toEqual(['verbatim', 'near', 0.9])
    expect(near?.places[0]?.at).toBe(words.slice(0, 1200).join(' ').length + 1)
  })
})

const WORDS = [
  'the',
  'tide',
  'can',
  'not',
  'cannot',
  'we',
  'left',
  'well',
  'known',
  'été',
  'Straße',
  "don't",
  '12',
  'a',
  'quay',
  'İstanbul',
  '港',
]
const GAPS = [' ', ', ', '. ', ' — ', '-', ' … ', '; “', '” ']
const speech = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...GAPS)), { minLength: 1, maxLength: 40 })
  .map((words) => words.flat().join(''))
const talk = fc.array(fc.tuple(fc.constantFrom('Mara', 'Jo'), speech), { minLength: 1, maxLength: 8 })

/** Other case, marks, apostrophes and white space. */
const CHANGES = [
  (text: string) => text.toUpperCase(),
  (text: string) => text.normalize('NFD').replace(/\p{M}/gu, ''),
  (text: string) => text.replace(/'/g, '’').replace(/-/g, ' '),
  (text: string) => text.replace(/ /g, '  ').replace(/[,.;“”—]/g, ''),
]

describe('what is cut out of a turn', () => {
  it('is found as it stands, where it was cut', () => {
    fc.assert(
      fc.property(
        talk,
        fc.tuple(fc.nat(), fc.nat(), fc.nat()),
        fc.constantFrom(...CHANGES),
        (said, [which, from, length], change) => {
          const at = which % said.length
          const text = (said[at]?.[1] ?? '').replaceAll('…', ',')
          const turns = said.map(([who, words]): Said => [who, words.replaceAll('…', ',')])
          const words = readWords(text)
          const first = words[from % words.length]
          const last = words[Math.min(words.length - 1, (from % words.length) + (length % 20))]
          const [result] = look(turns, [change(text.slice(first?.from, last?.to))], { most: 1000 })
          const letters = lettersOf(text.slice(first?.from, last?.to))
          expect(result?.verdict).toBe('verbatim')
          expect(result?.places.map(({ turn, at }) => `${turn}:${at}`)).toContain(`${at + 1}:${first?.from}`)
          for (const { match } of result?.places ?? []) expect(lettersOf(match)).toBe(letters)
        },
      ),
      runs(400),
    )
  })

  it('is near when a word of seven differs', () => {
    const sentence = fc.uniqueArray(fc.stringMatching(/^[a-z]{4,9}$/), { minLength: 7, maxLength: 30 })
    fc.assert(
      fc.property(sentence, talk, fc.nat(), (words, before, which) => {
        const changed = words.map((word, index) => (index === which % words.length ? 'xyz' : word))
        const [result] = look([...before, ['Mara', words.join(' ')]], [changed.join(' ')])
        const similarity = 1 - 1 / words.length
        expect([result?.verdict, result?.places[0]?.turn]).toEqual(['near', before.length + 1])
        expect(result?.places[0]?.similarity).toBeCloseTo(similarity)
      }),
      runs(200),
    )
  })
})

/** The definition, without any bound: the least cost of two sequences of words, of letters that differ for each word. */
function leastCost(quoted: readonly string[], said: readonly string[]): number {
  const known = new Map<string, number>()
  const cost = (row: number, column: number): number => {
    if (row === 0) return column
    if (column === 0) return row
    const key = `${row} ${column}`
    const kept = known.get(key)
    if (kept !== undefined) return kept
    const [own = '', other = ''] = [quoted[row - 1], said[column - 1]]
    const costs = [
      cost(row - 1, column) + 1,
      cost(row, column - 1) + 1,
      cost(row - 1, column - 1) + Math.min(1, share(own, other)),
    ]
    if (row > 1) costs.push(cost(row - 2, column - 1) + shareTogether(quoted[row - 2] ?? '', own, other))
    if (column > 1) costs.push(cost(row - 1, column - 2) + shareTogether(said[column - 2] ?? '', other, own))
    known.set(key, Math.min(...costs))
    return Math.min(...costs)
  }
  return cost(quoted.length, said.length)
}

function share(left: string, right: string): number {
  const differing = editDistance(left, right) / Math.max(left.length, right.length)
  return differing < 0.5 ? differing : Infinity
}

function shareTogether(first: string, second: string, one: string): number {
  const isWritten = one[0] === first[0] && one.at(-1) === second.at(-1) && one !== first && one !== second
  return isWritten ? share(first + second, one) : Infinity
}

function leastCostWithin(quoted: readonly string[], said: readonly string[]): number {
  const ranges = said.flatMap((_, from) => said.slice(from).map((_, length) => said.slice(from, from + length + 1)))
  return Math.min(quoted.length, ...ranges.map((range) => leastCost(quoted, range)))
}

describe('an alignment', () => {
  const pool = ['tide', 'tides', 'tied', 'is', 'its', 'it', 'can', 'not', 'cannot', 'cant', 'harbour', 'harbor', 'quay']
  const words = (maxLength: number) => fc.array(fc.constantFrom(...pool), { minLength: 1, maxLength })

  it('costs the least of all', () => {
    fc.assert(
      fc.property(words(6), words(9), (quoted, said) => {
        const found = align(readQuotation(quoted.join(' ')), readWords(said.join(' ')))
        expect(found?.edits).toBeCloseTo(leastCostWithin(quoted, said), 1)
        expect(found?.runs.flatMap((run) => quoted.slice(...run.quoted))).toEqual(quoted)
        for (const run of found?.runs ?? [])
          if (run.kind === 'same') expect(said.slice(...run.said).join('')).toBe(quoted.slice(...run.quoted).join(''))
      }),
      runs(300),
    )
  })

  it('is none where there are more edits than may be', () => {
    const said = readWords('we never closed the harbour')
    const edits = (most: number) => align(readQuotation('we always closed the harbor'), said, most)?.edits
    expect([edits(1.1), edits(1.2)]).toEqual([undefined, 1.143])
  })

  it.each([
    // As many edits, more words in common.
    ['the tide turned', 'the tide fell, and so the quay turned', 'the tide [-turned-]{+fell+}'],
    // As many words in common, a shorter stretch.
    ['we left … the quay', 'we left and we left him at the quay and the quay', 'we left […] the quay'],
    ['the tide turned early', 'the tide went out, turned early', 'the tide {+went out+}, turned early'],
  ])('of %s', (quotation, text, difference) => {
    expect(look([['Mara', text]], [quotation], { least: 0.1 })[0]?.places[0]?.difference).toBe(difference)
  })
})

describe('a spoiled quotation', () => {
  const sentence = fc.uniqueArray(fc.stringMatching(/^[a-z]{5,9}$/), { minLength: 6, maxLength: 9 })
  const change = fc.constantFrom<(word: string) => string>(
    (word) => word,
    (word) => word,
    (word) => word.slice(1),
    (word) => `${word}s`,
    () => '',
    (word) => `${word} and`,
    () => 'other',
  )

  it('is found where its words alone tell that it is near', () => {
    fc.assert(
      fc.property(sentence, fc.array(change, { minLength: 9, maxLength: 9 }), talk, (words, changes, before) => {
        const quoted = words.map((word, at) => changes[at]?.(word) ?? word)
        const cost = leastCostWithin(quoted.join(' ').split(' ').filter(Boolean), words)
        const count = quoted.join(' ').split(' ').filter(Boolean).length
        fc.pre(count > 3 && cost <= 0.3 * count)
        const edits = quoted.filter((word) => word === '' || word === 'other' || word.endsWith(' and')).length
        fc.pre(edits <= Math.floor(0.3 * count))
        const [result] = look([...before, ['Mara', words.join(' ')]], [quoted.join(' ')])
        expect(result?.verdict).not.toBe('not found')
        expect(result?.places[0]?.similarity).toBeGreaterThan(1 - cost / count - 0.01)
      }),
      runs(100),
    )
  })
})
