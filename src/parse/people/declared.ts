import type { Role } from '../../model/role.ts'
import type { LabelMatch } from '../../recogniser/label.ts'
import { fold } from '../../text/fold.ts'
import type { FrontCue } from './front.ts'
import { initialsOf } from './letters.ts'
import type { PeopleLists } from './member.ts'
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

/** One person of a list in the front matter. */
interface Listed {
  readonly name: string
  /** Initials beside the name, or null. */
  readonly key: string | null
  readonly affiliation: string | null
}

const WORD_OF_NAME = /^(?:\p{Lu}[\p{L}.'’-]*|d['’]\p{Lu}[\p{L}-]*)$/u
const KEY = /^[A-Z][A-Z\d]{1,4}$/
const MARKS = /^(?:\d{1,2}[.)]\s)?[\s*_>#|•·–—+-]*|[\s*_|]+$/g
const LINK = /\[([^[\]]{1,80})\]\([^)[]{0,200}\)/g
const WHITE = /\s+/
// "| --- | :---: |"
const TABLE_RULE = /^[\s|:+-]+$/
const ESQUIRE = /,?(?<!\s)\s+(?:Esq(?:uire)?|ESQ(?:UIRE)?)\.?(?=$|[\s,;])/g
const PARTICLES: ReadonlySet<string> = new Set(
  'van von der den de del della di da dos das du la le el al bin ibn ter ten zu zur y e'.split(' '),
)
const MOST_WORDS = 5
/** Cells and pieces that are no names: heads of tables, offices. */
const NO_NAMES: ReadonlySet<string> = new Set(
  'name names role affiliation organization organisation company initials attendees attendee participants participant present absent regrets apologies chair chairs scribe scribes host hosts guest guests none all everyone date time location agenda minutes meeting notes moderator title company team github email status via zoom phone remote'.split(
    ' ',
  ),
)

/** The people of one row: a name with what stands beside it, or several names parted by commas. */
function readRow(row: string): Listed[] {
  const text = row.replace(LINK, '$1').replace(ESQUIRE, '').replace(MARKS, '')
  if (text === '' || TABLE_RULE.test(text)) return []
  if (text.includes('|')) return readCells(text.split('|'))
  if (text.includes('\t')) return readCells(text.split('\t'))
  return readPieces(text)
}

/** Mara Lund | MLD | Atrium */
function readCells(cells: readonly string[]): Listed[] {
  const texts = cells.map((cell) => cell.replace(MARKS, '')).filter((cell) => cell !== '')
  const first = texts.findIndex((cell) => readPerson(cell) !== undefined)
  const person = readPerson(texts[first] ?? '')
  if (person === undefined) return []
  const others = texts.filter((_, index) => index !== first)
  const key = person.key ?? others.find((cell) => KEY.test(cell)) ?? null
  const affiliation = person.affiliation ?? others.find((cell) => cell !== key && isAffiliation(cell)) ?? null
  return [{ ...person, key, affiliation }]
}

/** Mara Lund (Atrium), Jo Vey and Bo Ek; or Mara Lund, mayor of the quay */
function readPieces(text: string): Listed[] {
  const pieces = splitOutside(text)
  // "VEY, LUND": beside no name, capitals are not initials of one.
  if (pieces.length > 1 && pieces.every((piece) => KEY.test(piece))) return pieces.map(named)
  const people = pieces.map(readPerson)
  const [first] = people
  const isOne = first !== undefined && people.slice(1).every((person) => person === undefined)
  if (isOne && pieces.length > 1) {
    const rest = pieces.slice(1).join(', ').trim()
    return [{ ...first, affiliation: first.affiliation ?? (isAffiliation(rest) ? rest : null) }]
  }
  return people.filter((person) => person !== undefined)
}

function named(name: string): Listed {
  return { name, key: null, affiliation: null }
}

/** Cuts at commas, semicolons, "and" and "&" that stand in no brackets. */
function splitOutside(text: string): string[] {
  const pieces: string[] = []
  let from = 0
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const mark = text.charAt(at)
    if (mark === '(' || mark === '[') depth++
    else if (mark === ')' || mark === ']') depth = Math.max(0, depth - 1)
    const width = depth > 0 ? 0 : partWidth(text, at)
    if (width === 0) continue
    pieces.push(text.slice(from, at).trim())
    from = at + width
    at = from - 1
  }
  pieces.push(text.slice(from).trim())
  return pieces.filter((piece) => piece !== '')
}

const PARTS = [',', ';', ' and ', ' & ', ' und ', ' et ']

function partWidth(text: string, at: number): number {
  return PARTS.find((part) => text.startsWith(part, at))?.length ?? 0
}

// "MLD — Mara Lund"   "MLD: Mara Lund"
const KEY_FIRST = /^([A-Z][A-Z\d]{1,4})\s*[:=–—-]\s*(\S.*)$/
// "Mara Lund (MLD, Atrium)"   "Mara Lund — Atrium"
const IN_BRACKETS = /^([^([–—]{2,59}[^([–—\s])\s*[([]([^)\]]{1,80})[)\]]/
const BEHIND_DASH = /^([^([–—]{2,59}?[^([–—\s])\s+[-–—]\s*(\S.{0,79})$/

function readPerson(piece: string): Listed | undefined {
  const keyed = KEY_FIRST.exec(piece)
  if (keyed !== null) {
    const person = readPerson(keyed[2] ?? '')
    return person && { ...person, key: keyed[1] ?? null }
  }
  const bracketed = IN_BRACKETS.exec(piece)
  const [, before = piece, note = ''] = bracketed ?? BEHIND_DASH.exec(piece) ?? []
  const name = before.trim()
  if (!isName(name)) return undefined
  const parts = note.split(',').map((part) => part.trim())
  const key = parts.find((part) => KEY.test(part) && bracketed !== null && isKeyOf(part, name)) ?? null
  const affiliation = parts.filter((part) => part !== key && part !== '').join(', ')
  return { name, key, affiliation: isAffiliation(affiliation) ? affiliation : null }
}

/** Whether initials are those of a name; others are an organisation. */
function isKeyOf(key: string, name: string): boolean {
  const letters = name.toLowerCase()
  let at = 0
  for (const letter of key.toLowerCase()) {
    at = letters.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return letters.charAt(0) === key.charAt(0).toLowerCase()
}

function isName(text: string): boolean {
  const words = text.split(WHITE)
  if (words.length > MOST_WORDS || text.length < 2 || KEY.test(text)) return false
  if (!words.every((word, index) => WORD_OF_NAME.test(word) || (index > 0 && PARTICLES.has(word.toLowerCase())))) return false
  return !words.some((word) => NO_NAMES.has(word.toLowerCase()))
}

function isAffiliation(text: string): boolean {
  return text.length > 1 && text.length <= 80 && !text.includes('@') && !text.includes('://') && /\p{L}/u.test(text)
}

/** What a list is called, and the role that it gives whoever is on it. */
function roleOfList(word: string): Role | undefined {
  const lower = word.toLowerCase()
  if (lower.startsWith('moderator')) return 'moderator'
  if (lower.startsWith('host') || lower.startsWith('co-host')) return 'host'
  if (lower.startsWith('interviewer')) return 'interviewer'
  if (lower.startsWith('guest') || lower.startsWith('interviewee')) return 'guest'
  return lower.startsWith('panel') ? 'panelist' : undefined
}
