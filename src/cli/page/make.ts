import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { formats } from '../../formats/index.ts'
import type { TranscriptRecord } from '../../model/record.ts'
import { InputError } from '../../node/errors.ts'
import { PageCollector, type PageDocument } from '../../page/document.ts'
import { type PageChoices, pageHtml } from '../../page/page.ts'
import { stemOf } from '../../write/file-writer.ts'
import type { ExitCode } from '../command.ts'
import { exitCodeOf } from '../errors.ts'
import type { RawReading } from '../input-values.ts'
import type { Io } from '../io.ts'
import { readRecords } from '../records/read-records.ts'
import { withFile } from '../select/file.ts'
import { Sink } from '../sink.ts'

interface PageLook extends Partial<Pick<PageChoices, 'language' | 'media'>> {
  readonly title?: string | undefined
}

export interface PageRequest extends PageLook {
  /** One input. */
  readonly files: readonly string[]
  readonly parse: RawReading
  readonly output?: string | undefined
}

/** A browser opens a page of so many UTF-16 units, 60,000 turns, in three seconds or so. */
const MOST_UNITS = 30_000_000
const ADVICE = 'make a page of a part: transcript turns --question 1-500 FILE --to jsonl | transcript page -o part.html'

/** Takes the records of one source, and makes their page. */
export class PageBuilder {
  #collector: PageCollector | undefined

  push(record: TranscriptRecord): void {
    this.#collector ??= new PageCollector(record.doc)
    const { doc, size } = this.#collector
    if (record.doc !== doc)
      throw new InputError(doc, `shares its input with ${record.doc}, and a page is of one`, 'give each a file')
    if (size > MOST_UNITS) throw new InputError(doc, 'is too long for a page, which would open slowly', ADVICE)
    this.#collector.push(record)
  }

  /** Undefined where there is nothing to read. */
  document(): PageDocument | undefined {
    const isProse = (name: string) => formats.some((format) => format.name === name && format.isProse === true)
    const document = this.#collector?.document(isProse)
    return document?.isEmpty ? undefined : document
  }

  *pieces({ title, language, media }: PageLook, document = this.document()): Generator<string> {
    if (document === undefined) return
    const { doc } = document
    const isNamed = doc !== '-'
    yield* pageHtml(document, {
      title: title ?? document.title ?? (isNamed ? stemOf(doc) : 'Transcript'),
      language: language ?? document.language,
      source: isNamed ? basename(doc) : 'standard input',
      media,
      sha256: (text) => createHash('sha256').update(text).digest('base64'),
    })
  }
}

/** Makes the page of one input; none of one in which there is nothing to read. */
export async function makePage(request: PageRequest, io: Io): Promise<ExitCode> {
  const builder = new PageBuilder()
  const visitor = { record: (record: TranscriptRecord) => builder.push(record) }
  const { failed, read, unlabelled } = await readRecords({ files: request.files, parse: request.parse, visitor }, io)
  const document = builder.document()
  if (read === 0 || document === undefined) return exitCodeOf(failed === 0, false)
  return withFile(request, io, async (into) => {
    into.wasRead?.()
    const output = new Sink(undefined, into)
    for (const piece of builder.pieces(request, document)) {
      output.write(piece)
      await output.flush()
    }
    return exitCodeOf(failed === 0, unlabelled === 0)
  })
}
