import type { Word } from './words.ts'

/** One place of the alignment: a word of the reference, of the hypothesis, or of both. */
export interface Step {
  readonly op: 'hit' | 'substitution' | 'deletion' | 'insertion'
  readonly reference: Word | undefined
  readonly hypothesis: Word | undefined
  /** Both have a word; its speaker in the hypothesis is not who the speaker in the reference is by the best assignment. */
  isMisattributed: boolean
}

/** A run of words that differ, with a few around; one speaker on each side. */
export interface Passage {
  readonly errors: number
  /** Words with the wrong speaker. */
  readonly misattributed: number
  /** First and last word of each side; of a side without words the word before. */
  readonly reference: readonly [Word | undefined, Word | undefined]
  readonly hypothesis: readonly [Word | undefined, Word | undefined]
  readonly steps: readonly Step[]
}

/** Words shown before and after a difference; a passage longer than that is parted. */
const AROUND = 4
const LONGEST = 60

/** The passages that differ, in order. */
export function passagesOf(steps: readonly Step[]): Passage[] {
  const passages: Passage[] = []
  // What may be shown begins at `from`; the last difference is at `off`.
  let [from, off] = [0, -1]
  let [ours, theirs]: (Word | undefined)[] = []
  const close = (to: number): void => {
    if (off >= from) passages.push(passageOf(steps.slice(from, to), ours, theirs))
    from = to
  }
  for (const [at, step] of steps.entries()) {
    const isOther = isOfOther(ours, step.reference) || isOfOther(theirs, step.hypothesis)
    if (isOther || (off >= from && (at - from >= LONGEST || at - off > AROUND))) close(at)
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

function isOfOther(before: Word | undefined, word: Word | undefined): boolean {
  return before !== undefined && word !== undefined && before.speakerId !== word.speakerId
}

function passageOf(steps: readonly Step[], ours: Word | undefined, theirs: Word | undefined): Passage {
  const [errors, misattributed] = [steps.filter(({ op }) => op !== 'hit'), steps.filter((step) => step.isMisattributed)]
  const [own, other] = [steps.flatMap((step) => step.reference ?? []), steps.flatMap((step) => step.hypothesis ?? [])]
  return {
    errors: errors.length,
    misattributed: misattributed.length,
    reference: [own[0] ?? ours, own.at(-1) ?? ours],
    hypothesis: [other[0] ?? theirs, other.at(-1) ?? theirs],
    steps,
  }
}
