import type { DocumentFindings } from '../../check/checker.ts'
import type { Finding } from '../../model/finding.ts'
import { escapeText } from '../escape.ts'
import { plural } from '../plural.ts'
import type { Paint } from '../select/paint.ts'

/** Findings of one rule that are printed of one document; the rest are counted. */
const MOST_PRINTED = 20

/** What people and SARIF call a severity. */
export const SEVERITY_WORDS: Readonly<Record<Finding['severity'], string>> = { info: 'note', warning: 'warning', error: 'error' }

/** The findings of one document, one a line: "talk.txt:42:1: warning near-miss-label: …". */
export function findingsText({ doc, findings, more }: DocumentFindings, paint: Paint, printsAll: boolean): string {
  const most = printsAll ? Infinity : MOST_PRINTED
  const counts = new Map<string, number>()
  let text = ''
  for (const finding of findings) {
    const count = (counts.get(finding.rule) ?? 0) + 1
    counts.set(finding.rule, count)
    if (count <= most) text += findingLine(finding, paint)
  }
  for (const [rule, count] of counts) {
    const left = count - Math.min(count, most) + (more[rule] ?? 0)
    if (left > 0)
      text += `${paint.file(escapeText(doc))}: … and ${left} more of ${rule}${printsAll ? '' : '; --all prints them'}\n`
  }
  return text
}

function findingLine({ doc, line, column, severity, rule, message, fix }: Finding, paint: Paint): string {
  const place = [line, column].flatMap((number) => (number === null ? [] : [`:${paint.line(String(number))}`])).join('')
  const word = severity === 'info' ? SEVERITY_WORDS[severity] : paint.match(SEVERITY_WORDS[severity])
  const advice = fix === null ? '' : `; ${escapeText(fix)}`
  return `${paint.file(escapeText(doc))}${place}: ${word} ${paint.heading(rule)}: ${escapeText(message)}${advice}\n`
}

/** What was found in all documents, by severity. */
export interface CheckCounts {
  readonly documents: number
  readonly unclean: number
  readonly warnings: number
  readonly notes: number
}

/** The last line: "12 warnings and 3 notes in 2 of 5 documents". */
export function closingLine({ documents, unclean, warnings, notes }: CheckCounts): string {
  const all = plural(documents, 'document')
  if (unclean === 0) return `Nothing found in ${all}.\n`
  const found = [warnings > 0 ? plural(warnings, 'warning') : '', notes > 0 ? plural(notes, 'note') : ''].filter(
    (part) => part !== '',
  )
  return `${found.join(' and ')} in ${documents === 1 ? all : `${unclean} of ${all}`}.\n`
}
