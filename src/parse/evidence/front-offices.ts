import { wordSet } from '../../labels/names/vocabulary.ts'
import { endsSentence, type Held } from './held.ts'

/** Offices of a meeting, and parts in a talk, as the head of a document tells who holds them. */
const OFFICES = wordSet(`
  chair chairs chairman chairwoman chairperson co-chair co-chairs president presiding scribe scribes secretary host hosts moderator
  moderators facilitator facilitators speaker speakers guest guests interviewer interviewee narrator recorder transcriber
  vorsitz vorsitzende vorsitzender moderation protokoll schriftführung interviewerin gast gäste présidence président présidente
  presidencia presidente presidenta presidenza moderador moderadora moderatore voorzitter ordförande ordstyrer
  przewodniczący przewodnicząca předsedající puheenjohtaja`)
/** Small words within names. */
const PARTICLES = wordSet('and und et y e en og och i de da do del della di du la le van von der den zu of with mit avec')
const LONGEST = 200
const MOST_WORDS = 16
/** A sentence of fewer words may be said: "Chair: Mara." calls her. */
const LEAST_WORDS = 4
const PARTS = /[\s,;&()/]+/
const DOTS = /^[.–—-]+$/

/**
 * Whether a line tells who holds an office, and nothing else.
 *     Chair: Mara Lund, Jo Vey      President:  Mrs. Lund . . . . (Harbour)
 */
export function namesHolder({ candidates }: Held, said: string): boolean {
  const isOffice = candidates.length > 0 && candidates.every(({ match }) => OFFICES.has(match.label.toLowerCase()))
  if (!isOffice || said.length > LONGEST) return false
  const words = said.split(PARTS).filter((word) => word !== '' && !DOTS.test(word))
  const isShort = words.length < LEAST_WORDS && endsSentence(said)
  return words.length > 0 && words.length <= MOST_WORDS && !isShort && words.every(isOfName) && isCapital(words[0] ?? '')
}

function isOfName(word: string): boolean {
  return isCapital(word) || PARTICLES.has(word)
}

function isCapital(word: string): boolean {
  const first = word.charAt(0)
  return first !== first.toLowerCase() && !'?!:'.includes(word.at(-1) ?? '?')
}
