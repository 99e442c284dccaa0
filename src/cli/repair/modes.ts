import { InputError } from '../../node/errors.ts'
import type { Source } from '../../node/open-source.ts'
import { openOutput } from '../../node/output.ts'
import { decodeStrictUtf8, lineDecoder } from '../../text/decode.ts'
import { type UndoableEdit, undoable } from '../../text/source-edits.ts'
import { jsonValue } from '../../write/json.ts'
import { plainText } from '../../write/text.ts'
import type { Io } from '../io.ts'
import type { Outlet } from '../perform.ts'
import { Pieces } from '../sink.ts'
import { type Chooser, copyChosen } from './choose.ts'
import { type DiffStyle, type LineKind, UnifiedDiff } from './diff.ts'
import { LineChanges, type MarkedLine } from './lines.ts'
import { type RepairReading, repairSource, type Tally } from './source.ts'

const SIGNS: Readonly<Record<LineKind, string>> = { context: ' ', removed: '-', added: '+' }

function signed(kind: LineKind, { bytes }: MarkedLine): Uint8Array {
  return Buffer.concat([Buffer.from(SIGNS[kind]), bytes])
}

/** For a program: the bytes as they are, so that `patch` can use them. */
const BARE: DiffStyle = { file: plainText, hunk: plainText, line: signed }

const decodeLatin = lineDecoder('windows-1252')

type Paint = (text: string) => string
const bare: Paint = (text) => text

/** For a person: safe to print, with `mark` around what edits changed. A carriage return at the end of a line is not shown. */
function shown(kind: LineKind, { bytes, marks }: MarkedLine, mark: Paint = bare): string {
  const decode = decoderFor(bytes)
  const edges = [0, ...marks, bytes.length]
  const parts = edges.slice(1).map((to, index) => {
    const text = decode(bytes.subarray(edges[index], to))
    const safe = plainText((to === bytes.length ? text.replace(/\r$/, '') : text).replaceAll('\t', '    '))
    return index % 2 === 1 && safe !== '' ? mark(safe) : safe
  })
  return SIGNS[kind] + parts.join('')
}

/** How the bytes of a line are read; edits begin and end between characters. */
function decoderFor(line: Uint8Array): (bytes: Uint8Array) => string {
  if (decodeStrictUtf8(line) === undefined) return (bytes) => decodeLatin(bytes).text
  return (bytes) => decodeStrictUtf8(bytes) ?? ''
}

/** How a diff looks on the output at hand. chalk is loaded only when there is colour. */
async function diffStyle({ color, stdout }: Io): Promise<DiffStyle> {
  if (color === 0) return stdout.isTTY ? { ...BARE, line: (kind, line) => shown(kind, line) } : BARE
  const { Chalk } = await import('chalk')
  const chalk = new Chalk({ level: color })
  const lineColors = { context: (text: string) => text, removed: chalk.red, added: chalk.green }
  return {
    file: (text) => chalk.bold(plainText(text)),
    hunk: (text) => chalk.cyan(text),
    line: (kind, line) => lineColors[kind](shown(kind, line, chalk.inverse)),
  }
}

/** What a mode works with. */
export interface RepairJob {
  readonly source: Source
  readonly options: RepairReading
  readonly sink: Pick<Outlet, 'write' | 'flush'>
  readonly io: Io
  /** Keeps what a file was, when it is repaired in place. */
  readonly backup?: boolean | undefined
  /** Asked about each edit, when somebody is there to answer. */
  readonly choose?: Chooser | undefined
}

/** Prints the repaired source. */
export async function printRepaired(job: RepairJob): Promise<Tally> {
  return copyRepaired(job, async (bytes) => {
    job.sink.write(bytes)
    await job.sink.flush()
  })
}

async function copyRepaired(job: RepairJob, write: (bytes: Uint8Array) => Promise<void> | void): Promise<Tally> {
  const { source, options, choose } = job
  if (choose !== undefined) return copyChosen({ source, options, choose }, write)
  const output = new Pieces()
  return repairSource(source, options, {
    keep: (bytes) => output.lend(bytes),
    replace: (_before, after) => output.lend(after),
    pause: async () => write(output.takeBytes()),
  })
}

/** Prints every edit as a line of JSON, such that all of them can be undone: the last says what the source was. */
export async function listEdits({ source, options, sink }: RepairJob): Promise<Tally> {
  const { createHash } = await import('node:crypto')
  const hash = createHash('sha256')
  let tally: Tally = new Map()
  let bytes = 0
  let last: UndoableEdit | undefined
  const print = (facts: object): void => {
    if (last !== undefined) sink.write(`${jsonValue({ doc: source.name, ...last, ...facts })}\n`)
  }
  const read = (piece: Uint8Array): void => {
    hash.update(piece)
    bytes += piece.length
  }
  let facts = {}
  try {
    tally = await repairSource(source, options, {
      keep: read,
      replace(before, _after, edit) {
        read(before)
        print({})
        last = undoable(edit, before)
      },
      pause: () => sink.flush(),
    })
    facts = { source: { bytes, sha256: hash.digest('hex') } }
  } finally {
    print(facts)
  }
  await sink.flush()
  return tally
}

/** Prints a unified diff; of UTF-16, whose line ends no program would find, as UTF-8. */
export async function printDiff({ source, options, sink, io }: RepairJob): Promise<Tally> {
  const style = await diffStyle(io)
  const diff = new UnifiedDiff({ name: source.name, style, write: (piece) => sink.write(piece) })
  const lines = new LineChanges((change) => diff.push(change))
  let narrow = (bytes: Uint8Array): Uint8Array => bytes
  const tally = await repairSource(source, options, {
    start({ wide }) {
      if (wide !== undefined) narrow = toUtf8(wide)
    },
    keep: (bytes) => lines.keep(narrow(bytes)),
    replace: (before, after) => lines.replace(narrow(before), narrow(after)),
    pause: () => sink.flush(),
  })
  lines.end()
  diff.end()
  await sink.flush()
  return tally
}

function toUtf8(encoding: string): (bytes: Uint8Array) => Uint8Array {
  const decoder = new TextDecoder(encoding)
  return (bytes) => Buffer.from(decoder.decode(bytes))
}

/** Puts the repaired text in the place of the source, when there is anything to repair. */
export async function rewrite(job: RepairJob): Promise<Tally> {
  const { name } = job.source
  const expected = job.source.facts()
  if (expected === undefined) throw new InputError(name, 'is not a regular file', 'leave --write out')
  const file = openOutput(name, [name], { inPlace: { expected, backup: job.backup } })
  let changed = false
  try {
    const tally = await copyRepaired(job, (bytes) => file.write(bytes))
    changed = tally.size > 0
    if (changed) await file.finish()
    return tally
  } finally {
    if (!changed) file.abort()
  }
}
