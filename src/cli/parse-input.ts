import type { Diagnostic } from '../model/diagnostic.ts'
import type { TranscriptRecord } from '../model/record.ts'
import { InputError } from '../node/errors.ts'
import { writers } from '../write/index.ts'
import { UnwritableError } from '../write/unwritable-error.ts'
import { type Writer, withOptions } from '../write/writer.ts'
import { UsageError } from './errors.ts'
import type { InputWork, Place } from './input-work.ts'
import type { Io } from './io.ts'
import { LosslessCheck } from './lossless.ts'
import { printerFor, type RecordPrinter } from './parse-printers.ts'
import { plural } from './plural.ts'
import { type RecordVisitor, readInput } from './read-records.ts'
import { type InputOptions, parseOptionsFrom } from './shared-options.ts'
import { visitInput } from './visit-sources.ts'
import { type CueOptions, cueOptionsFrom, type OutputOptions, writerOptionsFrom } from './writer-options.ts'

export interface ParseCommandOptions extends InputOptions, OutputOptions, CueOptions {
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

/** The writer of the format that is asked for, as it is asked for. */
export function writerFor(options: OutputOptions & Pick<ParseCommandOptions, 'to'>): Writer {
  const writer = writers.find(({ name }) => name === options.to)
  if (writer === undefined) throw new UsageError(`there is no output format "${options.to}"; see "transcript formats"`)
  return withOptions(writer, writerOptionsFrom(options))
}

/** Parses one input, and writes its records. */
export const parseInput: InputWork<ParseCommandOptions, ParseResult> = {
  name: 'parse',
  async perform(path, options, place) {
    const check = options.checkLossless === true ? new LosslessCheck(options.encoding) : undefined
    const printer = printerFor(writerFor(options), place.outlet, options.records === 'all')
    const visitor = parseVisitor({ printer, check, isVerbose: options.verbose === true }, place)
    // Checking needs the records themselves.
    const onTurn = check === undefined ? printer.onTurn : undefined
    const onFormat = check && ((name: string) => check.format(name))
    const parse = {
      ...parseOptionsFrom(options),
      ...cueOptionsFrom(options),
      ...(onTurn && { onTurn }),
      ...(onFormat && { onFormat }),
    }
    let isRead = false
    let isUnlabelled = false
    await visitInput(
      path,
      {
        async visit(source) {
          const outcome = await readInput(source, { parse, visitor }, place.io)
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

interface Printing {
  readonly printer: RecordPrinter
  readonly check: LosslessCheck | undefined
  readonly isVerbose: boolean
}

function parseVisitor({ printer, check, isVerbose }: Printing, { outlet, io }: Place): RecordVisitor {
  const warnings = warningPrinter(io, isVerbose)
  return {
    begin: () => check?.begin(),
    chunk: (bytes) => check?.chunk(bytes),
    record(record) {
      check?.record(record)
      if (record.type === 'diagnostic') warnings.add(record)
      print(printer, record)
    },
    pause() {
      printer.pause?.()
      return outlet.flush()
    },
    end(doc) {
      printer.end()
      warnings.end(doc)
      if (check !== undefined) io.warn(check.report(doc))
    },
    fail: () => printer.end(),
  }
}

/** What the format cannot hold is a fault of the input. */
function print(printer: RecordPrinter, record: TranscriptRecord): void {
  try {
    printer.record(record)
  } catch (error) {
    throw error instanceof UnwritableError ? new InputError(record.doc, error.message) : error
  }
}

/** Warnings printed of one document without --verbose. */
const WARNINGS_SHOWN = 3
/** Diagnostics of one kind printed of one document, whatever is asked for; the rest are counted. */
const KIND_SHOWN = 20

interface WarningPrinter {
  add(diagnostic: Diagnostic): void
  end(doc: string): void
}

function warningPrinter(io: Io, verbose: boolean): WarningPrinter {
  return verbose ? everyKind(io) : firstWarnings(io)
}

function firstWarnings(io: Io): WarningPrinter {
  let warnings = 0
  return {
    add(diagnostic) {
      if (diagnostic.severity === 'info') return
      if (++warnings <= WARNINGS_SHOWN) io.warn(diagnosticLine(diagnostic))
    },
    end(doc) {
      const more = warnings - WARNINGS_SHOWN
      if (more > 0) io.warn(`${doc}: ${plural(more, 'more warning')}; --verbose shows more`)
      warnings = 0
    },
  }
}

/** "17 more of these were found": diagnostics that the parser has counted. */
const COUNTED = /^(\d+) more of these were found$/

function everyKind(io: Io): WarningPrinter {
  const counts = new Map<string, number>()
  return {
    add(diagnostic) {
      const { code, line, message } = diagnostic
      const counted = line === null ? Number(COUNTED.exec(message)?.[1] ?? 0) : 0
      const count = (counts.get(code) ?? 0) + (counted > 0 ? counted : 1)
      counts.set(code, count)
      if (counted === 0 && count <= KIND_SHOWN) io.warn(diagnosticLine(diagnostic))
    },
    end(doc) {
      for (const [code, count] of counts) {
        if (count > KIND_SHOWN)
          io.warn(`${doc}: … and ${count - KIND_SHOWN} more of ${code}; "transcript check --all" lists them`)
      }
      counts.clear()
    },
  }
}

function diagnosticLine({ doc, line, severity, code, message }: Diagnostic): string {
  return `${doc}${line === null ? '' : `:${line}`}: ${severity} ${code}: ${message}`
}
