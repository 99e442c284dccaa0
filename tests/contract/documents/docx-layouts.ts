import { paragraph, run } from './make-documents.ts'

export const TALK: readonly (readonly [string, string])[] = [
  ['Mara Lund', 'Good evening.'],
  ['Jo Vey', 'Thank you.'],
  ['Mara Lund', 'Is the lamp out?'],
  ['Jo Vey', 'It is.'],
  ['Mara Lund', 'I see.'],
  ['Jo Vey', 'Yes.'],
]
export const SAID = TALK.map(([name, text]) => `${name}: ${text}`)

export const BREAK = '<w:r><w:br/></w:r>'
export const TAB = '<w:r><w:tab/></w:r>'

export function talk(write: (name: string, text: string, index: number) => string): string {
  return TALK.map(([name, text], index) => write(name, text, index)).join('')
}

export function table(columns: number, rows: readonly (readonly (string | readonly string[])[])[]): string {
  const cell = (text: string | readonly string[]) =>
    `<w:tc>${[text]
      .flat()
      .map((one) => paragraph(run(one)))
      .join('')}</w:tc>`
  const body = rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')
  return `<w:tbl><w:tblPr/><w:tblGrid>${'<w:gridCol/>'.repeat(columns)}</w:tblGrid>${body}</w:tbl>`
}

export const style = (id: string) => `<w:pPr><w:pStyle w:val="${id}"/></w:pPr>`
export const STYLES = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="Wer"><w:name w:val="Wer"/><w:basedOn w:val="Dick"/></w:style><w:style w:type="paragraph" w:styleId="Dick"><w:name w:val="Dick"/><w:rPr><w:b/></w:rPr></w:style></w:styles>`

export const LAYOUTS: Readonly<Record<string, string>> = {
  'a bold label with a colon': talk((name, text) => paragraph(run(`${name}:`, 'b'), run(` ${text}`))),
  'a bold label without a colon': talk((name, text) => paragraph(run(name, 'b'), run(` ${text}`))),
  'a bold name in a paragraph of its own': talk((name, text) => paragraph(run(name, 'b')) + paragraph(run(text))),
  'a bold name and a line break': talk((name, text) => paragraph(run(name, 'b'), BREAK, run(text))),
  'a name and a tab': talk((name, text) => paragraph(run(name), TAB, run(text))),
  'a name in a character style': talk((name, text) =>
    paragraph(`<w:r><w:rPr><w:rStyle w:val="Strong"/></w:rPr><w:t>${name}</w:t></w:r>`, run(` ${text}`)),
  ),
  'a name in a style that is declared bold': talk((name, text) => paragraph(style('Wer'), run(name)) + paragraph(run(text))),
  'a label split over runs': talk((name, text) =>
    paragraph(...[...`${name}: ${text}`].map((letter) => run(letter)), '<w:proofErr w:type="spellStart"/>'),
  ),
  'a name in a heading of lower rank': talk((name, text) => paragraph(style('Heading3'), run(name)) + paragraph(run(text))),
  'a bold name with a time': talk((name, text, at) => paragraph(run(`${name}  00:0${at}:00`, 'b'), BREAK, run(text))),
  'a time with a bold name': talk((name, text, at) => paragraph(run(`00:0${at}:00 ${name}`, 'b')) + paragraph(run(text))),
  'a table of two columns': table(2, [['Speaker', 'Words'], ...TALK]),
  'a table of time, name and words': table(
    3,
    TALK.map(([name, text], at) => [`00:0${at}`, name, text]),
  ),
  'a table of name, time and words': table(
    3,
    TALK.map(([name, text], at) => [name, `00:0${at}`, text]),
  ),
  'a table whose rows are counted': table(
    3,
    TALK.map(([name, text], at) => [`${at + 1}`, name, text]),
  ),
  'a table around the whole': table(1, [[TALK.map(([name, text]) => `${name}: ${text}`)]]),
}
