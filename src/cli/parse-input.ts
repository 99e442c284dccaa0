import type { Diagnostic } from '../model/diagnostic.ts'
import type { TranscriptRecord } from '../model/record.ts'
import { writers } from '../write/index.ts'
import type { Writer } from '../write/writer.ts'
import { UsageError } from './errors.ts'
import type { InputWork, Outlet, Place } from './input-work.ts'
import type { Io } from './io.ts'
import { LosslessCheck } from './lossless.ts'
import { type RecordVisitor, readInput } from './read-records.ts'
import { type InputOptions, parseOptionsFrom } from './shared-options.ts'
import { visitInput } from './visit-sources.ts'

export interface ParseCommandOptions extends InputOptions {
  readonly to: string
  readonly records: 'turns' | 'all'
  readonly checkLossless?: true
  readonly verbose?: true
  readonly output?: string
}

/** What became of one input. */
export interface ParseResult {
  readonly isRead: boolean
  readonly isUnlabelled: boolean
  /** --check-lossless found a fault. */
  readonly isLossy: boolean
}

export function writerNamed(name: string): Writer {
  const writer = writers.find((known) => known.name === name)
  if (writer === undefined) throw new UsageError(`there is no output format "${name}"; see "transcript formats"`)
  return writer
}

/** Parses one input, and writes its records. */
export const parseInput: InputWork<ParseCommandOptions, ParseResult> = {
  name: 'parse',
  async perform(path, options, place) {
    const check = options.checkLossless === true ? new LosslessCheck(options.encoding) : undefined
    const visitor = parseVisitor(options, check, place)
    let isRead = false
    let isUnlabelled = false
    await visitInput(
      path,
      {
        async visit(source) {
          const outcome = await readInput(source, { parse: parseOptionsFrom(options), visitor }, place.io)
          isRead = true
          isUnlabelled = outcome.isUnlabelled
        },
        failed: (name) => visitor.fail?.(name),
      },
      place.io,
    )
    await place.outlet.flush()
    return { isRead, isUnlabelled, isLossy: check?.hasFailed === true }
  },
}

function parseVisitor(options: ParseCommandOptions, check: LosslessCheck | undefined, { outlet, io }: Place): RecordVisitor {
  const writer = writerNamed(options.to)
  const printer = writer.streams ? streamPrinter(writer, outlet, options.records === 'all') : documentPrinter(writer, outlet)
  const warnings = warningPrinter(io, options.verbose === true)
  return {
    begin: () => check?.begin(),
    chunk: (bytes) => check?.chunk(bytes),
    record(record) {
      check?.record(record)
      if (record.type === 'diagnostic') warnings.add(record)
      printer.record(record)
    },
    pause: () => outlet.flush(),
    end(doc) {
      printer.end()
      warnings.end(doc)
      if (check !== undefined) io.warn(check.report(doc))
    },
    fail: () => printer.end(),
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
    },
  }
}

function diagnosticLine({ doc, line, severity, code, message }: Diagnostic): string {
  return `${doc}${line === null ? '' : `:${line}`}: ${severity} ${code}: ${message}`
}

/** Prints the records of one input. */
interface RecordPrinter {
  record(record: TranscriptRecord): void
  end(): void
}

/** For formats that write each record as it comes. */
function streamPrinter(writer: Writer, outlet: Outlet, all: boolean): RecordPrinter {
  let hasBegun = false
  return {
    record(record) {
      if (!all && record.type !== 'turn') return
      if (!hasBegun) outlet.begin()
      hasBegun = true
      outlet.write(writer.record(record))
    },
    end() {},
  }
}

/** For formats that write whole documents; an input may hold several. */
function documentPrinter(writer: Writer, outlet: Outlet): RecordPrinter {
  writer.begin?.()
  function print(document: string): void {
    if (document === '') return
    outlet.begin()
    outlet.write(document)
  }
  return {
    record: (record) => print(writer.record(record)),
    end: () => print(writer.end?.() ?? ''),
  }
}
