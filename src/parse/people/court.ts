import { isJoinerOrTag, isKept } from '../../repairs/invisible.ts'
import { fold } from '../../text/fold.ts'
import { tellsOath, witnessIn } from '../sections/notices.ts'
import { isExaminerLine } from './labels.ts'
import { learn, type Member, type PeopleNote } from './member.ts'

// BY MS. LUND:     CROSS-EXAMINATION BY MR. VEY
//    ^^^^^^^^                           ^^^^^^^
const EXAMINES = /(?:^|\n)(?:[A-Z -]{0,24}EXAMINATION[ \n])?B[Yy] ((?:MRS?|MS|MISS|DR|Mrs?|Ms|Miss|Dr)\.? [^\n:;?!()]{2,40}):\s*$/
const EXAMINATION = /(?:^|\n)[A-Z -]{0,24}EXAMINATION BY ((?:MRS?|MS|MISS|DR)\.? [A-Z][^\n:;?!()a-z]{1,40})$/
// Questions by MR LUND     Further questions from MS VEY
const QUESTIONS = /^(?:Further q|Q)uestions (?:by|from) ((?:MRS?|MS|MISS|DR|SIR|LORD|LADY)\.? [A-Z][A-Z .'’-]{1,40})$/
const EXAMINES_REACH = 120

/** Who examines from here on, by the last line of a text; "MS. LUND". */
function examinerIn(text: string): string | undefined {
  const end = text.slice(-EXAMINES_REACH)
  if (end.includes('uestions ')) return QUESTIONS.exec(lastLine(end))?.[1]
  if (!end.includes('BY ') && !end.includes('By ')) return undefined
  return (EXAMINES.exec(end) ?? EXAMINATION.exec(end))?.[1]
}

function lastLine(text: string): string {
  const trimmed = text.trimEnd()
  return trimmed.slice(trimmed.lastIndexOf('\n') + 1).trimStart()
}

/** Who speaks in a court or a deposition as Q, and who as A. */
export class Court {
  readonly #meet: (label: string, line: number) => Member
  #examiner: Member | undefined
  #witness: Member | undefined
  /** Who was sworn last, until the first answer: nobody is met who says nothing. */
  #sworn: { readonly label: string; readonly line: number } | undefined
  /** Somebody asks as Q: elsewhere, A is a letter that stands for a name. */
  #asks = false
  /** The line heard last: an oath may take two. */
  #heard = ''

  /** `meet` finds or makes the member of a name. */
  constructor(meet: (label: string, line: number) => Member) {
    this.#meet = meet
  }

  /** Hears a line or a text that is no speech, or one that may be. */
  hear(text: string, line: number, mayBeSpeech = false): void {
    const examiner = examinerIn(text)
    if (examiner !== undefined) this.examine(this.#meet(examiner, line))
    const witness = mayBeSpeech && !tellsOath(text) ? undefined : witnessIn(`${this.#heard}\n${text}`)
    if (witness !== undefined) this.#sworn = { label: witness, line }
    if (text.trim() !== '') this.#heard = lastLine(text)
  }

  /** BY MS. LUND: makes the following Q hers. */
  examine(member: Member): void {
    learn(member, { role: 'examiner' })
    this.#examiner = member
  }

  #testifies(): Member | undefined {
    const sworn = this.#sworn
    this.#sworn = undefined
    if (sworn === undefined) return this.#witness
    const member = this.#meet(sworn.label, sworn.line)
    learn(member, { role: 'witness' })
    this.#witness = member
    return member
  }

  /** Whose a label is that names nobody; undefined for any other. */
  of(label: string): Member | undefined {
    if (label === 'Q') {
      this.#asks = true
      return this.#examiner
    }
    return (label === 'A' && (this.#asks || this.#examiner !== undefined)) || label === 'THE WITNESS' || label === 'THE DEPONENT'
      ? this.#testifies()
      : undefined
  }

  /** A member speaks once more, by a label that was met before. */
  meetAgain(member: Member, label: string): void {
    if (member.role === 'examiner' && isExaminerLine(label)) this.#examiner = member
  }

  /** Forgets who examines and who testifies. */
  rewind(): void {
    this.#examiner = undefined
    this.#witness = undefined
    this.#sworn = undefined
    this.#asks = false
    this.#heard = ''
  }
}

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
function looksLike(folded: string): string | undefined {
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
