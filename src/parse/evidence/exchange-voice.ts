import type { BareMark } from './bare-mark.ts'

/** One who speaks in an exchange: a folded label, "?q" and "?a" for words of questions and answers, "?Q" and "?A" for letters, "?" and a mark. */
export interface Voice {
  readonly token: string
  /** How often it speaks, with how many questions, and how often at any length. */
  count: number
  asked: number
  long: number
  /** The first line of each speech. */
  readonly firsts: string[]
  convention: string | null
  /** So many lines stand before it. */
  readonly since: number
  /** The label is a whole word. */
  isWord: boolean
  /** Who speaks next, how often. */
  readonly to: Map<string, number>
}

/** A voice that has not spoken yet, behind so many lines. */
export function newVoice(token: string, since: number): Voice {
  return {
    token,
    since,
    count: 0,
    asked: 0,
    long: 0,
    firsts: [],
    convention: null,
    isWord: false,
    to: new Map(),
  }
}

/** One who takes turns with another: speaks before as often as behind. */
export interface Side {
  readonly voice: Voice
  readonly times: number
}

/** What is settled of an exchange. */
export interface Ask {
  readonly vouched: ReadonlySet<string>
  /** The convention of most labels. */
  readonly convention: string | null
  /** How the questions of nobody known are marked. */
  readonly mark: BareMark | null
}

/** Of marks: so many questions, of which so many ask, before so many of all labels. */
const OF_MARKS = {
  '?dash': { count: 2, turns: 1, asked: 0.25 },
  '?sign': { count: 2, turns: 1, asked: 0.25 },
  '?emphasis': { count: 3, turns: 2, asked: 0.6 },
  '?plain': { count: 3, turns: 2, asked: 1 },
}
const BEFORE_LABELS = 0.5
const OF_NAMES = { count: 3, turns: 2, asked: 0.6 }
/** Of two who take turns: so many labels each, of which so many follow the other, and so many of one ask; of all labels, so many. */
const OF_PAIR = { count: 3, turns: 0.75, asked: 0.25, share: 0.8 }

/** Whether somebody asks, and others answer, in turn. `named`: labels in all but those of questions. */
export function isAsker(voice: Voice, sides: readonly Side[], named: number): boolean {
  const turns = sides.reduce((sum, { times }) => sum + times, 0)
  if (turns * 2 < voice.count - 1) return false
  if (voice.token === '?q' || voice.token === '?Q') return isQuestion(voice, sides, turns)
  if (isMarked(voice.token)) {
    const { count, turns: least, asked } = OF_MARKS[voice.token]
    return reaches(voice, { count, asked }) && turns >= least && voice.count >= named * BEFORE_LABELS && sides.every(answers)
  }
  return !voice.token.startsWith('?') && reaches(voice, OF_NAMES) && turns >= OF_NAMES.turns && isMixed(voice, sides)
}

function isMarked(token: string): token is keyof typeof OF_MARKS {
  return Object.hasOwn(OF_MARKS, token)
}

function reaches(voice: Voice, { count, asked }: { readonly count: number; readonly asked: number }): boolean {
  return voice.count >= count && voice.asked >= voice.count * asked
}

/** A letter or a word for questions. Two whole words need not come often, nor does one that always asks. */
function isQuestion(voice: Voice, sides: readonly Side[], turns: number): boolean {
  const answer = sides.find((side) => side.voice.token === '?a' || side.voice.token === '?A')
  const isSure = voice.asked === voice.count && sides.every(answers)
  const isPair = voice.isWord && (answer?.voice.isWord === true || isSure)
  // Where they are cut short, few ask: "Q But --"
  const isLong = voice.token === '?Q' && answer === undefined && turns >= MANY_TURNS
  if (voice.count < 2 || turns < (isPair ? 1 : 2) || (!isLong && voice.asked * 3 < voice.count)) return false
  // Letters such as "P." stand for many things.
  if (answer === undefined) return voice.isWord || voice.token === '?Q'
  return says(answer)
}

const MANY_TURNS = 4

/** What stands for a question is none of an answer: "F." before answers is somebody's name. */
function answers(side: Pick<Side, 'voice'>): boolean {
  return says(side) && side.voice.token !== '?q' && side.voice.token !== '?Q'
}

/** Answers of a quiz are a word or a letter. */
function says({ voice }: Pick<Side, 'voice'>): boolean {
  return voice.long * 3 >= voice.count
}

/**
 * Two labels that differ in letters alone, of which hardly any other takes turns with either; both say something, and one asks.
 *     JV: And when was that?     Lund: …     JV: I see. …     Lund: …
 */
export function isPair(voice: Voice, sides: readonly Side[], named: number): boolean {
  const [side] = sides
  if (side === undefined || sides.length > 1 || voice.convention === side.voice.convention) return false
  const both = [voice, side.voice]
  return (
    voice.count + side.voice.count >= named * OF_PAIR.share &&
    both.every(
      (one) =>
        isNamed(one) && one.count >= OF_PAIR.count && side.times >= (one.count - 1) * OF_PAIR.turns && says({ voice: one }),
    ) &&
    both.some((one) => one.asked >= one.count * OF_PAIR.asked)
  )
}

function isNamed({ token }: Voice): boolean {
  return !token.startsWith('?')
}

/** Labels of one kind are judged by themselves. Those who answer ask less. */
function isMixed({ convention }: Voice, sides: readonly Side[]): boolean {
  return (
    sides.some(({ voice }) => voice.convention !== convention && voice.count >= 2) &&
    sides.every((side) => side.voice.asked * 2 < side.voice.count && says(side))
  )
}
