import type { Judged } from '../../recogniser/recogniser.ts'
import { endsInStop } from '../../text/sentences.ts'
import { Echoes } from './echoes.ts'
import { isText } from './held.ts'

const LONGEST = 40
/** So many labels, and this share of all, have the same line beside them, of so many names; so many of these lines stand there. */
const ENOUGH = { labels: 3, share: 0.5, names: 2, beside: 2 / 3 }

/** What one line is to the labels that it stands beside. */
interface Beside {
  labels: number
  readonly names: Set<string>
  /** How often it stands anywhere. */
  times: number
}

/**
 * Finds the lines that pages of the web have beside names: words for what a field is, buttons, marks. Nobody says them.
 *     speaker          Mara Lund
 *     Mara Lund        Copy link
 *     Good day.        Good day.
 */
export class Furniture {
  readonly #lines = new Set<string>()
  readonly #echoes = new Echoes()
  /** The line before is a label: what stands right below it is said, or furniture, and no echo. */
  #isBelowLabel = false

  /** Looks at the look-ahead, and says of it what is furniture. */
  learn(ahead: readonly Judged[]): readonly Judged[] {
    this.#count(ahead)
    return this.#isMet ? ahead.map((judged) => this.mark(judged)) : ahead
  }

  get #isMet(): boolean {
    return this.#lines.size > 0 || !this.#echoes.isNone
  }

  #count(ahead: readonly Judged[]): void {
    const lines = ahead.filter(({ block }) => isText(block))
    const labels = lines.filter(isAlone).length
    if (labels < ENOUGH.labels) return
    this.#echoes.learn(lines, isAlone)
    const times = timesOf(lines)
    for (const side of [-1, 1]) {
      for (const [text, { labels: beside, names, times: all }] of this.#beside(lines, side, times)) {
        const isEnough = beside >= ENOUGH.labels && beside >= labels * ENOUGH.share && names.size >= ENOUGH.names
        if (isEnough && all * ENOUGH.beside <= beside) this.#lines.add(text)
      }
    }
  }

  /** Short lines right above labels that have a line of their own, or right below. */
  #beside(lines: readonly Judged[], side: number, times: ReadonlyMap<string, number>): Map<string, Beside> {
    const found = new Map<string, Beside>()
    for (const [index, judged] of lines.entries()) {
      const text = lines[index + side]?.block.line.text.trim() ?? ''
      const { label } = judged.verdict
      if (label === null || !isAlone(judged) || !times.has(text)) continue
      const beside = found.get(text) ?? { labels: 0, names: new Set(), times: times.get(text) ?? 0 }
      beside.labels++
      beside.names.add(label.key)
      found.set(text, beside)
    }
    return found
  }

  /** Says of a line that it is furniture. */
  mark(judged: Judged): Judged {
    const isOne = this.#isMet && isText(judged.block) && mayBe(judged) && this.#has(judged.block.line.text.trim())
    if (!judged.block.blank) this.#isBelowLabel = judged.verdict.label !== null
    return isOne ? { ...judged, isNotice: true, isFurniture: true, question: undefined } : judged
  }

  #has(text: string): boolean {
    return this.#lines.has(text) || (!this.#isBelowLabel && this.#echoes.isOne(text))
  }
}

function isAlone({ verdict }: Judged): boolean {
  return verdict.label?.match.ownLine === true && verdict.label.convention.isScript !== true
}

/** A short line that ends no sentence. */
function mayBe({ block, verdict }: Judged): boolean {
  const { text } = block.line
  return verdict.label === null && verdict.changeAt === undefined && text.length <= LONGEST && !endsInStop(text)
}

function timesOf(lines: readonly Judged[]): Map<string, number> {
  const times = new Map<string, number>()
  for (const judged of lines) {
    if (!mayBe(judged)) continue
    const text = judged.block.line.text.trim()
    times.set(text, (times.get(text) ?? 0) + 1)
  }
  return times
}
