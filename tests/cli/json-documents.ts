import fc from 'fast-check'
import { ROLES } from '../../src/model/roles.ts'
import type { Turn } from '../../src/model/turn.ts'
import { recordJson } from '../../src/write/json.ts'
import { makeTurn } from '../query/make-turn.ts'

/** Sizes of chunks. */
export const sizes = fc.oneof(
  fc.constantFrom([1], [2], [3], [7], [64], [65_536]),
  fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 6 }),
)

const HOSTILE = [
  '"',
  '\\',
  '/',
  '\n',
  '\u0000',
  '\u0085',
  '\u2028',
  '\ufeff',
  '\ufffd',
  '\ud800',
  '😀',
  'é',
  ',"words":',
  '"}',
  '{',
  ']}',
]
const text = fc.string({
  unit: fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'grapheme', maxLength: 4 })),
  maxLength: 30,
})
const name = fc.option(fc.oneof(fc.constantFrom('Mara Lund', '__proto__', 'null'), text))
const count = fc.nat(1_000_000)
const time = fc.option(fc.oneof(fc.nat(5000), fc.constantFrom(0.5, 12.25, -7194.93, 1e-7, 1e21)))

/** Turns with all that may stand in one. */
export const turn: fc.Arbitrary<Turn> = fc
  .record({
    doc: fc.constantFrom('a.txt', 'a.txt', 'a.txt', 'b "x".txt', 'é.txt'),
    turn: fc.integer({ min: 1, max: 99 }),
    speaker: name,
    speakerId: name,
    label: name,
    role: fc.constantFrom(...ROLES),
    question: fc.option(fc.integer({ min: 1, max: 20 })),
    part: fc.constantFrom('ask', 'answer', null),
    to: name,
    text,
    words: count,
    start: time,
    end: time,
    byte: count,
    paragraphs: fc.array(count, { maxLength: 3 }),
    annotations: fc.array(
      fc.record({ kind: fc.constantFrom('stage', 'inaudible', 'crosstalk', 'time', 'insertion'), text, at: count, end: count }),
      { maxLength: 2 },
    ),
    edits: fc.array(
      fc.record({ rule: text, byte: count, endByte: count, line: fc.integer({ min: 1, max: 9 }), before: text, after: text }),
      { maxLength: 2 },
    ),
  })
  .map((members) => makeTurn(members))

const others = fc.constantFrom(
  '',
  '  ',
  '{"type":"matter","doc":"a.txt","kind":"front","text":"x"}',
  '{"type":"diagnostic","doc":"a.txt","message":"}"}',
  '{"type":"summary","doc":"a.txt"}',
  '{"type":"turn","text":"no number"}',
  '{"type":"turn",\n"text":"spread"}',
  '[',
  ',',
  '{"type":"turn"}{"type":"turn"}',
)
const lineEnd = fc.constantFrom('\n', '\n', '\n', '\r\n', '\n\n', ',\n')
const line = fc.oneof(
  { weight: 6, arbitrary: turn.map(recordJson) },
  { weight: 1, arbitrary: turn.map((record) => JSON.stringify(record, null, 1)) },
  { weight: 1, arbitrary: turn.map((record) => JSON.stringify({ ...record, type: 'turn' })) },
  { weight: 1, arbitrary: others },
)
/** Bytes of JSON Lines, mostly as we write them. */
export const document = fc
  .tuple(fc.constantFrom('', '\ufeff', '\n'), fc.array(fc.tuple(line, lineEnd), { maxLength: 8 }), fc.boolean())
  .map(([before, lines, isWhole]) => {
    const all = before + lines.map((parts) => parts.join('')).join('')
    return new TextEncoder().encode(isWhole ? all : all.trimEnd())
  })
