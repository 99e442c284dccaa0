import { readWordStyles, type WordStyles } from '../../formats/documents/word-styles.ts'
import { localName } from '../../formats/xml/speech-names.ts'
import type { SourcePart } from '../../model/summary.ts'
import { LineReader } from '../../text/lines.ts'
import { Markup } from '../../text/markup.ts'
import { pdfText } from './pdf-text.ts'
import { type OpenDocument, readZipDirectory, ZipParts } from './zip-directory.ts'
import { refuseTogether, unpack } from './zip-entry.ts'

/** Longest text that tells what an archive is. */
const MIMETYPE = 'mimetype'

/**
 * Opens a document by what it holds: a Word document, an OpenDocument text, a book, a PDF. Undefined when it is none of
 * these. Nothing is written to disk.
 */
export async function openDocument(document: OpenDocument, note: NotePart): Promise<DocumentText | undefined> {
  const head = new Uint8Array(4)
  document.bytes.read(head, 0)
  if (head[0] !== 0x50 || head[1] !== 0x4b) return pdfText(document, note)
  const parts = new ZipParts(document, readZipDirectory(document))
  const mimetype = ((await parts.text(MIMETYPE)) ?? '').trim()
  if (mimetype === 'application/epub+zip' || parts.has('META-INF/container.xml')) return epubText(parts, note)
  if (mimetype.startsWith('application/vnd.oasis.opendocument.')) {
    return mimetype.includes('.opendocument.text') ? odtText(parts, note) : undefined
  }
  if (mimetype === '' && parts.has('content.xml') && parts.has('META-INF/manifest.xml')) return odtText(parts, note)
  return wordText(parts, note)
}

const CONTAINER = 'META-INF/container.xml'
const PAGES = /^(?:application\/xhtml\+xml|text\/html|text\/x-oeb1-document)$/i

/** A book: its package document, then the pages of its spine, as they are read. */
async function epubText(parts: ZipParts, note: NotePart): Promise<DocumentText> {
  const { document } = parts
  const root = tagsOf((await parts.text(CONTAINER)) ?? '').find(({ name }) => name === 'rootfile')
  const path = root?.attributes.get('full-path')
  if (path === undefined) throw document.fault(`is damaged: "${CONTAINER}" names no book`)
  const description = await parts.whole(parts.need(path).name)
  const pages = spineOf(tagsOf(new TextDecoder().decode(description)), path)
  if (pages.length === 0) throw document.fault(`is damaged: "${path}" in it lists no pages`)
  const entries = [path, ...pages].map((name) => parts.need(name))
  refuseTogether(document, entries)
  const all = entries.map((entry): NamedChunks => {
    return { name: entry.name, chunks: checkXml(document, { name: entry.name, chunks: unpack(document, entry) }) }
  })
  return { formats: ['epub', 'html'], chunks: joinParts(all, note) }
}

type Attributes = ReadonlyMap<string, string>

/** Paths of the pages that are read from the first to the last; those beside the reading order are left out, and so is the list of contents. */
function spineOf(tags: readonly SmallTag[], path: string): readonly string[] {
  const all = (wanted: string) => tags.filter(({ name }) => name === wanted).map(({ attributes }) => attributes)
  const items = new Map(all('item').map((item) => [item.get('id') ?? '', item]))
  return all('itemref')
    .filter((reference) => reference.get('linear') !== 'no')
    .map((reference) => items.get(reference.get('idref') ?? ''))
    .filter((item) => item !== undefined)
    .filter(isPage)
    .map((item) => resolved(item.get('href') ?? '', path))
}

function isPage(item: Attributes): boolean {
  return PAGES.test(item.get('media-type') ?? '') && !/\bnav\b/.test(item.get('properties') ?? '')
}

