import type { ParseOptions } from '../parse/options.ts'
import { turnTest } from '../query/turn-filter.ts'
import type { ExitCode } from './command.ts'
import { type Filters, type PrefixOptions, showsFile } from './filters.ts'
import type { Io } from './io.ts'
import { selectTurns } from './select-turns.ts'
import { Output } from './select-turns-input.ts'
import { paintFor } from './select-turns-paint.ts'
import { linePrinter, type TurnPrinter, writerNamed, writerPrinter } from './select-turns-print.ts'

export interface PrintRequest {
  readonly files: readonly string[]
  /** How raw text is read. */
  readonly parse: ParseOptions
  readonly filters: Filters
  readonly prefix: PrefixOptions
  /** Name of the output format. */
  readonly to: string
}

async function printerFor({ prefix, to }: PrintRequest, io: Io, output: Output): Promise<TurnPrinter> {
  const writer = writerNamed(to)
  if (to !== 'text' && writer !== undefined) return writerPrinter(writer, output.write)
  const paint = await paintFor(io.color)
  const lineNumber = prefix.lineNumber === true
  return linePrinter(
    (several) => ({ fileName: showsFile(prefix, several), lineNumber: several || lineNumber, paint }),
    output.write,
  )
}

/** 2 when something went wrong, else 0 or 1 as something was found or not. */
export function exitCodeOf(clear: boolean, found: boolean): ExitCode {
  if (!clear) return 2
  return found ? 0 : 1
}

/** Prints the turns that pass every filter. */
export async function printTurns(request: PrintRequest, io: Io): Promise<ExitCode> {
  const { files, filters, parse } = request
  const output = new Output(io)
  const printer = await printerFor(request, io, output)
  const { speakers, question } = filters
  const { start, open } = printer
  const wanted = { speakers, question, test: turnTest(filters), context: false }
  const clear = await selectTurns({ files, parse, output, ...wanted, start, open }, io)
  printer.end()
  await output.flush()
  return exitCodeOf(clear, printer.found)
}
