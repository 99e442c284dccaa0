import type { Turn } from '../model/turn.ts'
import { DASHES, searchForm } from '../text/fold.ts'
import { IS_UNSPACED, wordStarts } from '../text/words.ts'

/** What is compared of words: "folded" leaves out case, accents and punctuation, "exact" takes them as they are written. */
export type Normalization = 'folded' | 'exact'

/** A turn, a part of one, or a line that nobody is named for. */
export type Said = Pick<Turn, 'text' | 'speakerId' | 'line' | 'start' | 'end' | 'annotations'>

/** A word that counts, and where and when it is; times in seconds, of the word or its turn. */
export interface Word extends Omit<Said, 'annotations'> {
  /** As it is compared: "known", where `text` is "known,". */
  readonly form: string
  readonly isSpaced: boolean
}

const PLAIN = /^[a-z]+$/
const SPACE = /\s/
// well-known   and/or   who … me   yes--no
//      ^           ^         ^          ^
/** Where a word ends though no space follows. */
const PARTED = new RegExp(`(?<=[${DASHES}/\\u2026]|\\.\\.)(?=[^${DASHES}/\\u2026.])`)
/** All but letters, digits, apostrophes inside of a word, and points and colons between digits. */
const MARKS = /(?<![\p{L}\p{M}\p{N}])'+|'+(?![\p{L}\p{M}\p{N}])|(?<!\p{N})[.:]+|[.:]+(?!\p{N})|[^\p{L}\p{M}\p{N}'.:]+/gu

/**
 * A word without what writers and recognisers do differently.
 *     "Don’t," -> "don't"      "1,000" -> "1000"      "U.S." -> "us"      "3.5" stays
 */
export function foldWord(word: string): string {
  return PLAIN.test(word) ? word : searchForm(word).replace(MARKS, '')
}

/** Adds the words of what is said. Notes of the transcriber do not count; words that an editor put in do. */
export function addWords(words: Word[], said: Said, normalization: Normalization): void {
  const { speakerId, line, start, end } = said
  const add = (text: string, form: string, isSpaced: boolean) => words.push({ text, form, isSpaced, speakerId, line, start, end })
  if (PLAIN.test(said.text)) return void add(said.text, said.text, true)
  const notes = said.annotations.filter(({ kind }) => kind !== 'insertion')
  const text = notes.reduce((bare, { at, end: to }) => bare.slice(0, at) + ' '.repeat(to - at) + bare.slice(to), said.text)
  const starts = wordStarts(text)
  for (const [index, from] of starts.entries()) {
    const written = text.slice(from, starts[index + 1]).trim()
    const isUnspaced = IS_UNSPACED.test(written.charAt(0)) && IS_UNSPACED.test(words.at(-1)?.text ?? '')
    const isJoined = index > 0 ? !SPACE.test(text.charAt(from - 1)) : isUnspaced
    for (const [at, piece] of piecesOf(written, normalization).entries()) add(piece.text, piece.form, at === 0 && !isJoined)
  }
}

/** The words in a stretch: where they are folded, dashes part them. */
function piecesOf(written: string, normalization: Normalization): readonly Pick<Word, 'text' | 'form'>[] {
  if (normalization === 'exact') return [{ text: written, form: written.split(SPACE, 1)[0] ?? '' }]
  const pieces: { text: string; form: string }[] = []
  for (const text of written.split(PARTED)) {
    const [form, last] = [foldWord(text), pieces.at(-1)]
    if (form !== '') pieces.push({ text, form })
    else if (last !== undefined) last.text += text
  }
  return pieces
}
