import { NameOrder } from './name-order.ts'

/** What makes a frame that of labels: so many of them, of names that come back and take turns, with speech behind them. */
const ENOUGH = { labels: 6, recurring: 2, alternations: 4, returning: 0.7, variety: 0.5, spoken: 0.5 }
/**
 * A short talk is little else: so many of its lines are labels, of names that all come back, with a sentence behind each; some ask,
 * and some say such as "I", or times go on beside them.
 */
const SHORT = { labels: 4, alternations: 3, ofLines: 0.4 }
/** Of sure names so few will do, of which one comes back, most end a sentence or are wordy, and so many ask or say such as "I". */
const SURE = { labels: 4, alternations: 3, recurring: 1, ofLines: 0.15, spoken: 0.75, heard: 0.5, told: 0.75 }
/** So many labels may be a talk. */
export const FEWEST = SHORT.labels
/** Where times or sure names tell, names need come back less; so where so many ask or say such as "I". */
const TOLD = { returning: 0.5, heard: 0.75 }
/** So many times that go on. */
const FORWARD = 0.9
/** Sure names; likely ones; names that may be any word, which need questions: among so many labels one, and more where they stand alone. */
const PRIOR = { sure: 0.7, likely: 0.5, any: 0.2 }
const ASKED = { beside: 1 / 15, alone: 1 / 6, later: 1 / 4 }
/** So many say such as "I" and "you". */
const PERSONAL = 1 / 4
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
  /** Labels of many words without an end, and those of them with such as "I" and "you" among the words. */
  wordy: number
  told: number
  /** Those with such words in the first sentence. */
  personal: number
  /** Labels whose time is none before the last. */
  forward: number
  lastTime: number
  readonly order: NameOrder
  /** Cells of a column that is named as that of speakers. */
  isNamed: boolean
}

/** A frame in which no label was seen so far. */
export function noLabels(shape: string): FrameCount {
  const zero = { labels: 0, returning: 0, recurring: 0, alternations: 0, priors: 0, letters: 0, lastTime: 0 }
  const said = { spoken: 0, asked: 0, asking: 0, wordy: 0, told: 0, personal: 0, forward: 0 }
  return { shape, names: new Map(), order: new NameOrder(), isNamed: false, ...zero, ...said }
}

/**
 * Whether a frame is that of labels, of which there must be `least` in so many lines. Beside times many words are speech without full stops, and
 * behind sure names such as "I" and "you"; there fewer names come back, and sure names fill in no form.
 */
export function isEnough(count: FrameCount, { lines, least }: { readonly lines: number; readonly least: number }): boolean {
  const { labels, recurring, alternations, order } = count
  if (isOfSureNames(count, lines) || isOfChannels(count)) return true
  if (recurring < ENOUGH.recurring) return false
  if (labels < ENOUGH.labels || alternations < ENOUGH.alternations) return isShortTalk(count, lines)
  const timed = isTimed(count)
  const isSure = count.isNamed || isOfPeople(count)
  if (!comeBack(count, timed || isSure || isHeard(count)) || (!isSure && order.isForm(FORM_TIMES))) return false
  let { spoken } = count
  if (timed) spoken += count.wordy
  else if (isSure) spoken += count.told
  return spoken >= labels * ENOUGH.spoken && labels >= least && (areNames(count) || (timed && areHeard(count)))
}

// "CAM-1", not "APP" in the log of a program
const IN_COCKPIT = /^(?:cam|rdo|hot)\b/

/** What the recorder of a flight heard, whatever was said. */
function isOfChannels(count: FrameCount): boolean {
  const { shape, names, labels, recurring, alternations } = count
  if (!shape.endsWith('C ') || labels < ENOUGH.labels || !isTimed(count)) return false
  return (
    [...names.keys()].some((name) => IN_COCKPIT.test(name)) &&
    recurring >= ENOUGH.recurring &&
    alternations >= ENOUGH.alternations
  )
}

/** Sure names that come back, or beside times say such as "I". */
function isOfSureNames(count: FrameCount, lines: number): boolean {
  const { shape, labels, alternations, recurring, spoken, wordy, priors, asking, personal } = count
  if (priors < labels * PRIOR.sure || labels < Math.max(SURE.labels, lines * SURE.ofLines)) return false
  if (alternations < Math.max(SURE.alternations, labels / 2)) return false
  const timed = isTimed(count)
  if (shape.includes('T') && !timed) return false
  const isTold = timed && personal >= labels * SURE.told
  if (recurring < (shape.endsWith('$') ? ENOUGH.recurring : SURE.recurring) && !isTold) return false
  return spoken + wordy >= labels * (timed ? ENOUGH.spoken : SURE.spoken) && asking + personal >= labels * SURE.heard
}

function isShortTalk(count: FrameCount, lines: number): boolean {
  const { shape, labels, alternations, returning, spoken, priors, asking, personal } = count
  return (
    (isTimed(count) || (!shape.includes('T') && personal >= labels * PERSONAL)) &&
    alternations >= SHORT.alternations &&
    labels >= Math.max(SHORT.labels, lines * SHORT.ofLines) &&
    returning === labels &&
    spoken === labels &&
    asking + personal > 0 &&
    priors >= labels * PRIOR.any
  )
}

function isHeard({ labels, asking, personal }: FrameCount): boolean {
  return asking + personal >= labels * TOLD.heard
}

function comeBack({ labels, names, returning }: FrameCount, isTold: boolean): boolean {
  if (isTold) return returning >= labels * TOLD.returning
  return returning >= labels * ENOUGH.returning && names.size <= labels * ENOUGH.variety
}

/** Sure names, of whom many ask, or say such as "I" and "you". */
function isOfPeople({ shape, labels, priors, asked, personal }: FrameCount): boolean {
  if (shape.endsWith('$') || priors < labels * PRIOR.sure) return false
  return asked + personal >= labels * PERSONAL
}

/** Beside times that go on, as those of a recording do. */
function isTimed({ shape, labels, forward }: FrameCount): boolean {
  return shape.includes('T') && forward >= labels * FORWARD
}

/** Names that are likely, or who ask and answer: at once, or now and then. */
function areNames(count: FrameCount): boolean {
  const { shape, labels, priors, letters, asked, asking, isNamed } = count
  if (isNamed || priors >= labels * PRIOR.likely) return true
  if (priors < labels * PRIOR.any) return false
  const isAlone = shape.endsWith('$') || letters * 2 > labels
  if (isAlone) return asked >= labels * ASKED.alone || isHeard(count)
  return asked >= labels * ASKED.beside || asking >= labels * ASKED.later
}

/** Beside times that go on: who asks somewhere, or says such as "I" and "you". */
function areHeard({ labels, priors, asking, personal }: FrameCount): boolean {
  return priors >= labels * PRIOR.any && (asking >= labels * ASKED.beside || personal >= labels * PERSONAL)
}
