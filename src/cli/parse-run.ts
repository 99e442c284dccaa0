import type { Diagnostic } from '../model/diagnostic.ts'
import type { TranscriptRecord } from '../model/record.ts'
import { type EmitTurn, turnRecord } from '../parse/recorder.ts'
import { writers } from '../write/index.ts'
import { jsonl } from '../write/jsonl.ts'
import { TurnLines } from '../write/turn-lines.ts'
import type { Writer } from '../write/writer.ts'
import type { ExitCode } from './command.ts'
import { UsageError } from './errors.ts'
import type { Io } from './io.ts'
import { LosslessCheck } from './lossless.ts'
import { type ReadOutcome, type RecordVisitor, readRecords } from './read-records.ts'
import { type InputOptions, parseOptionsFrom } from './shared-options.ts'
import { openSink, type Sink, withSink } from './sink.ts'

export interface ParseCommandOptions extends InputOptions {
  readonly to: string
  readonly records: 'turns' | 'all'
  readonly checkLossless?: true
  readonly verbose?: true
  readonly output?: string
}

/** Parses the inputs, and writes their records. */
export async function runParse(files: readonly string[], options: ParseCommandOptions, io: Io): Promise<ExitCode> {
  const writer = writers.find((known) => known.name === options.to)
  if (writer === undefined) throw new UsageError(`there is no output format "${options.to}"; see "transcript formats"`)
  const sink = openSink(options.output, io)
  return withSink(sink, async () => {
    const printer = printerFor(writer, sink, options.records === 'all')
    const check = options.checkLossless === true ? new LosslessCheck(options.encoding) : undefined
    const visitor = parseVisitor({ printer, check, sink, io, verbose: options.verbose === true })
    const parse = parseOptionsFrom(options)
    const onTurn = check === undefined ? printer.onTurn : undefined
    const outcome = await readRecords({ files, parse: onTurn ? { ...parse, onTurn } : parse, visitor }, io)
    printer.end()
    return { result: exitCode(outcome, check), keep: outcome.read > 0 }
  })
}

function exitCode({ failed, unlabelled }: ReadOutcome, check: LosslessCheck | undefined): ExitCode {
  if (failed > 0) return 2
  return unlabelled > 0 || check?.hasFailed === true ? 1 : 0
}

interface Printing {
  readonly printer: RecordPrinter
  readonly check: LosslessCheck | undefined
  readonly sink: Sink
  readonly io: Io
  readonly verbose: boolean
}

function parseVisitor({ printer, check, sink, io, verbose }: Printing): RecordVisitor {
  const warnings = warningPrinter(io, verbose)
  return {
    start(inputs) {
      sink.open(inputs)
      printer.start(inputs.length)
    },
    begin: () => check?.begin(),
    chunk: (bytes) => check?.chunk(bytes),
    record(record) {
      check?.record(record)
      if (record.type === 'diagnostic') warnings.add(record)
      printer.record(record)
    },
    pause() {
      printer.pause?.()
      return sink.flush()
    },
    end(doc) {
      warnings.end(doc)
      if (check !== undefined) io.warn(check.report(doc))
    },
  }
}

/** Warnings printed of one document; all of them, and what is not a warning, with --verbose. */
const WARNINGS_SHOWN = 3

function warningPrinter(io: Io, verbose: boolean): { add(diagnostic: Diagnostic): void; end(doc: string): void } {
  let warnings = 0
  return {
    add(diagnostic) {
      if (diagnostic.severity !== 'info') warnings++
      if (verbose || (diagnostic.severity !== 'info' && warnings <= WARNINGS_SHOWN)) io.warn(diagnosticLine(diagnostic))
    },
    end(doc) {
      const more = warnings - WARNINGS_SHOWN
      if (!verbose && more > 0) io.warn(`${doc}: ${more} more ${more === 1 ? 'warning' : 'warnings'}; --verbose shows all`)
      warnings = 0
    },
  }
}

function diagnosticLine({ doc, line, severity, code, message }: Diagnostic): string {
  return `${doc}${line === null ? '' : `:${line}`}: ${severity} ${code}: ${message}`
}

/** Prints the records of all inputs. */
interface RecordPrinter {
  /** Told how many inputs there are. */
  start(inputs: number): void
  record(record: TranscriptRecord): void
  /** Takes turns without a record of them. */
  readonly onTurn?: EmitTurn
  /** Before what was written so far leaves. */
  pause?(): void
  end(): void
}

function printerFor(writer: Writer, sink: Sink, all: boolean): RecordPrinter {
  if (!writer.streams) return documentPrinter(writer, sink)
  const printer = streamPrinter(writer, sink, all)
  return writer === jsonl ? linePrinter(printer, sink) : printer
}

/** Collects so many bytes. */
const PIECE = 65_536

/** JSON Lines, the turns as bytes. */
function linePrinter(printer: RecordPrinter, sink: Sink): RecordPrinter {
  const lines = new TurnLines()
  function release(): void {
    if (lines.size > 0) sink.write(lines.take())
  }
  function record(made: TranscriptRecord): void {
    release()
    printer.record(made)
  }
  return {
    start: (inputs) => printer.start(inputs),
    record,
    onTurn(head, speech) {
      if (speech.bytes === undefined) record(turnRecord(head, speech))
      else lines.add(head, speech.bytes)
      if (lines.size > PIECE) release()
    },
    pause: release,
    end() {
      release()
      printer.end()
    },
  }
}

/** For formats that write each record as it comes. Nothing is written when there is none. */
function streamPrinter(writer: Writer, sink: Sink, all: boolean): RecordPrinter {
  let begun = false
  return {
    start() {},
    record(record) {
      if (!all && record.type !== 'turn') return
      if (!begun) sink.write(writer.begin?.() ?? '')
      begun = true
      sink.write(writer.record(record))
    },
    end: () => sink.write(begun ? (writer.end?.() ?? '') : ''),
  }
}

/** For formats that write whole documents: one alone, several as an array. */
function documentPrinter(writer: Writer, sink: Sink): RecordPrinter {
  let several = false
  let held: string | undefined
  let written = 0
  function add(document: string): void {
    if (document === '') return
    if (held !== undefined) several = true
    release()
    held = document.trimEnd()
  }
  function release(): void {
    if (held === undefined) return
    if (several) sink.write(written === 0 ? '[\n' : ',\n')
    sink.write(held)
    held = undefined
    written++
  }
  return {
    start(inputs) {
      several = inputs > 1
      writer.begin?.()
    },
    record: (record) => add(writer.record(record)),
    end() {
      add(writer.end?.() ?? '')
      release()
      if (written > 0) sink.write(several ? '\n]\n' : '\n')
    },
  }
}
