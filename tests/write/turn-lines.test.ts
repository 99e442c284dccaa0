import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Annotation } from '../../src/model/annotation.ts'
import type { Turn } from '../../src/model/turn.ts'
import { EXAMPLE_TURNS } from '../../src/write/example.ts'
import { recordJson } from '../../src/write/record-json.ts'
import { TurnLines } from '../../src/write/turn-lines.ts'
import { makeTurn } from '../query/make-turn.ts'
import { counts, printable, source, textOf } from './byte-texts.ts'
import { spokenOf } from './spoken-of.ts'

/** RUNS=5000 npx vitest run tests/write/turn-lines.test.ts looks harder. */
const RUNS = { numRuns: Number(process.env.RUNS ?? 100) }

/** Speakers whose JSON is kept. */
const KEPT = 1_000

function linesOf(turns: readonly Turn[]): string {
  return turns.map((turn) => `${recordJson(turn)}\n`).join('')
}

function write(lines: TurnLines, turns: readonly Turn[]): void {
  for (const turn of turns) lines.add(turn, spokenOf(turn))
}

function written(turns: readonly Turn[]): string {
  const lines = new TurnLines()
  write(lines, turns)
  const { size } = lines
  const bytes = lines.take()
  expect(bytes).toHaveLength(size)
  expect(lines.size).toBe(0)
  return textOf(bytes)
}

/** Any units at all, where they come as strings. */
const anyText = fc.oneof(
  printable,
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)), maxLength: 12 }),
  fc.constantFrom('__proto__', '', '"', '\\', '\u2028', '\u0085', '\ud800', 'a\udc00', '😀'),
)
const seconds = fc.option(
  fc.oneof(fc.constantFrom(0, 0.1, 12.5, 86_400.25, 1e-7, 1e21), fc.double({ min: 0, max: 1e6, noNaN: true })),
)

