import type { Held } from './held.ts'

/** So many choices a question, at least; so many of all lines that begin with letters are theirs. */
const ENOUGH = { choices: 3, share: 0.7 }
// "A. the lock"   "(b) the lock"   "C<TAB>the lock"   "D - the lock"
const ITEM = /^[ \t]{0,12}[([*]{0,3}([A-Ha-h])[*]{0,2}(?:[.:)\]][*]{0,2}[ \t]|[ \t][-–—][ \t]|\t| {2})/
const FIRST = 'a'.charCodeAt(0)
// "Which gate opens first?"   "The gate that opens first is:"   "The ____ gate opens first."
const ASKS = /(?:[?？:…]|__[^_]{0,80})[\s)"”’*_]{0,6}$/
const NUMBERED = /^\s{0,9}[*#]{0,3}(?:Q(?:uestion)? ?)?\d{1,3}[.):]/
/** Of the end of a line. */
const TAIL = 90

/** Choices of one question, as they come. */
interface Run {
  readonly places: number[]
  readonly isAsked: boolean
}

/**
 * The held lines that are choices of a quiz, by their places in `held`: below a question, lettered from A on, three or more, of which
 * the letters name nobody.
 *     3. Which gate opens first?
 *     A. The upper gate.
 *     B. The lower gate.
 *     C. Both.
 */
export function letteredChoices(held: readonly Held[]): ReadonlySet<number> {
  const found: number[] = []
  let letters = 0
  let run: Run | undefined
  let before = ''
  for (const [place, { block }] of held.entries()) {
    if (block.blank) continue
    const { text } = block.line
    const letter = letterOf(text)
    if (letter >= 0) letters++
    if (run !== undefined && letter === run.places.length) {
      run.places.push(place)
      continue
    }
    if (run !== undefined && letter < 0) found.push(...choicesIn(run))
    run = letter === 0 ? { places: [place], isAsked: asks(before) } : undefined
    before = text
  }
  if (run !== undefined) found.push(...choicesIn(run))
  return new Set(found.length >= letters * ENOUGH.share ? found : [])
}

/** Those who talk begin again behind the last of them: then the run has another letter behind it. */
function choicesIn({ places, isAsked }: Run): readonly number[] {
  return isAsked && places.length >= ENOUGH.choices ? places : []
}

function letterOf(text: string): number {
  const letter = ITEM.exec(text)?.[1]
  return letter === undefined ? -1 : letter.toLowerCase().charCodeAt(0) - FIRST
}

function asks(text: string): boolean {
  return ASKS.test(text.slice(-TAIL)) || NUMBERED.test(text)
}
