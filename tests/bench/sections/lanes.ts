import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { transcript } from '../programs.ts'
import { type Bench, megabytes, type Report, type Section } from '../section.ts'
import { shapes } from '../shapes.ts'

type Library = typeof import('../../../src/index.ts')
/** `fastLane: false` keeps to the plain path. */
type Options = Parameters<Library['createParser']>[0] & { readonly fastLane?: boolean }

/** The chunk of the command, and one at whose edges things get cut in two. */
const CHUNKS = [65_536, 4_093]

/** Bytes that a generator of text does not make. */
const DAMAGES: ReadonlyMap<string, (text: string) => Buffer> = new Map([
  ['CR LF', (text: string) => Buffer.from(text.replaceAll('\n', '\r\n'))],
  ['mixed line ends', (text: string) => Buffer.from(mixLineEnds(text))],
  ['windows-1252', (text: string) => Buffer.from(text.replace(/[^\0-ÿ]/g, '\u0094'), 'latin1')],
  ['broken UTF-8', (text: string) => breakBytes(Buffer.from(text))],
  ['a byte order mark', (text: string) => Buffer.from(`\uFEFF${text}`)],
  ['control characters and separators', (text: string) => Buffer.from(text.replaceAll(', ', '\t\u0085\u0007 \u2028'))],
  ['UTF-16', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
])

export const lanes: Section = {
  name: 'lanes',
  title: 'the fast path gives what the plain path gives, byte for byte',
  run,
}

async function run(bench: Bench): Promise<Report> {
  const library: Library = await import(pathToFileURL(join(process.cwd(), 'dist/index.js')).href)
  const bytes = bench.full ? 8e6 : 1e6
  const failures: string[] = []
  let records = 0
  let sources = 0
  const check = (name: string, source: Buffer, printed?: string) => {
    const comparison = compare(library, source, printed)
    records += comparison.records
    sources += 1
    failures.push(...comparison.differences.map((difference) => `${name}: ${difference}`))
  }
  for (const shape of shapes) {
    const path = bench.inputs.make(shape, bytes)
    const source = readFileSync(path)
    check(shape.name, source, await printedBy(bench, path))
    if (shape.name === 'panel') for (const [name, damage] of DAMAGES) check(`panel, ${name}`, damage(source.toString()))
    bench.inputs.drop(path)
  }
  const found = failures.length === 0 ? 'all the same' : `**different**: ${failures.join('; ')}`
  return { text: `${records} records of ${sources} sources of ${megabytes(bytes)}: ${found}.`, failures }
}

interface Comparison {
  readonly records: number
  readonly differences: readonly string[]
}

/** Records of both paths as JSON, at every size of chunk; and what the command printed, if it is told. */
function compare(library: Library, source: Buffer, printed: string | undefined): Comparison {
  const [chunk = source.length] = CHUNKS
  const plain = recordsOf(library, source, { chunk, fastLane: false })
  const differences = CHUNKS.flatMap((size) => {
    const difference = firstDifference(plain, recordsOf(library, source, { chunk: size, fastLane: true }))
    return difference === undefined ? [] : [`in chunks of ${size}, ${difference}`]
  })
  const writer = library.writers.find(({ name }) => name === 'jsonl')
  if (printed !== undefined && writer !== undefined) {
    const lines = plain.map((json) => writer.record(JSON.parse(json)).trimEnd())
    const difference = firstDifference(lines, printed.trimEnd().split('\n'))
    if (difference !== undefined) differences.push(`printed by the command, ${difference}`)
  }
  return { records: plain.length, differences }
}

function recordsOf(library: Library, source: Buffer, { chunk, fastLane }: { chunk: number; fastLane: boolean }): string[] {
  const records: string[] = []
  const options: Options = { doc: 'source', fastLane }
  const parser = library.createParser(options, (record) => records.push(JSON.stringify(record)))
  // A copy of each chunk, gone when the next comes: as a reused buffer would be.
  const buffer = Buffer.alloc(chunk)
  for (let at = 0; at < source.length; at += chunk) {
    const length = source.copy(buffer, 0, at, at + chunk)
    parser.push(buffer.subarray(0, length))
    buffer.fill(0)
  }
  parser.end()
  return records
}

function firstDifference(wanted: readonly string[], found: readonly string[]): string | undefined {
  const at = wanted.findIndex((record, index) => record !== found[index])
  if (at >= 0) return `record ${at + 1} ${contrast(wanted[at] ?? '', found[at] ?? '')}`
  return wanted.length === found.length ? undefined : `there are ${found.length} records and not ${wanted.length}`
}

/** The two from shortly before where they part. */
function contrast(wanted: string, found: string): string {
  let same = 0
  while (same < wanted.length && wanted[same] === found[same]) same++
  const part = (text: string) => JSON.stringify(text.slice(Math.max(0, same - 40), same + 60))
  return `has ${part(found)} and not ${part(wanted)} at ${same}`
}

/** What `parse --records all` writes, under the name that `recordsOf` gives the source. */
async function printedBy({ inputs, meter }: Bench, path: string): Promise<string> {
  const output = join(inputs.folder, 'printed.jsonl')
  await meter.run({ argv: transcript('parse', '--records', 'all', path), output })
  return readFileSync(output, 'utf8').replace(/^(\{"type":"\w+","doc":)"[^"]*"/gm, '$1"source"')
}

function mixLineEnds(text: string): string {
  const ends = ['\n', '\r\n', '\r', '\n', '\u000B\n']
  let count = 0
  return text.replaceAll('\n', () => ends[count++ % ends.length] ?? '\n')
}

/** Every 997th byte is one that begins nothing. */
function breakBytes(bytes: Buffer): Buffer {
  for (let at = 500; at < bytes.length; at += 997) bytes[at] = at % 2 === 0 ? 0xff : 0xc3
  return bytes
}
