import { localName } from '../../formats/xml/speech-names.ts'
import { LineReader } from '../../text/lines.ts'
import { Markup } from '../../text/markup.ts'

/** A tag that opens an element: its name in small letters without a prefix, and what it says. */
export interface SmallTag {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
}

/** The tags of a small part of a document, in order. */
export function tagsOf(text: string): readonly SmallTag[] {
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
