import { endsTranscript, footOf, isEndMark, LEADING_MARKS, mayEnd } from './end-marks.ts'
import { despaced, isBoldTitle, isItem, isLinkTitle, wholeBold, withoutAddresses } from './headings.ts'
import { isRowOfCells } from './list-rows.ts'
import { longNotice, type NoticeKind, noticeKind, oathKind } from './notices.ts'
import { isScene, isSoundCue, isStageNote } from './stage.ts'
import { vocabularyKind } from './words.ts'

// "                                    12"   "                                  - 12 -"
const FOLIO = /^(?:- ?)?\d{1,4}(?: ?-)?$/
const FAR = 30
// "- 12 -"   "— 12 —"
const BETWEEN_DASHES = /^([-–—―]) ?\d{1,4} ?\1$/

/** The number of a page, between dashes or far from the margin. */
function isFolio(line: string, start: string): boolean {
  const isFar = line.length > FAR && line.length - line.trimStart().length >= FAR
  return start.length <= 8 && (isFar ? FOLIO : BETWEEN_DASHES).test(start)
}

// "21 de abril de 2010 Sesión ordinaria Pág. 4"   "14 March 1990      HOUSE OF TIDES      12"   "12      House of Tides – 14. März 1990"
const DATED_PAGE =
  /^\d{1,2}(?:st|nd|rd|th|\.)? (?:de )?\p{L}{3,12}(?: de)? \d{4}\b.{0,80}(?:\b(?:P(?:age|AGE)|[Pp][áa]g\.|P[ÁA]G\.|S(?:eite|EITE)|[Ss]tr\.|[SsPp]\.) |\s{3})\d{1,5}$|^\d{1,5}\s{3,20}\S.{1,80} \d{1,2}\.? \p{L}{3,12} \d{4}$/u

/** The head of a page: the day, perhaps what is in session, and the number. Who speaks of "page 12" has no capital there. */
function isDatedPage(start: string): boolean {
  return start.length <= 110 && ENDS_IN_FIGURE.test(start) && DATED_PAGE.test(start)
}

const ENDS_IN_FIGURE = /^\d.*\d$/

