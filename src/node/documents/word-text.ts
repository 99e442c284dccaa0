import { readWordStyles } from '../../formats/documents/word-styles.ts'
import { checkXml } from './check-xml.ts'
import { type DocumentText, joinParts, type NotePart } from './document-parts.ts'
import { tagsOf } from './tags.ts'
import { unpack } from './zip-entry.ts'
import type { ZipParts } from './zip-parts.ts'

const USUAL = 'word/document.xml'

/** The main part of a Word document; undefined when the archive is none. */
export async function wordText(parts: ZipParts, note: NotePart): Promise<DocumentText | undefined> {
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
