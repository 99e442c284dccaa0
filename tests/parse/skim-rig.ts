import { ofText } from '../../src/parse/evidence/likely-conventions.ts'
import { LineBytes } from '../../src/parse/lane/line-bytes.ts'
import { LineScan } from '../../src/parse/lane/line-scan.ts'
import { SkimTables } from '../../src/parse/lane/skim-tables.ts'
import { Skimmer } from '../../src/parse/lane/skimmer.ts'
import type { Piece } from '../../src/parse/turn-passage.ts'
import { createEvidence } from '../../src/repairs/evidence.ts'
import { finderOf } from '../../src/repairs/find-edits.ts'
import { selectRepairs } from '../../src/repairs/select.ts'
import { BytePassage } from '../../src/text/byte-passage.ts'
import { type ByteScan, PlainScan } from '../../src/text/byte-scan.ts'
import { createSimdScan } from '../../src/text/simd-scan.ts'

export const TABLES = {
  safe: new SkimTables(finderOf(selectRepairs('safe')).triggers, ofText),
  all: new SkimTables(finderOf(selectRepairs('all')).triggers, ofText),
  none: new SkimTables(finderOf(selectRepairs('none')).triggers, ofText),
}

function setOf(tables: SkimTables): Uint8Array {
  return Uint8Array.from(tables.classes, (meaning, byte) => (meaning !== 0 && byte !== 0x20 ? 1 : 0))
}

/** Looks at one byte at a time. */
export function plainScan(tables: SkimTables): ByteScan {
  return new PlainScan(setOf(tables))
}

/** Looks at several, and has the module skim. */
export function vectorScan(tables: SkimTables): ByteScan {
  const scan = createSimdScan(setOf(tables), tables.tests)
  if (scan === undefined) throw new Error('no vectors here')
  return scan
}

/** What is said of the source, and of the open turn. */
export interface Given {
  readonly isUtf8: boolean
  /** Bytes of a line. */
  readonly longest: number
  /** Units of a turn. */
  readonly limit: number
  readonly afterBlank: boolean
  /** What becomes of lines that the skimmer leaves, in turn. */
  readonly left: readonly Left[]
}

/** Nothing; a new turn; one that says what stands behind a colon; or the line is speech of the turn. */
export type Left = 'nothing' | 'turn' | 'label' | 'speech'

/** All that is known of the open turn. */
export interface Known {
  readonly text: string
  readonly counts: Readonly<Record<string, number | boolean>>
  /** Of its lines, marks and clues. */
  readonly tables: readonly string[]
}

/** A skimmer with what it reads and writes, driven as the fast lane does. */
export class Rig {
  readonly passage = new BytePassage()
  readonly evidence = createEvidence()
  readonly scan: LineScan
  readonly skimmer: Skimmer
  /** Bytes that were passed over. */
  passed = 0
  readonly #lines: LineBytes
  #number = 1
  #count = 0

  constructor(tables: SkimTables, scanner: ByteScan) {
    this.scan = new LineScan(tables, this.passage, scanner)
    this.skimmer = new Skimmer({ tables, passage: this.passage, evidence: this.evidence, scan: this.scan })
    this.#lines = new LineBytes(tables)
    // Where there are vectors, the passage is kept where they see it from the second turn on.
    this.#open(new Uint8Array(0), { byte: 0, isUtf8: true, longest: 1 })
    this.skimmer.skim(0, { byte: 0, line: 1, afterBlank: false, limit: 0 })
    this.skim(Uint8Array.of(0x0a), 1)
    this.passage.clear()
    this.scan.leave()
    this.#number = 1
  }

  #open(chunk: Uint8Array, place: { byte: number; isUtf8: boolean; longest: number }): void {
    this.scan.open(chunk, { ...place, line: this.#number })
  }

  /** One chunk, without a limit. */
  skim(chunk: Uint8Array, byte = 0): number {
    this.scan.leave()
    this.#open(chunk, { byte, isUtf8: true, longest: 65_536 })
    return this.skimmer.skim(0, { byte, line: 1, afterBlank: false, limit: 1e9 }).next
  }

  /** Reads a source in chunks; all that is known after each step. */
  read(chunks: readonly Uint8Array[], given: Given): unknown[] {
    const seen: unknown[] = []
    let byte = 0
    let inLine = false
    for (const chunk of chunks) {
      const from = inLine ? chunk.indexOf(0x0a) + 1 : 0
      if (!inLine || from > 0) this.#readChunk(chunk, { from, byte, given, seen })
      inLine = chunk.at(-1) !== 0x0a && (inLine || chunk.length > 0)
      byte += chunk.length
      this.scan.leave()
    }
    return seen
  }

  #readChunk(chunk: Uint8Array, where: { from: number; byte: number; given: Given; seen: unknown[] }): void {
    const { byte, given, seen } = where
    this.#open(chunk, { byte, isUtf8: given.isUtf8, longest: given.longest })
    let afterBlank = given.afterBlank
    for (let next = where.from; next < chunk.length; ) {
      const skimmed = this.skimmer.skim(next, { byte, line: this.#number, afterBlank, limit: given.limit })
      this.#number += skimmed.lines
      this.passed += skimmed.next - next
      seen.push({ ...skimmed, ...this.state() })
      next = skimmed.next
      afterBlank = skimmed.endsBlank
      if (this.passage.units > given.limit) this.passage.clear()
      else {
        const end = chunk.indexOf(0x0a, next) + 1
        if (next >= chunk.length || end === 0) return
        this.#leave(chunk.subarray(next, end), { byte: byte + next, afterBlank, given })
        afterBlank = false
        next = end
      }
    }
  }

  #leave(bytes: Uint8Array, { byte, afterBlank, given }: { byte: number; afterBlank: boolean; given: Given }): void {
    const left = given.left[this.#count++ % given.left.length]
    const number = this.#number++
    if (left === 'turn' || left === 'label') this.passage.clear()
    if (left === 'turn' || left === 'nothing' || !given.isUtf8) return
    const text = textOf(bytes)
    if (text === undefined) return
    const from = left === 'label' ? text.search(/(?<=: ?)\S|$/) : text.search(/\S|$/)
    if (from >= text.length) return
    const line = { text, number, byte, endByte: byte + bytes.length, widths: 'utf8', continues: false, goesOn: false } as const
    const piece: Piece = { line, from, gap: this.passage.size === 0 ? '' : afterBlank ? '\n\n' : '\n' }
    if (!this.skimmer.takeRest(piece)) this.#lines.add(this.passage, piece)
  }

  state(): Known {
    const { passage, evidence } = this
    const { size, units, lines, marks, clues, hasNotes, isLoose } = passage
    const of = (table: Int32Array | Float64Array, count: number) => [...table.subarray(0, count)].join(' ')
    return {
      text: Buffer.from(passage.bytes.subarray(0, size)).toString('latin1'),
      counts: { size, units, lines, marks, clues, hasNotes, isLoose, pronouns: evidence.freePronouns },
      tables: [
        of(passage.lineAt, lines),
        of(passage.lineUnit, lines),
        of(passage.lineByte, lines),
        of(passage.lineNumber, lines),
        of(passage.markAt, marks),
        of(passage.markUnit, marks),
        of(passage.clueUnit, clues),
      ],
    }
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Without its line end; undefined where it is no UTF-8. */
function textOf(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes).replace(/\r?\n$/, '')
  } catch {
    return undefined
  }
}
