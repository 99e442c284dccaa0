import { InputError } from '../../node/errors.ts'
import { guessEncoding, prepareGuess } from '../../node/guess-encoding.ts'
import { openSource, type Source } from '../../node/open-source.ts'
import { openOutput } from '../../node/output.ts'
import { LIMITS } from '../../parse/options.ts'
import { readsNotation } from '../../repairs/select.ts'
import { LineReader } from '../../text/lines.ts'
import { EditError } from '../../text/source-edits.ts'
import { undo } from '../../text/undo-edits.ts'
import type { ExitCode } from '../command.ts'
import { UsageError } from '../errors.ts'
import { plural } from '../escape.ts'
import type { Io } from '../io.ts'
import { listInputs } from '../records/visit-sources.ts'
import { readSmallFile } from '../settings/small-text.ts'
import { Sink, withSink } from '../sink.ts'
import type { RepairOptions } from './input.ts'
import { type DocumentEdits, EXPECTED_EDITS, editsFor, readEdits } from './undo-list.ts'

export interface UndoOptions extends RepairOptions {
  readonly undo: string
}

/** Gives back the source that a repaired file was made of. Nothing is written before all of it is proven. */
export async function runUndo(files: readonly string[], options: UndoOptions, io: Io): Promise<ExitCode> {
  const [path, second] = await listInputs({ files, failed: refuse }, io)
  if (path === undefined || second !== undefined)
    throw new UsageError('--undo takes one file; give the repaired text that the edits are of')
  if (path === '-' && options.undo === '-') throw new UsageError('edits and text cannot both be standard input; name one of them')
  const list = options.undo
  const edits = readSmallFile(list, EXPECTED_EDITS, list === '-' ? 0 : undefined)
  const known = editsFor(readEdits(list, edits), { list, path })
  const repaired = openSource(path)
  const facts = repaired.facts()
  const { source, count } = undone(await readAll(repaired), known, { ...options, path })
  if (options.write !== true) return print(source, path, { options, io })
  if (facts === undefined) throw new InputError(path, 'is not a regular file', 'leave --write out')
  const file = openOutput(path, [path], { inPlace: { expected: facts, backup: options.backup } })
  try {
    await file.write(source)
    await file.finish()
  } finally {
    file.abort()
  }
  io.warn(`${path}: ${plural(count, 'repair')} undone`)
  return 0
}

function refuse(name: string): never {
  throw new UsageError(`${name} cannot be read; --undo takes the repaired text that the edits are of`)
}

async function print(bytes: Uint8Array, path: string, { options, io }: { options: UndoOptions; io: Io }): Promise<ExitCode> {
  const sink = new Sink(options.output, io, true)
  return withSink(sink, async () => {
    sink.open([path, options.undo])
    sink.write(bytes)
    return { result: 0, keep: true }
  })
}

async function readAll(source: Source): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for await (const chunk of source.chunks()) {
    await prepareGuess(chunk)
    pieces.push(chunk.slice())
  }
  return Buffer.concat(pieces)
}

/** The encoding that the parser has guessed for the source: repairs leave its lines as they are, but for a few words. */
function guessOf(bytes: Uint8Array): string | undefined {
  let found: string | undefined
  const guess = (sample: Uint8Array) => (found = guessEncoding(sample))
  const lines = new LineReader({ guess, limit: LIMITS.line }, () => undefined)
  lines.push(bytes)
  lines.end()
  return found
}

type Undoing = UndoOptions & { readonly path: string }

interface Undone {
  readonly source: Uint8Array
  /** Edits that were undone. */
  readonly count: number
}

/** Records hold the edits that `parse` made; those of a notation, `repair` has made only where they were named. */
function undone(repaired: Uint8Array, known: DocumentEdits, job: Undoing): Undone {
  const others = known.edits.filter(({ rule }) => !readsNotation(rule))
  if (known.isListed || known.facts === undefined || others.length === known.edits.length) return undoneAll(repaired, known, job)
  try {
    return undoneAll(repaired, known, job)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return undoneAll(repaired, { ...known, edits: others }, job)
  }
}

function undoneAll(repaired: Uint8Array, known: DocumentEdits, { path, undo: list, encoding: given }: Undoing): Undone {
  const encoding = given ?? guessOf(repaired)
  try {
    const { edits, anchors, facts } = known
    const source = undo(repaired, edits, { encoding, anchors, refusesSource: facts === undefined })
    const fault = facts?.(source)
    if (fault !== undefined) throw new InputError(path, `is not the text that the edits of ${list} have left: ${fault}`, NOTHING)
    return { source, count: edits.length }
  } catch (error) {
    if (!(error instanceof EditError)) throw error
    throw new InputError(path, `is not undone: ${error.message}`, known.isListed ? NOTHING : RECORDS)
  }
}

const NOTHING = 'nothing was written'
const RECORDS = 'nothing was written; repair --list of the source tells all, records of parse need --records all'
