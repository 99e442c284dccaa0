import { endsInStop } from '../../text/sentences.ts'
import type { Held } from './held.ts'

/** So many choices a question, at least; so many of all lines that begin with letters are theirs. */
const ENOUGH = { choices: 3, share: 0.7 }
// "A. the lock"   "(b) the lock"   "C<TAB>the lock"   "D - the lock"
const ITEM = /^[ \t]{0,12}[([*]{0,3}([A-Ha-h])[*]{0,2}(?:[.:)\]][*]{0,2}[ \t]|[ \t][-–—][ \t]|\t| {2})/
// "Host: Which gate opens first?"   "[I] Which gate opens first?"   "A: the lock"   "A<TAB>the lock"
//      ^                              ^
const MARKED = /^[ \t]{0,12}[([*]{0,3}\p{L}[\p{L} ]{0,30}[*]{0,2}(?:([:\]])[*]{0,2}[ \t]|(\t))\S/u
const FIRST = 'a'.charCodeAt(0)
// "Which gate opens first?"   "The gate that opens first is:"   "The ____ gate opens first."
const ASKS = /(?:[?？:…]|__[^_]{0,80})[\s)"”’*_]{0,6}$/
const NUMBERED = /^\s{0,9}[*#]{0,3}(?:Q(?:uestion)? ?)?\d{1,3}[.):]/
/** Of the end of a line, and of its beginning. */
const TAIL = 90
const HEAD = 60

/** Choices of one question, as they come. */
interface Run {
  readonly lines: Held[]
  /** What stands above them. */
  readonly question: string
}

const NONE: readonly Held[] = []

/**
 * Finds lines that are choices of a quiz: below a question, lettered from A on, three or more, of which the letters name nobody.
 *     3. Which gate opens first?
 *     A. The upper gate.
 *     B. The lower gate.
 *     C. Both.
 */
export class LetteredChoices {
  #run: Run | undefined
  #before = ''
  #letters = 0
  #found = 0

  /** Looks at a line that is not blank; the choices that end before it. Those who talk begin again behind the last of them. */
  see(held: Held): readonly Held[] {
    const { text } = held.block.line
    const letter = letterOf(text)
    const run = this.#run
    if (letter >= 0) this.#letters++
    if (run !== undefined && letter === run.lines.length) {
      run.lines.push(held)
      return NONE
    }
    const ended = letter < 0 ? this.end() : NONE
    this.#run = letter === 0 ? { lines: [held], question: this.#before } : undefined
    this.#before = text
    return ended
  }

  /** The choices that end here. */
  end(): readonly Held[] {
    const { lines, question } = this.#run ?? { lines: NONE, question: '' }
    this.#run = undefined
    if (lines.length < ENOUGH.choices || this.#found + lines.length < this.#letters * ENOUGH.share) return NONE
    if (!asks(question) || areAnswers(lines, question)) return NONE
    this.#found += lines.length
    return lines
  }
}

function letterOf(text: string): number {
  const letter = ITEM.exec(text)?.[1]
  return letter === undefined ? -1 : letter.toLowerCase().charCodeAt(0) - FIRST
}

function asks(text: string): boolean {
  return ASKS.test(text.slice(-TAIL)) || NUMBERED.test(text)
}

/** Whether people answer one after the other: in sentences, behind colons or marks such as whoever asks has, and the question has no number. */
function areAnswers(lines: readonly Held[], question: string): boolean {
  const mark = markOf(lines[0]?.block.line.text ?? '')
  if (mark === undefined || NUMBERED.test(question) || (mark !== ':' && mark !== markOf(question))) return false
  return lines.filter(({ block }) => endsInStop(block.line.text.slice(-TAIL))).length * 2 > lines.length
}

/** The mark behind what may be a label. */
function markOf(text: string): string | undefined {
  const [, mark, tab] = MARKED.exec(text.slice(0, HEAD)) ?? []
  return mark ?? tab
}
