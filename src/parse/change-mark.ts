import { skipBlank } from '../text/characters.ts'

/** Two arrows at the beginning of a line of captions show that somebody else speaks, and not who. */
export interface ChangeMark {
  readonly speechAt: number
}

/** Reads the mark of a change at the beginning of a line.
 *     >> Good evening.
 *        ^             */
export function readChange(line: string): ChangeMark | undefined {
  const at = skipBlank(line, 0)
  if (line.charAt(at) !== '>' || line.charAt(at + 1) !== '>') return undefined
  const next = line.charAt(at + 2) === '>' ? at + 3 : at + 2
  const speechAt = skipBlank(line, next)
  const isSpeech = speechAt < line.length && line.charAt(speechAt) !== '>' && (speechAt > next || next === at + 2)
  return isSpeech ? { speechAt } : undefined
}
