import { makeZip, type Packed } from './make-zip.ts'

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

/** The main part of a Word document. */
export function wordXml(body: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<w:document xmlns:w="${WORD}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"><w:body>${body}<w:sectPr/></w:body></w:document>`
}

/** Files that stand in a Word document beside its main part. */
export function wordFrame(main = 'word/document.xml'): Packed[] {
  const types = `<?xml version="1.0"?><Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/${main}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`
  const relations = `<?xml version="1.0"?><Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="${main}"/></Relationships>`
  return [
    { name: '[Content_Types].xml', data: types },
    { name: '_rels/.rels', data: relations },
  ]
}

export function makeDocx(body: string, others: readonly Packed[] = []): Uint8Array {
  return makeZip([...wordFrame(), { name: 'word/document.xml', data: wordXml(body) }, ...others])
}

/** A run of text; "b" is bold. */
export function run(text: string, look: '' | 'b' = ''): string {
  return `<w:r>${look === 'b' ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`
}

export function paragraph(...runs: readonly string[]): string {
  return `<w:p>${runs.join('')}</w:p>`
}

const ODF = 'urn:oasis:names:tc:opendocument:xmlns'

/** The content of an OpenDocument text, with a bold style "T1". */
export function odtXml(body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="${ODF}:office:1.0" xmlns:style="${ODF}:style:1.0" xmlns:text="${ODF}:text:1.0" xmlns:table="${ODF}:table:1.0" xmlns:draw="${ODF}:drawing:1.0" xmlns:fo="${ODF}:xsl-fo-compatible:1.0"><office:automatic-styles><style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style></office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`
}

export function makeOdt(body: string, others: readonly Packed[] = []): Uint8Array {
  return makeZip([
    { name: 'mimetype', data: 'application/vnd.oasis.opendocument.text', isStored: true },
    { name: 'content.xml', data: odtXml(body) },
    ...others,
  ])
}

/** A book of these pages. */
export function makeEpub(pages: readonly string[], spine = '', others: readonly Packed[] = []): Uint8Array {
  const items = pages.map(
    (_, index) => `<item id="p${index}" href="text/page%20${index}.xhtml" media-type="application/xhtml+xml"/>`,
  )
  const references = pages.map((_, index) => `<itemref idref="p${index}"/>`)
  const description = `<?xml version="1.0"?>\n<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>On the Quay</dc:title></metadata><manifest>${items.join('')}</manifest><spine>${references.join('')}${spine}</spine></package>\n`
  const container =
    '<?xml version="1.0"?><container><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
  return makeZip([
    { name: 'mimetype', data: 'application/epub+zip', isStored: true },
    { name: 'META-INF/container.xml', data: container },
    { name: 'OEBPS/book.opf', data: description },
    ...pages.map((data, index) => ({ name: `OEBPS/text/page ${index}.xhtml`, data })),
    ...others,
  ])
}
