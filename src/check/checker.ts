import type { Finding } from '../model/finding.ts'
import type { TranscriptRecord } from '../model/record.ts'
import type { Line } from '../text/line.ts'
import { LinePlaces } from './line-places.ts'
import { openingOf } from './opening.ts'
import type { CheckedLabel, CheckedSpeech, CheckedTurn, CheckRule, Found, RuleWatch } from './rule.ts'

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
  readonly #doc: string
  readonly #places = new LinePlaces()
  readonly #watches: readonly RuleWatch[]
  readonly #lineWatches: readonly RuleWatch[]
  readonly #openingWatches: readonly RuleWatch[]
  readonly #turnWatches: readonly RuleWatch[]
  readonly #labelWatches: readonly RuleWatch[]
  readonly #findings: Finding[] = []
  readonly #counts = new Map<string, number>()

  constructor(doc: string, rules: readonly CheckRule[]) {
    this.#doc = doc
    this.#watches = rules.map((rule) => rule.watch((found) => this.#add(rule, found)))
    this.#lineWatches = this.#watches.filter((watch) => watch.line !== undefined)
    this.#openingWatches = this.#watches.filter((watch) => watch.opening !== undefined)
    this.#turnWatches = this.#watches.filter((watch) => watch.turn !== undefined)
    this.#labelWatches = this.#watches.filter((watch) => watch.label !== undefined)
  }

  line(line: Line): void {
    this.#places.add(line)
    if (line.text === '') return
    for (const watch of this.#lineWatches) watch.line?.(line)
    if (this.#openingWatches.length === 0) return
    const opening = line.continues ? undefined : openingOf(line.text)
    for (const watch of this.#openingWatches) watch.opening?.(line, opening)
  }

  label(label: CheckedLabel): void {
    for (const watch of this.#labelWatches) watch.label?.(label)
  }

  recording(line: number): void {
    for (const watch of this.#turnWatches) watch.recording?.(line)
  }

  turn(turn: CheckedTurn, speech: CheckedSpeech): void {
    for (const watch of this.#turnWatches) watch.turn?.(turn, speech)
  }

  record(record: TranscriptRecord): void {
    if (record.type === 'turn') this.turn(record, record)
    else if (record.type === 'matter') for (const watch of this.#watches) watch.matter?.(record)
    else if (record.type === 'summary') for (const watch of this.#watches) watch.end?.(record)
    else for (const watch of this.#watches) watch.note?.(record)
  }

  /** `hasSummary`: the rules were told of the end by a summary. */
  end(hasSummary: boolean): DocumentFindings {
    if (!hasSummary) for (const watch of this.#watches) watch.end?.(undefined)
    const findings = this.#findings.sort((one, other) => (one.line ?? 0) - (other.line ?? 0))
    const more = [...this.#counts].flatMap(([rule, count]) => (count > MOST_KEPT ? [[rule, count - MOST_KEPT] as const] : []))
    return { doc: this.#doc, findings, more: Object.fromEntries(more) }
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
      doc: this.#doc,
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
