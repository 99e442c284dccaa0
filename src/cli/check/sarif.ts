import { isAbsolute, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { checkRules } from '../../check/index.ts'
import type { Finding } from '../../model/finding.ts'
import { jsonValue } from '../../write/json-text.ts'
import { VERSION } from '../version.ts'
import { SEVERITY_WORDS } from './text.ts'

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json'

/** The log up to its results: SARIF 2.1.0, one run. `rules`: the names of those that ran. */
export function sarifHead(rules: readonly string[]): string {
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
export function sarifResult(finding: Finding, rules: readonly string[]): string {
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
export function sarifTail(failed: readonly string[]): string {
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
