import { isLower, isUpper, UPPER_CASE } from './characters.ts'
import { beginsSentence, isEnumerated } from './name-neighbours.ts'
import type { Finding, Repair } from './repair.ts'
import { wordEnd, wordStart } from './word-edges.ts'

/** A name with a paragraph break behind its middle initial. */
export const paraSplitAtInitial: Repair = {
  name: 'para/split-at-initial',
  title: 'A paragraph break after a middle initial',
  why: 'Sentence splitters take the full stop of a middle initial for the end of a sentence. A given name and an initial before the break and a name after it make one name.',
  safety: 'safe',
  triggers: '\n',
  near: { '\n': { before: ['.', UPPER_CASE], behind: ['\n', UPPER_CASE] } },
  examples: [
    { before: 'says Maria T.\n\nDelgado of the museum', after: 'says Maria T. Delgado of the museum' },
    { before: 'the Peter J.\n\nHolm Center.', after: 'the Peter J. Holm Center.' },
    { before: 'Thank you, Ann-Marie Q.\n\nO’Dell.', after: 'Thank you, Ann-Marie Q. O’Dell.' },
    { before: 'a talk by Élodie R.\n\nMcBride', after: 'a talk by Élodie R. McBride' },
  ],
  counterExamples: [
    'That is Plan B.\n\nPeter took it.',
    'It lacks Vitamin C.\n\nOranges have it.',
    'See Point A.\n\nNothing follows.',
    'He named it after Malcolm P.\n\nThe name held.',
    'said Maria T.\n\nwho left',
    'said Maria T.\nDelgado',
    'that is where I met B.\n\nDelgado',
    'Maria T.\n\nPeter J.\n\nAnna K.',
    'so did I.\n\nPeter did.',
  ],
  find: findSplitName,
}

/** At the first line end of a paragraph break.
 *     Maria T.⏎⏎Delgado
 *             ^           */
function findSplitName(text: string, at: number): Finding | undefined {
  if (text.charAt(at + 1) !== '\n' || text.charAt(at - 1) !== '.' || !isNameInitial(text, at - 2)) return undefined
  const end = wordEnd(text, at + 2)
  const name = text.slice(at + 2, end)
  if (!isName(name) || beginsSentence(name) || isListItem(text, at, end)) return undefined
  return { from: at - 2, to: end, after: text.slice(at - 2, at) + ' ' + name }
}

/** Whether the initial at `at` stands alone behind a given name. "I" and "X" are words or numbers more often. */
function isNameInitial(text: string, at: number): boolean {
  const initial = text.charAt(at)
  if (!isUpper(text.charCodeAt(at)) || initial === 'I' || initial === 'X' || text.charAt(at - 1) !== ' ') return false
  const given = text.slice(wordStart(text, at - 1), at - 1)
  return isName(given) && !isEnumerated(given) && !beginsSentence(given)
}

/** "Maria", "McBride", "O’Dell": not "NATO", not "a". */
function isName(word: string): boolean {
  return isUpper(word.charCodeAt(0)) && (isLower(word.charCodeAt(1)) || isLower(word.charCodeAt(word.length - 1)))
}

/** Whether a paragraph on one side is nothing but a name and its initial, as in a list of people.
 *     Maria T.⏎⏎Peter J.⏎⏎
 *             ^     ^         */
function isListItem(text: string, at: number, nameEnd: number): boolean {
  const start = wordStart(text, at - 3)
  if (start === 0 || text.charAt(start - 1) === '\n') return true
  const isInitial = text.charAt(nameEnd) === ' ' && isUpper(text.charCodeAt(nameEnd + 1)) && text.charAt(nameEnd + 2) === '.'
  return isInitial && (nameEnd + 3 >= text.length || text.charAt(nameEnd + 3) === '\n')
}
