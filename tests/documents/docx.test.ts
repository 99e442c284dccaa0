import mammoth from 'mammoth'
import { describe, expect, test } from 'vitest'
import { checkChunkBlind, checkRecords } from '../fixtures/invariants.ts'
import { parseBytes } from '../fixtures/parse.ts'
import { makeDocx, paragraph, run, wordFrame, wordXml } from './make-documents.ts'
import { makeZip } from './make-zip.ts'
import { recordsOf, saidIn, textOf } from './read-document.ts'

const TALK: readonly (readonly [string, string])[] = [
  ['Mara Lund', 'Good evening.'],
  ['Jo Vey', 'Thank you.'],
  ['Mara Lund', 'Is the lamp out?'],
  ['Jo Vey', 'It is.'],
  ['Mara Lund', 'I see.'],
  ['Jo Vey', 'Yes.'],
]
const SAID = TALK.map(([name, text]) => `${name}: ${text}`)

const BREAK = '<w:r><w:br/></w:r>'
const TAB = '<w:r><w:tab/></w:r>'

function talk(write: (name: string, text: string, index: number) => string): string {
  return TALK.map(([name, text], index) => write(name, text, index)).join('')
}

function table(columns: number, rows: readonly (readonly (string | readonly string[])[])[]): string {
  const cell = (text: string | readonly string[]) =>
    `<w:tc>${[text]
      .flat()
      .map((one) => paragraph(run(one)))
      .join('')}</w:tc>`
  const body = rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')
  return `<w:tbl><w:tblPr/><w:tblGrid>${'<w:gridCol/>'.repeat(columns)}</w:tblGrid>${body}</w:tbl>`
}

const style = (id: string) => `<w:pPr><w:pStyle w:val="${id}"/></w:pPr>`
const STYLES = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="Wer"><w:name w:val="Wer"/><w:basedOn w:val="Dick"/></w:style><w:style w:type="paragraph" w:styleId="Dick"><w:name w:val="Dick"/><w:rPr><w:b/></w:rPr></w:style></w:styles>`

const LAYOUTS: Readonly<Record<string, string>> = {
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

describe('labels in Word documents', () => {
  test.each(Object.entries(LAYOUTS))('%s', async (_, body) => {
    const bytes = makeDocx(body, [{ name: 'word/styles.xml', data: STYLES }])
    expect(await saidIn(bytes)).toEqual(SAID)
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
    const records = await recordsOf(bytes)
    expect(await textOf(bytes)).toEqual(new TextEncoder().encode(wordXml(body)))
    checkRecords(records, await textOf(bytes))
    expect(lettersOf(await linesIn(bytes))).toBe(lettersOf(value))
  })

  test('as Word transcribes: a time and "Speaker 1", in a line above', async () => {
    const heading = (text: string) => paragraph(style('Heading1'), run(text))
    const speech = talk((name, text, at) => paragraph(run(`00:00:0${at} Speaker ${name === 'Jo Vey' ? 2 : 1}`), BREAK, run(text)))
    const records = await recordsOf(makeDocx(heading('Audio file') + paragraph(run('quay.m4a')) + heading('Transcript') + speech))
    const turns = records.filter((record) => record.type === 'turn')
    expect(turns.map(({ speaker, start }) => [speaker, start])).toEqual(
      TALK.map(([name], at) => [name === 'Jo Vey' ? 'Speaker 2' : 'Speaker 1', at]),
    )
    expect(turns[0]?.text).toBe('Good evening.')
  })

  test('stressed words are no labels', async () => {
    const body = talk((name, text) => paragraph(run(`${name}: ${text}`)) + paragraph(run('Note', 'b'), run(' that it is late.')))
    expect(await saidIn(makeDocx(body))).toEqual(SAID.map((line) => `${line} Note that it is late.`))
  })
})

/** What is read, line by line, without what the reader adds to it. */
async function linesIn(bytes: Uint8Array): Promise<string> {
  const { docx } = await import('../../src/formats/docx.ts')
  const { LineReader } = await import('../../src/text/lines.ts')
  let text = ''
  const reader = docx.reader({
    block({ line, blank }) {
      if (blank) return
      for (const [index, unit] of [...line.text].entries()) {
        const widths = line.widths
        if (typeof widths === 'string' || widths[index + 1] !== widths[index]) text += unit
      }
      text += '\n'
    },
    fault: () => undefined,
  })
  const lines = new LineReader({ encoding: undefined, limit: 65_536 }, (line) => reader.push(line))
  lines.push(await textOf(bytes))
  lines.end()
  reader.end()
  return text
}

const lettersOf = (text: string) => text.replace(/\s+/g, '')

const EDITED = talk((name, text) =>
  paragraph(
    run(`${name}: `, 'b'),
    `<w:del w:id="1"><w:r><w:delText>Well, </w:delText><w:tab/></w:r></w:del><w:ins w:id="2">${run('So, ')}</w:ins>`,
    `<w:moveFrom w:id="3">${run('gone ')}</w:moveFrom><w:moveTo w:id="4">${run('come ')}</w:moveTo>`,
    run(text.slice(0, 3)),
    run(text.slice(3)),
    '<w:r><w:footnoteReference w:id="2"/></w:r>',
    '<w:r><w:instrText>PAGE</w:instrText></w:r>',
  ),
)

describe('what is no speech', () => {
  test('tracked changes: what was put in is read, what was taken out is not, and that is said', async () => {
    const bytes = makeDocx(EDITED)
    const records = await recordsOf(bytes)
    expect(await saidIn(bytes)).toEqual(TALK.map(([name, text]) => `${name}: So, come ${text}`))
    const told = records.filter((record) => record.type === 'diagnostic' && record.code === 'tracked-deletion')
    expect(told).toMatchObject([{ line: 2, message: expect.stringContaining('12 pieces') }])
    checkRecords(records, await textOf(bytes))
  })

  test('paragraphs whose end was deleted are one', async () => {
    const joined = '<w:pPr><w:rPr><w:del w:id="9"/></w:rPr></w:pPr>'
    const body = talk((name, text) => paragraph(joined, run(`${name}: ${text.slice(0, 2)}`)) + paragraph(run(text.slice(2))))
    expect(await saidIn(makeDocx(body))).toEqual(SAID)
  })

  test('text boxes are read once, and are no speech', async () => {
    const box = `<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>${paragraph(run('A pulled quote'))}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${paragraph(run('A pulled quote'))}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
    const records = await recordsOf(makeDocx(paragraph(box) + talk((name, text) => paragraph(run(`${name}: ${text}`)))))
    const matter = records.flatMap((record) => (record.type === 'matter' && record.text !== '' ? [record.text] : []))
    expect(matter).toEqual(['A pulled quote'])
  })

  test('headers and footnotes are parts of their own', async () => {
    const body = talk((name, text) => paragraph(run(`${name}: ${text}`)))
    const others = ['header1', 'footnotes'].map((name) => ({
      name: `word/${name}.xml`,
      data: wordXml(paragraph(run('NOT: said'))),
    }))
    expect(await saidIn(makeDocx(body, others))).toEqual(SAID)
  })
})

