import { isLetter, isSpace, isUpper, UPPER_CASE } from './characters.ts'
import type { Finding, Repair } from './repair.ts'

/** Letters of one run, and of the longest that is read. */
const FEWEST = 4
const MOST = 200

/** Capitals set apart by spaces. */
export const capsLetterSpaced: Repair = {
  name: 'caps/letter-spaced',
  title: 'Capitals set apart, letter by letter',
  why: 'Print spaces out the letters of a title, and text taken from pages keeps the spaces. Wider gaps part words. Initials and spelled words look the same, so it is done on demand only, and for four letters or more.',
  safety: 'opt-in',
  triggers: UPPER_CASE,
  examples: [
    { before: 'P R O C E E D I N G S', after: 'PROCEEDINGS' },
    { before: 'T H E   H A R B O U R', after: 'THE HARBOUR' },
    { before: 'It says E X I T there.', after: 'It says EXIT there.' },
    { before: 'Q U A Y, so it said', after: 'QUAY, so it said' },
  ],
  counterExamples: ['U S A', 'a B c D e F', 'Plan A B C Debate', 'I A M', 'PLAN B C D', 'x A B C D', 'A. B. C. D.'],
  find: findSpacedOut,
}

/** At the first letter of a run.
 *     T H E   E N D
 *     ^               */
function findSpacedOut(text: string, at: number): Finding | undefined {
  if (!isUpper(text.charCodeAt(at)) || isInRun(text, at)) return undefined
  let end = at + 1
  let after = text.charAt(at)
  let letters = 1
  while (letters < MOST) {
    const next = nextLetter(text, end)
    if (next < 0) break
    after += (next > end + 1 ? ' ' : '') + text.charAt(next)
    letters++
    end = next + 1
  }
  return letters < FEWEST || letters === MOST || !after.includes(letterPair(after)) ? undefined : { from: at, to: end, after }
}

/** Two letters in a row are what is left when spaces go; a run of single letters has none. */
function letterPair(after: string): string {
  for (let at = 0; at + 1 < after.length; at++) if (after[at] !== ' ' && after[at + 1] !== ' ') return after.slice(at, at + 2)
  return '\n'
}

/** Whether a lone letter or a word stands right before it. */
function isInRun(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1)
  if (isLetter(before) || (at > 0 && !isSpace(before) && !'“"(['.includes(text.charAt(at - 1)))) return true
  let place = at - 1
  while (text.charAt(place) === ' ' && place > at - 4) place--
  const isAlone = isLetter(text.charCodeAt(place)) && !isLetter(text.charCodeAt(place - 1))
  return place >= 0 && place < at - 1 && isAlone
}

/** The lone capital behind one space, or up to three. */
function nextLetter(text: string, from: number): number {
  let next = from
  while (next < from + 3 && text.charAt(next) === ' ') next++
  const isAlone = next > from && isUpper(text.charCodeAt(next)) && !isLetter(text.charCodeAt(next + 1))
  return isAlone && text.charAt(next + 1) !== '’' && text.charAt(next + 1) !== "'" ? next : -1
}
