import { NameOrder } from './name-order.ts'

/** What makes a frame that of labels: so many of them, of names that come back and take turns, with speech behind them. */
export const ENOUGH = { labels: 6, recurring: 2, alternations: 4, returning: 0.7, variety: 0.5, spoken: 0.5 }
/** Beside times that go on, names need come back less. */
const TIMED = { returning: 0.5, forward: 0.9 }
/** Sure names; likely ones; names that may be any word, which need questions: among so many labels one, and more where they stand alone. */
const PRIOR = { sure: 0.8, likely: 0.5, any: 0.2 }
const ASKED = { beside: 1 / 15, alone: 1 / 6 }
/** A name came so often before it tells what follows it. */
const FORM_TIMES = 3

/** One frame and the names in it. */
export interface FrameCount {
  readonly shape: string
  readonly names: Map<string, number>
  labels: number
  /** Labels of names that came twice. */
  returning: number
  recurring: number
  alternations: number
  priors: number
  /** Labels of one letter. */
  letters: number
  /** Labels behind which a sentence ends, and those with a question. */
  spoken: number
  asked: number
  /** Those that ask something, in whatever they say. */
  asking: number
  /** Labels of many words without an end, and those whose time is none before the last. */
  wordy: number
  forward: number
  lastTime: number
  readonly order: NameOrder
}

/** A frame in which no label was seen so far. */
export function noLabels(shape: string): FrameCount {
  const zero = { labels: 0, returning: 0, recurring: 0, alternations: 0, priors: 0, letters: 0, lastTime: 0 }
  const said = { spoken: 0, asked: 0, asking: 0, wordy: 0, forward: 0 }
  return { shape, names: new Map(), order: new NameOrder(), ...zero, ...said }
}

/** Whether a frame is that of labels, of which there must be `least`. Beside times and behind sure names, many words are speech without full stops. */
export function isEnough(count: FrameCount, least: number): boolean {
  const { shape, labels, names, returning, recurring, alternations, order } = count
  if (labels < ENOUGH.labels || recurring < ENOUGH.recurring || alternations < ENOUGH.alternations) return false
  const timed = isTimed(count)
  if (
    timed ? returning < labels * TIMED.returning : returning < labels * ENOUGH.returning || names.size > labels * ENOUGH.variety
  )
    return false
  if (order.isForm(FORM_TIMES)) return false
  const isSure = count.priors >= labels * PRIOR.sure && !shape.endsWith('$')
  const spoken = timed || isSure ? count.spoken + count.wordy : count.spoken
  return spoken >= labels * ENOUGH.spoken && labels >= least && areNames(count, timed ? count.asking : count.asked)
}

/** Beside times that go on, as those of a recording do. */
function isTimed({ shape, labels, forward }: FrameCount): boolean {
  return shape.includes('T') && forward >= labels * TIMED.forward
}

/** Names that are likely, or who ask and answer. */
function areNames({ shape, labels, priors, letters }: FrameCount, asked: number): boolean {
  if (priors >= labels * PRIOR.likely) return true
  const isAlone = shape.endsWith('$') || letters * 2 > labels
  return priors >= labels * PRIOR.any && asked >= labels * (isAlone ? ASKED.alone : ASKED.beside)
}