// "[The prepared statement of Dr. Lund follows:]"   "[Prepared statement of"   "[The information follows:]"
const FOLLOWS =
  /^\[(?:the )?(?:prepared |written |opening )?(?:statement|testimony|information|letter|material|document|article|report|response|text|biography)s? (?:[^[\]]{0,160} )?follows?[:.]\]$|^\[(?:the )?(?:prepared|written) (?:statement|testimony)s? (?:of|by) [^[\]]{0,100}$/

/** Something in writing stands below it, which nobody says. */
function isInserted(start: string): boolean {
  return start.startsWith('[') && FOLLOWS.test(start.toLowerCase())
}

// "{% endtranscript %}"   "{{< player 12 >}}"   "{{% notice %}}"
const TEMPLATE = /^\{(?:%[^%{}]{1,200}%|\{[<%][^{}]{1,200}[>%]\})\}$/

/** A tag of the program that makes the page. */
function isTemplateTag(start: string): boolean {
  return TEMPLATE.test(start)
}

// "---"  "* * *"  "=====" "***"  "═════"
const RULE = /^\s*([-*_=~─━═])(?:\s*\1){2,}\s*$/
// "--- Log closed Mon Apr 07 10:20:44 2031"
const LOG = /^--- (?:Log (?:opened|closed)|Day changed) \S/
// "........"
const DOTTED = /^\.{5,}$/
// "ADVERTISEMENT"  "Skip to main content"  "Share this article"
const PAGE_WORDS: ReadonlySet<string> = new Set(
  'advertisement|advertisement feature|[advertisement]|[ad]|[ads]|werbung|[werbung]|publicité|publicidad|publicidade|pausa publicitaria|skip to content|skip to main content|share this|share this article|share this episode|download audio|download transcript'.split(
    '|',
  ),
)
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
function isFurniture(start: string): boolean {
  const first = start.charAt(0)
  if (isMark(first, start)) return true
  const lower = start.toLowerCase()
  if (BREAK_HINTS.some((hint) => lower.includes(hint)) && BREAK.test(start)) return true
  if (lower.startsWith('scribe')) return SCRIBE.test(lower)
  return PAGE_WORDS.has(lower)
}

/**
 * What a line of the body is when it is not speech. "bold", "back" and "stage" are that only if they stand alone, "caps" and
 * "item" if a label follows: the assembler sees that from the next lines.
 */
export type HeadingKind =
  | 'topic'
  | 'part'
  | 'notes'
  | 'back'
  | 'caps'
  | 'bold'
  | 'item'
  | 'furniture'
  | 'page'
  | 'table'
  | 'aside'
  | 'direction'
  | 'between'
  | 'stage'
  | 'list'
  | NoticeKind

/** Longest line that can be a heading, in units. */
const HEADING_REACH = 120

// "## Introduction"    "### Roll call ###"
const MARKDOWN_HEADING = /^ {0,3}#{1,6}\s+\S/
// "<h2>Questions</h2>"   "== Questions =="   "─── Questions ───"
const MARKED_HEADING =
  /^(?:<h[1-6]\b[^>]{0,80}>.{1,120}<\/h[1-6]>|={2,6} [^=]{1,100} ={2,6}|[─━═]{2,80} [^─━═]{1,100} [─━═]{2,80})$/i
// "◎日程第2 一般質問"   "■橋の音"
const SIGNED_HEADING = /^[■◆◎][^。?？!！]{2,40}$/u
// "[Page 3 of 12]"   "Pag. 3"   "Seite 3 von 12"
const PAGE_NUMBER =
  /^\[?(?:page|pag\.|pág\.|página|pagina|seite|sida|strana|strona|sivu|sayfa|halaman) \d{1,5}(?: (?:of|de|di|von|van|av|z|\/) \d{1,5})?\]?$/
const PAGE_HINT = /^\[?[psh]/i
// "> *Mara Lund:* see the second slide": written beside the speech, by somebody else
const ASIDE = /^\s*>\s*[*_]/
// "SCREEN SHARING: Mara started …"  "ACTION: Jo Vey to write"  "RESOLVED: yes"  "POLL: who is for it?"  "* ACTION: Jo Vey to write"  "- **ACTION**: Jo Vey to write"
const OUTCOME =
  /^(?:[-*+•]\s{1,3})?(?:\[[ xX]?\]\s)?\*{0,2}(?:ACTIONS?(?: ITEMS?)?|SCREEN SHARING|RESOLVED|RESOLUTION|PROPOSED(?: RESOLUTION)?|POLLS?|DECISION|DECIDED|AGREED|AGREEMENT|CONSENSUS)\*{0,2}\s?:|^(?:Vote|Votos a favor|Abstimmung(?:sergebnis)?) ?: ?\S/
// "ACTION ITEMS:"  "Action items:"  "**Action items:**", alone on a line: what was settled, written below the talk
const OUTCOME_HEAD =
  /^(?:ACTION ITEMS|NEXT STEPS|KEY (?:POINTS|TAKEAWAYS)|DECISIONS|OUTCOMES|SUMMARY|CONCLUSIONS|RESOLUTIONS|FOLLOW[- ]UPS|Action [Ii]tems):$|^\*\*(?:ACTION ITEMS|Action [Ii]tems)(?:\*\*:?|:\*\*)$/
const TERMINAL = /[.?!…,;:"”’)]\s*$/

/**
 * What kind of heading or furniture a line is, or undefined for speech. `afterBlank`: a blank line stands before it.
 * "caps" and "back" lines are headings only if they stand alone; the caller sees that from the next line.
 */
export function headingKind(written: string, afterBlank: boolean): HeadingKind | undefined {
  const line = withoutAddresses(written)
  if (line.length > HEADING_REACH * 2) return afterBlank ? longNotice(line.trim()) : undefined
  return afterBlank && line !== written && isLinkTitle(line) ? 'item' : kindOf(line, afterBlank)
}

function kindOf(line: string, afterBlank: boolean): HeadingKind | undefined {
  if (isSoundCue(line)) return 'direction'
  const start = line.trim()
  const notice = noteKind(start, afterBlank)
  if (notice !== undefined) return notice
  const part = partOf(start, afterBlank)
  if (part !== undefined) return part
  if (isSentence(line)) return undefined
  if (isPageNumber(line, start, afterBlank)) return 'page'
  if (isFurniture(start)) return 'furniture'
  const beside = besideKind(line, start, afterBlank)
  if (beside !== undefined) return beside
  if (line.length > HEADING_REACH) return undefined
  const bare = line.replace(LEADING_MARKS, '')
  if (isMarked(line, start)) return vocabularyKind(bare) ?? 'topic'
  return afterBlank ? standaloneKind(line, bare) : undefined
}

/** What is written beside the speech. */
function besideKind(line: string, start: string, afterBlank: boolean): HeadingKind | undefined {
  if (isRowOfCells(start)) return 'table'
  if (afterBlank && isStageNote(start)) return 'stage'
  return start.startsWith('>') && ASIDE.test(line) ? 'aside' : undefined
}

// "SCENE TWO"   "Scene 4"
const SCENE = /^(?:Scene|SCENE) (?:\d{1,2}|[IVX]{1,5}|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|ONE|TWO|THREE|FOUR|FIVE)\.?$/

function partOf(start: string, afterBlank: boolean): HeadingKind | undefined {
  if (beginsPart(start, afterBlank)) return 'topic'
  if (isInserted(start)) return 'part'
  return afterBlank && (isScene(start) || SCENE.test(start)) ? 'part' : undefined
}

function beginsPart(start: string, afterBlank: boolean): boolean {
  if (start.length > LONGEST_EXAMINES) return false
  if (afterBlank && start.length <= LONGEST_PART && CALL_PART.test(start)) return true
  if (start.includes(' ARGUMENT') && ARGUES.test(start)) return true
  return (start.endsWith(':') || start.includes('EXAM') || start.includes('uestions ')) && EXAMINES.test(start)
}

// "午前十一時十五分閉会"   "午後３時再開"
const SAT =
  /^午[前後][\d〇一二三四五六七八九十０-９]{1,3}時(?:[\d〇一二三四五六七八九十０-９]{1,4}分|半)?\s?(?:開議|開会|散会|閉会|休憩|再開|延会|閉議)$/u

// "〔2番 渡辺 澄君登壇〕"   "(「異議なし」と呼ぶ者あり)"
const HEARD = /^(?:〔[^〔〕]{2,60}〕|[(（][^()（）]{1,60}と呼ぶ者(?:あり|多し)[)）])$/
// "(La séance est levée à dix heures.)"   "No habiendo más asuntos, se levanta la sesión a las 14 horas."
const CLOSES = /(?<![^ (])(?:la séance est levée à|se levanta la sesión a las) .{1,60}$/

// "Opinions are those of the speakers."   "Äußerungen unserer Gesprächspartner …"
const OWN_VIEWS =
  /(?:^|[.!] )(?:all |the )?(?:opinions|views)\b[^.!?]{0,60} are (?:those of the (?:speakers|authors|guests)|their own)\.?$|^äußerungen (?:unserer|unseres|der) (?:gesprächs|interview)partner/i

/** What houses and stations write between the speeches, and below them, whatever letter it begins with. */
function houseKind(start: string, afterBlank: boolean): HeadingKind | undefined {
  if (start.startsWith('午')) return SAT.test(start) ? 'procedure' : undefined
  if ('〔(（'.includes(start.charAt(0)) && HEARD.test(start)) return 'procedure'
  if (afterBlank && start.startsWith('※')) return 'notice'
  if (afterBlank && start.includes(' lev') && CLOSES.test(start.toLowerCase())) return 'end'
  return afterBlank && OWN_VIEWS.test(start) ? 'end' : undefined
}

/** What somebody wrote between the speeches, whatever a sentence it is. */
function noteKind(start: string, afterBlank: boolean): HeadingKind | undefined {
  if (afterBlank && isEndMark(start)) return 'back'
  if (afterBlank && ':*'.includes(start.at(-1) ?? ' ') && OUTCOME_HEAD.test(start)) return 'notes'
  const alone = (afterBlank ? (footOf(start) ?? oathKind(start)) : undefined) ?? houseKind(start, afterBlank)
  const notice = alone ?? noticeKind(start, afterBlank) ?? (OUTCOME.test(start) ? 'notes' : undefined)
  return notice ?? (endsTranscript(start, afterBlank) ? 'back' : undefined)
}

const MARKED_STARTS: ReadonlySet<string> = new Set(['<h', '==', '──', '━━', '══'])
function isMarked(line: string, start: string): boolean {
  if (start.startsWith('#')) return MARKDOWN_HEADING.test(line)
  if ('■◆◎'.includes(start.charAt(0))) return SIGNED_HEADING.test(start)
  return MARKED_STARTS.has(start.slice(0, 2)) && MARKED_HEADING.test(start)
}

/** Parts of a call with investors, and of a hearing. */
const CALL_PART =
  /^(?:Prepared [Rr]emarks|(?:Opening|Closing) [Rr]emarks|Questions? ?(?:&|[Aa]nd|-and-) ?[Aa]nswers?(?:[ -][Ss]ession)?):?\s*$/
const LONGEST_PART = 40
// "Questions by MR LUND"   "CROSS-EXAMINATION"   "BY MR. LUND:"   "BY THE WITNESS:"
const EXAMINES =
  /^(?:(?:(?:FURTHER|CONTINUED|VOIR|DIRE) ){0,2}(?:(?:RE-?)?(?:DIRECT|CROSS)[- ])?(?:RE-?)?EXAMINATION(?: \(?(?:CONTINUED|RESUMED|CONT'D)\)?)?|B[Yy] (?:(?:MRS?|MS|MISS|DR|Mrs?|Ms|Miss|Dr)\.? [^\n:;?!()]{2,40}|THE (?:WITNESS|COURT)):|(?:Further q|Q)uestions (?:by|from) (?:MRS?|MS|MISS|DR|SIR|LORD|LADY)\.? [A-Z][A-Z .'’-]{1,40})$/
// "ORAL ARGUMENT OF JO VEY"   "REBUTTAL ARGUMENT OF JO VEY"
const ARGUES = /^(?:ORAL|REBUTTAL|OPENING|CLOSING) ARGUMENTS? (?:OF|BY|FOR|ON BEHALF OF) [\p{Lu} .,'’()-]{2,50}$/u
const LONGEST_EXAMINES = 60

/** What a line of its own paragraph is. */
function standaloneKind(line: string, bare: string): HeadingKind | undefined {
  const isBold = wholeBold(line)
  if (TERMINAL.test(line) && !isBold) return undefined
  if (bare.length <= 80 && vocabularyKind(despaced(bare.trim())) === 'back') return 'back'
  if (isItem(line.trim())) return 'item'
  if (isCapitals(bare.trim()) && !BRACKETED.test(bare)) return 'caps'
  return isBold && isBoldTitle(line) ? 'bold' : undefined
}

// "[LAUGHTER]": heard, not a heading
const BRACKETED = /^\s*[[(].*[\])]\s*$/

/** Two capitals at least and no small letter. */
export function isCapitals(text: string): boolean {
  return text.length > 2 && text === text.toUpperCase() && text.slice(1) !== text.slice(1).toLowerCase()
}

/** A letter first, the mark of a sentence last: nearly every line of speech, told without a pattern. */
function isSentence(line: string): boolean {
  const first = line.charCodeAt(0)
  const letter = (first >= 0x41 && first <= 0x5a) || (first >= 0x61 && first <= 0x7a)
  return letter && '.?!,;:”"'.includes(line.charAt(line.length - 1)) && !mayEnd(line)
}

/** The number of a page, which the speech goes on behind. */
function isPageNumber(line: string, start: string, afterBlank: boolean): boolean {
  if (afterBlank && isFolio(line, start)) return true
  return isDatedPage(start) || (PAGE_HINT.test(start) && PAGE_NUMBER.test(start.toLowerCase()))
}

/** Whether a line is set far from the left margin, as centred headings of page layouts are. */
export function isCentred(line: string): boolean {
  return line.length - line.trimStart().length >= 12
}
