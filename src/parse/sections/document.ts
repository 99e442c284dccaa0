// "Transcript 2 of 3"   "## Interview 4/12"   "=== File 2 of 5 ==="
const NUMBERED =
  /^[#*=_\s-]*(?:transcript|interview|document|file|recording|episode|transkript|entrevista|entretien)\s+(?:no\.? ?|nr\.? ?|#)?\d{1,3}\s*(?:of|\/|von|de|sur)\s*\d{1,3}\b[^.?!]{0,60}$/i
const HINTS: ReadonlySet<string> = new Set(
  'transcript interview document file recording episode transkript entrevista entretien'.split(' '),
)
const FIRST_WORD = /[a-z]+/
// "Date: 4 May 2021"   "**Guests:** Mara Lund, Jo Vey"   "Present: the whole board"
const ROW =
  /^[*_\s]*(?:date|guests?|hosts?|moderators?|present|attendees|participants|attending|in attendance|speakers?|panell?ists|interviewers?|interviewees?|location|venue|recorded(?: on| at)?|duration|transcribed by|datum|ort|teilnehmer|gäste|fecha|lugar|invitados?|data|local|convidados?|lieu|invités?)[*_ ]*:[*_ ]*\S/i
/** The title of another transcript of the same source, by its number. */
export function isNumberedDocument(line: string): boolean {
  return HINTS.has(FIRST_WORD.exec(line.slice(0, 32).toLowerCase())?.[0] ?? '') && NUMBERED.test(line)
}

/**
 * A row that stands in front of a transcript: below a title, another transcript begins with it. A date alone is none: the
 * heads of pages have one.
 */
export function isFrontRow(line: string): boolean {
  const text = line.trim()
  return text.length <= 200 && ROW.test(text)
}
