// "                                    12"   "                                  - 12 -"
const FOLIO = /^(?:- ?)?\d{1,4}(?: ?-)?$/
const FAR = 30
// "- 12 -"   "— 12 —"
const BETWEEN_DASHES = /^([-–—―]) ?\d{1,4} ?\1$/

/** The number of a page, between dashes or far from the margin. */
export function isFolio(line: string, start: string): boolean {
  const isFar = line.length > FAR && line.length - line.trimStart().length >= FAR
  return start.length <= 8 && (isFar ? FOLIO : BETWEEN_DASHES).test(start)
}

// "21 de abril de 2010 Sesión ordinaria Pág. 4"   "14 March 1990      HOUSE OF TIDES      12"   "12      House of Tides – 14. März 1990"
const DATED_PAGE =
  /^\d{1,2}(?:st|nd|rd|th|\.)? (?:de )?\p{L}{3,12}(?: de)? \d{4}\b.{0,80}(?:\b(?:P(?:age|AGE)|[Pp][áa]g\.|P[ÁA]G\.|S(?:eite|EITE)|[Ss]tr\.|[SsPp]\.) |\s{3})\d{1,5}$|^\d{1,5}\s{3,20}\S.{1,80} \d{1,2}\.? \p{L}{3,12} \d{4}$/u

/** The head of a page: the day, perhaps what is in session, and the number. Who speaks of "page 12" has no capital there. */
export function isDatedPage(start: string): boolean {
  return start.length <= 110 && ENDS_IN_FIGURE.test(start) && DATED_PAGE.test(start)
}

const ENDS_IN_FIGURE = /^\d.*\d$/

// "1793"   "11th March 1999"   "Wednesday, 14 March, 1990"   "March 11, 1999"
const PAGE_HEAD =
  /^(?:\d{1,5}|(?:\p{L}{3,12}, )?(?:\d{1,2}(?:st|nd|rd|th|\.)? (?:de )?\p{L}{3,12}|\p{Lu}\p{L}{2,12} \d{1,2})(?:,| de)? \d{4})$/u

/** What stands beside the number of a page at its head: another number, or the day. */
export function isPageHead(start: string): boolean {
  return start.length <= 40 && PAGE_HEAD.test(start)
}

// "[INTERVIEW]"   "[SPONSOR MESSAGE CONTINUED]"   "[END OF INTERVIEW]"   "[INTRODUCTION]"
const SHOW_PART =
  /^\[(?:(?:end of |begin |begin(?:ning)? of |start of )?(?:the )?(?:introduction|intro|outro|interview|sponsor(?:ed)? (?:message|break|segment|content)|sponsor|message|discussion|episode|show)(?: (?:continued|continues|begins|ends|resumes))?|end)\]$/

/** A part of a show, which its producers set in brackets between the speeches. */
export function isShowPart(lower: string): boolean {
  return lower.startsWith('[') && SHOW_PART.test(lower)
}

// "[The prepared statement of Dr. Lund follows:]"   "[Prepared statement of"   "[The information follows:]"
const FOLLOWS =
  /^\[(?:the )?(?:prepared |written |opening )?(?:statement|testimony|information|letter|material|document|article|report|response|text|biography)s? (?:[^[\]]{0,160} )?follows?[:.]\]$|^\[(?:the )?(?:prepared|written) (?:statement|testimony)s? (?:of|by) [^[\]]{0,100}$/

/** Something in writing stands below it, which nobody says. */
export function isInserted(start: string): boolean {
  return start.startsWith('[') && FOLLOWS.test(start.toLowerCase())
}

// "{% endtranscript %}"   "{{< player 12 >}}"   "{{% notice %}}"
const TEMPLATE = /^\{(?:%[^%{}]{1,200}%|\{[<%][^{}]{1,200}[>%]\})\}$/

/** A tag of the program that makes the page. */
export function isTemplateTag(start: string): boolean {
  return TEMPLATE.test(start)
}

// "Ref: K12   © 2011 Atrium   Page 2 of 31"   "Oral history of Mara Lund | page 3/40"   "Seite 3 von 12"
const FOOT_OF_PAGE =
  /(?:\s\s|[\t|·•–—]\s?)(?:page|pag\.|pág\.|página|pagina|seite|sida|side|strana|strona|sivu|sayfa|halaman) \d{1,4}(?: (?:of|de|di|sur|von|van|av|z) |\/)\d{1,4}[\])]?\s{0,9}$/i
const FOOT_REACH = 40
const LAST_OF_FOOT = /[\d\])]\s{0,9}$/

