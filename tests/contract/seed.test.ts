import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { parseTranscript } from './doors.ts'
import type { Turn } from './records.ts'

/** The transcript that the product was asked for, and what is known about it; not part of the project. */
const folder = new URL('../../../shared/seed/', import.meta.url)
const here = existsSync(folder)
if (!here) console.log('skipped: the seed transcript and its gold (../shared/seed) are not here')

const goldTurn = z.looseObject({
  label: z.string(),
  speaker: z.string(),
  role: z.string(),
  question: z.int().nullable(),
  part: z.string().nullable(),
  text: z.string(),
  to: z.string().optional(),
})
type GoldTurn = z.infer<typeof goldTurn>
type Checked = 'label' | 'speaker' | 'role' | 'question' | 'part' | 'text' | 'to'
const goldMatter = z.looseObject({ front: z.array(z.string()), back: z.array(z.string()) })

function read(name: string): string {
  return readFileSync(new URL(name, folder), 'utf8')
}

/** What is pointed out; the catalogue of the seed has more that is to be looked at. */
const POINTED_OUT = /^(?:name\/variant|speech\/repeated-|case\/sentence-start|spelling)/

/** Lines of the catalogue of the seed that are to be looked at and stay. */
function flaggedLines(): number[] {
  const rows = read('artefacts.tsv')
    .split('\n')
    .map((row) => row.split('\t'))
  return rows.filter(([, , , kind, rule = '']) => kind === 'flag' && POINTED_OUT.test(rule)).map(([line]) => Number(line))
}

describe.skipIf(!here)('the seed', () => {
  const document = here ? parseTranscript(readFileSync(new URL('brookings.txt', folder))) : parseTranscript('')

  test('the places that are pointed out, and no others', () => {
    const found = parseTranscript(readFileSync(new URL('brookings.txt', folder)), { repairs: 'all' }).diagnostics
    const lines = found.filter(({ code }) => code.includes('/')).map(({ line }) => line)
    expect(lines.sort((one, other) => (one ?? 0) - (other ?? 0))).toEqual(flaggedLines())
  })

  test('every turn: label, speaker, role, question, part, addressee, text', () => {
    const gold = read('gold.jsonl')
      .trimEnd()
      .split('\n')
      .map((line) => goldTurn.parse(JSON.parse(line)))
    const facts = ({ label, speaker, role, question, part, text, to = null }: Pick<Turn, Checked> | GoldTurn) => ({
      label,
      speaker,
      role,
      question,
      part,
      text,
      to,
    })
    expect(document.turns.map(facts)).toEqual(gold.map(facts))
  })

  test('front and back matter, none of it in a turn', () => {
    const { front, back } = goldMatter.parse(JSON.parse(read('matter.json')))
    const texts = (kind: string) => document.matter.filter((piece) => piece.kind === kind).map(({ text }) => text)
    expect({ front: texts('front'), back: texts('back') }).toEqual({ front, back })
    expect(document.matter.every(({ kind }) => kind === 'front' || kind === 'back')).toBe(true)
  })

  test('the repaired text, byte for byte, and nothing to repair in it', () => {
    const edits = [...document.matter, ...document.turns]
      .flatMap((record) => record.edits)
      .sort((one, two) => one.byte - two.byte)
    expect(edits).toHaveLength(132)
    const source = readFileSync(new URL('brookings.txt', folder))
    const pieces: Uint8Array[] = []
    let at = 0
    for (const { byte, endByte, after } of edits) {
      pieces.push(source.subarray(at, byte), Buffer.from(after))
      at = endByte
    }
    pieces.push(source.subarray(at))
    expect(Buffer.concat(pieces).toString()).toBe(read('brookings.repaired.txt'))
    expect(parseTranscript(read('brookings.repaired.txt')).counts.edits).toBe(0)
  })
})
