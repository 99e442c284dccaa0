import { colourUnits } from '../text/colours.ts'
import { isLetter, isLower, isSpace, isWordUnit } from './characters.ts'
import { isControl, isKept, isUnseen, UNSEEN } from './invisible.ts'
import type { Finding, Repair } from './repair.ts'

const ESCAPE = '\u001b'
const SOFT_HYPHEN = '\u00ad'
/** Units of one run that are taken out at once. */
const LONGEST = 1_000

/** Characters that show nothing and mean nothing where they stand. */
export const charInvisible: Repair = {
  name: 'char/invisible',
  title: 'Characters that show nothing',
  why: 'Zero-width spaces, soft hyphens, byte order marks inside the text, stray marks of direction and control characters come from web pages, editors and terminals. Nobody sees them, and searches miss the words that hold them. Joiners stay in scripts and emoji that need them, marks of direction beside writing from right to left.',
  safety: 'safe',
  stage: 'characters',
  formats: { never: ['chat'] },
  triggers: UNSEEN,
  examples: [
    { before: 'no\u200bon and\u00ad so on\ufeff.', after: 'noon and so on.' },
    { before: 'a prac\u00ad\ntice of ours', after: 'a practice of ours' },
    { before: 'It is \u001b[31mred\u001b[0m\u0007.', after: 'It is red.' },
    { before: '\u202aGood\u202c evening\u200e.', after: 'Good evening.' },
    { before: 'Auf\u200clage and co\u2060op\u0081', after: 'Auflage and coop' },
  ],
  counterExamples: [
    '👩\u200d👧 and ❤\ufe0f\u200d🔥',
    'می\u200cخواهم and क्\u200dष',
    'He said \u2067שלום\u2069 and \u200fשלום\u200f.',
    'คำ\u200bไทย',
    'one\ttab\u0085two\nlines',
    '[no\u200bon] and `no\u200bon`',
    '\u{1f3f4}\u{e0067}\u{e0062}\u{e007f}',
  ],
  find: findInvisible,
}

function findInvisible(text: string, at: number): Finding | undefined {
  let end = at
  while (end < at + LONGEST) {
    const units = unitsAt(text, end)
    if (units === 0) break
    end += units
  }
  if (end === at) return undefined
  return { from: at, to: isHyphenation(text, at, end) ? end + 1 : end, after: partsWords(text, at, end) ? ' ' : '' }
}

/** Units of what is to go at `at`, or 0. */
function unitsAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  if (text.charAt(at) === ESCAPE) return colourUnits(text, at) || 1
  if (!isUnseen(unit) || isKept(text, at)) return 0
  return unit === 0xdb40 ? 2 : 1
}

/** Control characters between a word and a number, or a mark, part them: some programs write times so. */
function partsWords(text: string, at: number, end: number): boolean {
  if (!isControl(text.charCodeAt(at)) || text.charAt(at) === ESCAPE) return false
  const before = text.charCodeAt(at - 1)
  const behind = text.charCodeAt(end)
  if (at === 0 || end >= text.length || isSpace(before) || isSpace(behind)) return false
  return isWordUnit(behind) && isWordUnit(before) && !(isLetter(before) && isLetter(behind))
}

/** A word cut at the end of a line where a soft hyphen said that it may be.
 *     prac-⏎tice
 *         ^       */
function isHyphenation(text: string, at: number, end: number): boolean {
  if (text.charAt(end - 1) !== SOFT_HYPHEN || text.charAt(end) !== '\n') return false
  return isLetter(text.charCodeAt(at - 1)) && isLower(text.charCodeAt(end + 1))
}
