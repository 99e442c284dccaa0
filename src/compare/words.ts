import type { Annotation } from '../model/annotation.ts'
import type { Turn } from '../model/turn.ts'
import { wordStarts } from '../text/words.ts'

/** How words are made alike before they are compared: "folded", or "exact" as they are written. */
export type Normalization = 'folded' | 'exact'

/** What is said at once: a turn, a part of one, or text that nobody is named for. */
export type Said = Pick<Turn, 'text' | 'speakerId' | 'line' | 'start' | 'end'> & { readonly annotations: readonly Annotation[] }

/** A word that counts. */
export interface Word {
  /** As it is written, with its marks: "well-", "known," */
  readonly text: string
  /** As it is compared: "well", "known" */
  readonly form: string
  /** Whether a space stands before it. */
  readonly isSpaced: boolean
  readonly speakerId: string | null
  readonly line: number
  /** Seconds, of the turn or the word. */
  readonly start: number | null
  readonly end: number | null
}

// well-known   and/or   who … me   yes--no
//      ^           ^         ^          ^
/** Where a word ends though no space follows. */
const PARTED = /(?<=[-\u2010-\u2015\u2212\uff0d/\u2026]|\.\.)(?=[^-\u2010-\u2015\u2212\uff0d/\u2026.])/
const SPACE = /\s/
const APOSTROPHES = /[\u2018\u2019\u02bc\u2032\u00b4`\uff07]/g
/** All but letters, digits, apostrophes inside of a word, and points and colons between digits. */
const MARKS = /(?<![\p{L}\p{M}\p{N}])'+|'+(?![\p{L}\p{M}\p{N}])|(?<!\p{N})[.:]+|[.:]+(?!\p{N})|[^\p{L}\p{M}\p{N}'.:]+/gu
const PLAIN = /^[a-z]+$/
const UNSPACED = /[\u0e00-\u0eff\u3005-\u30ff\u3400-\u9fff\uf900-\ufaff]/

/**
 * A word without what writers and recognisers do differently: case, punctuation, compatibility forms, the make of apostrophes.
 *     "Don’t," -> "don't"      "1,000" -> "1000"      "U.S." -> "us"      "3.5" stays
 */
export function foldWord(word: string): string {
  if (PLAIN.test(word)) return word
  return word.normalize('NFKC').toLowerCase().replace(APOSTROPHES, "'").replace(MARKS, '')
}

/** Takes the words out of what is said, one piece after another. */
export class WordReader {
  readonly words: Word[] = []
  readonly #normalization: Normalization

  constructor(normalization: Normalization) {
    this.#normalization = normalization
  }

  /** Notes of the transcriber do not count; words that an editor put in do. */
  push(said: Said): void {
    const { speakerId, line, start, end } = said
    const text = withoutNotes(said)
    const starts = wordStarts(text)
    for (const [index, from] of starts.entries()) {
      const written = text.slice(from, starts[index + 1]).trim()
      const isGlued = index > 0 && !SPACE.test(text.charAt(from - 1))
      const isUnspaced = UNSPACED.test(written.charAt(0)) && UNSPACED.test(this.words.at(-1)?.text.at(-1) ?? '')
      for (const [at, piece] of this.#pieces(written).entries())
        this.words.push({ ...piece, isSpaced: at === 0 && !isGlued && !isUnspaced, speakerId, line, start, end })
    }
  }

  /** The words in a stretch: where they are folded, dashes part them. */
  #pieces(written: string): readonly Pick<Word, 'text' | 'form'>[] {
    if (this.#normalization === 'exact') return [{ text: written, form: written.split(SPACE, 1)[0] ?? '' }]
    const pieces: { text: string; form: string }[] = []
    for (const text of written.split(PARTED)) {
      const [form, last] = [foldWord(text), pieces.at(-1)]
      if (form === '' && last !== undefined) last.text += text
      else if (form !== '') pieces.push({ text, form })
    }
    return pieces
  }
}

/** Notes as spaces, so that places stay. */
function withoutNotes({ text, annotations }: Said): string {
  return annotations
    .filter(({ kind }) => kind !== 'insertion')
    .reduce((bare, { at, end }) => bare.slice(0, at) + ' '.repeat(end - at) + bare.slice(end), text)
}
