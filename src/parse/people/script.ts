import { isJoinerOrTag, isKept } from '../../repairs/invisible.ts'
import { fold } from '../../text/fold.ts'
import type { Member, PeopleNote } from './member.ts'

// Zero-width and bidirectional characters, joiners and tags: they show nothing.
const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\u{e0000}-\u{e007f}]/gu
const LATIN = /\p{Script=Latin}/u
const LOOKS_LATIN = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Coptic}]/u
// Kelvin sign, letter-like symbols, mathematical alphabets
const DRESSED = /[\u2102-\u2115\u2118-\u2121\u2123-\u214f\u{1d400}-\u{1d7ff}]/u
const FULL_WIDTH = /[\uff21-\uff3a\uff41-\uff5a]/u
const ASCII_LETTER = /[A-Za-z]/
const BRACKETED = /[([{（][^)\]}）]*[)\]}）]?/gu
const WHITE = /\s+/u
/** Latin letters and usual marks. */
const PLAIN = /^[ -~\u00a0-\u00ac\u00ae-\u024f\u2010-\u2027]*$/
const ASCII = /^[a-z0-9 ]+$/

/** Folded Cyrillic and Greek letters that look like Latin ones. */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  'аa вb еe кk мm нh оo рp сc тt уy хx іi јj ѕs ԁd һh ԛq ԝw αa βb εe ζz ηh ιi κk μm νv οo ρp τt υu χx'
    .split(' ')
    .map(([from = '', to = '']) => [from, to]),
)

/** What makes a label suspect, if anything does. */
export function scriptDoubt(label: string): PeopleNote['code'] | undefined {
  if (PLAIN.test(label)) return undefined
  for (const { 0: mark, index } of label.matchAll(INVISIBLE))
    if (!isJoinerOrTag(mark) || !isKept(label, index)) return 'invisible-in-name'
  return mixesScripts(label.replace(BRACKETED, ' ')) ? 'mixed-script' : undefined
}

function mixesScripts(name: string): boolean {
  if (DRESSED.test(name)) return true
  if (FULL_WIDTH.test(name) && ASCII_LETTER.test(name)) return true
  if (!LATIN.test(name) || !LOOKS_LATIN.test(name)) return false
  return name.split(WHITE).some(mixesInWord)
}

/** Two scripts in one word, or a word beside Latin ones whose every letter looks Latin. */
function mixesInWord(word: string): boolean {
  if (!LOOKS_LATIN.test(word)) return false
  return LATIN.test(word) || looksLike(fold(word)) !== undefined
}

/** The Latin letters that a folded name of other letters looks like; nothing when it is plain, or looks like none. */
export function looksLike(folded: string): string | undefined {
  if (ASCII.test(folded)) return undefined
  const latin = Array.from(folded, (letter) => LOOK_ALIKES.get(letter) ?? letter).join('')
  return ASCII.test(latin) ? latin : undefined
}

/** Finds names that look the same in other letters. */
export class Looks {
  readonly #byLook = new Map<string, Member>()

  add(folded: string, member: Member): void {
    const look = looksLike(folded)
    if (look !== undefined) this.#byLook.set(look, member)
  }

  /** The name looks like a known one in other letters, or a known one looked like it. */
  twinOf(folded: string, known: (folded: string) => Member | undefined): Member | undefined {
    const look = looksLike(folded)
    return look === undefined ? this.#byLook.get(folded) : known(look)
  }
}
