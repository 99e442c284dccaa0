import { fold } from '../text/fold.ts'
import { LineQueue } from './line-queue.ts'
import type { CheckRule } from './rule.ts'
import { dialogue, monologue } from './samples.ts'

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
export const longTurn: CheckRule = {
  name: 'long-turn',
  title: 'A turn is many times longer than the others and holds lines that look like labels',
  why: 'A missed label makes one turn of two. A speech may well be long, so length alone is no evidence: it is said of a turn ten times as long as nine of ten turns, of 300 words at least, with a line in it that begins as labels do.',
  severity: 'warning',
  examples: [
    { about: 'two names with a dash', source: long('ANN REED - We do.', 'ANN REED - We did.'), line: 41 },
    { about: 'a name in columns', source: long('Ann Reed   We do.', 'Ann Reed   We did.'), line: 41 },
    { about: 'a bracket after a name', source: long('Ann Reed) We do.', 'Ann Reed) We did.'), line: 41 },
  ],
  counterExamples: [
    { about: 'a long speech', source: long('We do.', 'We did.'), line: 41 },
    { about: 'a colon in a sentence', source: long('And this is it: we do.', 'And this is it: we did.'), line: 41 },
    { about: 'all turns are long', source: `MARA LUND: ${monologue(60)}\n\nJO VEY: ${monologue(60)}\n\n`.repeat(6), line: 1 },
  ],
  watch(report) {
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
      turn({ line, endLine, speaker }, { words }) {
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
  },
}

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

function long(one: string, other: string): string {
  const start = dialogue(['MARA LUND:', 'JO VEY:'], 20)
  return `${start}MARA LUND: ${monologue(20)}\n${one}\n${monologue(20)}\n${other}\n\n${dialogue(['JO VEY:', 'MARA LUND:'], 4)}`
}
