import { type DocumentText, joinParts, type NotePart } from './open-document.ts'
import { type PdfItem, pageLines } from './pdf-lines.ts'
import type { OpenDocument } from './zip-directory.ts'

/** Bytes of a PDF: it is read whole. */
const MOST_BYTES = 512 * 1024 * 1024

/** What is asked of the library; its own types are not needed where it is missing. */
interface PdfLibrary {
  getDocumentProxy(data: Uint8Array, options: object): Promise<PdfDocument>
}

interface PdfDocument {
  readonly numPages: number
  getPage(number: number): Promise<PdfPage>
  destroy(): Promise<void>
}

interface PdfPage {
  getTextContent(): Promise<{ readonly items: readonly object[] }>
  cleanup(): void
}

/** The text of a PDF: the line that it begins with, then its pages, "\f" before each further one. */
export async function pdfText(document: OpenDocument, note: NotePart): Promise<DocumentText> {
  const { bytes, fault } = document
  if (bytes.size > MOST_BYTES) throw fault('is a PDF of more than 512 MiB', 'cut it into parts')
  const library = await loadLibrary(document)
  const data = new Uint8Array(bytes.size)
  bytes.read(data, 0)
  const header = /%PDF-\d(?:\.\d)?/.exec(Buffer.from(data.subarray(0, 1024)).toString('latin1'))?.[0] ?? '%PDF-1'
  const pdf = await opened(library, data, document)
  const name = `text of ${pdf.numPages} page${pdf.numPages === 1 ? '' : 's'}`
  return { formats: ['pdf', 'text', 'pages'], chunks: joinParts([{ name, chunks: pages(pdf, header, document) }], note) }
}

async function loadLibrary({ fault }: OpenDocument): Promise<PdfLibrary> {
  try {
    return await import('unpdf')
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && /MODULE_NOT_FOUND$/.test(String(error.code)))) throw error
    // The newest needs Node 22.
    const wanted = Number(process.versions.node.split('.')[0]) < 22 ? 'unpdf@1.7' : 'unpdf'
    throw fault(`is a PDF, and reading PDF needs "unpdf": npm i -g ${wanted}`)
  }
}

async function opened(library: PdfLibrary, data: Uint8Array, { fault }: OpenDocument): Promise<PdfDocument> {
  try {
    // It would write its warnings to standard output.
    return await library.getDocumentProxy(data, { verbosity: 0 })
  } catch (error) {
    const name = error instanceof Error ? error.name : ''
    if (name === 'PasswordException') throw fault('is encrypted: it needs a password', 'save it without a password')
    const why = error instanceof Error ? error.message.replace(/\.$/, '') : String(error)
    throw fault(`is a damaged PDF: ${why}`, 'get it again, or print it to a new one')
  }
}

async function* pages(pdf: PdfDocument, header: string, { fault }: OpenDocument): AsyncGenerator<Uint8Array, void, undefined> {
  const encoder = new TextEncoder()
  let hasText = false
  try {
    for (let number = 1; number <= pdf.numPages; number++) {
      const lines = pageLines(await itemsOf(pdf, number))
      hasText ||= lines.length > 0
      if (number === pdf.numPages && !hasText) break
      const begin = number === 1 ? `${header}\n` : '\f'
      yield encoder.encode(`${begin}${lines.map((line) => `${line}\n`).join('')}`)
    }
  } finally {
    await pdf.destroy()
  }
  if (!hasText) throw fault('is a PDF without text: its pages are pictures', 'recognise their text first: ocrmypdf FILE text.pdf')
}

async function itemsOf(pdf: PdfDocument, number: number): Promise<readonly PdfItem[]> {
  const page = await pdf.getPage(number)
  const { items } = await page.getTextContent()
  page.cleanup()
  return items.filter(isItem)
}

function isItem(item: object): item is PdfItem {
  return 'str' in item && 'transform' in item && 'width' in item
}
