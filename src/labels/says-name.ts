import { readName } from './name.ts'
import { trimEnd } from './names/units.ts'

const LONGEST_ROW = 80
/** How likely a name is that nobody says. */
const SURE = 0.8
// "Mara Lund, Ph.D."   "Jo Vey Jr."
const DEGREE = /[ ,](?:Ph\.D|Ed\.D|M\.D|[BMJ]\.[AD]|Jr|Sr|Esq)\.$/
// "Jo Vey, rope maker"   "Walter Vey, 61 y/o"
const DESCRIPTION = /, (?:\d{1,3}\b|\p{Ll})[^.?!…:;,]{1,40}$/u
const SPOKEN =
  /\b(?:i|you|we|me|my|your|who|what|where|when|why|how|is|are|was|were|and|but|so|please|thanks?|welcome|hello|hi|do|did|can|come|go)\b/i

/** Whether nothing but a name stands from `speechAt` on, with what somebody is behind it perhaps. */
export function saysName(line: string, speechAt: number): boolean {
  const end = trimEnd(line, speechAt)
  if (end <= speechAt || end - speechAt > LONGEST_ROW) return false
  const said = line.slice(speechAt, end)
  if (said.endsWith('.') && !DEGREE.test(said)) return false
  return (readName(withoutDescription(said))?.prior ?? 0) >= SURE
}

function withoutDescription(said: string): string {
  const at = said.search(DESCRIPTION)
  return at > 0 && !SPOKEN.test(said.slice(at)) ? said.slice(0, at) : said
}
