import { FUNCTION_PAIRS } from './function-pairs.ts'

/** Two words of grammar joined to one. */
export interface FunctionPair {
  /** Where the second word begins. */
  readonly split: number
  /** Where the letter stands that the rule is asked at. */
  readonly anchor: number
}

interface Group {
  /** Place of the letter in the second word that gives the pair away. */
  readonly place: number
  /** Words before it, with a space on both sides of each. */
  readonly firsts: string
}

let groups: Map<string, Group> | undefined

/** What two joined words of grammar, in lower case, are made of: "ofthe". */
export function functionPair(word: string): FunctionPair | undefined {
  groups ??= collect()
  for (let split = 2; split <= word.length - 2; split++) {
    const group = groups.get(word.slice(split))
    if (group?.firsts.includes(` ${word.slice(0, split)} `)) return { split, anchor: split + group.place }
  }
  return undefined
}

/** All pairs, for whoever checks the list. */
export function functionPairs(): readonly string[] {
  groups ??= collect()
  return [...groups].flatMap(([second, { firsts }]) =>
    firsts
      .trim()
      .split(' ')
      .map((first) => `${first} ${second}`),
  )
}

/** All words of the pairs, parted by spaces. */
export function functionWords(): string {
  groups ??= collect()
  return [...groups].map(([second, { firsts }]) => second + firsts).join(' ')
}

/** Joined, the pair may also be a name or a word when it is written so: "Tobe", "itis". */
const NEVER_CAPITAL = new Set(['tobe', 'itis', 'inthat'])

/** Whether a capital letter at the front of the pair leaves no doubt. */
export function mayBeCapital(word: string): boolean {
  return !NEVER_CAPITAL.has(word)
}

/** "the:1 about across", where a long group goes on in the next line. */
function collect(): Map<string, Group> {
  const found = new Map<string, Group>()
  for (const group of FUNCTION_PAIRS.replaceAll('\n', ' ').split('; ')) {
    const colon = group.indexOf(':')
    const space = group.indexOf(' ', colon)
    found.set(group.slice(0, colon).trim(), { place: Number(group.slice(colon + 1, space)), firsts: group.slice(space) + ' ' })
  }
  return found
}
