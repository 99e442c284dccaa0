import { describe, expect, test } from 'vitest'
import { checkChunkBlind, checkRecords } from '../library/invariants.ts'
import { parseBytes } from '../library/parse.ts'
import { BREAK, LAYOUTS, SAID, STYLES, style, TAB, TALK, talk } from './docx-layouts.ts'
import { makeDocx, paragraph, run, wordFrame, wordXml } from './make-documents.ts'
import { makeZip } from './make-zip.ts'
import { recordsOf, saidIn } from './read-document.ts'

describe('labels in Word documents', () => {
  test.each(Object.entries(LAYOUTS))('%s', async (_, body) => {
    const bytes = makeDocx(body, [{ name: 'word/styles.xml', data: STYLES }])
    expect(await saidIn(bytes)).toEqual(SAID)
    const records = await recordsOf(bytes)
    checkRecords(records, new TextEncoder().encode(wordXml(body)))
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
    checkRecords(records, new TextEncoder().encode(wordXml(EDITED)))
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
