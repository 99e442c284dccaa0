import type { DocumentFindings } from '../../check/checker.ts'
import type { Finding } from '../../model/finding.ts'
import { jsonValue } from '../../write/json-text.ts'
import type { Paint } from '../select/paint.ts'
import { sarifHead, sarifResult, sarifTail } from './sarif.ts'
import { type CheckCounts, closingLine, findingsText } from './text.ts'

export const CHECK_FORMATS = ['text', 'json', 'jsonl', 'sarif'] as const
export type CheckFormat = (typeof CHECK_FORMATS)[number]

/** Makes the output of a check. */
export interface CheckPrinter {
  begin(): string
  document(found: DocumentFindings): string
  /** `failed`: inputs that could not be read. */
  end(counts: CheckCounts, failed: readonly string[]): string
}

export interface CheckPrinting {
  readonly to: CheckFormat
  readonly paint: Paint
  readonly printsAll: boolean
  /** Names of the rules that run. */
  readonly rules: readonly string[]
}

export function checkPrinter({ to, paint, printsAll, rules }: CheckPrinting): CheckPrinter {
  if (to === 'text') {
    return { begin: () => '', document: (found) => findingsText(found, paint, printsAll), end: closingLine }
  }
  if (to === 'jsonl') {
    return {
      begin: () => '',
      document: (found) =>
        withCounts(found)
          .map((finding) => `${jsonValue(finding)}\n`)
          .join(''),
      end: () => '',
    }
  }
  if (to === 'json') {
    return listPrinter({ head: '{"findings":[', item: jsonValue, tail: (counts, failed) => jsonTail(counts, failed) })
  }
  return listPrinter({
    head: sarifHead(rules),
    item: (finding) => sarifResult(finding, rules),
    tail: (_, failed) => sarifTail(failed),
  })
}

interface List {
  readonly head: string
  readonly item: (finding: Finding) => string
  readonly tail: (counts: CheckCounts, failed: readonly string[]) => string
}

/** One list of all findings, one a line. */
function listPrinter({ head, item, tail }: List): CheckPrinter {
  let separator = '\n'
  return {
    begin: () => head,
    document(found) {
      let text = ''
      for (const finding of withCounts(found)) {
        text += separator + item(finding)
        separator = ',\n'
      }
      return text
    },
    end: (counts, failed) => (separator === '\n' ? '' : '\n') + tail(counts, failed),
  }
}

function jsonTail({ documents, unclean, warnings, notes }: CheckCounts, failed: readonly string[]): string {
  return `],"counts":${jsonValue({ documents, unclean, warnings, notes })},"failed":${jsonValue(failed)}}\n`
}

/** The findings, and one more for each rule that found too many: it says how many are left out. */
function withCounts({ doc, findings, more }: DocumentFindings): readonly Finding[] {
  const left = Object.entries(more).map(([rule, count]) => ({
    type: 'finding' as const,
    doc,
    rule,
    severity: 'info' as const,
    message: `${count} more of these were found`,
    fix: null,
    line: null,
    column: null,
    endColumn: null,
    byte: null,
    endByte: null,
  }))
  return left.length === 0 ? findings : [...findings, ...left]
}
