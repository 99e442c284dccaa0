import { type Name, readName } from './name.ts'
import { isDigit } from './names/units.ts'

/** "SPEAKER: S1": programs that hear number the voices. */
const VOICE = /^(?:speaker|sprecher|locuteur|hablante|falante)\s?:\s?([A-Z]{0,2}\d{1,3})$/i
const LONGEST_VOICE = 24
export const VOICE_PRIOR = 0.9

/** The voice that a line numbers, and nothing else. */
export function readVoice(text: string): Name | undefined {
  const voice = text.length > LONGEST_VOICE ? undefined : VOICE.exec(text)?.[1]
  if (voice === undefined) return undefined
  return readName(isDigit(voice.charCodeAt(0)) ? text.replace(/\s?:\s?/, ' ') : voice)
}
