import { docxText } from './docx-runs.ts'

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const SPACES = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${OFFICE}"`

interface StyleLook {
  readonly id: string
  readonly name: string
  readonly type?: 'character'
  readonly next?: string
  /** Of its paragraphs, and of its runs. */
  readonly paragraph?: string
  readonly run?: string
}

const NEXT_TO_TEXT = '<w:keepNext/><w:keepLines/>'

/** Sizes are half points, distances twentieths of one. */
const STYLES: readonly StyleLook[] = [
  { id: 'Normal', name: 'Normal' },
  {
    id: 'Title',
    name: 'Title',
    next: 'Turn',
    paragraph: `${NEXT_TO_TEXT}<w:spacing w:after="320" w:line="240" w:lineRule="auto"/>`,
    run: '<w:b/><w:bCs/><w:sz w:val="40"/><w:szCs w:val="40"/>',
  },
  {
    id: 'Heading1',
    name: 'heading 1',
    next: 'Turn',
    paragraph: `${NEXT_TO_TEXT}<w:spacing w:before="360" w:after="140"/><w:outlineLvl w:val="0"/>`,
    run: '<w:b/><w:bCs/><w:color w:val="1F3864"/><w:sz w:val="28"/><w:szCs w:val="28"/>',
  },
  { id: 'Turn', name: 'Turn' },
  {
    id: 'Footer',
    name: 'footer',
    paragraph: '<w:spacing w:after="0"/><w:jc w:val="center"/>',
    run: '<w:color w:val="6B6B6B"/><w:sz w:val="18"/><w:szCs w:val="18"/>',
  },
  { id: 'Speaker', name: 'Speaker', type: 'character', run: '<w:b/><w:bCs/>' },
  { id: 'Time', name: 'Time', type: 'character', run: '<w:color w:val="6B6B6B"/><w:sz w:val="18"/><w:szCs w:val="18"/>' },
  { id: 'Annotation', name: 'Annotation', type: 'character', run: '<w:i/><w:iCs/>' },
]

function styleXml({ id, name, type, next, paragraph = '', run = '' }: StyleLook): string {
  const isUsual = id === 'Normal'
  return (
    `<w:style w:type="${type ?? 'paragraph'}"${isUsual ? ' w:default="1"' : ''} w:styleId="${id}"><w:name w:val="${name}"/>` +
    (isUsual || type === 'character' ? '' : '<w:basedOn w:val="Normal"/>') +
    (next === undefined ? '' : `<w:next w:val="${next}"/>`) +
    `<w:qFormat/>${paragraph === '' ? '' : `<w:pPr>${paragraph}</w:pPr>`}${run === '' ? '' : `<w:rPr>${run}</w:rPr>`}</w:style>`
  )
}

function relations(rows: readonly (readonly [type: string, target: string])[]): string {
  const shown = rows.map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`)
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${shown.join('')}</Relationships>`
}

function field(name: string): string {
  return `<w:fldSimple w:instr=" ${name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`
}

const CONTENT_TYPES = [
  ['/word/document.xml', `${WORD_TYPE}.document.main+xml`],
  ['/word/styles.xml', `${WORD_TYPE}.styles+xml`],
  ['/word/settings.xml', `${WORD_TYPE}.settings+xml`],
  ['/word/footer1.xml', `${WORD_TYPE}.footer+xml`],
  ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
]
  .map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`)
  .join('')

/** What every Word document of ours holds besides its text and its title: paths in the archive, and their content. */
export const STATIC_PARTS: readonly (readonly [path: string, xml: string])[] = [
  [
    '[Content_Types].xml',
    `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${CONTENT_TYPES}</Types>`,
  ],
  [
    '_rels/.rels',
    relations([
      [`${OFFICE}/officeDocument`, 'word/document.xml'],
      [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ]),
  ],
  [
    'word/_rels/document.xml.rels',
    relations([
      [`${OFFICE}/styles`, 'styles.xml'],
      [`${OFFICE}/settings`, 'settings.xml'],
      [`${OFFICE}/footer`, 'footer1.xml'],
    ]),
  ],
  [
    'word/styles.xml',
    `${XML}<w:styles ${SPACES}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Arial"/><w:sz w:val="22"/><w:szCs w:val="22"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="140" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>${STYLES.map(styleXml).join('')}</w:styles>`,
  ],
  [
    // Without it Word opens a document as one of 2007.
    'word/settings.xml',
    `${XML}<w:settings ${SPACES}><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`,
  ],
  [
    'word/footer1.xml',
    `${XML}<w:ftr ${SPACES}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>${field('PAGE')}<w:r><w:t xml:space="preserve"> / </w:t></w:r>${field('NUMPAGES')}</w:p></w:ftr>`,
  ],
]

/** What stands around the paragraphs of the document; its page is A4. */
export const DOCUMENT_BEGIN = `${XML}<w:document ${SPACES}><w:body>`
export const DOCUMENT_END =
  '<w:sectPr><w:footerReference w:type="default" r:id="rId3"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1418" w:right="1418" w:bottom="1418" w:left="1418" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr></w:body></w:document>'

/** The part that holds the title; nothing in it tells when it was made. */
export function coreProperties(title: string): string {
  return `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${docxText(title)}</dc:title></cp:coreProperties>`
}
