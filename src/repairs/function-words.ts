import { FUNCTION_PAIRS } from './function-pairs.ts'

/** Two words of grammar joined to one. */
export interface FunctionPair {
  /** Where the second word begins. */
  readonly split: number
  /** Where the letter stands that the rule is asked at. */
  readonly anchor: number
}

let pairs: Map<string, FunctionPair> | undefined

/** What two joined words of grammar, in lower case, are made of: "ofthe". */
export function functionPair(word: string): FunctionPair | undefined {
  pairs ??= collect()
  return pairs.get(word)
}

/** All pairs, for whoever checks the list. */
export function functionPairs(): readonly string[] {
  pairs ??= collect()
  return [...pairs].map(([word, { split }]) => word.slice(0, split) + ' ' + word.slice(split))
}

/** Joined, the pair may also be a name or a word when it is written so: "Tobe", "itis". */
const NEVER_CAPITAL = new Set(['tobe', 'itis', 'inthat'])

/** Whether a capital letter at the front of the pair leaves no doubt. */
export function mayBeCapital(word: string): boolean {
  return !NEVER_CAPITAL.has(word)
}

function collect(): Map<string, FunctionPair> {
  const found = new Map<string, FunctionPair>()
  let second = ''
  let place = 0
  for (const word of FUNCTION_PAIRS.trim().split(SPACES)) {
    const colon = word.indexOf(':')
    if (colon < 0) found.set(word + second, { split: word.length, anchor: word.length + place })
    else {
      second = word.slice(0, colon)
      place = Number(word.slice(colon + 1))
    }
  }
  return found
}

const SPACES = /\s+/
