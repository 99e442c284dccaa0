import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { formats } from '../../formats/index.ts'
import type { TranscriptRecord } from '../../model/record.ts'
import { InputError } from '../../node/errors.ts'
import { PageCollector, type PageDocument } from '../../page/document.ts'
import { type PageChoices, pageHtml } from '../../page/page.ts'
import { stemOf } from '../../write/stem.ts'
import type { ExitCode } from '../command.ts'
import type { RawReading } from '../input-values.ts'
import type { Io } from '../io.ts'
import { readRecords } from '../records/read-records.ts'
import { withFile } from '../select/file.ts'
import { Output } from '../select/input.ts'
import { exitCodeOf } from '../select/run.ts'

export interface PageRequest extends Partial<Pick<PageChoices, 'language' | 'media'>> {
  /** One input. */
  readonly files: readonly string[]
  readonly parse: RawReading
  readonly output?: string | undefined
  readonly title?: string | undefined
}

/** A browser opens a page of so many UTF-16 units, 60,000 turns, in three seconds or so. */
const MOST_UNITS = 30_000_000
const ADVICE = 'make a page of a part: transcript turns --question 1-500 FILE --to jsonl | transcript page -o part.html'

/** Makes the page of one input; none of one in which there is nothing to read. */
export async function makePage(request: PageRequest, io: Io): Promise<ExitCode> {
  let collector: PageCollector | undefined
  const visitor = {
    record(record: TranscriptRecord) {
      collector ??= new PageCollector(record.doc)
      const { doc, size } = collector
      if (record.doc !== doc)
        throw new InputError(doc, `shares its input with ${record.doc}, and a page is of one`, 'give each a file')
      if (size > MOST_UNITS) throw new InputError(doc, 'is too long for a page, which would open slowly', ADVICE)
      collector.push(record)
    },
  }
  const { failed, read, unlabelled } = await readRecords({ files: request.files, parse: request.parse, visitor }, io)
  const document = collector?.document((name) => formats.some((format) => format.name === name && format.isProse === true))
  if (read === 0 || document === undefined || document.isEmpty) return exitCodeOf(failed === 0, false)
  return withFile(request, io, async (into) => {
    into.wasRead?.()
    await writePage(document, request, into)
    return exitCodeOf(failed === 0, unlabelled === 0)
  })
}

async function writePage(document: PageDocument, request: PageRequest, io: Io): Promise<void> {
  const { doc } = document
  const isNamed = doc !== '-'
  const output = new Output(io)
  const pieces = pageHtml(document, {
    title: request.title ?? document.title ?? (isNamed ? stemOf(doc) : 'Transcript'),
    language: request.language ?? document.language,
    source: isNamed ? basename(doc) : 'standard input',
    media: request.media,
    sha256: (text) => createHash('sha256').update(text).digest('base64'),
  })
  for (const piece of pieces) {
    output.write(piece)
    await output.flush()
  }
}
