/** A letter for a question or an answer in the midst of a line. */
export interface InnerLetter {
  readonly at: number
  readonly letter: 'Q' | 'A'
}

/** Behind the end of a sentence, the number of a line perhaps between.
 *     Were you there? 17 A. I was. 18 Q. When?
 *                   ^^^^^^       ^^^^^^^         */
const LETTER = /[.?!…–—-]["”’»)\]]{0,3}\s{1,9}(?:\d{1,3}\s{1,9}){0,2}[QA]\.\s/g
const FIRST = ' Q. '

/**
 * The letters within a line that take turns, from a question on: "A. Lund" within an answer is a name. `others`: where other labels
 * stand, behind which may be answered as well.
 */
export function innerLetters(text: string, others: readonly number[]): InnerLetter[] {
  const found: InnerLetter[] = []
  for (const { index, 0: written } of text.matchAll(LETTER)) {
    const at = index + written.length - 3
    const last = found.at(-1)
    if (text.charAt(at) === 'Q') found.push({ at, letter: 'Q' })
    else if (last?.letter === 'Q' || others.some((other) => other < at && other >= (last?.at ?? 0)))
      found.push({ at, letter: 'A' })
    else if (last === undefined) found.push(...opened(text, at))
  }
  return found
}

const ENDS_QUESTION = '?!”"’»)'

/** Where the answer begins that is glued to its question, or -1.
 *     Q: Were you there?A: I was.
 *                       ^          */
export function gluedAnswer(text: string): number {
  if (!(text.startsWith('Q:') || text.startsWith('Q.'))) return -1
  for (let at = text.indexOf('A', 3); at >= 0; at = text.indexOf('A', at + 1)) {
    const mark = text.charAt(at + 1)
    const isMark = (mark === ':' || mark === '.') && text.charAt(at + 2) === ' '
    if (isMark && ENDS_QUESTION.includes(text.charAt(at - 1))) return at
  }
  return -1
}

/** The first answer, if a question stands before it, whatever is before that. */
function opened(text: string, answer: number): InnerLetter[] {
  const at = text.startsWith(FIRST.trimStart()) ? 0 : text.lastIndexOf(FIRST, answer) + 1
  const asked = { at, letter: 'Q' } as const
  return text.startsWith('Q', at) ? [asked, { at: answer, letter: 'A' }] : []
}
