import type { DocumentText, NotePart } from './document-parts.ts'
import type { OpenDocument } from './random-bytes.ts'

export async function pdfText(document: OpenDocument, _note: NotePart): Promise<DocumentText> {
  throw document.fault('is a PDF')
}