const annotation: fc.Arbitrary<Annotation> = fc.record({
  kind: fc.constantFrom('stage', 'inaudible', 'crosstalk', 'time', 'insertion'),
  text: anyText,
  at: fc.nat(),
  end: fc.nat(),
})
const edit = fc.record({
  rule: fc.constantFrom('join/i-verb', 'space/in-quotes', 'a "rule"'),
  byte: counts,
  endByte: counts,
  line: counts,
  before: source,
  after: printable.filter((text) => !/["\\]/.test(text)),
})
const who = fc.oneof(
  fc.constantFrom(
    { speaker: 'Mara Lund', speakerId: 'mara-lund', label: 'LUND' },
    { speaker: 'Mara Lund', speakerId: 'mara-lund-2', label: 'LUND' },
    { speaker: 'Lund', speakerId: 'mara-lund', label: 'LUND' },
    { speaker: null, speakerId: null, label: 'LUND' },
    { speaker: null, speakerId: null, label: null },
  ),
  fc.record({ speaker: fc.option(anyText), speakerId: fc.option(anyText), label: fc.option(anyText) }),
)
const head = fc.record({
  doc: fc.oneof(fc.constantFrom('talk.txt', 'a.txt', '"', 'é.txt', '-'), anyText),
  turn: counts,
  role: fc.constantFrom('moderator', 'panelist', 'unknown'),
  question: fc.option(fc.oneof(fc.constantFrom(1, 14), counts)),
  part: fc.option(fc.constantFrom('ask', 'answer')),
  to: fc.option(anyText),
  title: fc.option(fc.oneof(fc.constantFrom('Dr.', 'Ms.'), anyText)),
  affiliation: fc.option(fc.oneof(fc.constantFrom('Atrium', 'SPD'), anyText)),
  section: fc.option(anyText),
  page: fc.option(counts),
  lineOnPage: fc.option(counts),
  endPage: fc.option(counts),
  endLineOnPage: fc.option(counts),
  start: seconds,
  end: seconds,
  line: counts,
  endLine: counts,
  byte: counts,
  endByte: counts,
})
const said = fc.record({
  text: printable,
  words: counts,
  paragraphs: fc.array(fc.nat(), { maxLength: 4 }),
  annotations: fc.array(annotation, { maxLength: 3 }),
  edits: fc.array(edit, { maxLength: 3 }),
})
const turns: fc.Arbitrary<Turn> = fc
  .tuple(head, who, said)
  .map(([one, two, three]) => ({ type: 'turn', ...one, ...two, ...three }))

describe('turns as lines, bytes to bytes', () => {
  test('are those of the records', () => {
    expect(written(EXAMPLE_TURNS)).toBe(linesOf(EXAMPLE_TURNS))
    fc.assert(
      fc.property(fc.array(turns, { maxLength: 8 }), (given) => {
        expect(written(given)).toBe(linesOf(given))
      }),
      RUNS,
    )
  })

  test('are valid, and say what was given', () => {
    fc.assert(
      fc.property(turns, (turn) => {
        const nobody = { to: null, title: null, affiliation: null, section: null }
        const given = { ...turn, ...nobody, doc: 'talk.txt', speaker: 'Mara', label: 'MARA', speakerId: 'mara', annotations: [] }
        expect(JSON.parse(written([given]))).toEqual(given)
      }),
      RUNS,
    )
  })

  test('go on when what was written is taken', () => {
    fc.assert(
      fc.property(fc.array(fc.array(turns, { maxLength: 3 }), { maxLength: 4 }), (batches) => {
        const lines = new TurnLines()
        for (const batch of batches) {
          write(lines, batch)
          expect(textOf(lines.take())).toBe(linesOf(batch))
        }
      }),
      RUNS,
    )
  })

  test('leave in pieces where a turn holds many edits and notes', () => {
    const edits = Array.from({ length: 2_000 }, (_, at) => ({
      rule: 'a',
      byte: at,
      endByte: at,
      line: 1,
      before: '“',
      after: 'c',
    }))
    const annotations = Array.from({ length: 2_000 }, (_, at) => ({ kind: 'insertion' as const, text: '[é]', at, end: at + 3 }))
    const turn = makeTurn({ speaker: 'Mara', text: 'Yes.', edits, annotations })
    for (const add of [(lines: TurnLines) => lines.add(turn, spokenOf(turn)), (lines: TurnLines) => lines.addText(turn, turn)]) {
      const pieces: string[] = []
      const lines = new TurnLines(() => pieces.push(textOf(lines.take())))
      add(lines)
      expect(lines.size).toBeLessThan(66_000)
      expect(pieces.length).toBeGreaterThan(2)
      expect(pieces.join('') + textOf(lines.take())).toBe(linesOf([turn]))
    }
  })

  test.each(['question', 'part', 'to', 'start', 'end'] as const)('with %s alone', (member) => {
    const all = { question: 14, part: 'ask', to: 'Óscar "Vey"', start: 0.5, end: 12 } as const
    const none = { question: null, part: null, to: null, start: null, end: null }
    const turn = makeTurn({ speaker: 'Mara', text: 'Yes.', ...none, [member]: all[member] })
    expect(written([turn])).toBe(linesOf([turn]))
  })

  test('of edits with line ends, quotation marks and backslashes in the source', () => {
    const before = 'D.\n\nC., “so ”, "so" \\ é 😀\n'
    const edits = [before, '', '"', '\n', 'é'].map((text, index) => ({
      rule: 'para/split-at-initialism',
      byte: index,
      endByte: 9,
      line: 3,
      before: text,
      after: 'D. C., “so”',
    }))
    const turn = makeTurn({ speaker: 'Mara', text: 'in "D. C." \\', edits })
    expect(written([turn])).toBe(linesOf([turn]))
  })

  test('of more speakers than are kept, twice, in several documents', () => {
    const all: Turn[] = []
    for (let round = 0; round < 2; round++)
      for (let index = 0; index < KEPT + 200; index++)
        all.push(
          makeTurn({ speaker: `Speaker ${index}`, text: `Yes ${round}.`, turn: index + 1, doc: `${round} ${index % 3}.txt` }),
        )
    expect(written(all)).toBe(linesOf(all))
  })

  test('of one label that others come to bear', () => {
    const lund = { text: 'Yes.', label: 'LUND', speakerId: 'lund' }
    const all = [
      makeTurn({ ...lund, speaker: 'Lund' }),
      makeTurn({ ...lund, speaker: 'Mara Lund' }),
      makeTurn({ ...lund, speaker: 'Mara Lund', role: 'moderator' }),
      makeTurn({ ...lund, speaker: 'Mara Lund', role: 'moderator', speakerId: 'lund-2' }),
      makeTurn({ ...lund, speaker: 'Lund' }),
    ]
    expect(written(all)).toBe(linesOf(all))
  })

  test('of more rules and longer texts than there is room for at first', () => {
    const text = 'The tide — “so” \\ said. '.repeat(12_000)
    const edits = Array.from({ length: KEPT + 200 }, (_, byte) => {
      return { rule: `rule/${byte}`, byte, endByte: byte + 1, line: 1, before: 'é"\n', after: 'ééé' }
    })
    const annotations: Annotation[] = [{ kind: 'stage', text: 'é'.repeat(200_000), at: 0, end: 200_000 }]
    const all = [
      makeTurn({ speaker: 'Mara', text }),
      makeTurn({ speaker: 'é'.repeat(300_000), text: 'Yes.', annotations }),
      makeTurn({ speaker: 'Mara', text: 'No.', paragraphs: Array.from({ length: 80_000 }, (_, index) => index) }),
      makeTurn({ speaker: 'Mara', text: 'No.', edits, doc: 'other.txt' }),
    ]
    expect(written(all)).toBe(linesOf(all))
  })
})
