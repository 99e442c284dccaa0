import type { Judged } from '../../recogniser/recogniser.ts'

/** A line that may be said or not. */
export interface Doubtful {
  /** How likely nobody says it, in log-odds. */
  readonly odds: number
  /** A blank line stands before it. */
  readonly begins: boolean
  /** It is known to be a heading or furniture. */
  readonly isKnown: boolean
}

/** What it costs, in log-odds, that speech ends before a line, and within a paragraph, and that it begins again behind what is not known. */
const COST = { leave: 1, within: 3, back: 12 }
/** Speech that is lost is worse than a heading that is kept: odds against weigh more, the more they are. */
const LOSS = 0.5
/** What it costs to end unsaid. */
const END_COST = { label: 1, end: 0 }

/** Log-odds from which a line that is kept is told. */
const DOUBTFUL = 1

export type DoubtEnd = keyof typeof END_COST

/** Lines one below the other that are all said, or all not. */
export interface Run {
  readonly isUnsaid: boolean
  readonly lines: Judged[]
  /** Of these, those that are said and may be none. */
  readonly doubtful: Judged[]
}

/** Finds the likeliest way through lines in doubt (Viterbi): where speech ends, and where it begins again. */
export class Doubts {
  /** The best sums of ways that end said, and unsaid. */
  #said = 0
  #unsaid = -Infinity
  /** What it costs that speech begins again behind the last line. */
  #back = COST.back
  /** For each line, whether the best way to it comes from a line unsaid, if it is said and if it is not. */
  readonly #from: { readonly said: boolean; readonly unsaid: boolean; readonly odds: number }[] = []

  push({ odds, begins, isKnown }: Doubtful): this {
    const leave = this.#said - COST.leave - (begins ? 0 : COST.within)
    const back = this.#unsaid - this.#back
    this.#from.push({ said: back > this.#said, unsaid: this.#unsaid >= leave, odds: isKnown ? 0 : odds })
    this.#unsaid = Math.max(this.#unsaid, leave) + (odds < 0 ? odds - LOSS * odds * odds : odds)
    this.#said = Math.max(this.#said, back)
    this.#back = isKnown ? 0 : COST.back
    return this
  }

  /** How much likelier it is that the last line is not said than that it is. */
  get margin(): number {
    return this.#unsaid - this.#said
  }

  /** The lines that were pushed in runs, blank ones with those above; `rest`: the lines behind them. */
  runsOf(judged: readonly Judged[], follows: DoubtEnd): { readonly runs: readonly Run[]; readonly rest: readonly Judged[] } {
    const unsaid = this.#way(follows)
    const runs: Run[] = []
    let at = 0
    for (const [index, one] of judged.entries()) {
      if (!one.block.blank && at === unsaid.length) return { runs, rest: judged.slice(index) }
      let run = runs.at(-1)
      const isUnsaid = one.block.blank ? run?.isUnsaid === true : unsaid[at] === true
      if (run?.isUnsaid !== isUnsaid) {
        run = { isUnsaid, lines: [], doubtful: [] }
        runs.push(run)
      }
      run.lines.push(one)
      if (one.block.blank) continue
      if (!isUnsaid && (this.#from[at]?.odds ?? 0) > DOUBTFUL) run.doubtful.push(one)
      at++
    }
    return { runs, rest: [] }
  }

  /** For each line whether nobody says it. */
  #way(follows: DoubtEnd): boolean[] {
    let isUnsaid = this.margin > END_COST[follows]
    const way: boolean[] = []
    for (const { said, unsaid } of this.#from.toReversed()) {
      way.push(isUnsaid)
      isUnsaid = isUnsaid ? unsaid : said
    }
    return way.reverse()
  }
}
