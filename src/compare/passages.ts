import type { PassageRecord } from '../model/comparison.ts'
import type { Word } from './align.ts'

/** One place of the alignment: a word of the reference, of the hypothesis, or of both. */
export interface Step {
  readonly op: PassageRecord['ops'][number]['op']
  readonly reference: Word | undefined
  readonly hypothesis: Word | undefined
  /** Both have a word; its speaker in the hypothesis is not who the speaker in the reference is by the best assignment. */
  isMisattributed: boolean
}

/** A run of words that differ, with a few around; one speaker on each side. */
export interface Passage extends Omit<PassageRecord, 'type' | 'ops'> {
  readonly steps: readonly Step[]
}

/** A version of the talk. */
export interface Version {
  readonly doc: string
  readonly words: readonly Word[]
  /** Display names by the ids of speakers. */
  readonly names: ReadonlyMap<string, string>
}

export const SIDES = ['reference', 'hypothesis'] as const
export type Side = (typeof SIDES)[number]
export type Sides<Of> = Readonly<Record<Side, Of>>

/** Words shown before and after a difference; a passage longer than that is parted. */
const AROUND = 4
const LONGEST = 60

/** The passages that differ, in order. */
export function passagesOf(steps: readonly Step[], versions: Sides<Version>): Passage[] {
  const passages: Passage[] = []
  // What may be shown begins at `from`; the last difference is at `off`.
  let [from, off] = [0, -1]
  const before: { -readonly [Name in Side]?: Word | undefined } = {}
  const close = (to: number): void => {
    if (off >= from) passages.push(passageOf(steps.slice(from, to), before, versions))
    from = to
  }
  for (const [at, step] of steps.entries()) {
    const isOther = SIDES.some((side) => isOfOther(before[side], step[side]))
    if (isOther || (off >= from && (at - from >= LONGEST || at - off > AROUND))) close(at)
    if (step.op !== 'hit' || step.isMisattributed) off = at
    else if (off < from) from = Math.max(from, at + 1 - AROUND)
    for (const side of SIDES) before[side] = step[side] ?? before[side]
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

function passageOf(steps: readonly Step[], before: Partial<Sides<Word | undefined>>, versions: Sides<Version>): Passage {
  const place = (side: Side) => {
    const words = steps.flatMap((step) => step[side] ?? [])
    const [first, last] = [words[0] ?? before[side], words.at(-1) ?? before[side]]
    const { doc, names } = versions[side]
    const speakerId = first?.speakerId ?? null
    const speaker = names.get(speakerId ?? '') ?? null
    return { doc, speaker, speakerId, line: first?.line ?? null, start: first?.start ?? null, end: last?.end ?? null }
  }
  const errors = steps.filter(({ op }) => op !== 'hit').length
  const misattributed = steps.filter((step) => step.isMisattributed).length
  return { errors, misattributed, reference: place('reference'), hypothesis: place('hypothesis'), steps }
}
