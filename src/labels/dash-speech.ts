import { isBlank, isDigit, skipBlank, trimEnd } from './names/units.ts'

/** Marks that open speech before its first letter. */
const OPENING_MARKS = '"“„«‘\'([¿¡*_'
const MOST_MARKS = 3

/** Whether a sentence may begin here: with a capital, a letter without case, or an ellipsis of what was broken off. */
export function beginsSpeech(line: string, from: number): boolean {
  let at = from
  while (at < from + MOST_MARKS && at < line.length && OPENING_MARKS.includes(line.charAt(at))) at++
  const first = line.charAt(at)
  if (first === '…' || line.startsWith('..', at)) return true
  return first !== '' && isLetter(first) && !isSmall(first) && !isDigit(line.charCodeAt(at))
}

function isSmall(letter: string): boolean {
  return letter !== letter.toUpperCase()
}

/** Cased, or behind the punctuation of all Latin scripts. */
function isLetter(character: string): boolean {
  return character !== character.toLowerCase() || character.charCodeAt(0) > LAST_PUNCTUATION
}

const LAST_PUNCTUATION = 0x2fff
const LONG = 40
const ENDS = '.!?…"”»)’\''

/** Whether the rest of a line is a sentence rather than an entry of a list: it ends like one, or goes on to the next line. */
export function saysSentence(line: string, from: number): boolean {
  const end = trimEnd(line, from)
  return end - from >= LONG || ENDS.includes(line.charAt(end - 1))
}

const DASHES = '—–'

/** Behind a dash with which speech begins where each label has one; before a small letter somebody goes on who was cut off.
 *     O Sr. Lund: — Muito bem!
 *                   ^          */
export function behindDash(line: string, at: number): number {
  if (!DASHES.includes(line.charAt(at) || ' ') || !isBlank(line.charCodeAt(at + 1))) return at
  const speechAt = skipBlank(line, at + 1)
  return beginsSpeech(line, speechAt) ? speechAt : at
}
