import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Opening } from '../../src/labels/opening.ts'
import { ofText } from '../../src/parse/evidence/likely-conventions.ts'
import { LineScan } from '../../src/parse/lane/line-scan.ts'
import { VectorSkimmer } from '../../src/parse/lane/vector-skimmer.ts'
import { glanceTables, mayBeHeading } from '../../src/parse/sections/glance.ts'
import { hintLines } from '../labels/hint-lines.ts'
import { hintHolds } from '../labels/hint-meaning.ts'
import { marksOf } from '../labels/opening-fits.ts'
import { headingLines, reaching, VOCABULARY } from './heading-lines.ts'
import { plainScan, Rig, TABLES, vectorScan } from './skim-rig.ts'
import { anyLine, prose } from './skim-sources.ts'

/** RUNS=3000 npx vitest run tests/parse/vector-hints.test.ts looks harder. */
const RUNS = { numRuns: 40 * Number(process.env.RUNS ?? 100) }

const openings = [...new Set(ofText.flatMap((convention): readonly Opening[] => convention.openings ?? [{}]))]
const { words } = glanceTables()
const HEADS = 1
const ARTICLE = 2
const SECOND = 4
const MASK = 0x3fff

/** What the tables tell of a word. */
function tells(word = ''): number {
  let hash = 0
  for (const byte of new TextEncoder().encode(word.toLowerCase())) hash = (Math.imul(hash, 31) + byte) | 0
  return words[hash & MASK] ?? 0
}

