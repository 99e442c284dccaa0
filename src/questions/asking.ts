import { fold } from '../text/fold.ts'
import { sentenceStarts } from '../text/sentences.ts'
import { countWords } from '../text/words.ts'
import { isPolite } from './courtesies.ts'
import { Phrases } from './phrases.ts'
import { ASKING_WORDS } from './words.ts'

/** What a turn itself says of whether it asks. */
export interface Asking {
  /** Its last sentence asks; courtesies after it do not count. */
  readonly ends: boolean
  /** One of its last sentences asks. */
  readonly near: boolean
  /** A sentence of its last 1,500 units asks. */
  readonly inside: boolean
  /** "I have a question" */
  readonly announces: boolean
  /** "Tell us about that." */
  readonly requests: boolean
  /** "How did you get there.": a sentence begins as questions do, and has no question mark. */
  readonly wonders: boolean
  /** "The next question comes from Jo Vey.", and nothing is asked. */
  readonly handsOver: boolean
  /** Somebody else is called up to ask, or nobody asks any more. */
  readonly callsUp: boolean
  /** A few words without a question mark: "Right." */
  readonly isBrief: boolean
  /** Thanks and greetings alone, or little and nothing asked. */
  readonly isMinor: boolean
  /** How surely it asks, 0 to 1. */
  readonly strength: number
  /** Of the whole turn. */
  readonly units: number
}

const QUESTION_MARK = /[?？؟]/u
// … is it?”   … n'est-ce pas ? »
//        ^^                  ^^^
const ENDS_ASKING = /[?？؟][\s"'”’»)\]」』]*$/u
/** So much of the end of a turn is read, and so much of its beginning. */
const REACH = 1500
const OPENING = 300
const NEAR = 4
// Nils, tell us
// ^^^^^^
const VOCATIVE = /^[^,.?!]{1,40}, /u
/** Nobody counts the words of a longer turn: they are not few. */
const FEW_UNITS = 200
const FEW_WORDS = 4
const FEW_LETTERS = 80
const MINOR_WORDS = 8
const POLITE_WORDS = 15

type Saying = 'announces' | 'handsOver' | 'callsUp'
type Opening = 'requests' | 'interrogatives' | 'opens'

/** Phrases that stand anywhere in a sentence, and those with which it begins. */
interface Sayings {
  readonly within: Phrases<Saying>
  readonly first: Phrases<Opening>
}

let sayings: Sayings | undefined

function find(): Sayings {
  if (sayings !== undefined) return sayings
  sayings = { within: new Phrases(), first: new Phrases() }
  for (const words of ASKING_WORDS) {
    for (const kind of ['announces', 'handsOver', 'callsUp'] as const) sayings.within.add(kind, words[kind])
    for (const kind of ['requests', 'interrogatives', 'opens'] as const) sayings.first.add(kind, words[kind])
  }
  return sayings
}

/** Reads the end of a turn, and its beginning. */
export function readAsking(text: string): Asking {
  const end = text.slice(-REACH)
  const starts = sentenceStarts(end)
  const all = starts.map((start, index) => end.slice(start, starts[index + 1]).trim())
  const last = all.findLastIndex((sentence) => ENDS_ASKING.test(sentence) || !isPolite(sentence))
  const sentences = all.slice(Math.max(0, last + 1 - NEAR), last + 1)
  const ends = ENDS_ASKING.test(sentences.at(-1) ?? '')
  const near = sentences.some((sentence) => ENDS_ASKING.test(sentence))
  const { within, first } = find()
  const begins = new Set<Opening>()
  const says = new Set<Saying>()
  const ending = new Set<Saying>()
  for (const [index, sentence] of sentences.entries()) {
    const folded = fold(sentence.replace(VOCATIVE, ''))
    first.beginning(folded, 'opens', begins)
    within.anywhere(folded, index < sentences.length - 2 ? says : ending)
  }
  within.anywhere(fold(text.slice(0, OPENING)), says)
  const calls = !ends && ending.has('callsUp')
  const hands = calls || (!ends && ending.has('handsOver'))
  const words = text.length > FEW_UNITS ? Number.POSITIVE_INFINITY : countWords(text)
  const found = {
    ends,
    near,
    inside: QUESTION_MARK.test(end),
    announces: !hands && (says.has('announces') || ending.has('announces')),
    requests: !hands && begins.has('requests'),
    wonders: !near && begins.has('interrogatives'),
    handsOver: hands,
    callsUp: calls,
    isBrief: words <= FEW_WORDS && text.length <= FEW_LETTERS && !QUESTION_MARK.test(text),
  }
  const strength = strengthOf(found)
  return {
    ...found,
    strength,
    units: text.length,
    isMinor: strength === 0 && (words <= MINOR_WORDS || (words <= POLITE_WORDS && last < 0)),
  }
}

function strengthOf({ ends, near, announces, requests, isBrief }: Omit<Asking, 'strength' | 'units' | 'isMinor'>): number {
  if (requests || ends) return 1
  return isBrief || !(near || announces) ? 0 : 0.6
}
