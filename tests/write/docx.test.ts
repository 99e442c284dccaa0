import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TranscriptRecord } from '../../src/model/record.ts'
import type { Turn } from '../../src/model/turn.ts'
import { docx } from '../../src/write/docx.ts'
import { recordsOf, saidIn } from '../contract/documents/read-document.ts'
import { textOf } from '../documents/text-of.ts'
import { makeTurn } from '../query/make-turn.ts'
import { runs } from '../runs.ts'

/** The bytes that came before the end, and all of them. */
async function fileOf(records: Iterable<TranscriptRecord>): Promise<{ readonly before: number; readonly bytes: Uint8Array }> {
  const pieces: Uint8Array[] = []
  const writing = await docx.open((data) => void pieces.push(Buffer.from(data)))
  for (const record of records) writing.record(record)
  const before = pieces.reduce((sum, piece) => sum + piece.length, 0)
  writing.end()
  return { before, bytes: new Uint8Array(Buffer.concat(pieces)) }
}

async function xmlOf(turns: Iterable<TranscriptRecord>): Promise<string> {
  return Buffer.from(await textOf((await fileOf(turns)).bytes)).toString()
}

const dialogue = (names: readonly string[], texts: readonly string[]): Turn[] =>
  texts.map((text, index) => makeTurn({ speaker: names[index % names.length] ?? '', text, turn: index + 1, start: index * 61 }))
const saidBy = (turns: readonly Turn[]) => turns.map(({ speaker, text }) => `${speaker}: ${text}`)

const ODD = [
  'Fish & chips <cheap> cost "2 €"?',
  'It was 100% – no, 99.9 %…',
  'Ça va ? Très bien, merci.',
  '港口今天不开。',
  'نعم، في الساعة 10:30.',
  'The sign said “שלום” twice.',
  '🚢 left; 👩‍🚀 stayed.',
  'Yes. ]]> and &amp; too.',
]

describe('docx', () => {
  it.each([
    [['Mara Lund', 'Jo Vey']],
    [['SPEAKER_00', 'SPEAKER_01']],
    [['Óscar Vidal', 'Renée O’Hara']],
    [['王小明', '主持人']],
    [['דנה לוי', 'יואב כהן']],
    [['Ελένη Παππά', 'Пётр Лебедев']],
  ])('is read back: %s', async (names) => {
    const turns = dialogue(names, [...ODD, ...ODD])
    const { bytes } = await fileOf(turns)
    expect(await saidIn(bytes)).toEqual(saidBy(turns))
    const read = (await recordsOf(bytes)).filter((record) => record.type === 'turn')
    expect(read.map(({ start }) => start)).toEqual(turns.map(({ start }) => start))
  })

  it('is read back whatever is said', async () => {
    const said = fc
      .string({ unit: 'grapheme', maxLength: 80 })
      .map((text) => `So ${text.replace(/[\s\p{C}]+/gu, ' ').trim()} it was.`)
    await fc.assert(
      fc.asyncProperty(fc.array(said, { minLength: 8, maxLength: 12 }), async (texts) => {
        const xml = await xmlOf(dialogue(['Mara Lund', 'Jo Vey'], texts))
        const shown = [...xml.matchAll(/<w:p>.*?<\/w:p>/g)].map(([paragraph]) =>
          [...paragraph.matchAll(/<w:t [^>]*>([^<]*)</g)].map(([, text = '']) => text).join(''),
        )
        const plain = shown.map((text) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'))
        expect(plain.slice(1).map((text) => text.replace(/^[^[]*\[[\d:]+\] /, ''))).toEqual(texts.map((text) => text.trim()))
      }),
      runs(300),
    )
  })

  it('drops controls, keeps halves of pairs out, and holds no date', async () => {
    const turns = [makeTurn({ speaker: 'A\u0007B', text: 'a\u0000b\u001bc\u202ed\ud800e\uffffg\nh' })]
    const xml = await xmlOf(turns)
    expect(xml).toContain('AB: ')
    expect(xml).toContain('abcd\ufffde\ufffdg h')
    const [one, two] = [await fileOf(turns), await fileOf(turns)]
    expect(Buffer.compare(one.bytes, two.bytes)).toBe(0)
    expect(Buffer.from(one.bytes).toString('latin1')).not.toContain('dcterms')
  })

  it('marks what is written from right to left', async () => {
    const xml = await xmlOf([
      makeTurn({ speaker: 'דנה', text: 'שלום Harbour One שלום?' }),
      makeTurn({ speaker: 'Mara', text: 'He said שלום, twice.' }),
    ])
    const [, rtl = '', ltr = ''] = xml.split('<w:p>').filter((part) => part.includes('"Turn"') || part.includes('"Title"'))
    expect(rtl).toContain('<w:bidi/>')
    expect(rtl).toMatch(/<w:rPr><\/w:rPr><w:t xml:space="preserve">Harbour One<\/w:t>/)
    expect(rtl).toMatch(/<w:rtl\/><\/w:rPr><w:t xml:space="preserve"> שלום\?<\/w:t>/)
    expect(ltr).not.toContain('<w:bidi/>')
    expect(ltr).toMatch(/<w:rtl\/><\/w:rPr><w:t xml:space="preserve">שלום<\/w:t>/)
  })

  it('sets notes in italics, paragraphs apart, and headings as such', async () => {
    const text = 'Yes. [laughter] No. More.'
    const notes = [
      { kind: 'stage', text: '[laughter]', at: 5, end: 15 },
      { kind: 'stage', text: 'inner', at: 8, end: 12 },
    ] as const
    const turn = makeTurn({ speaker: 'Mara', text, annotations: [...notes], paragraphs: [0, 20], section: 'The crane' })
    const xml = await xmlOf([turn, { ...turn, annotations: [] }])
    expect(xml).toContain('<w:i/><w:iCs/></w:rPr><w:t xml:space="preserve">[laughter]</w:t>')
    const shown = [...xml.matchAll(/<w:t [^>]*>([^<]*)</g)].map(([, piece]) => piece).join('')
    expect(shown).toBe('talkThe craneMara: Yes. [laughter] No.More.Mara: Yes. [laughter] No.More.')
    expect(xml.match(/"Heading1"/g)).toHaveLength(1)
  })

  it('is named by what the front says, else by the file; each document has its title', async () => {
    const turn = makeTurn({ speaker: 'Mara', text: 'Yes.' })
    const other = { ...turn, doc: 'tapes/two.txt' }
    const xml = await xmlOf([{ ...turn, front: { title: 'The harbour talks', date: null, link: null } }, other])
    expect([...xml.matchAll(/"Title"\/>.*?preserve">([^<]*)/g)].map(([, title]) => title)).toEqual(['The harbour talks', 'two'])
    expect(xml.match(/pageBreakBefore/g)).toHaveLength(1)
  })

  it('leaves as it comes', async () => {
    const turn = makeTurn({ speaker: 'Mara', text: 'Nobody knows. '.repeat(500) })
    const { before, bytes } = await fileOf(
      Array.from({ length: 400 }, (_, index) => ({ ...turn, text: `${index} ${turn.text}${Math.sin(index)}` })),
    )
    expect(before).toBeGreaterThan(bytes.length / 2)
  })
})
