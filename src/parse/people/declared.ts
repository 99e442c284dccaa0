import type { Role } from '../../model/role.ts'
import type { LabelMatch } from '../../recogniser/label.ts'
import { fold } from '../../text/fold.ts'
import type { FrontCue } from './front.ts'
import { initialsOf } from './letters.ts'
import { type Listed, readRow, roleOfList } from './list.ts'
import type { PeopleLists } from './listed.ts'
import { splitName } from './names.ts'

// "Attendees:"   "## Present"   "**Guests:** Mara Lund, Jo Vey"   "guests: [Mara Lund]"   "For the Plaintiff:"   "| Name | Initials |"   "### Opening, welcome and roll call"
/** Reads lower case: ignoring the case of letters beyond ASCII costs ten times as much to compile. */
const CUE =
  /^[\s#*_>|-]{0,12}(attendees|(?:[a-z ]{1,20}, )?(?:[a-z]{4,12} and )?roll[- ]call|introductions? of (?:attendees|participants|members)|participants|present|in attendance|also present|members present|attending|guests?|speakers?|panell?ists|panel|hosts?|co-hosts?|moderators?|interviewers?|interviewees?|appearances|for the (?:plaintiffs?|defendants?|defense|defence|claimants?|respondents?|petitioners?|state|people|government|court|witness|applicants?|appellants?|crown|commission|committee)|on behalf of [^:]{0,59}[^:*_ ]|names?(?=\s*\|)|people|teilnehmer(?:innen)?|teilnehmende|anwesend|gäste|gast|moderation|participants?|présents?|invités?|participantes|asistentes|invitados?|presentes|convidados?|ospiti|presenti)(?: \(\d{1,3}\))?[*_ ]*(?:[:=：|]|$)\s*/
const CUE_STARTS: ReadonlySet<string> = new Set(
  'att rol ope wel int par pre in  als mem gue spe pan hos co- mod int app for on  nam peo tei anw gäs gas inv asi con osp'
    .split(' ')
    .concat('in ', 'on '),
)
const MARKS_BEFORE = /^[\s#*_>|-]{0,12}/
// "- Mara Lund"   "* Mara Lund"   "| Mara Lund | ML |"   "1. Mara Lund"
const ROW = /^(?:\s*(?:[-*•+|]|\d{1,2}[.)])\s*\S|\s*[^\s][^\t]{1,60}\t)/
// "  - name: Mara Lund"
const NAME_KEY = /^\s*(?:-\s*)?name\s*:\s*/i
// "[Mara Lund, Jo Vey]"
const LIST_BRACKETS = /^[["']+|(?<!["'\]])["'\]]+$/g
const QUOTES = /["']/g
/** Lines read, and people kept. */
const MOST_LINES = 2_000
const MOST_PEOPLE = 2_000
const LONGEST = 400
/** Plain lines of a list that hold no bullets. */
const LONGEST_PLAIN = 80

// "Welcome. With me are Mara Lund and Jo Vey"   "Mara, thank you for coming"
const SENTENCE = /[\p{Ll}]{3}[.!?…](?:\s|$)/u
const SPOKEN = /\b(?:i|you|we|my|your|thanks?|welcome|yes|well|is|are|was|were|good|hello|hi)\b/i

/** Whether somebody speaks in a row: the word before its colon is a label. */
function isProse(text: string): boolean {
  return SENTENCE.test(text) || SPOKEN.test(text)
}

interface Person extends Listed {
  readonly role: Role | undefined
}

/** People whom lists in the text before the speech name: attendees, guests, appearances. */
export class DeclaredPeople implements PeopleLists {
  readonly #people = new Map<string, Person>()
  /** By given name, surname and initials: nobody when two fit. */
  readonly #short = new Map<string, Person | null>()
  /** First letters of names of several words: nobody when two fit. */
  readonly #initials = new Map<string, Person | null>()
  #lines = 0
  #isOpen = false
  #isBlank = false
  #role: Role | undefined

  /** Reads a line, in order; cheap where no list is open. */
  take(line: string): void {
    if (this.#lines >= MOST_LINES) return
    this.#lines++
    if (line.length > LONGEST) this.#isOpen = false
    else if (line.trim() === '') this.#isBlank = true
    else if (!this.#takeCue(line) && this.#isOpen) this.#takeRow(line)
    if (line.trim() !== '') this.#isBlank = false
  }

  #takeCue(line: string): boolean {
    const bare = line.replace(MARKS_BEFORE, '')
    if (!CUE_STARTS.has(bare.slice(0, 3).toLowerCase())) return false
    const cue = CUE.exec(line.replaceAll('İ', 'I').toLowerCase())
    if (cue === null) return false
    this.#isOpen = true
    this.#role = roleOfList(cue[1] ?? '')
    this.#add(line.slice(cue[0].length))
    return true
  }

  #takeRow(line: string): void {
    const isRow = ROW.test(line) || NAME_KEY.test(line)
    const isPlain =
      line.length <= LONGEST_PLAIN && !line.trimStart().startsWith('#') && !'.?!:'.includes(line.trimEnd().slice(-1))
    const before = this.#people.size
    if (isRow || (isPlain && !this.#isBlank)) this.#add(line)
    if (!isRow && (this.#isBlank || this.#people.size === before)) this.#isOpen = false
  }

  #add(text: string): void {
    if (isProse(text)) return
    const row = text.replace(NAME_KEY, '').replace(LIST_BRACKETS, '').replace(QUOTES, '')
    for (const listed of readRow(row)) this.#keep({ ...listed, role: this.#role })
  }

  #keep(person: Person): void {
    const folded = fold(person.name)
    if (this.#people.size >= MOST_PEOPLE || this.#people.has(folded)) return
    this.#people.set(folded, person)
    const { given, surname } = splitName(person.name)
    const short = new Set([surname, given[0] ?? '', fold(person.key ?? '')])
    for (const word of short) if (word !== '' && word !== folded) this.#short.set(word, this.#short.has(word) ? null : person)
    const letters = initialsOf(folded.split(' '))
    if (letters.length > 1) this.#initials.set(letters, this.#initials.has(letters) ? null : person)
  }

  /** Whether a list names everybody whom a label names. */
  introduces({ names, shape }: LabelMatch): boolean {
    return this.#people.size > 0 && names.every((name) => this.#names(fold(name), shape === 'initials'))
  }

  #names(folded: string, areInitials: boolean): boolean {
    return this.find(folded) !== undefined || (areInitials && (this.#initials.get(folded) ?? null) !== null)
  }

  /** The one person of the lists that a folded name, given name, surname or key fits. */
  find(folded: string): Listed | undefined {
    return this.#people.get(folded) ?? this.#short.get(folded) ?? undefined
  }

  get size(): number {
    return this.#people.size
  }

  affiliation(folded: string): string | null {
    return this.find(folded)?.affiliation ?? null
  }

  /** The full name that a list gives for initials. */
  nameOf(key: string): string | undefined {
    const person = this.#short.get(fold(key))
    return person?.key === key ? person.name : undefined
  }

  /** Roles of the lists, as the front matter gives them. */
  get cues(): FrontCue[] {
    return [...this.#people].flatMap(([folded, { role }]) => (role === undefined ? [] : [{ role, words: ` ${folded} ` }]))
  }
}
