import { endsInStop } from '../text/sentences.ts'
import { isBlank } from './text.ts'

// "Mara: Good evening."  "[0:04] Mara Lund: Good evening."  "#1#: Good evening."
const LABELLED = /^\s{0,9}(?:[[(]?[\d:.]{3,12}[\])]?\s{0,9})?([^\s:"'][^:.!?\n]{0,40}):\s{1,9}\S/
/** Labels that make a talk. */
const ENOUGH = 2
/** One line in so many may go on with the one before. */
const MOST = 4

/** Whether most of some lines begin with names, one of which at least comes again. */
export function isTalk(lines: readonly string[]): boolean {
  const filled = lines.filter((line) => !isBlank(line))
  const names = filled.flatMap((line) => LABELLED.exec(line)?.[1] ?? [])
  return isTalkOfNames(names) && names.length * 2 >= filled.length
}

/** Whether names are those of people who talk: several, one of whom comes again. */
export function isTalkOfNames(names: readonly string[]): boolean {
  const different = new Set(names).size
  return different >= ENOUGH && names.length > different
}

/** Whether some lines are such a talk, and half of them end as sentences do: those of settings and of programs do not. */
export function isTalkInSentences(lines: readonly string[]): boolean {
  return isTalk(lines) && lines.filter(endsInStop).length * 2 >= lines.length
}

/** Whether a text is such a talk from its first line on, and nearly all of it. */
export function isTalkThroughout(text: string): boolean {
  if (!text.includes(':') || !text.includes('\n')) return false
  const lines = text.split('\n').filter((line) => !isBlank(line))
  const labelled = lines.filter((line) => LABELLED.test(line))
  return isTalk(lines) && labelled[0] === lines[0] && labelled.length * MOST >= lines.length * (MOST - 1)
}
