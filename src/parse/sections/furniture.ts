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

// "---"  "* * *"  "=====" "***"  "═════"
const RULE = /^\s*([-*_=~─━═])(?:\s*\1){2,}\s*$/
// "--- Log closed Mon Apr 07 10:20:44 2031"
const LOG = /^--- (?:Log (?:opened|closed)|Day changed) \S/
// "........"
const DOTTED = /^\.{5,}$/
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
/** A rule, a comment, attributes. */
function isMark(first: string, start: string): boolean {
  if ('-*_=~─━═'.includes(first)) return RULE.test(start) || LOG.test(start)
  if (first === '.') return DOTTED.test(start)
  return first === '{' ? ATTRIBUTES.test(start) || isTemplateTag(start) : start.startsWith('<!--')
}

const BREAK_HINTS = ['break', 'intermission', 'jingle', 'music', 'werbepause']

/** What stands beside the text of a page: rules, players, breaks, numbers of speeches. */
export function isFurniture(start: string): boolean {
  const first = start.charAt(0)
  if (isMark(first, start)) return true
  const lower = start.toLowerCase()
  if (BREAK_HINTS.some((hint) => lower.includes(hint)) && BREAK.test(start)) return true
  if (lower.startsWith('scribe')) return SCRIBE.test(lower)
  return PAGE_WORDS.has(lower)
}
