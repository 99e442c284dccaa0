import { checkXml } from './check-xml.ts'
import { type DocumentText, joinParts, type NamedChunks, type NotePart } from './document-parts.ts'
import { type SmallTag, tagsOf } from './tags.ts'
import { refuseTogether, unpack } from './zip-entry.ts'
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
