import { fold } from '../text/fold.ts'
import type { Line } from '../text/line.ts'
import { LineQueue } from './line-queue.ts'
import type { CheckRule, Found } from './rule.ts'
import { checkRule } from './samples.ts'

/** Labels and slips of a document that are told apart. */
const KEPT = 5_000
/** Who speaks so often is known. */
const KNOWN = 2
/** Units of a line in which such a place is looked for. */
const REACH = 20_000

// "MARA LUND Yes, it is."   "MARA LUND. Yes, it is."
const BARE = /^\s{0,8}((?:\p{Lu}[\p{Lu}.'’-]{1,30} ){1,3}\p{Lu}[\p{Lu}'’-]{1,30})\.? (?=[“"‘']?\p{Lu}\p{Ll})/u
// "… of it. MARA LUND: Yes."
//            ^
const BEHIND_END = /[.?!…]["”’)\]]{0,2} {1,3}(?=\p{Lu})/gu
const LONGEST_NAME = 60

const WHAT = {
  bare: 'stands at the start of a line without a colon, and was not read as a label',
  within: 'stands within a line, and was not read as a label',
}

/** A place where somebody who is known seems to begin to speak. */
interface Slip {
  readonly line: number
  readonly name: string
  readonly isWithin: boolean
  readonly found: Found
}

/** The label of a known speaker with a slip of the pen: its words went to the speaker before. */
export const slippedLabel: CheckRule = checkRule('slipped-label', (report) => {
  const queue = new LineQueue<Slip>()
  const times = new Map<string, number>()
  /** Lines behind the last turn that carry labels, with their names. */
  let labels = new Map<number, Set<string>>()
  const slips: Slip[] = []
  function settle(line: number, endLine: number): void {
    for (const slip of queue.take(line, endLine)) {
      const names = labels.get(slip.line)
      const isRead = slip.isWithin ? names?.has(slip.name) === true : names !== undefined
      if (!isRead && slips.length < KEPT) slips.push(slip)
    }
    if ([...labels.keys()].some((read) => read < line)) labels = new Map([...labels].filter(([read]) => read >= line))
  }
  return {
    line(line) {
      for (const slip of slipsIn(line)) queue.push(slip)
    },
    label({ accepted, match, line }) {
      if (!accepted || match === null) return
      const name = fold(match.label)
      labels.set(line, (labels.get(line) ?? new Set()).add(name))
      const known = times.get(name)
      if (known !== undefined || times.size < KEPT) times.set(name, (known ?? 0) + 1)
    },
    turn: ({ line, endLine }) => settle(line, endLine),
    end() {
      for (const { name, found } of slips) if ((times.get(name) ?? 0) >= KNOWN) report(found)
    },
  }
})

function slipsIn({ text: whole, number }: Line): Slip[] {
  const text = whole.length > REACH ? whole.slice(0, REACH) : whole
  const name = BARE.exec(text)?.[1]
  const bare = name === undefined ? [] : [slipOf({ what: 'bare', name, text, at: text.indexOf(name), line: number })]
  return [...bare, ...slipsWithin(text, number)]
}

/** Whatever stands between the end of a sentence and a colon. */
function slipsWithin(text: string, line: number): Slip[] {
  const found: Slip[] = []
  for (let colon = text.indexOf(': '); colon >= 0; colon = text.indexOf(': ', colon + 1)) {
    const from = Math.max(0, colon - LONGEST_NAME)
    const zone = text.slice(from, colon)
    for (const { 0: end, index } of zone.matchAll(BEHIND_END)) {
      const at = from + index + end.length
      found.push(slipOf({ what: 'within', name: text.slice(at, colon), text, at, line }))
    }
  }
  return found
}

interface Place {
  readonly what: keyof typeof WHAT
  readonly name: string
  readonly text: string
  readonly at: number
  readonly line: number
}

function slipOf({ what, name, text, at, line }: Place): Slip {
  const found: Found = {
    message: `"${name}" ${WHAT[what]}`,
    line,
    fix: what === 'within' ? 'begin a line with it' : 'write it as elsewhere, with a colon behind it',
    units: { from: at, to: at + name.length, text },
  }
  return { line, name: fold(name), isWithin: what === 'within', found }
}
