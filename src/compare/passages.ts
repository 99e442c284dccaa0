import type { Step, Version } from './compare.ts'
import type { Word } from './words.ts'

/** Where one side of a passage is; where it has no words, the word before it. */
export interface Place {
  readonly doc: string
  readonly speaker: string | null
  readonly speakerId: string | null
  readonly line: number | null
  /** Seconds. */
  readonly start: number | null
  readonly end: number | null
}

/** A run of words that differ, with a few around. One speaker on each side. */
export interface Passage {
  readonly errors: number
  /** Aligned words with the wrong speaker. */
  readonly misattributed: number
  readonly reference: Place
  readonly hypothesis: Place
  readonly steps: readonly Step[]
}

/** Words shown before and after a difference. */
const AROUND = 4
/** A longer passage is parted. */
const LONGEST = 60

/** The passages that differ, in order. */
export function passagesOf(steps: readonly Step[], reference: Version, hypothesis: Version): Passage[] {
  const passages: Passage[] = []
  // What may be shown begins at `from`; the last difference is at `off`.
  let [from, off] = [0, -1]
  let [ours, theirs]: (Word | undefined)[] = []
  const close = (to: number): void => {
    if (off >= from) {
      const shown = steps.slice(from, to)
      const errors = shown.filter(({ op }) => op !== 'hit').length
      const places = {
        reference: placeOf(
          shown.map((step) => step.reference),
          ours,
          reference,
        ),
        hypothesis: placeOf(
          shown.map((step) => step.hypothesis),
          theirs,
          hypothesis,
        ),
      }
      passages.push({
        errors,
        misattributed: shown.filter(({ isMisattributed }) => isMisattributed).length,
        ...places,
        steps: shown,
      })
    }
    from = to
  }
  for (const [at, step] of steps.entries()) {
    const isBegun = off >= from
    if (isOther(ours, step.reference) || isOther(theirs, step.hypothesis) || (isBegun && at - from >= LONGEST)) close(at)
    else if (isBegun && at - off > AROUND) close(at)
    if (step.op !== 'hit' || step.isMisattributed) off = at
    else if (off < from) from = Math.max(from, at + 1 - AROUND)
    ours = step.reference ?? ours
    theirs = step.hypothesis ?? theirs
  }
  close(steps.length)
  return passages
}

/** The worst first: most errors, then most words with the wrong speaker. */
export function worstOf(passages: readonly Passage[], most: number): Passage[] {
  return passages.toSorted((one, other) => other.errors - one.errors || other.misattributed - one.misattributed).slice(0, most)
}

function isOther(before: Word | undefined, word: Word | undefined): boolean {
  return before !== undefined && word !== undefined && before.speakerId !== word.speakerId
}

function placeOf(words: readonly (Word | undefined)[], before: Word | undefined, { doc, names }: Version): Place {
  const own = words.filter((word) => word !== undefined)
  const [first, last] = [own[0] ?? before, own.at(-1) ?? before]
  const speakerId = first?.speakerId ?? null
  const speaker = speakerId === null ? null : (names.get(speakerId) ?? speakerId)
  return { doc, speaker, speakerId, line: first?.line ?? null, start: first?.start ?? null, end: last?.end ?? null }
}
