import { isAbsolute, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { DocumentFindings } from '../../check/checker.ts'
import { checkRules } from '../../check/index.ts'
import type { Finding } from '../../model/finding.ts'
import { jsonValue } from '../../write/json.ts'
import type { Paint } from '../color.ts'
import { escapeText, plural } from '../escape.ts'
import { VERSION } from '../version.ts'

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

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json'

/** The log up to its results: SARIF 2.1.0, one run. `rules`: the names of those that ran. */
function sarifHead(rules: readonly string[]): string {
  const driver = {
    name: 'transcript',
    version: VERSION,
    rules: checkRules.filter(({ name }) => rules.includes(name)).map(descriptor),
  }
  const head = `{"$schema":${jsonValue(SCHEMA)},"version":"2.1.0","runs":[{"tool":{"driver":${jsonValue(driver)}}`
  return `${head},"columnKind":"utf16CodeUnits","results":[`
}

function descriptor({ name, title, why, severity }: (typeof checkRules)[number]) {
  return {
    id: name,
    shortDescription: { text: title },
    fullDescription: { text: why },
    help: { text: `transcript explain ${name}` },
    defaultConfiguration: { level: SEVERITY_WORDS[severity] },
  }
}

/** One finding as a result. */
function sarifResult(finding: Finding, rules: readonly string[]): string {
  const { rule, severity, message, fix, doc } = finding
  const region = regionOf(finding)
  const physicalLocation = { artifactLocation: { uri: uriOf(doc) }, ...(region === undefined ? {} : { region }) }
  return jsonValue({
    ruleId: rule,
    ruleIndex: rules.indexOf(rule),
    level: SEVERITY_WORDS[severity],
    message: { text: fix === null ? message : `${message}; ${fix}` },
    locations: [{ physicalLocation }],
  })
}

function regionOf({ line, column, endColumn, byte, endByte }: Finding) {
  if (line === null) return undefined
  return {
    startLine: line,
    ...(column === null ? {} : { startColumn: column }),
    ...(endColumn === null ? {} : { endColumn }),
    ...(byte === null || endByte === null ? {} : { byteOffset: byte, byteLength: Math.max(0, endByte - byte) }),
  }
}

/** The rest of the log. `failed`: inputs that could not be read. */
function sarifTail(failed: readonly string[]): string {
  const notifications = failed.map((path) => ({
    level: 'error',
    message: { text: 'the input could not be read' },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) } } }],
  }))
  const invocation = { executionSuccessful: failed.length === 0, toolExecutionNotifications: notifications }
  return `],"invocations":[${jsonValue(invocation)}]}]}\n`
}

/** A path as a URI: relative as it is given, each of its parts percent-encoded; absolute with its scheme. */
export function uriOf(path: string): string {
  if (path === '-') return 'stdin:'
  if (isAbsolute(path)) return pathToFileURL(path).href
  const parts = path.toWellFormed().split(sep)
  return parts.map((part) => encodeURIComponent(part)).join('/')
}

/** Findings of one rule that are printed of one document; the rest are counted. */
const MOST_PRINTED = 20

/** What people and SARIF call a severity. */
const SEVERITY_WORDS: Readonly<Record<Finding['severity'], string>> = { info: 'note', warning: 'warning', error: 'error' }

/** The findings of one document, one a line: "talk.txt:42:1: warning near-miss-label: …". */
function findingsText({ doc, findings, more }: DocumentFindings, paint: Paint, printsAll: boolean): string {
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
interface CheckCounts {
  readonly documents: number
  readonly unclean: number
  readonly warnings: number
  readonly notes: number
}

/** The last line: "12 warnings and 3 notes in 2 of 5 documents". */
function closingLine({ documents, unclean, warnings, notes }: CheckCounts): string {
  const all = plural(documents, 'document')
  if (unclean === 0) return `Nothing found in ${all}.\n`
  const found = [warnings > 0 ? plural(warnings, 'warning') : '', notes > 0 ? plural(notes, 'note') : ''].filter(
    (part) => part !== '',
  )
  return `${found.join(' and ')} in ${documents === 1 ? all : `${unclean} of ${all}`}.\n`
}
