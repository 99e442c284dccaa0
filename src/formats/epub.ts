import { mayBeginXml, sniffRoot } from './documents/office-reader.ts'
import type { Format } from './format.ts'
import { html } from './html.ts'

/** A book as it is unpacked: its package document, then its pages, which are those of HTML. */
export const epub: Format = {
  name: 'epub',
  title: 'EPUB books, their pages in reading order',
  told: 'it is a zip archive whose type is application/epub+zip',
  examples: [
    `<?xml version="1.0"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata><title>On the Quay</title></metadata></package>
<html xmlns="http://www.w3.org/1999/xhtml"><body>
<p><strong>MARA LUND:</strong> Good evening.</p>
<p><strong>JO VEY:</strong> Thank you.</p>
<p><strong>MARA LUND:</strong> Is it out?</p>
</body></html>
`,
  ],
  extensions: ['.epub'],
  streams: true,
  isProse: true,
  begins: mayBeginXml,
  sniff: (head) => sniffRoot(head, { names: ['package'], space: /idpf\.org\/2007\/opf|openebook\.org/ }),
  reader: html.reader,
}
