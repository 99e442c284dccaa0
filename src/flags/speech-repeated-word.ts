import { type Flag, type FlagReport, flagRule } from './flag.ts'
import { between, shown, type Token, tokensOf } from './tokens.ts'

/** Said twice in a row, one of these is a slip; "that that", "had had", "very very" and "no no" may well be meant. */
const ONCE = new Set(
  'the a an of to in and is was are were for with on at from by as it we they he she my your our their'.split(' '),
)
const ARTICLES = new Set(['a', 'an'])
const LONGEST = 4
const LETTERS = /^[\p{L}’'-]+$/u

/** Words said twice in a row. */
export const repeatedWord: Flag = flagRule('speech/repeated-word', {
  watch: (report) => ({ text: ({ text }) => findRepeats(text, report) }),
})

function findRepeats(text: string, report: FlagReport): void {
  const tokens = tokensOf(text)
  for (let index = 0; index < tokens.length; index++) {
    const length = repeatAt(text, tokens, index)
    if (length === 0) continue
    const first = tokens[index]
    const last = tokens[index + length - 1]
    if (first === undefined || last === undefined) continue
    report.found({ from: first.from, message: `${shown(text, first.from, last.to)} says words twice` })
    index += length - 1
  }
}

/** Words of the repeat that begins at a word, or 0. */
function repeatAt(text: string, tokens: readonly Token[], index: number): number {
  if (isArticleTwice(text, tokens, index)) return 3
  for (let length = LONGEST; length > 0; length--) if (repeats(text, tokens, { index, length })) return length * 2
  return 0
}

function repeats(text: string, tokens: readonly Token[], { index, length }: { index: number; length: number }): boolean {
  for (let at = index; at < index + length; at++)
    if (!isSame(tokens[at], tokens[at + length]) || !LETTERS.test(tokens[at]?.word ?? '')) return false
  for (let at = index; at < index + 2 * length - 1; at++) if (!isGap(between(text, tokens[at], tokens[at + 1]))) return false
  const words = new Set(tokens.slice(index, index + length).map(({ word }) => word.toLowerCase()))
  if (length === 1) return [...words].some((word) => ONCE.has(word)) && tokens[index + 1]?.word !== 'The'
  const isChain = isSame(tokens[index - 1], tokens[index + length - 1]) || isSame(tokens[index + 2 * length], tokens[index])
  return words.size > 1 && !isChain
}

/** The same word, in small letters or capitals. */
function isSame(one: Token | undefined, other: Token | undefined): boolean {
  return one !== undefined && one.word.toLowerCase() === other?.word.toLowerCase()
}

/** "a potentially a costly one" */
function isArticleTwice(text: string, tokens: readonly Token[], index: number): boolean {
  const first = tokens[index]
  if (first === undefined || !ARTICLES.has(first.word)) return false
  const middle = tokens[index + 1]
  const last = tokens[index + 2]
  if (middle === undefined || last === undefined) return false
  const isTwice = ARTICLES.has(last.word) && middle.word.endsWith('ly')
  return isTwice && isGap(between(text, first, middle)) && isGap(between(text, middle, last))
}

function isGap(gap: string): boolean {
  return gap === ' ' || gap === '\n'
}
