import { describe, expect, test } from 'vitest'
import { linesDown, makePdf } from '../contract/documents/make-pdf.ts'
import { recordsOf, refusalOf, saidIn } from '../contract/documents/read-document.ts'
import { checkChunkBlind, checkRecords } from '../contract/library/invariants.ts'
import { parseBytes } from '../contract/library/parse.ts'
import { textOf } from './text-of.ts'

const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

describe('lines of a page', () => {
  const shown = async (...placed: Parameters<typeof makePdf>[0]) => decode(await textOf(makePdf(placed)))

  test('come from top to bottom, whatever their order, with what stands beside each other on one line', async () => {
    const text = await shown([
      { x: 72, y: 686, text: 'third' },
      { x: 72, y: 714, text: 'MARA:' },
      { x: 120, y: 714, text: 'first' },
      { x: 72, y: 700, text: 'second' },
    ])
    expect(text).toBe('%PDF-1.4\nMARA: first\nsecond\nthird\n')
  })

  test('pieces of a word stay together, and wide gaps are shown', async () => {
    const text = await shown([
      { x: 72, y: 714, text: 'lan' },
      { x: 93.6, y: 714, text: 'tern' },
      { x: 180, y: 714, text: '12' },
    ])
    expect(text).toBe('%PDF-1.4\nlantern        12\n')
  })

  test('paragraphs are parted, and pages', async () => {
    const text = await shown(linesDown(['one', 'two', '', 'three', 'four']), linesDown(['five']))
    expect(text).toBe('%PDF-1.4\none\ntwo\n\nthree\nfour\n\ffive\n')
  })

  test('columns are read one after the other, and what goes across stands where it is', async () => {
    const left = Array.from({ length: 12 }, (_, at) => `left column line ${at}`)
    const right = Array.from({ length: 12 }, (_, at) => `right column here ${at}`)
    const title = { x: 200, y: 750, text: 'A title that goes across all' }
    const text = await shown([title, ...linesDown(left), ...linesDown(right, { x: 330 })])
    const lines = text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
    expect(lines.slice(1)).toEqual(['A title that goes across all', ...left, ...right])
  })
})

const SPEECH = [
  'MARA LUND: After Monday, is the lamp',
  'still out?',
  'JO VEY: It is. We sent for a new one on Mon-',
  'day, and',
  '',
]

describe('pages', () => {
  const page = (number: number, lines: readonly string[]) => [
    ...linesDown(['THE HARBOUR INQUIRY, DAY ONE'], { top: 760 }),
    ...linesDown(lines),
    ...linesDown([`Page ${number}`], { top: 40 }),
  ]
  const bytes = makePdf([page(1, SPEECH), page(2, ['it comes by boat.', ...SPEECH]), page(3, ['it came.', 'MARA LUND: Good.'])])

  test('speech goes on from page to page, without heads, feet, and hyphens at line ends', async () => {
    expect(await saidIn(bytes)).toEqual([
      'Mara Lund: After Monday, is the lamp still out?',
      'Jo Vey: It is. We sent for a new one on Monday, and it comes by boat.',
      'Mara Lund: After Monday, is the lamp still out?',
      'Jo Vey: It is. We sent for a new one on Monday, and it came.',
      'Mara Lund: Good.',
    ])
  })

  test('spans tile the text that was rebuilt, and the summary says what it is', async () => {
    const records = await recordsOf(bytes)
    const text = await textOf(bytes)
    checkRecords(records, text)
    checkChunkBlind(parseBytes(text), text, {})
    expect(records.at(-1)).toMatchObject({
      format: 'pdf',
      parts: [{ name: 'text of 3 pages', byte: 0, endByte: text.length }],
    })
  })

  test('labels that stand right below a running head on every page are no part of it', async () => {
    const lines = (text: string) => linesDown(['The Harbour Inquiry', 'Mara Lund:', text, '', 'Jo Vey:', 'Yes.', '', '12'])
    const said = await saidIn(makePdf([lines('One?'), lines('Two?'), lines('Three?')]))
    expect(said.filter((line) => line.startsWith('Mara'))).toEqual(['One', 'Two', 'Three'].map((text) => `Mara Lund: ${text}?`))
    expect(said.join()).not.toContain('Inquiry')
  })

  test('numbered lines of a deposition give pages and lines', async () => {
    const lines = (from: number) =>
      Array.from({ length: 25 }, (_, at) => `${(at + from) % 2 ? 'A    I was' : 'Q    Were you at pier'} ${at}.`)
    const numbered = (number: number) => [
      ...linesDown([`LUND v. HARBOUR BOARD      ${number}`], { top: 770, x: 250 }),
      ...linesDown(
        Array.from({ length: 25 }, (_, at) => `${at + 1}`),
        { step: 27, top: 730 },
      ),
      ...linesDown(lines(0), { step: 27, top: 730, x: 120 }),
    ]
    const records = await recordsOf(makePdf([numbered(11), numbered(12), numbered(13)]))
    const turns = records.filter((record) => record.type === 'turn')
    expect(turns[0]).toMatchObject({ text: 'Were you at pier 0.', page: 11, lineOnPage: 1 })
    expect(turns[51]).toMatchObject({ page: 13, lineOnPage: 2 })
    expect(turns.length).toBe(75)
  })
})

describe('PDFs that cannot be read', () => {
  test('damaged', async () => {
    expect(await refusalOf(new TextEncoder().encode('%PDF-1.7\nnothing else'))).toMatch(/is a damaged PDF/)
  })

  test('without text', async () => {
    expect(await refusalOf(makePdf([[], []]))).toMatch(/is a PDF without text: .* ocrmypdf/)
  })

  test('cut off anywhere', async () => {
    const bytes = makePdf([linesDown(SPEECH)])
    for (let size = 9; size < bytes.length; size += 97) await refusalOf(bytes.subarray(0, size))
  })
})

test('pages are counted from the first, those without text too', async () => {
  const page = (...lines: string[]) => linesDown(lines)
  const talk = [
    page('Mara Lund: Good evening.', 'Jo Vey: Thank you,'),
    [],
    page('and good night.', 'Mara Lund: Good night.'),
    page('Jo Vey: So.'),
  ]
  const turns = (await recordsOf(makePdf(talk))).filter((record) => record.type === 'turn')
  expect(turns.map(({ page, endPage, lineOnPage }) => [page, endPage, lineOnPage])).toEqual([
    [1, 1, null],
    [1, 3, null],
    [3, 3, null],
    [4, 4, null],
  ])
})
