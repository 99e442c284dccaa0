import { withoutHalves } from '../text/elide.ts'

/** Marks that end a sentence or cut it short on purpose, brackets and quotation marks behind them aside. */
const ENDS = '.?!…。！？؟।:;—–-~"”’»)]}*_♪>'
/** Letters with case: where there is none, lists of names end without a mark. */
const LETTER = /[\p{Lu}\p{Ll}\p{M}]/u
const DIGIT = /\d/

/** Whether a text ends with a mark that ends a sentence, breaks it off or closes a bracket. */
export function endsSentence(text: string): boolean {
  const end = text.trimEnd()
  return ENDS.includes(end.charAt(end.length - 1))
}

/** What a text ends with that ends no sentence: a letter, a digit or a comma. */
export function openEnd(text: string): 'letter' | 'digit' | 'comma' | undefined {
  const end = text.trimEnd()
  const last = end.slice(-1)
  if (last === ',' || last === '\u060c') return 'comma'
  if (DIGIT.test(last)) return 'digit'
  return LETTER.test(last) ? 'letter' : undefined
}

/** The last words of a text, to be shown. */
export function lastWords(text: string): string {
  const words = text.slice(-60).split(' ')
  return withoutHalves(words.slice(-Math.min(4, words.length)).join(' ').slice(-50))
}
