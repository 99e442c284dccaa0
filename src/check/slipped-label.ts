import { fold } from '../text/fold.ts'
import type { Line } from '../text/line.ts'
import { LineQueue } from './line-queue.ts'
import type { CheckRule, Found } from './rule.ts'
import { checkRule } from './samples.ts'

/** Labels and slips of a document that are told apart. */
const KEPT = 5_000
/** Who speaks so often is known. */
const KNOWN = 2
/** Units of a line that are shown. */
const REACH = 20_000

// MARA LUND Yes, it is.
const BARE = /^\s{0,8}((?:\p{Lu}[\p{Lu}.'’-]{1,30} ){1,3}\p{Lu}[\p{Lu}'’-]{1,30}) (?=[“"‘']?\p{Lu}\p{Ll})/u

/** A line that begins with the name of somebody who is known. */
interface Slip {
  readonly line: number
  readonly name: string
  readonly found: Found
}

/** The label of a known speaker without its colon: its words went to the speaker before. */
export const slippedLabel: CheckRule = checkRule('slipped-label', (report) => {
  const queue = new LineQueue<Slip>()
  const times = new Map<string, number>()
  const slips: Slip[] = []
  return {
    line(line) {
      const slip = slipIn(line)
      if (slip) queue.push(slip)
    },
    label({ accepted, match, line }) {
      if (!accepted || match === null) return
      queue.leaveOut(line)
      const name = fold(match.label)
      const known = times.get(name)
      if (known !== undefined || times.size < KEPT) times.set(name, (known ?? 0) + 1)
    },
    turn({ line, endLine }) {
      for (const slip of queue.take(line, endLine)) if (slips.length < KEPT) slips.push(slip)
    },
    end() {
      for (const { name, found } of slips) if ((times.get(name) ?? 0) >= KNOWN) report(found)
    },
  }
})

function slipIn({ text: whole, number }: Line): Slip | undefined {
  const text = whole.length > REACH ? whole.slice(0, REACH) : whole
  const name = BARE.exec(text)?.[1]
  if (name === undefined) return undefined
  const from = text.indexOf(name)
  const found: Found = {
    message: `"${name}" stands at the start of a line without a colon, and was not read as a label`,
    line: number,
    fix: 'write it as elsewhere, with a colon after it',
    units: { from, to: from + name.length, text },
  }
  return { line: number, name: fold(name), found }
}
