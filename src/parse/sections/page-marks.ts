import { isShowPart, isTemplateTag } from './furniture.ts'
import { isLinkTarget } from './link-targets.ts'

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
