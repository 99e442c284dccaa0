import { isBlank, skipBlank } from './names/units.ts'
import { isWideLetter, saysWide } from './wide-speech.ts'

/** What tells that somebody else speaks, and not who. */
export interface ChangeMark {
  /**
   * Captions have arrows; interviews in Japanese and Chinese set dashes or a ring before what the interviewer asks; in courts of
   * Australia hyphens stand before what the witness answers.
   */
  readonly kind: 'arrows' | 'dash' | 'ring' | 'answer'
  readonly speechAt: number
}

const DASHES = '―—─'
const RINGS = '●■◆'
const OPENERS = '「『（“'

/** Reads the mark of a change at the beginning of a line.
 *     >> Good evening.      ――いつ始めたのですか？      ●いつ始めたのですか？
 *        ^                    ^                         ^                    */
export function readChange(line: string): ChangeMark | undefined {
  const at = skipBlank(line, 0)
  const first = line.charAt(at)
  if (first === '>') return readArrows(line, at)
  if (first === '-') return readAnswer(line, at)
  const isDash = first !== '' && DASHES.includes(first)
  if (!isDash && (first === '' || !RINGS.includes(first))) return undefined
  const speechAt = isDash ? behindDashes(line, at) : at + 1
  const unit = line.charCodeAt(speechAt)
  const isWide = isWideLetter(unit) || OPENERS.includes(line.charAt(speechAt) || ' ')
  return isWide && saysWide(line, speechAt) ? { kind: isDash ? 'dash' : 'ring', speechAt } : undefined
}

function readArrows(line: string, at: number): ChangeMark | undefined {
  if (line.charAt(at + 1) !== '>') return undefined
  const next = line.charAt(at + 2) === '>' ? at + 3 : at + 2
  const speechAt = skipBlank(line, next)
  const isSpeech = speechAt < line.length && line.charAt(speechAt) !== '>' && (speechAt > next || next === at + 2)
  return isSpeech ? { kind: 'arrows', speechAt } : undefined
}

const ANSWER = '---'
// ---Yes, sir.    ---"No."    ---7 o'clock.
const BEGINS = /^["“'‘(]?[\p{Lu}\d…]/u

function readAnswer(line: string, at: number): ChangeMark | undefined {
  const speechAt = at + ANSWER.length
  if (!line.startsWith(ANSWER, at) || !BEGINS.test(line.slice(speechAt, speechAt + 2))) return undefined
  return { kind: 'answer', speechAt }
}

/** Where answers begin behind their questions in one line.
 *     Who was there?---Nobody.
 *                   ^          */
export function answersIn(line: string): number[] {
  const found: number[] = []
  for (let at = line.indexOf(ANSWER); at >= 0; at = line.indexOf(ANSWER, at + ANSWER.length)) {
    if (line.charAt(at - 1) === '?' && readAnswer(line.slice(at, at + 8), 0) !== undefined) found.push(at)
  }
  return found
}

function behindDashes(line: string, at: number): number {
  let next = at
  while (next < line.length && DASHES.includes(line.charAt(next))) next++
  return isBlank(line.charCodeAt(next)) && next > at + 1 ? skipBlank(line, next) : next
}
