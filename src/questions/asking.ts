import { fold } from '../text/fold.ts'
import { sentenceStarts } from '../text/sentences.ts'
import { countWords } from '../text/words.ts'
import { isPolite as isCourtesy } from './courtesies.ts'
import { Phrases } from './phrases.ts'
import { ASKING_WORDS } from './words.ts'

/** What a turn itself says of whether it asks. */
export interface Asking {
  /** Its last sentence asks; courtesies and notes after it do not count. */
  readonly ends: boolean
  /** One of its last sentences asks. */
  readonly near: boolean
  /** A sentence of its last 700 units asks. */
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
const REACH = 700
const OPENING = 200
const NEAR = 4
// (Laughter.)
const NOTE = /^[([][^()[\]]{1,40}[)\]]$/
// Nils, tell us
// ^^^^^^
const VOCATIVE = /^[^,.?!]{1,40}, /u
/** Nobody counts the words of a longer turn: they are not few. */
const FEW_UNITS = 120
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

/** The last sentences of a turn, courtesies and notes after them left out. */
function lastSentences(end: string): {
  readonly sentences: readonly string[]
  readonly isPolite: boolean
  readonly isWhole: boolean
} {
  const starts = sentenceStarts(end)
  let last = starts.length
  const sentence = (index: number) => end.slice(starts[index], starts[index + 1]).trimEnd()
  while (last > 0 && (NOTE.test(sentence(last - 1)) || isCourtesy(sentence(last - 1)))) last--
  const first = Math.max(0, last - NEAR)
  const sentences = Array.from({ length: last - first }, (_, index) => sentence(first + index))
  return { sentences, isPolite: last === 0, isWhole: first === 0 && end.length < REACH }
}

/** What the last sentences say, the last two apart, and how one of them begins. */
function phrasesIn(sentences: readonly string[]) {
  const { within, first } = find()
  const begins = new Set<Opening>()
  const says = new Set<Saying>()
  const ending = new Set<Saying>()
  for (const [index, sentence] of sentences.entries()) {
    const folded = fold(sentence)
    first.beginning(VOCATIVE.test(sentence) ? fold(sentence.replace(VOCATIVE, '')) : folded, 'opens', begins)
    within.anywhere(folded, index < sentences.length - 2 ? says : ending)
  }
  return { begins, says, ending }
}

/** Reads the end of a turn, and its beginning. */
export function readAsking(text: string): Asking {
  const end = text.slice(-REACH)
  const { sentences, isPolite, isWhole } = lastSentences(end)
  const inside = QUESTION_MARK.test(end)
  const ends = inside && ENDS_ASKING.test(sentences.at(-1) ?? '')
  const near = inside && sentences.some((sentence) => ENDS_ASKING.test(sentence))
  const { begins, says, ending } = phrasesIn(sentences)
  if (!isWhole) find().within.anywhere(fold(text.slice(0, OPENING)), says)
  const callsUp = !ends && ending.has('callsUp')
  const handsOver = callsUp || (!ends && ending.has('handsOver'))
  const announces = !handsOver && (says.has('announces') || ending.has('announces'))
  const requests = !handsOver && begins.has('requests')
  const words = text.length > FEW_UNITS ? Number.POSITIVE_INFINITY : countWords(text)
  const isBrief = words <= FEW_WORDS && text.length <= FEW_LETTERS && !inside
  const strength = strengthOf({ ends, near, announces, requests, isBrief })
  const wonders = !near && begins.has('interrogatives')
  const isMinor = strength === 0 && words <= (isPolite ? POLITE_WORDS : MINOR_WORDS)
  return { ends, near, inside, announces, requests, wonders, handsOver, callsUp, isBrief, isMinor, strength, units: text.length }
}

function strengthOf(asking: Pick<Asking, 'ends' | 'near' | 'announces' | 'requests' | 'isBrief'>): number {
  if (asking.requests || asking.ends) return 1
  return asking.isBrief || !(asking.near || asking.announces) ? 0 : 0.6
}
