import type { PassageEdit } from './repair.ts'

/** An edit with the place of its rule in the catalogue: the first has precedence. */
export interface RankedEdit extends PassageEdit {
  readonly rank: number
}

/**
 * Sorted edits without overlaps. Where two overlap, the one of the first rule stands, and the other is cut down to what
 * it changes elsewhere, if anything: of “ Ithink, both the space and the join are repaired.
 */
export function withoutOverlaps(text: string, edits: RankedEdit[]): RankedEdit[] {
  edits.sort((a, b) => a.from - b.from || a.rank - b.rank)
  const kept: RankedEdit[] = []
  for (const edit of edits) {
    let rest: RankedEdit | undefined = edit
    for (let last = kept.at(-1); last !== undefined && last.to > edit.from; last = kept.at(-1)) {
      if (last.rank <= edit.rank) {
        rest = cutHead(text, edit, last.to)
        break
      }
      kept.pop()
      const head = cutTail(text, last, edit.from)
      if (head !== undefined) kept.push(head)
    }
    if (rest !== undefined) kept.push(rest)
  }
  return kept
}

/** The part of an edit from `from` on, when it changes nothing before. */
function cutHead(text: string, edit: RankedEdit, from: number): RankedEdit | undefined {
  const head = text.slice(edit.from, from)
  if (from >= edit.to || !edit.after.startsWith(head)) return undefined
  const after = edit.after.slice(head.length)
  return after === text.slice(from, edit.to) ? undefined : { ...edit, from, after }
}

/** The part of an edit up to `to`, when it changes nothing behind. */
function cutTail(text: string, edit: RankedEdit, to: number): RankedEdit | undefined {
  const tail = text.slice(to, edit.to)
  if (to <= edit.from || !edit.after.endsWith(tail)) return undefined
  const after = edit.after.slice(0, edit.after.length - tail.length)
  return after === text.slice(edit.from, to) ? undefined : { ...edit, to, after }
}
