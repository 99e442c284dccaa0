import type { TranscriptRecord } from '../model/record.ts'
import type { Judged, Reading } from '../recogniser/recogniser.ts'
import type { Line } from '../text/line.ts'
import { shellQuoted } from '../text/shell-quoted.ts'
import type { Diagnostics } from './diagnostics.ts'

/** Priors from which a line that was not taken as a label is worth telling, and worth a warning where lines of its shape recur. */
export const NEAR_MISS = { tell: 0.25, warn: 0.6, lines: 3 }
/** So much of a document, and so many bytes, above the first turn. */
const FRONT = { share: 0.5, bytes: 4_000 }
/** So much of all words in one turn, of so many turns and words. */
const LONGEST = { share: 1 / 3, turns: 6, words: 400 }
const ANY_LABEL = '(?<speaker>[^:]{1,60}): '

/** What looks like a label and was not taken, of one shape. */
interface Missed {
  readonly line: Line
  readonly label: string
  prior: number
  lines: number
}

/** Finds where a document may be read otherwise: one finding of each kind at most is a warning, with the command that reads it so. */
export class Doubts {
  readonly #doc: string
  readonly #missed = new Map<string, Missed>()
  #front = 0
  #talkLine = 0
  #longest = { words: 0, line: 0, byte: 0, speaker: '' }
  #words = 0
  #turns = 0

  constructor(doc: string) {
    this.#doc = doc
  }

  /** Counts what looks like a label and was not taken, by its shape. */
  see({ block: { line }, verdict: { nearMiss } }: Judged): void {
    if (nearMiss === null || nearMiss.match.prior < NEAR_MISS.tell) return
    const { convention, match } = nearMiss
    const known = this.#missed.get(convention.name) ?? { line, label: match.label, prior: 0, lines: 0 }
    known.lines++
    known.prior = Math.max(known.prior, match.prior)
    this.#missed.set(convention.name, known)
  }

  record(record: TranscriptRecord): void {
    if (record.type === 'matter' && record.kind !== 'blank' && this.#turns === 0) this.#front += record.endByte - record.byte
    if (record.type !== 'turn') return
    if (this.#turns++ === 0) this.#talkLine = record.line
    this.#words += record.words
    const { words, line, byte, speaker } = record
    if (speaker !== null && words > this.#longest.words) this.#longest = { words, line, byte, speaker }
  }

  /** Tells what is in doubt. `bytes`: all of the document. */
  report(reading: Reading, bytes: number, diagnostics: Diagnostics): void {
    const taken = reading.report.map(({ name }) => name)
    this.#reportRival(reading, diagnostics)
    this.#reportMissed(taken, reading.rival === undefined, diagnostics)
    if (this.#turns > 0 && this.#front > Math.max(FRONT.bytes, bytes * FRONT.share))
      diagnostics.add({
        code: 'long-front',
        severity: 'warning',
        message: `the talk begins here, after ${Math.round((100 * this.#front) / bytes)} % of the document; if labels above look like "NAME: ": ${this.#order(`--label-pattern ${shellQuoted(ANY_LABEL)}`)}`,
        line: this.#talkLine,
        byte: null,
      })
    const { words, line, byte, speaker } = this.#longest
    if (this.#turns >= LONGEST.turns && words > Math.max(LONGEST.words, this.#words * LONGEST.share))
      diagnostics.add({
        code: 'long-turn',
        severity: 'warning',
        message: `${Math.round((100 * words) / this.#words)} % of all words are in this turn of ${JSON.stringify(speaker)}; if labels in it look like "NAME: ": ${this.#order(`--label-pattern ${shellQuoted(ANY_LABEL)}`)}`,
        line,
        byte,
      })
  }

  #reportRival({ rival }: Reading, diagnostics: Diagnostics): void {
    if (rival === undefined) return
    const { lines, example, line, shapes } = rival
    const message = `${lines} more lines such as "${example}" may be labels; to read them so: ${this.#order(`--convention ${shapes.join()}`)}`
    diagnostics.add({ code: 'close-reading', severity: 'warning', message, line, byte: null })
  }

  #reportMissed(taken: readonly string[], mayWarn: boolean, diagnostics: Diagnostics): void {
    const shapes = [...this.#missed].sort(([, one], [, other]) => other.lines - one.lines)
    for (const [index, [shape, { line, label, prior, lines }]] of shapes.entries()) {
      const isWarning = mayWarn && index === 0 && lines >= NEAR_MISS.lines && prior >= NEAR_MISS.warn
      const what = lines === 1 ? 'looks like a label and was' : `and ${lines - 1} more like it look like labels and were`
      const order = this.#order(`--convention ${[...new Set([...taken, shape])].join()}`)
      diagnostics.add({
        code: 'near-miss',
        severity: isWarning ? 'warning' : 'info',
        message: `"${label}" ${what} not taken; to take such labels: ${order}`,
        line: line.number,
        byte: line.byte,
      })
    }
  }

  #order(options: string): string {
    return `transcript turns ${options} ${this.#doc === '-' ? '-' : shellQuoted(this.#doc)}`
  }
}
