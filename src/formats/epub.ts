import catalogue from './catalogue.json' with { type: 'json' }
import { mayBeginXml, sniffRoot } from './documents/office-reader.ts'
import type { Format } from './format.ts'
import { html } from './html.ts'

/** A book as it is unpacked: its package document, then its pages, which are those of HTML. */
export const epub: Format = {
  ...catalogue.epub,
  begins: mayBeginXml,
  sniff: (head) => sniffRoot(head, { names: ['package'], space: /idpf\.org\/2007\/opf|openebook\.org/ }),
  reader: html.reader,
}
