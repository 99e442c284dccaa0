import { OpenElements } from '../../text/open-elements.ts'
import type { Phrase } from '../../text/phrase.ts'
import { isCellOfName, NAME_UNITS } from '../name-like.ts'
import { isColumnOfPlace } from '../tables/columns.ts'
import elements from './elements.json' with { type: 'json' }

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '))

/** They have no end. */
export const VOID = set(elements.void)
/** Blank lines part them from what stands around them. */
export const APART = set(elements.apart)
/** They begin and end a line. */
export const LINE = set(elements.line)
/** What stands in them is of the page, not of the text; a book tells of itself in its package. */
const FURNITURE = set(elements.furniture)
const PAGE = set(elements.page)
/** Bold at the beginning of a line. */
const BOLD = set(elements.bold)
const HEADING = set(elements.heading)
export const CELL = set(elements.cell)
/** The end of one is left out where the next begins. */
const ENDS_ITSELF = set(elements.ends_itself)

/** The open elements of a page, where ends are left out. */
export class OpenTags {
  readonly #open = new OpenElements()

  get depth(): number {
    return this.#open.names.length
  }

  has(name: string): boolean {
    return this.#open.has(name)
  }

  /** The innermost element is furniture; no form is that holds a whole page, and no header of an article. */
  get isFurniture(): boolean {
    const names = this.#open.names
    const name = names.at(-1) ?? ''
    if (!FURNITURE.has(name)) return false
    if (name === 'form') return names.some((outer) => !PAGE.has(outer))
    return name !== 'header' || !(names.includes('article') || names.includes('section'))
  }

  get isBold(): boolean {
    return this.#open.names.some((name) => BOLD.has(name))
  }

  /** Rank of the heading that is open. */
  get heading(): number | undefined {
    const name = this.#open.names.find((inner) => HEADING.has(inner))
    return name === undefined ? undefined : Number(name.slice(1))
  }

  open(name: string): void {
    const inner = this.#open.names.at(-1)
    if (inner === name && ENDS_ITSELF.has(name)) this.#open.close(name)
    else if (inner === 'p' && (APART.has(name) || LINE.has(name))) this.#open.close('p')
    else if ((inner === 'dt' && name === 'dd') || (inner === 'dd' && name === 'dt')) this.#open.close(inner)
    if (!VOID.has(name)) this.#open.open(name)
  }

  close(name: string): void {
    this.#open.close(name)
  }
}

// ▶  ¶  🔗
const SIGN = /^\s*(?:[▶►▸⏵⏯⏩¶§↩]\ufe0e?\ufe0f?|🔗|🔊)\s*$/u

/** Whether a text is the sign of a link that plays or points to what stands beside it. */
export function isButton(text: string, open: Pick<OpenTags, 'has'>): boolean {
  return SIGN.test(text) && open.has('a')
}

/** What says something has so many words, or ends a sentence. */
const MANY_WORDS = 8
const WORD = /\S+/g
const SENTENCE_LAST = /[.?!…。？！—-]["'”’»)\]]{0,3}\s{0,9}$/

/** Whether somebody may say what stands behind the first cells of a row: "Harbour master" and "10 euros" are entries. */
function isSaid(behind: string): boolean {
  return SENTENCE_LAST.test(behind) || (behind.match(WORD)?.length ?? 0) >= MANY_WORDS
}

/** A time in an element of its own right behind a name: the page shows them apart, as it does cells. */
export function isTimeGlued(last: string, { text }: { readonly text: string }): boolean {
  return TIME_BEHIND.test(text) && /\p{L}/u.test(last)
}

/**
 * The cells of a row as one line. A colon parts a name from what is said behind it, from the first row on that says anything.
 *     <tr><td>Mara Lund</td><td>Good evening.</td></tr>  ->  Mara Lund: Good evening.
 */
export class Row {
  #namesColumns = false
  /** Where in the phrase the colon stands. */
  #colon: number | undefined
  #isTalk = false

  constructor(private readonly phrase: Phrase) {}

  /** A cell begins. */
  begin({ name, byte, line }: { readonly name: string; readonly byte: number; readonly line: number }): void {
    const phrase = this.phrase
    if (phrase.isEmpty) return
    const cells = phrase.lead(NAME_UNITS)
    this.#namesColumns ||= isColumnOfPlace(cells)
    const parting = name === 'td' && !this.#namesColumns ? behindName(cells) : ' '
    if (parting !== ' ') this.#colon = phrase.count
    phrase.put(parting, { byte, number: line })
  }

  /** The line ends, if one was begun. */
  settle(): void {
    if (this.#colon !== undefined && !this.#isTalk)
      this.phrase.amend(this.#colon, ' ', (behind) => {
        this.#isTalk = isSaid(behind)
        return this.#isTalk
      })
    this.#colon = undefined
  }

  /** Whether the row at hand names the columns. */
  takeColumns(): boolean {
    const names = this.#namesColumns
    this.#namesColumns = false
    return names
  }
}

// "[00:12] "
export const TIME_FIRST = /^[\d:.,[\]() -]{1,40}/
// "0:04", a time that stands beside a name in an element of its own
export const TIME_BEHIND = /^\s{0,9}[[(]?\d{1,2}:\d{2}/

/** What parts a cell from the next, or a term from what is said of it: a colon behind a name. */
export function behindName(text: string): string {
  const name = text.replace(TIME_FIRST, '')
  return isCellOfName(text) && !name.includes(':') ? ': ' : ' '
}
