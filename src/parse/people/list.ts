import type { Role } from '../../model/role.ts'

/** One person of a list in the front matter. */
export interface Listed {
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
export function readRow(row: string): Listed[] {
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
export function roleOfList(word: string): Role | undefined {
  const lower = word.toLowerCase()
  if (lower.startsWith('moderator')) return 'moderator'
  if (lower.startsWith('host') || lower.startsWith('co-host')) return 'host'
  if (lower.startsWith('interviewer')) return 'interviewer'
  if (lower.startsWith('guest') || lower.startsWith('interviewee')) return 'guest'
  return lower.startsWith('panel') ? 'panelist' : undefined
}
