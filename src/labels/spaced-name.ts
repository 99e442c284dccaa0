import { type Cue, readCue } from './cue-name.ts'
import { skipBlank } from './names/units.ts'

// "М а ш а. Это траур."   "F a u s t (tritt vor). Es ist spät."   "П е т р  О з е р о в. Идем."
const SPACED = /^\p{Lu}(?: \p{L}){3,20}(?: {2,3}\p{Lu}(?: \p{L}){1,20}){0,3}(?=\.| \()/u
const NOTE = /^ \([^()]{1,80}\)/
const REACH = 140

/** A name of a script whose letters are set apart, as some print sets names off, and where the speech begins behind it. */
export interface SpacedName {
  readonly cue: Cue
  readonly speechAt: number
}

/** Reads a name whose letters are set apart, a note perhaps, and a full stop.
 *     М а ш а (входя). Это траур.
 *                      ^          */
export function readSpacedName(line: string, at: number): SpacedName | undefined {
  if (line.charAt(at + 1) !== ' ' || line.charAt(at + 3) !== ' ') return undefined
  const start = line.slice(at, at + REACH)
  const [letters] = SPACED.exec(start) ?? []
  if (letters === undefined) return undefined
  const [note = ''] = NOTE.exec(start.slice(letters.length)) ?? []
  const stop = at + letters.length + note.length
  const speechAt = line.charAt(stop) === '.' ? skipBlank(line, stop + 1) : -1
  if (speechAt <= stop + 1 || speechAt >= line.length) return undefined
  const cue = readCue(joined(letters))
  return cue && { cue, speechAt }
}

function joined(letters: string): string {
  const words = letters.split(/ {2,3}/)
  return words.map((word) => word.replaceAll(' ', '')).join(' ')
}