/** Whether a heading may begin with the words of a line, or a line alone be one. */
function mayHead(line: string, afterBlank: boolean): boolean {
  if (line.length > 240) return false
  if (afterBlank && line.length <= 120 && !/[.?!;:")’”…]$/.test(line)) return true
  const bytes = Buffer.from(line).toString('latin1')
  const { index, 0: first } = /[a-z]+|$/i.exec(bytes) ?? { index: 0, 0: '' }
  if (index > 8 || (tells(first) & HEADS) !== 0) return true
  const behind = bytes.slice(index + first.length)
  if ((tells(first) & ARTICLE) === 0) return false
  return behind.startsWith(',') || (tells(/^[a-z]*/i.exec(behind.slice(1))?.[0]) & SECOND) !== 0
}

/** Whether an opening may fit, as far as its marks and its hint tell. */
function mayOpen({ first, marks, longest, sees, hint = {}, ...opening }: Opening, line: string): boolean {
  if (first !== undefined && !first.includes(line.charAt(0))) return false
  if (marks !== undefined) return sees !== undefined && marksOf({ marks, ...opening }, line).length > 0
  if (longest !== undefined && line.length > longest) return false
  return Object.keys(hint).every((part) => hintHolds(hint, part, line))
}

function mustAsk(line: string, afterBlank: boolean): boolean {
  return mayHead(line, afterBlank) || openings.some((opening) => mayOpen(opening, line))
}

const asked: number[] = []
let passed = 0
const { doubts } = LineScan.prototype
const { skim } = VectorSkimmer.prototype
beforeEach(() => {
  LineScan.prototype.doubts = function note(...given: Parameters<typeof doubts>): boolean {
    asked.push(given[0].from)
    return doubts.apply(this, given)
  }
  VectorSkimmer.prototype.skim = function note(...given: Parameters<typeof skim>): number {
    passed = skim.apply(this, given)
    return passed
  }
})
afterEach(() => {
  LineScan.prototype.doubts = doubts
  VectorSkimmer.prototype.skim = skim
})

const tables = TABLES.safe
const vectors = new Rig(tables, vectorScan(tables))
const plain = new Rig(tables, plainScan(tables))

/** What the module makes of a line: whether it asked about it, and took it. */
function read(line: string, afterBlank: boolean): { asks: boolean; takes: boolean } {
  const chunk = new TextEncoder().encode(`${afterBlank ? '\n' : ''}${line}\n`)
  vectors.passage.clear()
  asked.length = 0
  passed = 0
  vectors.skim(chunk)
  return { asks: asked.length > 0, takes: passed === chunk.length }
}

/** Whether openings or headings fit the line, where all of its characters are plain. */
function glance(line: string, afterBlank: boolean): boolean {
  const { scan, passage } = plain
  const chunk = new TextEncoder().encode(`${line}\n`)
  passage.clear()
  scan.leave()
  scan.open(chunk, { byte: 0, line: 1, isUtf8: true, longest: 65_536 })
  scan.place(0)
  if (scan.line(0) < 0) return true
  const span = { from: 0, to: chunk.length - 1, units: line.length }
  return scan.mayBeLabel(span) || mayBeHeading(chunk, span, afterBlank)
}

/** Speech behind what may be the beginning of a label. */
const longer = fc
  .tuple(hintLines, fc.integer({ min: 1, max: 24 }), fc.constantFrom('', ' '), prose)
  .map(([line, length, gap, rest]) => line.slice(0, length).trim() + gap + rest)
const lines = fc
  .oneof({ weight: 4, arbitrary: hintLines }, { weight: 4, arbitrary: longer }, prose, headingLines, reaching, anyLine)
  .map((line) => line.replaceAll('\n', ' ').trim())

describe('the module', () => {
  test('takes no line without a question of which openings and headings do not tell that it is speech', () => {
    const seen = { asked: 0, taken: 0, quietly: 0 }
    fc.assert(
      fc.property(lines, fc.boolean(), (line, afterBlank) => {
        const { asks, takes } = read(line, afterBlank)
        if (asks) seen.asked++
        if (takes) seen.taken++
        if (!takes || asks || line === '') return
        seen.quietly++
        expect({ line, afterBlank, may: glance(line, afterBlank) }).toEqual({ line, afterBlank, may: false })
      }),
      RUNS,
    )
    expect(Math.min(seen.asked, seen.taken, seen.quietly)).toBeGreaterThan(RUNS.numRuns / 50)
  })

  test('asks of the lines that marks, hints and words of headings do not settle, and of no others', () => {
    fc.assert(
      fc.property(lines, fc.boolean(), (line, afterBlank) => {
        const { asks, takes } = read(line, afterBlank)
        if (line !== '' && (asks || takes))
          expect({ line, afterBlank, asks }).toEqual({ line, afterBlank, asks: mustAsk(line, afterBlank) })
      }),
      RUNS,
    )
  })

  test.each(['nobody of us ', 'Whereupon nobody of us ', 'Mr Lund whom nobody of us '])('tells lengths apart: %s', (begin) => {
    for (const length of [59, 60, 61, 71, 72, 73, 119, 120, 121, 239, 240, 241])
      for (const end of ['.', 'x', '/', '-'])
        for (const afterBlank of [true, false]) {
          const line = begin + 'in the harbour '.repeat(20).slice(0, length - begin.length - 2) + `x${end}`
          const { asks, takes } = read(line, afterBlank)
          if (asks || takes) expect({ line, afterBlank, asks }).toEqual({ line, afterBlank, asks: mustAsk(line, afterBlank) })
        }
  })

  test.each(['. So it was.', '.  So it was.', ' (so). It was.', ': so. It was.', '.” So it was.'])(
    'finds a stop behind few words: %s',
    (stop) => {
      for (const lead of ['The', 'Mr Lund', 'Lord', 'nobody', 'M'])
        for (let count = 0; count < 10; count++) {
          const line = `${lead} ${'harbour '.repeat(count)}tide${stop}`
          const { asks, takes } = read(line, false)
          if (asks || takes) expect({ line, asks }).toEqual({ line, asks: mustAsk(line, false) })
        }
    },
  )

  test.each(['The, as nobody of us said.', 'The hearing was so.', 'The tide was so.', 'die Sitzung war so.', ...VOCABULARY])(
    'tells what headings begin with: %s',
    (text) => {
      for (const line of [text, text.toLowerCase(), `${text}.`, `“${text}.”`, `………${text}.`, `É${text}.`])
        for (const afterBlank of [true, false]) {
          const { asks, takes } = read(line, afterBlank)
          if (asks || takes) expect({ line, afterBlank, asks }).toEqual({ line, afterBlank, asks: mustAsk(line, afterBlank) })
          if (takes && !asks)
            expect({ line, afterBlank, may: glance(line, afterBlank) }).toEqual({ line, afterBlank, may: false })
        }
    },
  )

  test.each([
    'It was late, and nobody in the whole of the harbour knew where the ferry was.',
    'the tide is in, and I think that it is the tide that I think of.',
    'So we all went home, with the rope in our hands, and said no more.',
    'they say that it went up, and was so called, as I said.',
    'it was about the море that we all went out, and the rest of us said so.',
  ])('asks nothing of speech: %s', (line) => {
    expect(read(line, false)).toEqual({ asks: false, takes: true })
  })
})
