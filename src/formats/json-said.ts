import type { Line } from '../text/line.ts'
import { partOf } from '../text/line-pieces.ts'
import { Phrase } from '../text/phrase.ts'
import { isMarkup, unescaped } from './escaped-markup.ts'
import type { Segment } from './json-segment.ts'
import { isBlank } from './text.ts'

// "Mara: Good evening."  "[0:04] Mara Lund: Good evening."  "#1#: Good evening."
const LABELLED = /^\s{0,9}(?:[[(]?[\d:.]{3,12}[\])]?\s{0,9})?([^\s:"'][^:.!?\n]{0,40}):\s{1,9}\S/
/** Labels that make a talk, and names that come again. */
const ENOUGH = 2
/** One line in so many may go on with the one before. */
const MOST = 4

/**
 * The lines of what is said: a string may hold markup, or a talk of its own, as a whole conversation in one member does:
 *     {"dialogue": "Mara: Is the lamp out?\nJo: It is."}
 */
export function saidLines({ text, speaker, isLabelled }: Segment): { readonly lines: readonly Line[]; readonly isTalk: boolean } {
  const shown = withoutMarkup(text)
  if (speaker !== null) return { lines: shown, isTalk: false }
  const lines = shown.flatMap(linesIn)
  return isLabelled || isTalk(lines) ? { lines, isTalk: true } : { lines: shown, isTalk: false }
}

/** Whether most of some lines begin with names, one of which at least comes again. */
export function isTalk(lines: readonly Line[]): boolean {
  const filled = lines.filter((line) => !isBlank(line.text))
  const names = filled.flatMap((line) => LABELLED.exec(line.text)?.[1] ?? [])
  const different = new Set(names).size
  return different >= ENOUGH && names.length > different && names.length * 2 >= filled.length
}

/** Whether a string that nothing tells of holds such a talk, from its first line on. */
export function holdsTalk(text: Line): boolean {
  if (!text.text.includes(':') || !text.text.includes('\n')) return false
  const lines = linesIn(text).filter((line) => !isBlank(line.text))
  const labelled = lines.filter((line) => LABELLED.test(line.text))
  return isTalk(lines) && labelled[0] === lines[0] && labelled.length * MOST >= lines.length * (MOST - 1)
}

/** What programs write as HTML, as its lines are shown. */
function withoutMarkup(text: Line): Line[] {
  if (!text.text.includes('<') || !isMarkup(text.text)) return [text]
  const lines: (Line | undefined)[] = []
  const phrase = new Phrase()
  // "<span>0:04</span>Mara: Good evening."
  let endsInDigit = false
  for (const { line, isParted } of unescaped(text)) {
    if (isParted) lines.push(phrase.take())
    else if (endsInDigit && /^\p{L}/u.test(line.text)) phrase.put(' ', line)
    endsInDigit = /\d$/.test(line.text)
    phrase.add(line)
  }
  lines.push(phrase.take())
  const shown = lines.flatMap((line) => (line === undefined || isBlank(line.text) ? [] : [line]))
  return shown.length > 0 ? shown : [text]
}

function linesIn(line: Line): Line[] {
  const found: Line[] = []
  let from = 0
  for (const end of line.text.matchAll(/\n/g)) {
    found.push(partOf(line, from, end.index))
    from = end.index + 1
  }
  return [...found, partOf(line, from, line.text.length)]
}
