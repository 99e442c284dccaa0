import { fold } from '../text/fold.ts'

/** Words of a text (runs of letters and digits) and where they stand, in parallel arrays. */
export interface Tokens {
  readonly text: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  readonly folded: readonly string[]
}

/** A list of tokens that grows with its text. */
export interface TokenIndex extends Tokens {
  add(text: string): void
  /** Numbers of the tokens that fold to a word. */
  at(word: string): readonly number[]
}

// O’Neil-Smith
// ^ ^^^^ ^^^^^
const TOKEN = /[\p{L}\p{M}\p{N}]+/gu
const ASCII = /^[\w]+$/

export function createTokenIndex(): TokenIndex {
  let text = ''
  const starts: number[] = []
  const ends: number[] = []
  const folded: string[] = []
  const places = new Map<string, number[]>()
  const note = (word: string, at: number, end: number): void => {
    const token = starts.push(at) - 1
    ends.push(end)
    folded.push(word)
    const list = places.get(word)
    if (list === undefined) places.set(word, [token])
    else list.push(token)
  }
  return {
    get text() {
      return text
    },
    starts,
    ends,
    folded,
    add(more) {
      const from = text.length
      text += more
      for (const { 0: word, index } of more.matchAll(TOKEN)) note(foldToken(word), from + index, from + index + word.length)
    },
    at: (word) => places.get(word) ?? [],
  }
}

function foldToken(word: string): string {
  return ASCII.test(word) ? word.toLowerCase() : fold(word)
}

export function wordAt(tokens: Tokens, index: number): string {
  return tokens.text.slice(tokens.starts[index], tokens.ends[index])
}

/** What stands before a token, back to the token before it; behind the last token, what is left of the text. */
export function gapBefore(tokens: Tokens, index: number): string {
  return tokens.text.slice(tokens.ends[index - 1] ?? 0, tokens.starts[index] ?? tokens.text.length)
}
