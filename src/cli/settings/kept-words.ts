import { InputError } from '../../node/errors.ts'
import { LONGEST_KEPT } from '../../repairs/kept-words.ts'
import { readSmallText } from './small-text.ts'

const LINE_END = /\r\n|\r|\n/
/** A mark at the start of a line, or behind white space, and all behind it. */
const COMMENT = /(?:^|\s)#.*/su
const WORD = /[\p{L}\p{N}]/u
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f]/

/** Reads words that no repair may touch: UTF-8, a word or a phrase a line, comments behind "#". */
export function readKeptWords(path: string): string[] {
  const text = readSmallText(path, 'a list of words to keep')
  return text.split(LINE_END).flatMap((line, index) => {
    const word = line.replace(COMMENT, '').trim()
    const fault = word === '' ? undefined : faultOf(word)
    if (fault !== undefined) throw new InputError(path, fault, EXPECTED, index + 1)
    return word === '' ? [] : [word]
  })
}

const EXPECTED = `expected a word or a phrase of ${LONGEST_KEPT} characters at most, with a letter or a digit`

/** What is wrong with a word to keep, if anything. */
export function faultOf(word: string): string | undefined {
  if (CONTROL.test(word)) return 'it holds a control character'
  if (word.length > LONGEST_KEPT) return `it has ${word.length} characters`
  return WORD.test(word) ? undefined : 'it holds no word'
}