/** A line ends in the number of its page and how many there are, set off from the rest, as heads and feet of pages do. */
export function isFootOfPage(line: string): boolean {
  const end = `  ${line}`.slice(-FOOT_REACH)
  return LAST_OF_FOOT.test(end) && FOOT_OF_PAGE.test(end)
}

// "---"  "* * *"  "=====" "***"  "═════"
const RULE = /^\s*([-*_=~─━═])(?:\s*\1){2,}\s*$/
// "--- Log closed Mon Apr 07 10:20:44 2031"
const LOG = /^--- (?:Log (?:opened|closed)|Day changed) \S/
// "........"
const DOTTED = /^\.{5,}$/
// "00:00 / 54:00"  "00:00 00:00 54:00 Use Up/Down Arrow keys to increase or decrease volume."
const PLAYER =
  /^\s*(?:(?:audio|video) player\b|\d{1,2}:\d{2}(?::\d{2})?\s*\/\s*\d{1,2}:\d{2})|\buse (?:up\/down|left\/right) arrow keys\b/i
// "ADVERTISEMENT"  "Skip to main content"  "Share this article"
const PAGE_WORDS: ReadonlySet<string> = new Set([
  'advertisement',
  'advertisement feature',
  '[advertisement]',
  '[ad]',
  '[ads]',
  'werbung',
  '[werbung]',
  'publicité',
  'publicidad',
  'publicidade',
  'pausa publicitaria',
  'skip to content',
  'skip to main content',
  'share this',
  'share this article',
  'share this episode',
  'download audio',
  'download transcript',
])
// "**Break:** \\[28:02\\]"  "[Music]"  "Break: [07:13] to [08:53]"
const BREAK =
  /^[\s\\[(*_]*(?:(?:ad|advertisement|commercial|sponsor|music|short) break|break|werbepause|intermission|jingle|(?:theme |intro |outro )?music)[\s\\\])*_:]*(?:[[(]?\d{1,2}:\d{2}(?::\d{2})?[\s\\\])]*(?:(?:to|[-–—])\s*\\?[[(]?\d{1,2}:\d{2}(?::\d{2})?[\s\\\])]*)?)?$/i
// "{: #section1}"  "{: .no_toc}"
const ATTRIBUTES = /^\{:.{0,80}\}$/
// "scribe: mlund"  "ScribeNick: Jo"
const SCRIBE = /^scribe ?(?:nick)?\s?[:=]\s*\S{1,32}(?: \S{1,32}){0,2}$/
// "2-014-0000": the number of a speech in a record of a parliament; "1-800-1234" is that of a telephone
const SPEECH_NUMBER = /^\d{1,2}-(?:0\d{2,3}-\d{4}|\d{3,4}-\d(?:[05]0|[27]5)0)$/

/** Of "use Up/Down Arrow keys". */
export const KEYS = 'rrow keys'

/** A rule, a comment, attributes. */
function isMark(first: string, start: string): boolean {
  if ('-*_=~─━═'.includes(first)) return RULE.test(start) || LOG.test(start)
  if (first === '.') return DOTTED.test(start)
  if (first === '[') return isLinkTarget(start)
  return first === '{' ? ATTRIBUTES.test(start) || isTemplateTag(start) : start.startsWith('<!--')
}

const BREAK_HINTS = ['break', 'intermission', 'jingle', 'music', 'werbepause']

/** What stands beside the text of a page: rules, players, breaks, numbers of speeches. */
export function isFurniture(start: string): boolean {
  const first = start.charAt(0)
  const isFigure = first >= '0' && first <= '9'
  if (isFigure ? SPEECH_NUMBER.test(start) : isMark(first, start)) return true
  const lower = start.toLowerCase()
  const mayPlay = lower.includes(KEYS) || lower.includes(' player') || (isFigure && lower.includes('/'))
  if (mayPlay && PLAYER.test(start)) return true
  if (BREAK_HINTS.some((hint) => lower.includes(hint)) && BREAK.test(start)) return true
  if (lower.startsWith('scribe')) return SCRIBE.test(lower)
  return PAGE_WORDS.has(lower) || isShowPart(lower)
}

// "[the plan]: https://quay.example/plan.html"   "[tide]: #tide-table 'Tide'"
const TARGET =
  /^\[[^[\]]{1,100}\]:\s{1,9}<?(?:[a-z]{2,6}:\/\/|mailto:|[#/]|\.{1,2}\/|[\w./-]{1,60}\.(?:md|html?)(?=[#>\s]|$))\S{0,500}(?:\s{1,9}(?:"[^"]{0,200}"|'[^']{0,200}'|\([^)]{0,200}\)))?$/

/** Whether a line says where a link of Markdown leads. */
function isLinkTarget(line: string): boolean {
  return line.startsWith('[') && line.includes(']: ') && TARGET.test(line)
}
