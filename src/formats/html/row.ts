import type { Phrase } from '../../text/phrase.ts'
import { isColumnOfPlace } from '../tables/columns.ts'
import { behindName, NAME_UNITS, TIME_BEHIND } from './names.ts'

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
  readonly #phrase: Phrase
  #namesColumns = false
  /** Where in the phrase the colon stands. */
  #colon: number | undefined
  #isTalk = false

  constructor(phrase: Phrase) {
    this.#phrase = phrase
  }

  /** A cell begins. */
  begin({ name, byte, line }: { readonly name: string; readonly byte: number; readonly line: number }): void {
    const phrase = this.#phrase
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
      this.#phrase.amend(this.#colon, ' ', (behind) => {
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
