import { fold } from '../text/fold.ts'
import { LineQueue } from './line-queue.ts'
import type { CheckRule } from './rule.ts'
import { checkRule } from './samples.ts'

const LEAST = { turns: 10, words: 300, times: 10 }
/** Long turns that are kept until the lengths of the others are known. */
const KEPT = 1_100

interface Inner {
  readonly line: number
  readonly name: string
}

interface LongTurn {
  readonly line: number
  readonly speaker: string
  readonly words: number
  readonly inner: readonly Inner[]
}

/** A turn many times longer than the others that holds what looks like labels. */
export const longTurn: CheckRule = checkRule('long-turn', (report) => {
  const queue = new LineQueue<Inner>()
  const lengths = new Lengths()
  const longest: LongTurn[] = []
  return {
    opening({ number }, opening) {
      if (opening !== undefined) queue.push({ line: number, name: opening.name })
    },
    label(label) {
      if (label.accepted) queue.leaveOut(label.line)
    },
    turn({ line, endLine, speaker, words }) {
      const inner = queue.take(line, endLine)
      lengths.add(words)
      if (words < LEAST.words || longest.length >= KEPT || !recurs(inner)) return
      longest.push({ line, speaker: speaker ?? '', words, inner })
    },
    end() {
      const usual = lengths.nineOfTen
      if (lengths.turns < LEAST.turns) return
      for (const { line, speaker, words, inner } of longest) {
        const [first] = inner
        if (words < usual * LEAST.times || first === undefined) continue
        const message = `this turn of "${speaker}" has ${words} words, where nine of ten have ${usual} at most, and line ${first.line} in it begins like a label: "${first.name}"`
        report({ message, line, fix: `see "transcript explain" for line ${first.line}` })
      }
    },
  }
})

/** Two lines begin with one name. */
function recurs(inner: readonly Inner[]): boolean {
  return new Set(inner.map(({ name }) => fold(name))).size < inner.length
}

/** How long turns are, in steps of a tenth. */
class Lengths {
  readonly #steps = new Map<number, number>()
  turns = 0

  add(words: number): void {
    const step = Math.ceil(Math.log(Math.max(1, words)) / Math.log(1.1))
    this.#steps.set(step, (this.#steps.get(step) ?? 0) + 1)
    this.turns++
  }

  /** So many words at most have nine of ten turns. */
  get nineOfTen(): number {
    let left = this.turns * 0.9
    for (const [step, turns] of [...this.#steps].sort(([one], [other]) => one - other)) {
      left -= turns
      if (left <= 0) return Math.round(1.1 ** step)
    }
    return 0
  }
}
