import type { Judged } from '../../recogniser/recogniser.ts'
import { endsAsSpeech } from './sentence-ends.ts'

/** So many times, so many lines apart. */
const ENOUGH = { times: 2, apart: 12 }
const LONGEST = 100
const LINES_KEPT = 2_000
const FIGURES = /\p{N}+/gu
const WORDS = /^[\p{Lu}\p{N}].*\S\s+\S/u

/** Finds lines of several words that come again at the distance of pages, whatever number they hold, and end no sentence: "1204  Vey - Cross". */
export class RunningHeads {
  readonly #seen = new Map<string, { times: number; last: number }>()
  /** The line that was looked at last. */
  #last = 0

  /** Looks at the look-ahead; what comes behind it is looked at line by line. */
  learn(ahead: readonly Judged[]): void {
    for (const judged of ahead) this.#see(keyOf(judged), judged)
  }

  /** Whether a line is such a head, as far as is known. */
  has(judged: Judged): boolean {
    const key = keyOf(judged)
    if (judged.block.line.number > this.#last) this.#see(key, judged)
    return key !== undefined && (this.#seen.get(key)?.times ?? 0) >= ENOUGH.times
  }

  #see(key: string | undefined, { block }: Judged): void {
    const { number } = block.line
    this.#last = number
    if (key === undefined) return
    const seen = this.#seen.get(key)
    if (seen === undefined && this.#seen.size < LINES_KEPT) this.#seen.set(key, { times: 1, last: number })
    if (seen === undefined || number - seen.last < ENOUGH.apart) return
    seen.times++
    seen.last = number
  }
}

function keyOf({ block, verdict, afterBlank }: Judged): string | undefined {
  const { text } = block.line
  if (block.blank || !afterBlank || verdict.label !== null || text.length > LONGEST) return undefined
  const start = text.trim()
  return !WORDS.test(start) || endsAsSpeech(start) ? undefined : start.replace(FIGURES, '#')
}
