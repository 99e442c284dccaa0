import { Checker, type DocumentFindings } from '../../src/check/checker.ts'
import type { CheckRule } from '../../src/check/rule.ts'
import { createParser } from '../../src/parse/parser.ts'
import { LineReader } from '../../src/text/lines.ts'

/** Checks a source as the command does; `chunk` bytes come at once. */
export function checkSource(source: string | Uint8Array, rules: readonly CheckRule[], chunk = 65_536): DocumentFindings {
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source
  const checker = new Checker('talk.txt', rules)
  const lines = new LineReader({ limit: 65_536 }, (line) => checker.line(line))
  const parser = createParser(
    {
      doc: 'talk.txt',
      limits: { diagnostics: Infinity },
      onDecision: (decision) => checker.label(decision),
      onRecording: (line) => checker.recording(line),
    },
    (record) => checker.record(record),
  )
  for (let at = 0; at < bytes.length; at += chunk) {
    lines.push(bytes.subarray(at, at + chunk))
    parser.push(bytes.subarray(at, at + chunk))
  }
  lines.end()
  parser.end()
  return checker.end(true)
}
