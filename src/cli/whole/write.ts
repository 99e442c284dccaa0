import type { TranscriptRecord } from '../../model/record.ts'
import type { ExitCode } from '../command.ts'
import type { Target } from '../convert/target.ts'
import type { Io } from '../io.ts'
import { print } from '../parse/input.ts'
import { printerFor } from '../parse/printers.ts'
import type { ReadOutcome } from '../records/read-records.ts'
import { withSink } from '../sink.ts'
import { type OutputOptions, openTarget, writerNamed } from '../writer-options.ts'

/** Where whole documents are written as one output. */
export interface WholeWriting extends Pick<Target, 'start'> {
  /** Records of one document; JSON Lines take all that come. Throws an InputError for what the format cannot hold. */
  write(records: Iterable<TranscriptRecord>): Promise<void>
  /** Ends what was written since the last time as one source. */
  close(): Promise<void>
}

/** Opens an output, whole or not at all, for work that writes documents to it; nothing is kept when an input fails. */
export async function writeWhole(
  options: OutputOptions & { readonly to: string; readonly output?: string },
  work: (writing: WholeWriting) => Promise<Pick<ReadOutcome, 'failed' | 'unlabelled'>>,
  io: Io,
): Promise<ExitCode> {
  const target = await openTarget(options, options.output, io)
  const { outlet, printer = printerFor(writerNamed(options.to, options), outlet, options.to === 'jsonl') } = target
  return withSink(target, async () => {
    const { failed, unlabelled } = await work({
      start: (inputs, sources) => target.start(inputs, sources),
      async write(records) {
        for (const record of records) print(printer, record)
        await outlet.flush()
      },
      async close() {
        printer.end()
        await outlet.flush()
      },
    })
    if (target.hasBegun) target.end()
    const result = failed > 0 ? 2 : unlabelled > 0 || !target.hasBegun ? 1 : 0
    return { result, keep: failed === 0 && target.hasBegun }
  })
}
