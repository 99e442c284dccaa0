import { isBlank, skipBlank } from './names/units.ts'
import { isWideLetter, saysWide } from './wide-speech.ts'

/** What tells that somebody else speaks, and not who. */
export interface ChangeMark {
  /** Captions have arrows; interviews in Japanese and Chinese set dashes or a ring before what the interviewer asks. */
  readonly kind: 'arrows' | 'dash' | 'ring'
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

function behindDashes(line: string, at: number): number {
  let next = at
  while (next < line.length && DASHES.includes(line.charAt(next))) next++
  return isBlank(line.charCodeAt(next)) && next > at + 1 ? skipBlank(line, next) : next
}
