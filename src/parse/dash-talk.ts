import { skipBlank } from '../labels/names/units.ts'

const DASHES = '-–—―'
const OPENS = /^["“«¿¡(]{0,2}[\p{L}\d…]/u
const ASKS = /[?؟]["”’»)\]]{0,3}\s*$/
const SENTENCE_END = /[.?!…]["”’»)\]]{0,3}\s*$/
/** So many lines behind a dash, of which so many end a sentence; so many questions are answered, and few that ask or say something follow their like. */
const ENOUGH = { lines: 6, sentences: 0.8, answered: 3, alike: 0.35, others: 1 }

/** Where what is said begins behind a dash, or -1.
 *     — ¿Quién abre el muelle?      -Lo abre la ciudad.
 *       ^                            ^                  */
export function behindDash(line: string): number {
  const at = skipBlank(line, 0)
  if (!DASHES.includes(line.charAt(at) || ' ')) return -1
  const from = skipBlank(line, at + 1)
  return OPENS.test(line.slice(from, from + 4)) ? from : -1
}

/** Counts the lines of an interview that has nothing but a dash before what either side says: one asks, and one answers. */
export class DashTalk {
  #lines = 0
  #sentences = 0
  #answered = 0
  #alike = 0
  #others = 0
  #asked: boolean | undefined

  /** Looks at a line of the look-ahead; true when such talk may begin with it. */
  weigh(line: string): boolean {
    const from = behindDash(line)
    if (from < 0) {
      if (this.#lines > 0) this.#others++
      return false
    }
    const asks = ASKS.test(line)
    if (this.#asked === asks) this.#alike++
    if (this.#asked === true && !asks) this.#answered++
    this.#asked = asks
    this.#lines++
    if (SENTENCE_END.test(line)) this.#sentences++
    return asks
  }

  /** Whether the lines are those of an interview, and no list. */
  get isTalk(): boolean {
    return (
      this.#lines >= ENOUGH.lines &&
      this.#sentences >= this.#lines * ENOUGH.sentences &&
      this.#answered >= ENOUGH.answered &&
      this.#alike <= this.#lines * ENOUGH.alike &&
      this.#others <= this.#lines * ENOUGH.others
    )
  }
}
