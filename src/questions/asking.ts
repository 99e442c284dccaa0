import { fold } from '../text/fold.ts'
import { sentenceStarts } from '../text/sentences.ts'
import { countWords } from '../text/words.ts'
import { isPolite as isCourtesy } from './courtesies.ts'
import { isPlain, mayHavePhrases, phrasesIn, SAYS } from './phrases.ts'

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
export const ENDS_ASKING = /[?？؟][\s"'”’»)\]」』]*$/u
/** So much of the end of a turn is read, and so much of its beginning. */
const REACH = 700
const OPENING = 200
/** So many of the last sentences are read. */
export const NEAR = 4
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

/** The last sentences of a turn, courtesies and notes after them left out; none where there is nothing else. */
function lastSentences(end: string): { readonly sentences: readonly string[]; readonly isWhole: boolean } {
  const starts = sentenceStarts(end)
  const sentences: string[] = []
  let first = starts.length
  while (first > 0 && sentences.length < NEAR) {
    const sentence = end.slice(starts[first - 1], starts[first]).trimEnd()
    first--
    if (sentences.length > 0 || !(NOTE.test(sentence) || isCourtesy(sentence))) sentences.unshift(sentence)
  }
  return { sentences, isWhole: first === 0 && end.length < REACH }
}

/** Whether sentences ask; the kinds of phrases in all that is read, and in the last two sentences. */
const NOTHING_SAID = { ends: false, near: false, all: 0, last: 0 }

/** What the last sentences say, and of a long turn the first. */
function readSentences(text: string, end: string): typeof NOTHING_SAID {
  const { sentences, isWhole } = lastSentences(end)
  const folded = isPlain(text) ? (part: string) => part : fold
  const kinds = sentences.map((sentence) => phrasesIn(folded(sentence), folded(VOCATIVE.exec(sentence)?.[0] ?? '').length))
  const asks = sentences.map((sentence) => ENDS_ASKING.test(sentence))
  const opening = isWhole ? 0 : phrasesIn(folded(text.slice(0, OPENING)), 0)
  return {
    ends: asks.at(-1) === true,
    near: asks.includes(true),
    all: kinds.reduce((one, other) => one | other, opening & SAYS.announces),
    last: kinds.slice(-2).reduce((one, other) => one | other, 0),
  }
}

/** Reads the end of a turn, and its beginning. */
export function readAsking(text: string, counted?: number): Asking {
  const end = text.length > REACH ? text.slice(-REACH) : text
  const inside = QUESTION_MARK.test(end)
  const mayAsk = inside || text.length >= REACH || mayHavePhrases(text)
  const { ends, near, all, last } = mayAsk ? readSentences(text, end) : NOTHING_SAID
  const callsUp = !ends && (last & SAYS.callsUp) !== 0
  const handsOver = callsUp || (!ends && (last & SAYS.handsOver) !== 0)
  const announces = !handsOver && (all & SAYS.announces) !== 0
  const requests = !handsOver && (all & SAYS.requests) !== 0
  const words = text.length > FEW_UNITS ? Number.POSITIVE_INFINITY : (counted ?? countWords(text))
  const isBrief = words <= FEW_WORDS && text.length <= FEW_LETTERS && !inside
  const strength = strengthOf({ ends, near, announces, requests, isBrief })
  const wonders = !near && (all & SAYS.interrogatives) !== 0
  const isMinor = strength === 0 && words <= POLITE_WORDS && (words <= MINOR_WORDS || lastSentences(end).sentences.length === 0)
  return { ends, near, inside, announces, requests, wonders, handsOver, callsUp, isBrief, isMinor, strength, units: text.length }
}

function strengthOf(asking: Pick<Asking, 'ends' | 'near' | 'announces' | 'requests' | 'isBrief'>): number {
  if (asking.requests || asking.ends) return 1
  return asking.isBrief || !(asking.near || asking.announces) ? 0 : 0.6
}
