import type { Place } from '../model/turn.ts'
import type { PassageEdit } from '../repairs/repair.ts'
import { countBefore } from '../text/halving.ts'
import { type Passage, sourceAt } from '../text/passage.ts'
import type { Stretch, Times } from './stretch.ts'
import { TextOffsets } from './text-offsets.ts'

/** What a stretch notes of its passage: cues, words that have times, printed lines, each in order. */
export type PlaceMarks = Pick<Stretch, 'cues' | 'words' | 'prints' | 'times'>

interface Placed {
  readonly passage: Passage
  readonly edits: readonly PassageEdit[]
  /** The text made of them. */
  readonly text: string
}

/** Leads offsets of a text back to the source. Little is done, and nothing is counted, before the first is asked for. */
export function placesIn({ passage, edits, text }: Placed, marks: PlaceMarks): (offset: number) => Place {
  let offsets: TextOffsets | undefined
  return (offset) => {
    offsets ??= new TextOffsets(passage.text, edits, text)
    const at = offsets.source(offset)
    const { byte, line } = sourceAt(passage, at)
    const printed = lastBefore(marks.prints, (mark) => mark.at, at)
    return { line, byte, ...timesAt(marks, at), page: printed?.page ?? null, lineOnPage: printed?.line ?? null }
  }
}

function timesAt({ words, cues, times }: PlaceMarks, at: number): Times {
  const cue = lastBefore(cues, (mark) => mark.at, at)
  const word = lastBefore(words, (span) => span.from, at)
  const isInCue = word !== undefined && word.from >= (cue?.at ?? 0)
  const known = [isInCue ? word : undefined, cue, times].find((heard) => (heard?.start ?? null) !== null)
  return { start: known?.start ?? null, end: known?.end ?? null }
}

/** The last of some items in order that begins at or before `at`. */
function lastBefore<Item>(items: readonly Item[] | undefined, from: (item: Item) => number, at: number): Item | undefined {
  if (items === undefined) return undefined
  const count = countBefore(items.length, (index) => {
    const item = items[index]
    return item !== undefined && from(item) <= at
  })
  return items[count - 1]
}
