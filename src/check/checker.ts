import type { Finding } from '../model/finding.ts'
import type { TranscriptRecord } from '../model/record.ts'
import { byteAt, type Line, type Widths } from '../text/line.ts'
import { openingOf } from './opening.ts'
import type { CheckedLabel, CheckRule, Found, RuleWatch } from './rule.ts'

/** Findings of one rule that are kept of one document; the rest are counted. */
export const MOST_KEPT = 1_000

/** What was found in one document. */
export interface DocumentFindings {
  readonly doc: string
  /** By line. */
  readonly findings: readonly Finding[]
  /** Findings beyond those, by rule. */
  readonly more: Readonly<Record<string, number>>
}

/** Watches one document with many rules, in one pass. */
export class Checker {
  readonly #places = new LinePlaces()
  readonly #watches: readonly RuleWatch[]
  readonly #needsOpenings: boolean
  readonly #findings: Finding[] = []
  readonly #counts = new Map<string, number>()

  constructor(
    private readonly doc: string,
    rules: readonly CheckRule[],
  ) {
    this.#watches = rules.map((rule) => rule.watch((found) => this.#add(rule, found)))
    this.#needsOpenings = this.#watches.some((watch) => watch.opening !== undefined)
  }

  line(line: Line): void {
    this.#places.add(line)
    if (line.text === '') return
    for (const watch of this.#watches) watch.line?.(line)
    if (!this.#needsOpenings) return
    const opening = line.continues ? undefined : openingOf(line.text)
    for (const watch of this.#watches) watch.opening?.(line, opening)
  }

  label(label: CheckedLabel): void {
    for (const watch of this.#watches) watch.label?.(label)
  }

  recording(line: number): void {
    for (const watch of this.#watches) watch.recording?.(line)
  }

  record(record: TranscriptRecord): void {
    for (const watch of this.#watches)
      if (record.type === 'turn') watch.turn?.(record)
      else if (record.type === 'matter') watch.matter?.(record)
      else if (record.type === 'summary') watch.end?.(record)
      else watch.note?.(record)
  }

  /** `hasSummary`: the rules were told of the end by a summary. */
  end(hasSummary: boolean): DocumentFindings {
    if (!hasSummary) for (const watch of this.#watches) watch.end?.(undefined)
    const findings = this.#findings.sort((one, other) => (one.line ?? 0) - (other.line ?? 0))
    const more = [...this.#counts].flatMap(([rule, count]) => (count > MOST_KEPT ? [[rule, count - MOST_KEPT] as const] : []))
    return { doc: this.doc, findings, more: Object.fromEntries(more) }
  }

  #add(rule: CheckRule, found: Found): void {
    const count = (this.#counts.get(rule.name) ?? 0) + 1
    this.#counts.set(rule.name, count)
    if (count <= MOST_KEPT) this.#findings.push(this.#finding(rule, found))
  }

  #finding({ name, severity }: CheckRule, { units, bytes, line, ...found }: Found): Finding {
    const range = (units === undefined ? undefined : this.#places.part(line, units)) ?? bytes ?? this.#places.line(line)
    return {
      type: 'finding',
      doc: this.doc,
      rule: name,
      severity: found.severity ?? severity,
      message: found.message,
      fix: found.fix ?? null,
      line,
      column: units === undefined ? null : units.from + 1,
      endColumn: units === undefined ? null : units.to + 1,
      byte: range?.from ?? null,
      endByte: range?.to ?? null,
    }
  }
}

/** Lines whose places are kept: more than any look-ahead of the parser holds. */
const KEPT = 16_384

/** A range of bytes in the source. */
interface ByteRange {
  readonly from: number
  readonly to: number
}

/** Where the last lines lie in the source. */
class LinePlaces {
  readonly #number = new Float64Array(KEPT)
  readonly #byte = new Float64Array(KEPT)
  readonly #endByte = new Float64Array(KEPT)
  readonly #widths: Widths[] = new Array(KEPT).fill('one')

  add({ number, byte, endByte, widths, continues }: Line): void {
    if (continues) return
    const slot = number % KEPT
    this.#number[slot] = number
    this.#byte[slot] = byte
    this.#endByte[slot] = endByte
    this.#widths[slot] = widths
  }

  /** The bytes of a whole line, its end included. */
  line(number: number): ByteRange | undefined {
    const slot = number % KEPT
    if (this.#number[slot] !== number) return undefined
    return { from: this.#byte[slot] ?? 0, to: this.#endByte[slot] ?? 0 }
  }

  /** The bytes of a part of a line: of its units [from..to). */
  part(number: number, { from, to, text }: { readonly from: number; readonly to: number; readonly text: string }) {
    const range = this.line(number)
    if (range === undefined) return undefined
    const widths = this.#widths[number % KEPT] ?? 'one'
    const line = { text, number, byte: range.from, endByte: range.to, widths, continues: false, goesOn: false }
    return { from: byteAt(line, from), to: byteAt(line, to) }
  }
}