/** "../text/a%20b.xhtml" beside "OEBPS/book/content.opf" is "OEBPS/text/a b.xhtml". */
function resolved(href: string, beside: string): string {
  const steps = beside.split('/').slice(0, -1)
  for (const step of decoded(href.replace(/[?#].*$/s, '')).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

const CONTENT = 'content.xml'

/** The content of an OpenDocument text. */
async function odtText(parts: ZipParts, note: NotePart): Promise<DocumentText> {
  const { document } = parts
  const manifest = (await parts.text('META-INF/manifest.xml')) ?? ''
  if (/<[\w:]*encryption-data\b/.test(manifest))
    throw document.fault('is encrypted: it needs a password', 'save it without a password')
  const entry = parts.need(CONTENT)
  const chunks = checkXml(document, { name: CONTENT, chunks: unpack(document, entry) })
  return { formats: ['odt'], chunks: joinParts([{ name: CONTENT, chunks }], note) }
}

const USUAL = 'word/document.xml'

/** The main part of a Word document; undefined when the archive is none. */
async function wordText(parts: ZipParts, note: NotePart): Promise<DocumentText | undefined> {
  const name = await mainPart(parts)
  if (name === undefined) return undefined
  const entry = parts.need(name)
  const styles = await parts.whole(`${name.slice(0, name.lastIndexOf('/') + 1)}styles.xml`)
  const chunks = checkXml(parts.document, { name: entry.name, chunks: unpack(parts.document, entry), isPlain: true })
  return {
    formats: ['docx'],
    chunks: joinParts([{ name: entry.name, chunks }], note),
    ...(styles && { styles: readWordStyles(styles) }),
  }
}

/** The relations of an Office document tell what its main part is; "xl/workbook.xml" is that of a spreadsheet. */
async function mainPart(parts: ZipParts): Promise<string | undefined> {
  const relations = (await parts.text('_rels/.rels')) ?? ''
  for (const { name, attributes } of tagsOf(relations)) {
    if (name !== 'relationship' || !/\/officeDocument$/.test(attributes.get('Type') ?? '')) continue
    const target = (attributes.get('Target') ?? '').replace(/^\/+/, '')
    if (/^(?:xl|ppt|visio)\//i.test(target)) return undefined
    if (parts.has(target)) return target
  }
  const isWord = [...parts.names].some((name) => name.startsWith('word/'))
  return isWord ? USUAL : undefined
}

/** Bytes of a part that are looked at. Declarations stand in front of all else. */
const HEAD = 4096

const XML = /^(?:\xef\xbb\xbf|\xfe\xff|\xff\xfe)?\s*</

interface XmlPart {
  readonly name: string
  readonly chunks: AsyncIterable<Uint8Array>
  /** No document of its kind has a document type. */
  readonly isPlain?: boolean
}

/** Hands on the bytes of a part of a document, and refuses one that is no XML, or declares entities. */
async function* checkXml(document: OpenDocument, { name, chunks, isPlain = false }: XmlPart): AsyncGenerator<Uint8Array> {
  let isFirst = true
  for await (const chunk of chunks) {
    if (isFirst) refuse(document, { name, isPlain, head: Buffer.from(chunk.subarray(0, HEAD)).toString('latin1') })
    isFirst = false
    yield chunk
  }
  if (isFirst) throw document.fault(`is damaged: "${name}" in it is empty`, 'open it and save it anew')
}

function refuse({ fault }: OpenDocument, { name, isPlain, head }: { name: string; isPlain: boolean; head: string }): void {
  const text = head.replaceAll('\0', '')
  if (!XML.test(text)) throw fault(`is damaged: "${name}" in it is not XML`, 'get it again, or open it and save it anew')
  if (text.includes('<!ENTITY') || (isPlain && text.includes('<!DOCTYPE')))
    throw fault(`is made to do harm: "${name}" in it declares entities, as no document does`)
}

/** A tag that opens an element: its name in small letters without a prefix, and what it says. */
interface SmallTag {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
}

/** The tags of a small part of a document, in order. */
function tagsOf(text: string): readonly SmallTag[] {
  const tags: SmallTag[] = []
  const markup = new Markup((token) => {
    if (token.kind === 'open') tags.push({ name: localName(token.name), attributes: token.attributes })
  })
  const lines = new LineReader({ encoding: 'utf-8', limit: 65_536 }, (line) => markup.push(line))
  lines.push(new TextEncoder().encode(text))
  lines.end()
  markup.end()
  return tags
}

/** The text of a document, and what else is known of it. */
export interface DocumentText {
  /** Names of the input formats that it can be read as, its own first. */
  readonly formats: readonly string[]
  /** The bytes of its parts, one after another. A chunk is valid until the next is asked for. */
  readonly chunks: AsyncIterable<Uint8Array>
  readonly styles?: WordStyles
}

/** Told of each part when its last byte has been read. */
export type NotePart = (part: SourcePart) => void

/** A part that is read as it is, with its name. */
interface NamedChunks {
  readonly name: string
  readonly chunks: AsyncIterable<Uint8Array>
}

/** Parts one after another, each noted with the place of its bytes. */
export async function* joinParts(parts: Iterable<NamedChunks>, note: NotePart): AsyncGenerator<Uint8Array, void, undefined> {
  let at = 0
  for (const { name, chunks } of parts) {
    const byte = at
    for await (const chunk of chunks) {
      at += chunk.length
      yield chunk
    }
    note({ name, byte, endByte: at })
  }
}
