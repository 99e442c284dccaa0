import type { Diagnostic } from '../../model/diagnostic.ts'
import type { TranscriptRecord } from '../../model/record.ts'
import { InputError } from '../../node/errors.ts'
import { UnwritableError } from '../../write/writer.ts'
import { plural } from '../escape.ts'
import type { Io } from '../io.ts'
import type { InputWork, Place } from '../perform.ts'
import { type RecordVisitor, readInput } from '../records/read-records.ts'
import { visitInput } from '../records/visit-sources.ts'
import { type InputOptions, parseOptionsFrom } from '../shared-options.ts'
import { type CueOptions, cueOptionsFrom, type OutputOptions, writerNamed } from '../writer-options.ts'
import { LosslessCheck } from './lossless.ts'
import { printerFor, type RecordPrinter } from './printers.ts'

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
  /** It was read in part. */
  readonly isDamaged: boolean
  /** --check-lossless found a fault. */
  readonly isLossy: boolean
}

/** What differs where records do not go to one output of text. */
export interface ParseHooks {
  /** Takes the records instead of the writer of the format. */
  readonly printer?: RecordPrinter
}

/** Parses one input, and writes its records. */
export const parseInput: InputWork<ParseCommandOptions, ParseResult> = parseWork({})

export function parseWork(hooks: ParseHooks): InputWork<ParseCommandOptions, ParseResult> {
  return { name: 'parse', perform: (path, options, place) => performParse(path, options, { ...place, ...hooks }) }
}

async function performParse(path: string, options: ParseCommandOptions, place: Place & ParseHooks): Promise<ParseResult> {
  const { outlet, io } = place
  const reading = parseOptionsFrom(options)
  const check = options.checkLossless === true ? new LosslessCheck(options.encoding) : undefined
  const printer = place.printer ?? printerFor(writerNamed(options.to, options), outlet, options.records === 'all')
  const visitor = parseVisitor({ printer, check, isVerbose: options.verbose === true }, place)
  const onFormat = check && ((name: string) => check.format(name))
  const parse = {
    ...reading,
    ...cueOptionsFrom(options),
    ...(onFormat && { onFormat }),
    ...(check && { guessEncoding: check.guess, onLabel: check.label }),
    listQuestions: printer.onlyTurns !== true,
  }
  const outcome = await visitInput(path, io, (source) => readInput(source, { parse, visitor }, io))
  if (outcome === undefined) visitor.fail?.(path)
  await outlet.flush()
  const { isUnlabelled = false, isDamaged = false } = outcome ?? {}
  return { isRead: outcome !== undefined, isUnlabelled, isDamaged, isLossy: check?.hasFailed === true }
}

interface Printing {
  readonly printer: RecordPrinter
  readonly check: LosslessCheck | undefined
  readonly isVerbose: boolean
}

function parseVisitor({ printer, check, isVerbose }: Printing, { outlet, io }: Place): RecordVisitor {
  const warnings = warningPrinter(io, isVerbose)
  return {
    chunk: (bytes) => check?.chunk(bytes),
    record(record) {
      check?.record(record)
      if (record.type === 'diagnostic') warnings.add(record)
      print(printer, record)
    },
    pause: () => outlet.flush(),
    end(doc) {
      printer.end()
      warnings.end(doc)
      const report = check?.report(doc)
      if (report !== undefined) io[check?.hasFailed ? 'error' : 'warn'](report)
    },
    fail: () => printer.end(),
  }
}

/** What the format cannot hold is a fault of the input. */
export function print(printer: RecordPrinter, record: TranscriptRecord): void {
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

/** "17 more of these were found": diagnostics that the parser has counted. */
const COUNTED = /^(\d+) more of these were found$/

function countIn({ line, message }: Diagnostic): number {
  return line === null ? Number(COUNTED.exec(message)?.[1] ?? 0) : 0
}

/** Prints diagnostics of documents on standard error: the first warnings, or some of each kind. */
function warningPrinter(io: Io, isVerbose: boolean) {
  const most = isVerbose ? KIND_SHOWN : WARNINGS_SHOWN
  const counts = new Map<string, number>()
  return {
    add(diagnostic: Diagnostic): void {
      const { code, severity } = diagnostic
      if (isVerbose ? severity === 'error' : severity !== 'warning') return
      const kind = isVerbose ? code : ''
      const counted = isVerbose ? countIn(diagnostic) : 0
      const count = (counts.get(kind) ?? 0) + (counted || 1)
      counts.set(kind, count)
      if (counted === 0 && count <= most) tell(diagnostic, io)
    },
    end(doc: string): void {
      for (const [code, count] of counts) {
        const more = `more of ${code}; "transcript check --all" lists them`
        if (count > most && isVerbose) io.warn(`${doc}: … and ${count - most} ${more}`)
        else if (count > most) io.warn(`${doc}: ${plural(count - most, 'more warning')}; --verbose shows more`)
      }
      counts.clear()
    },
  }
}

function tell({ doc, line, severity, code, message }: Diagnostic, io: Io): void {
  const place = line === null ? doc : `${doc}:${line}`
  io.warn(`${place}: ${severity} ${code}: ${message}`)
}
