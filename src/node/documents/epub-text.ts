import { checkXml } from './check-xml.ts'
import { type DocumentText, joinParts, type NamedChunks, type NotePart } from './document-parts.ts'
import { type SmallTag, tagsOf } from './tags.ts'
import { unpack } from './zip-entry.ts'
import type { ZipParts } from './zip-parts.ts'

const CONTAINER = 'META-INF/container.xml'
const PAGES = /^(?:application\/xhtml\+xml|text\/html|text\/x-oeb1-document)$/i

/** A book: its package document, then the pages of its spine, as they are read. */
export async function epubText(parts: ZipParts, note: NotePart): Promise<DocumentText> {
  const { document } = parts
  const root = tagsOf((await parts.text(CONTAINER)) ?? '').find(({ name }) => name === 'rootfile')
  const path = root?.attributes.get('full-path')
  if (path === undefined) throw document.fault(`is damaged: "${CONTAINER}" names no book`)
  const description = await parts.whole(parts.need(path).name)
  const pages = spineOf(tagsOf(new TextDecoder().decode(description)), path)
  if (pages.length === 0) throw document.fault(`is damaged: "${path}" in it lists no pages`)
  const all = [path, ...pages].map((name): NamedChunks => {
    const entry = parts.need(name)
    return { name: entry.name, chunks: checkXml(document, { name: entry.name, chunks: unpack(document, entry) }) }
  })
  return { chunks: joinParts(all, note) }
}

/** Paths of the pages that are read from the first to the last; those beside the reading order are left out, and so is the list of contents. */
function spineOf(tags: readonly SmallTag[], path: string): readonly string[] {
  const items = new Map<string, ReadonlyMap<string, string>>()
  const pages: string[] = []
  for (const { name, attributes } of tags) {
    if (name === 'item') items.set(attributes.get('id') ?? '', attributes)
    if (name !== 'itemref' || attributes.get('linear') === 'no') continue
    const item = items.get(attributes.get('idref') ?? '')
    if (item === undefined || !PAGES.test(item.get('media-type') ?? '')) continue
    if (!/\bnav\b/.test(item.get('properties') ?? '')) pages.push(resolved(item.get('href') ?? '', path))
  }
  return pages
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
