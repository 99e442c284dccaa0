import { forcedFormat } from '../formats/choose.ts'
import type { WordStyles } from '../formats/documents/word-styles.ts'
import type { SourcePart } from '../model/summary.ts'
import type { ParseOptions } from '../parse/options.ts'
import { refuseBinary, shellName } from './binary-kinds.ts'
import { heldBytes, type OpenDocument, type RandomBytes } from './documents/zip-directory.ts'
import { InputError } from './errors.ts'
import { prepareGuess } from './guess-encoding.ts'
import type { Source } from './open-source.ts'

/** What a person says of a source, which a document knows better. */
type Said = Pick<ParseOptions, 'format' | 'columns' | 'encoding'>

/** What a source was unpacked from, as far as it has been read; nothing for a source that is a text itself. */
export class Unpacked {
  /** What a person says of the source. */
  readonly said: Said
  readonly #parts: SourcePart[] = []
  #styles: WordStyles | undefined
  /** The parts whose bytes were read, and where they lie in them; undefined for a text. */
  readonly parts = (): readonly SourcePart[] | undefined => (this.#parts.length === 0 ? undefined : this.#parts)
  readonly styles = (): WordStyles | undefined => this.#styles

  constructor(said: Said = {}) {
    this.said = said
  }

  note(part: SourcePart): void {
    this.#parts.push(part)
  }

  learn(styles: WordStyles | undefined): void {
    this.#styles = styles
  }
}

/** Bytes of a document that are held when it comes through a pipe: what tells where its parts are stands at its end. */
export const MOST_HELD = 256 * 1024 * 1024

/**
 * The text of a source, as bytes: those of a text file as they are, and of a document the bytes of the part that holds its
 * text. Throws an InputError for what is neither. A chunk is valid until the next is asked for.
 */
export async function* textChunks(source: Source, unpacked: Unpacked): AsyncGenerator<Uint8Array, void, undefined> {
  let isFirst = true
  const chunks = source.chunks()
  for await (const chunk of chunks) {
    if (isFirst && looksPacked(chunk)) {
      yield* documentChunks({ source, first: chunk, chunks }, unpacked)
      return
    }
    if (isFirst) refuseBinary(source.name, chunk)
    isFirst = false
    await prepareGuess(chunk)
    yield chunk
  }
}

/** "PK\x03\x04" begins a zip archive, "%PDF-" a PDF. */
function looksPacked(head: Uint8Array): boolean {
  const first = head[0]
  if (first === 0x50) return head[1] === 0x4b && head[2] === 3 && head[3] === 4
  return (first === 0x25 || first === 0xef || (first ?? 0) <= 0x20) && PDF.test(latin1(head.subarray(0, 80)))
}

const PDF = /^(?:\xef\xbb\xbf)?\s{0,64}%PDF-\d/

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
}

interface Beginning {
  readonly source: Source
  readonly first: Uint8Array
  readonly chunks: AsyncIterable<Uint8Array>
}

async function* documentChunks(beginning: Beginning, unpacked: Unpacked): AsyncGenerator<Uint8Array, void, undefined> {
  const { source } = beginning
  const head = beginning.first.slice()
  const fault = (what: string, advice?: string) =>
    new InputError(
      source.name,
      what,
      advice?.replace('FILE', () => shellName(source.name)),
    )
  const document: OpenDocument = { bytes: await bytesOf(beginning), fault }
  const { openDocument } = await import('./documents/open-document.ts')
  const text = await openDocument(document, (part) => unpacked.note(part))
  if (text === undefined) {
    refuseBinary(source.name, head)
    return
  }
  const complaint = complaintOf(unpacked.said, text.formats)
  if (complaint !== undefined) throw fault(...complaint)
  unpacked.learn(text.styles)
  yield* text.chunks
}

/** A file is read where it is needed; what comes through a pipe is held. */
async function bytesOf({ source, first, chunks }: Beginning): Promise<RandomBytes> {
  const random = source.random()
  if (random !== undefined) return random
  const held = [first.slice()]
  let size = first.length
  for await (const chunk of chunks) {
    size += chunk.length
    if (size > MOST_HELD)
      throw new InputError(
        source.name,
        'is a document of more than 256 MiB, which is too long for a pipe',
        'name the file itself',
      )
    held.push(chunk.slice())
  }
  return heldBytes(Buffer.concat(held))
}

/** What of what is said does not fit a document that can be read as these formats, and what to do. */
function complaintOf(said: Said, formats: readonly string[]): readonly [string, string] | undefined {
  const wanted = forcedFormat(said)?.name
  if (wanted !== undefined && !formats.includes(wanted))
    return [`is read as ${formats[0]}, not as ${wanted}`, 'leave out --from or --columns']
  const { encoding } = said
  const isOther = encoding !== undefined && new TextDecoder(encoding).encoding !== 'utf-8'
  return isOther ? [`is a document, whose encoding is not ${encoding}`, 'leave out --encoding'] : undefined
}
