// "                                    12"   "                                  - 12 -"
const FOLIO = /^(?:- ?)?\d{1,4}(?: ?-)?$/
const FAR = 30

/** The number of a page, far from the margin. */
export function isFolio(line: string, start: string): boolean {
  return start.length <= 8 && line.length > FAR && line.length - line.trimStart().length >= FAR && FOLIO.test(start)
}

// "[INTERVIEW]"   "[SPONSOR MESSAGE CONTINUED]"   "[END OF INTERVIEW]"   "[INTRODUCTION]"
const SHOW_PART =
  /^\[(?:(?:end of |begin |begin(?:ning)? of |start of )?(?:the )?(?:introduction|intro|outro|interview|sponsor(?:ed)? (?:message|break|segment|content)|sponsor|message|discussion|episode|show)(?: (?:continued|continues|begins|ends|resumes))?|end)\]$/

/** A part of a show, which its producers set in brackets between the speeches. */
export function isShowPart(lower: string): boolean {
  return lower.startsWith('[') && SHOW_PART.test(lower)
}
