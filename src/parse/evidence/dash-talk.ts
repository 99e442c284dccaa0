import { skipBlank } from '../../labels/names/units.ts'
import { endsInStop } from '../../text/sentences.ts'
import { saysOwn, saysYou } from './persons.ts'

const DASHES = '-–—―'
const OPENS = /^["“«¿¡(]{0,2}[\p{L}\d…]/u
const ASKS = /[?؟]["”’»)\]]{0,3}\s*$/
/** So many lines behind a dash, of which so many end a sentence; so many questions are answered, and few that ask or say something follow their like. */
const ENOUGH = { lines: 6, sentences: 0.8, answered: 3, alike: 0.35, others: 1 }
/** Where fewer ask, hardly anything else stands between, and more speak of "you" and "I". */
const QUIET = { lines: 8, sentences: 0.9, answered: 2, alike: 0.65, others: 0.25, persons: 0.4 }
/** So many questions without a dash have an answer behind one right below; few dashes stand elsewhere, and not too many other lines. */
const ANSWERS = { pairs: 3, loose: 0.35, others: 4 }
/** So many lines tell within who says it: they are those of a tale. */
const TOLD = 0.15
// — Get in, — he said.
//          ^^^
const TELLS = /[,.!?…]["”»]?\s{0,3}[—–―]\s{0,3}\p{L}/u
const LONGEST_QUESTION = 1000
// "Mara:" above "- Is the lamp out?": who speaks is told, and the dashes part what is said
const NAMES = /^\s{0,9}\p{Lu}[^:.!?]{0,40}:\s{0,9}$/u
const NAMED = 0.25

/** Where what is said begins behind a dash, or -1.
 *     — ¿Quién abre el muelle?      -Lo abre la ciudad.
 *       ^                            ^                  */
export function behindDash(line: string): number {
  const at = skipBlank(line, 0)
  if (!DASHES.includes(line.charAt(at) || ' ')) return -1
  const from = skipBlank(line, at + 1)
  return OPENS.test(line.slice(from, from + 4)) ? from : -1
}

/** Whether a paragraph is a question that no mark stands before. */
export function isBareQuestion(line: string, afterBlank: boolean): boolean {
  return (
    afterBlank &&
    line.length <= LONGEST_QUESTION &&
    ASKS.test(line) &&
    OPENS.test(line.slice(skipBlank(line, 0), LONGEST_QUESTION))
  )
}

/**
 * Counts the lines of an interview that has nothing but a dash before what either side says: one asks, and one answers. Or before
 * the answers alone, each right below its question:
 *     ¿Quién abre el muelle?
 *
 *     – Lo abre la ciudad.
 */
export class DashTalk {
  #lines = 0
  #told = 0
  #sentences = 0
  #answered = 0
  #alike = 0
  #others = 0
  #persons = 0
  /** Lines that hold a name and a colon, and nothing else. */
  #named = 0
  #asked: boolean | undefined
  /** The line before is a question without a dash. */
  #isBare = false
  #pairs = 0
  #loose = 0

  /** Looks at a line of the look-ahead; true when such talk may begin with it. */
  weigh(line: string, afterBlank: boolean): boolean {
    const from = behindDash(line)
    if (from < 0) {
      if (this.#lines > 0) this.#others++
      if (NAMES.test(line)) this.#named++
      this.#isBare = isBareQuestion(line, afterBlank)
      return false
    }
    const asks = ASKS.test(line)
    if (this.#isBare && !line.trimStart().startsWith('-')) this.#pairs++
    else this.#loose++
    this.#isBare = false
    if (this.#asked === asks) this.#alike++
    if (this.#asked === true && !asks) this.#answered++
    this.#asked = asks
    this.#lines++
    if (TELLS.test(line.slice(from, LONGEST_QUESTION))) this.#told++
    if (endsInStop(line)) this.#sentences++
    if (saysYou(line) || saysOwn(line)) this.#persons++
    return asks
  }

  /** Whether the lines are those of an interview, and no list. */
  get isTalk(): boolean {
    return this.#isEnough(ENOUGH) || (this.#persons >= this.#lines * QUIET.persons && this.#isEnough(QUIET))
  }

  #isEnough(least: typeof ENOUGH): boolean {
    return (
      this.#lines >= least.lines &&
      this.#told <= this.#lines * TOLD &&
      this.#sentences >= this.#lines * least.sentences &&
      this.#answered >= least.answered &&
      this.#alike <= this.#lines * least.alike &&
      this.#others <= this.#lines * least.others &&
      this.#named <= this.#lines * NAMED
    )
  }

  /** Whether answers stand behind dashes, below questions without any. */
  get isAnswered(): boolean {
    return (
      this.#pairs >= ANSWERS.pairs &&
      this.#told <= this.#lines * TOLD &&
      this.#loose <= this.#pairs * ANSWERS.loose &&
      this.#sentences >= this.#lines * ENOUGH.sentences &&
      this.#others <= this.#lines * ANSWERS.others
    )
  }
}
