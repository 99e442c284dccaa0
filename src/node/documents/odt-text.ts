import { checkXml } from './check-xml.ts'
import { type DocumentText, joinParts, type NotePart } from './document-parts.ts'
import { unpack } from './zip-entry.ts'
import type { ZipParts } from './zip-parts.ts'

const CONTENT = 'content.xml'

/** The content of an OpenDocument text. */
export async function odtText(parts: ZipParts, note: NotePart): Promise<DocumentText> {
  const { document } = parts
  const manifest = (await parts.text('META-INF/manifest.xml')) ?? ''
  if (/<[\w:]*encryption-data\b/.test(manifest))
    throw document.fault('is encrypted: it needs a password', 'save it without a password')
  const entry = parts.need(CONTENT)
  const chunks = checkXml(document, { name: CONTENT, chunks: unpack(document, entry) })
  return { chunks: joinParts([{ name: CONTENT, chunks }], note) }
}
