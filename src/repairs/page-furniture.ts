import { isLower } from './characters.ts'
import { LONGEST_MARK } from './page-marks.ts'
import type { Evidence, Finding, Repair } from './repair.ts'
import { repairRule } from './rules.ts'

/** Running heads beside a number, on either side. */
const HEADS = 3
/** Numbers and heads between two pages. */
const LINES = 8
const DIGITS = '0123456789'
/** How a line with the number of a page begins, where any line may be one. */
const BEGINS = DIGITS + ' \n-('
const GOES_ON = BEGINS + ')'
const TERMINAL = '.?!:;…”"\u2019\')]'

/** The numbers of pages, and the running heads beside them, in the midst of speech. */
export const pageFurniture: Repair = repairRule('page/furniture', {
  safety: 'evidence',
  needsPages: true,
  isWhole: true,
  triggers: '\n',
  find: findFurniture,
})

/** At the first line end before what stands on every page.
 *     went on with it,⏎12⏎Harbour Inquiry⏎until noon
 *                     ^                                 */
function findFurniture(text: string, at: number, { pages }: Evidence): Finding | undefined {
  if (pages?.isPaged !== true || text.charAt(at - 1) === '\n') return undefined
  if (pages.areKnown !== true && !(isOneOf(BEGINS, text, at + 1) && isOneOf(GOES_ON, text, at + 2))) return undefined
  const begin =
    at <= LONGEST_MARK && pages.areKnown === true && !text.slice(0, at).includes('\n')
      ? behindFurniture(text, 0, pages)
      : undefined
  if (begin !== undefined && begin < text.length) return { from: 0, to: begin, after: '' }
  const to = behindFurniture(text, textStart(text, at), pages)
  const from = to === undefined ? 0 : headsBefore(text, at, pages)
  return to === undefined || from === 0 ? undefined : { from, to, after: gapBetween(text, from, to) }
}

/** Any character beyond ASCII may be a dash. */
function isOneOf(characters: string, text: string, at: number): boolean {
  return text.charCodeAt(at) >= 0x80 || characters.includes(text.charAt(at))
}

type Pages = NonNullable<Evidence['pages']>

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

/** Where the text before a number ends, and before the heads that stand there. */
function headsBefore(text: string, at: number, pages: Pages): number {
  let from = textEnd(text, at)
  for (let head = 0; head < HEADS; head++) {
    const start = text.lastIndexOf('\n', from - 1) + 1
    if (start === 0 || from - start > LONGEST_MARK || !pages.isHead(text.slice(start, from))) break
    from = textEnd(text, start - 1)
  }
  return from
}

/** Where the text behind the numbers and heads from `start` on begins; undefined where no number is among them, unless it ends there. */
function behindFurniture(text: string, start: number, pages: Pages): number | undefined {
  let to = start
  let hasNumber = false
  for (let line = 0; line < LINES; line++) {
    const next = lineEnd(text, to)
    if (next === to || next - to > LONGEST_MARK) break
    const words = text.slice(to, next)
    const isNumber = pages.isMark(words)
    if (!isNumber && !pages.isHead(words)) break
    hasNumber ||= isNumber
    to = textStart(text, next)
  }
  return hasNumber || (to > start && to >= text.length) ? to : undefined
}

/** Before the line ends that end at `at`. */
function textEnd(text: string, at: number): number {
  let end = at
  while (end > 0 && text.charAt(end - 1) === '\n') end--
  return end
}

function textStart(text: string, at: number): number {
  let start = at
  while (start < text.length && text.charAt(start) === '\n') start++
  return start
}

/** What is left between the texts on two pages: nothing but a line end where the sentence goes on. */
function gapBetween(text: string, from: number, to: number): string {
  if (to >= text.length) return ''
  const goesOn = isLower(text.charCodeAt(to)) && !TERMINAL.includes(text.charAt(from - 1))
  return goesOn || !text.slice(from, to).includes('\n\n') ? '\n' : '\n\n'
}
