import { fold } from '../text/fold.ts'
import { sentenceStarts } from '../text/sentences.ts'
import { countWords } from '../text/words.ts'
import { isPolite } from './courtesies.ts'
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
const FEW_WORDS = 4
const FEW_LETTERS = 80
const MINOR_WORDS = 8
const POLITE_WORDS = 15

const phrases = (key: 'announces' | 'requests' | 'interrogatives' | 'opens' | 'handsOver' | 'callsUp'): string =>
  ASKING_WORDS.map((words) => words[key])
    .join('|')
    .replaceAll(/\s+/g, ' ')

let patterns: Readonly<Record<'announces' | 'requests' | 'wonders' | 'handsOver' | 'callsUp', RegExp>> | undefined

function find() {
  patterns ??= {
    announces: new RegExp(`\\b(?:${phrases('announces')})\\b`),
    requests: new RegExp(`^(?:(?:${phrases('opens')}) )*(?:${phrases('requests')})\\b`),
    wonders: new RegExp(`^(?:(?:${phrases('opens')}) )*(?:${phrases('interrogatives')})\\b`),
    callsUp: new RegExp(`\\b(?:${phrases('callsUp')})\\b`),
    handsOver: new RegExp(`\\b(?:${phrases('handsOver')})\\b`),
  }
  return patterns
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
  const folded = sentences.map((sentence) => fold(sentence.replace(VOCATIVE, '')))
  const { announces, requests, wonders, handsOver, callsUp } = find()
  const calls = !ends && folded.slice(-2).some((sentence) => callsUp.test(sentence))
  const hands = calls || (!ends && folded.slice(-2).some((sentence) => handsOver.test(sentence)))
  const words = countWords(text.slice(0, REACH))
  const found = {
    ends,
    near,
    inside: QUESTION_MARK.test(end),
    announces: !hands && (announces.test(fold(text.slice(0, OPENING))) || folded.some((sentence) => announces.test(sentence))),
    requests: !hands && folded.some((sentence) => requests.test(sentence)),
    wonders: !near && folded.some((sentence) => wonders.test(sentence)),
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
