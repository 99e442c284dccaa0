import { turnTest } from '../query/turn-filter.ts'
import type { ExitCode } from './command.ts'
import { type Filters, type PrefixOptions, showsFile } from './filters.ts'
import type { Io } from './io.ts'
import { selectTurns } from './select-turns.ts'
import { Output, severalInputs } from './select-turns-input.ts'
import { paintFor } from './select-turns-paint.ts'
import { linePrinter, type TurnPrinter, writerNamed, writerPrinter } from './select-turns-print.ts'

export interface PrintRequest {
  readonly files: readonly string[]
  readonly filters: Filters
  readonly prefix: PrefixOptions
  /** Name of the output format. */
  readonly to: string
}

async function printerFor({ files, prefix, to }: PrintRequest, io: Io, output: Output): Promise<TurnPrinter> {
  const writer = writerNamed(to)
  if (to !== 'text' && writer !== undefined) return writerPrinter(writer, output.write)
  const several = await severalInputs(files)
  const lineNumber = several || prefix.lineNumber === true
  return linePrinter({ fileName: showsFile(prefix, several), lineNumber, paint: await paintFor(io.color) }, output.write)
}

/** 2 when something went wrong, else 0 or 1 as something was found or not. */
export function exitCodeOf(clear: boolean, found: boolean): ExitCode {
  if (!clear) return 2
  return found ? 0 : 1
}

/** Prints the turns that pass every filter. */
export async function printTurns(request: PrintRequest, io: Io): Promise<ExitCode> {
  const { files, filters } = request
  const output = new Output(io)
  const printer = await printerFor(request, io, output)
  const { speakers, question } = filters
  const open = printer.open
  const clear = await selectTurns({ files, output, speakers, question, test: turnTest(filters), context: false, open }, io)
  printer.end()
  await output.flush()
  return exitCodeOf(clear, printer.found)
}
