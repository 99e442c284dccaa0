import { CASELESS, DIGIT, kindOf, LOWER, UPPER } from '../heads/characters.ts'
import { greetings, persons, prose } from '../vocabulary/index.ts'

/** What the speech after a head looks like in its first line. */
export interface SpeechFacts {
  /** Its first character: 1 capital, 2 small, 3 digit, 4 a letter without case, 5 a quotation mark, 6 a bracket, 7 other; 0 no speech. */
  readonly begins: number
  /** How its line ends: 1 asks, 2 ends a sentence, 3 runs on, 4 ends without a mark; 0 no speech. */
  readonly ends: number
  /** Begins with 2 a greeting or an answer, 1 a word of sentences. */
  readonly starter: number
  /** Somebody speaks for himself or to another in it. */
  readonly isPersonal: boolean
}

const BEGINS: ReadonlyMap<number, number> = new Map([
  [UPPER, 1],
  [LOWER, 2],
  [DIGIT, 3],
  [CASELESS, 4],
])
const QUOTES = '"\'“‘«'
const ASKS = '?？؟\u037e'
const STOPS = '.。!…”"！'
const RUNS_ON = ':,;'
const FIRST_WORDS = 90
const WORD = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)?/gu
const FIRST_WORD = /^[^\s,.?!:;]+/
const GREETING = /^[\p{L}\p{M}]+/u
// Pronouns and polite endings of scripts that set no spaces.
export const CASELESS_PERSON = /[我你您私僕]|저는|제가|저희|ます|です|습니다|니까/

export function beginsWith(text: string, from: number, to: number): number {
  if (from >= to) return 0
  const known = BEGINS.get(kindOf(text.charCodeAt(from)))
  if (known !== undefined) return known
  const character = text[from] ?? ''
  if (QUOTES.includes(character)) return 5
  return character === '(' || character === '[' ? 6 : 7
}

export function endsWith(text: string, from: number, to: number): number {
  if (from >= to) return 0
  const last = text[to - 1] ?? ''
  if (ASKS.includes(last)) return 1
  if (STOPS.includes(last)) return 2
  return RUNS_ON.includes(last) ? 3 : 4
}

/** Describes the speech in [from, to) of the text. */
export function describeSpeech(text: string, from: number, to: number): SpeechFacts {
  if (from >= to) return { begins: 0, ends: 0, starter: 0, isPersonal: false }
  const words = text.slice(from, Math.min(to, from + FIRST_WORDS))
  const lower = words.toLowerCase()
  const first = FIRST_WORD.exec(lower)?.[0]
  const greets = greetings().has(GREETING.exec(lower)?.[0] ?? '')
  return {
    begins: beginsWith(text, from, to),
    ends: endsWith(text, from, to),
    starter: greets ? 2 : first !== undefined && prose().has(first) ? 1 : 0,
    isPersonal: isPersonal(lower),
  }
}

function isPersonal(lower: string): boolean {
  const words = persons()
  for (const [word] of lower.matchAll(WORD)) if (words.has(word)) return true
  return CASELESS_PERSON.test(lower)
}
