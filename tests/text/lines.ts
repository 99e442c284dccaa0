import type { Line } from '../../src/text/line.ts'
import { LineReader, type SourceFacts } from '../../src/text/lines.ts'

export interface ReadOptions {
  readonly encoding?: string
  readonly limit?: number
  /** Bytes of each chunk; default: all at once. */
  readonly chunk?: number
}

/** The lines of a source and what was found out about it. */
export function readLines(bytes: Uint8Array, { encoding, limit = 65_536, chunk = bytes.length || 1 }: ReadOptions = {}) {
  const lines: Line[] = []
  const reader = new LineReader({ encoding, limit }, (line) => lines.push(line))
  for (let at = 0; at < bytes.length; at += chunk) reader.push(bytes.slice(at, at + chunk))
  reader.end()
  const facts: SourceFacts = reader.facts
  return { lines, facts, texts: lines.map(({ text }) => text) }
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

export function utf16(text: string, end: 'le' | 'be'): Uint8Array {
  const bytes = new Uint8Array(2 * text.length)
  const view = new DataView(bytes.buffer)
  for (let unit = 0; unit < text.length; unit++) view.setUint16(2 * unit, text.charCodeAt(unit), end === 'le')
  return bytes
}
