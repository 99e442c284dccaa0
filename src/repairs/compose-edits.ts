import type { PassageEdit } from './repair.ts'

/** An edit with where its outcome stands in the text that it makes. */
interface Placed extends PassageEdit {
  readonly madeFrom: number
  readonly madeTo: number
}

/** What two passes over a text found: `second` in the text that the edits of `first` make of it. */
export interface TwoPasses {
  readonly source: string
  readonly first: readonly PassageEdit[]
  readonly made: string
  readonly second: readonly PassageEdit[]
}

/**
 * The edits of two passes as edits of the source: sorted, not overlapping. One that needs what another made is made with
 * it, as one edit of the rule that comes first.
 *     Ididn&#39;t   ->   Ididn't   ->   I didn't
 *          ^^^^^                        ^          two edits: they need not meet
 */
export function composeEdits(passes: TwoPasses): PassageEdit[] {
  if (passes.second.length === 0) return [...passes.first]
  const waiting = placed(passes.first)
  const edits: PassageEdit[] = []
  let next = 0
  let shift = 0
  for (const found of passes.second) {
    const edit = metBy(found, waiting, next).length > 0 ? tightened(passes.made, found) : found
    for (; isBefore(waiting[next], edit); next++) shift = take(waiting[next], edits)
    if (edit.from + shift < (edits.at(-1)?.to ?? 0)) continue
    const met = metBy(edit, waiting, next)
    next += met.length
    const whole = united(edit, { met, shift, made: passes.made })
    shift = whole.shift
    if (passes.source.slice(whole.edit.from, whole.edit.to) !== whole.edit.after) edits.push(whole.edit)
  }
  for (const edit of waiting.slice(next)) take(edit, edits)
  return edits
}

interface Meeting {
  readonly met: readonly Placed[]
  /** What must be added to an offset of the text made, before the edits met. */
  readonly shift: number
  readonly made: string
}

/** An edit together with the earlier ones that it meets, in the source; and what must be added to offsets behind it. */
function united({ rule, from, to, after }: PassageEdit, { met, shift, made }: Meeting): { edit: PassageEdit; shift: number } {
  const last = met.at(-1)
  const start = Math.min(from, met[0]?.madeFrom ?? from)
  const end = Math.max(to, last?.madeTo ?? to)
  const behind = last === undefined ? shift : last.to - last.madeTo
  const whole = made.slice(start, from) + after + made.slice(to, end)
  return { edit: { rule: met[0]?.rule ?? rule, from: start + shift, to: end + behind, after: whole }, shift: behind }
}

/** Where what each edit leaves begins and ends in the text that all of them make. */
function placed(edits: readonly PassageEdit[]): Placed[] {
  let shift = 0
  return edits.map((edit) => {
    const madeFrom = edit.from + shift
    const madeTo = madeFrom + edit.after.length
    shift = madeTo - edit.to
    return { ...edit, madeFrom, madeTo }
  })
}

/** Makes an edit of the first pass; what must be added to offsets of the text behind it. */
function take(edit: Placed | undefined, edits: PassageEdit[]): number {
  if (edit === undefined) return 0
  const { rule, from, to, after, madeTo } = edit
  edits.push({ rule, from, to, after })
  return to - madeTo
}

/** Those of the edits from `next` on that an edit of what they leave meets. */
function metBy(edit: PassageEdit, waiting: readonly Placed[], next: number): Placed[] {
  const met: Placed[] = []
  for (let at = next; at < waiting.length; at++) {
    const earlier = waiting[at]
    if (earlier === undefined || earlier.madeFrom >= edit.to) break
    if (meets(edit, earlier)) met.push(earlier)
  }
  return met
}

function isBefore(earlier: Placed | undefined, edit: PassageEdit): boolean {
  return earlier !== undefined && earlier.madeTo <= edit.from
}

/** What was taken out is met where it stood inside. */
function meets(edit: PassageEdit, earlier: Placed | undefined): boolean {
  return earlier !== undefined && earlier.madeFrom < edit.to && earlier.madeTo > edit.from
}

/** The same change without what stays as it is at its ends; one unit stays at least. */
function tightened(text: string, { rule, from, to, after }: PassageEdit): PassageEdit {
  const before = text.slice(from, to)
  let head = 0
  while (head < before.length - 1 && before[head] === after[head]) head++
  let tail = 0
  while (tail < Math.min(before.length, after.length) - head - 1 && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  return { rule, from: from + head, to: to - tail, after: after.slice(head, after.length - tail) }
}