test('what Word writes in entities, hyphens and tabs', async () => {
  const body = talk((name) =>
    paragraph(
      run(`${name}: Fish &amp; chips &lt;3, co`),
      '<w:r><w:noBreakHyphen/></w:r>',
      run('op'),
      TAB,
      run('caf\u00e9 &#8364;'),
    ),
  )
  expect((await saidIn(makeDocx(body)))[0]).toBe('Mara Lund: Fish & chips <3, co\u2011op caf\u00e9 \u20ac')
})

test('the main part is where the relations say, and the summary names it', async () => {
  const data = wordXml(talk((name, text) => paragraph(run(`${name}: ${text}`))))
  const bytes = makeZip([...wordFrame('word/document2.xml'), { name: 'word/document2.xml', data }])
  const summary = (await recordsOf(bytes)).at(-1)
  const endByte = Buffer.byteLength(data)
  expect(summary).toMatchObject({ format: 'docx', parts: [{ name: 'word/document2.xml', byte: 0, endByte }] })
})

test('chunks make no difference, nor do pieces of long lines', () => {
  const bytes = new TextEncoder().encode(wordXml(EDITED.repeat(20)))
  checkChunkBlind(parseBytes(bytes), bytes, {})
  const short = new TextEncoder().encode(wordXml(EDITED))
  const texts = (line: number) =>
    parseBytes(short, { format: 'docx', limits: { line } }).map((record) => ('text' in record ? record.text : ''))
  for (const line of [1, 5, 17, 64, 500]) expect(texts(line)).toEqual(texts(65_536))
})

test('long paragraphs and words over many runs are read whole', async () => {
  const rest = talk((name, text) => paragraph(run(`${name}: ${text}`)))
  const words = 'lamp '.repeat(20_000)
  const [turn] = await saidIn(makeDocx(paragraph(run(`Jo Vey: ${words}`)) + rest))
  expect(turn === `Jo Vey: ${words.trim()}`).toBe(true)
  const letters = run('a').repeat(50_000)
  const [long] = await saidIn(makeDocx(paragraph(run('Jo Vey: '), letters) + rest))
  expect(long === `Jo Vey: ${'a'.repeat(50_000)}`).toBe(true)
})
