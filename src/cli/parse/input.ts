import type { TranscriptRecord } from '../../model/record.ts'
import { InputError } from '../../node/errors.ts'
import { UnwritableError } from '../../write/unwritable-error.ts'
import type { InputWork, Place } from '../input-work.ts'
import { type RecordVisitor, readInput } from '../records/read-records.ts'
import { visitInput } from '../records/visit-sources.ts'
import { type InputOptions, parseOptionsFrom } from '../shared-options.ts'
import { type CueOptions, cueOptionsFrom, type OutputOptions, writerNamed } from '../writer-options.ts'
import { LosslessCheck } from './lossless.ts'
import { printerFor, type RecordPrinter } from './printers.ts'
import { warningPrinter } from './warnings.ts'

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
  let isRead = false
  let outcome = { isUnlabelled: false, isDamaged: false }
  await visitInput(
    path,
    {
      async visit(source) {
        outcome = await readInput(source, { parse, visitor }, io)
        isRead = true
      },
      failed: (name) => visitor.fail?.(name),
    },
    io,
  )
  await outlet.flush()
  return { isRead, ...outcome, isLossy: check?.hasFailed === true }
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
