import { fold } from '../../text/fold.ts'
import { isRole } from '../people/names.ts'
import { ARTICLES, isTitle } from '../people/words.ts'
import { stageKind } from './stage.ts'

const LONGEST_HEADING = 60
// "Dramatis Personae"   "PERSONS REPRESENTED."   "Characters in the play:"   "CAST"
const HEADING =
  /^(?:dramatis person(?:ae|æ)|(?:the )?persons? (?:represented|of the|in the|in order).{0,30}|(?:the )?persons|(?:the |list of )?characters(?: (?:of|in) .{0,30})?|(?:the )?cast(?: (?:of|list|in) ?.{0,30})?|personen|personnages|personaggi|personajes|personagens|(?:the )?people (?:of|in) the play|the actors['’] names)$/
const STARTS = new Set('dra per the cha lis cas peo'.split(' '))
const EDGES = /^[\W_]+|(?<![\W_])[\W_]+$/gu
// MARA LUND, a harbour master     Nurse to Juliet     Orla (a widow)     Earl of Kent
//          ^                           ^                  ^
const NAME =
  /^(?:(?:an?|the|one|two|three) )?([\p{Lu}][\p{L}\p{M}'’.-]*(?: (?:of|de|la|du|von|van|the) (?=\p{Lu})| [\p{Lu}][\p{L}\p{M}'’.-]*|(?: \d{1,2})(?!\d))*)/iu
const MOST_NAMES = 200

/** Whether a line stands over the list of those who appear in a play. */
export function isCastHeading(line: string): boolean {
  if (line.length > LONGEST_HEADING) return false
  const bare = line.replace(EDGES, '').toLowerCase()
  return STARTS.has(bare.slice(0, 3)) && HEADING.test(bare)
}

/** A name of the list, and its words folded, without titles. */
interface Entry {
  readonly name: string
  readonly words: readonly string[]
}

/** The list of those who appear in a play: their names are cut short where they speak. */
export class Cast {
  readonly #entries: Entry[] = []

  /** Reads the list from the text before the first speech. */
  read(front: string): void {
    let isInside = false
    for (const line of front.split('\n')) {
      if (this.#entries.length >= MOST_NAMES) return
      if (isCastHeading(line)) isInside = true
      else if (isInside && stageKind(line, true) === 'topic') isInside = false
      else if (isInside) this.#enter(line.trim())
    }
  }

  #enter(line: string): void {
    const name = NAME.exec(line)?.[1]?.replace(/\.$/, '')
    if (name === undefined) return
    const words = fold(name).split(' ')
    if (!this.#entries.some((entry) => entry.words.join(' ') === words.join(' '))) this.#entries.push({ name, words })
  }

  /** The names of the list that a label may stand for, if it is none of them itself. */
  namesFor(label: string): readonly string[] {
    const words = fold(label).split(' ')
    if (this.#entries.length === 0 || this.#entries.some((entry) => entry.words.join(' ') === words.join(' '))) return []
    const [word = ''] = words
    if (words.length > 1) return this.#fitting((entry) => fitsWords(words, entry.words))
    if (word.length < 2 || isRole(word) || isTitle(word) || ARTICLES.has(word)) return []
    const first = this.#fitting((entry) => startsWith(withoutTitle(entry.words), word))
    return first.length > 0 ? first : this.#fitting((entry) => entry.words.some((other) => isShort(word, other)))
  }

  #fitting(fits: (entry: Entry) => boolean): string[] {
    return this.#entries.filter(fits).map(({ name }) => name)
  }
}

/** The first word is the label, with more behind it, or the label is short for it. */
function startsWith([first = '', ...rest]: readonly string[], word: string): boolean {
  return isShort(word, first) || (first === word && rest.length > 0)
}

function withoutTitle(words: readonly string[]): readonly string[] {
  return words.length > 1 && isTitle(words[0] ?? '') ? words.slice(1) : words
}

function isShort(word: string, full: string): boolean {
  return full.length > word.length && full.startsWith(word)
}

/** "Lady Lu" for "Lady Lund" */
function fitsWords(words: readonly string[], full: readonly string[]): boolean {
  return words.length === full.length && words.every((word, index) => (full[index] ?? '').startsWith(word))
}
