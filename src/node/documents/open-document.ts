import type { DocumentText, NotePart } from './document-parts.ts'
import { epubText } from './epub-text.ts'
import { odtText } from './odt-text.ts'
import { pdfText } from './pdf-text.ts'
import type { OpenDocument } from './random-bytes.ts'
import { wordText } from './word-text.ts'
import { readZipDirectory } from './zip-directory.ts'
import { ZipParts } from './zip-parts.ts'

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
