import { describe, expect, test } from 'vitest'
import { checkChunkBlind, checkRecords } from '../library/invariants.ts'
import { parseBytes, parseText, summaryOf, turnsOf } from '../library/parse.ts'
import type { TranscriptRecord } from '../records.ts'
import pages from './pages.json' with { type: 'json' }

const PLAY = '<PLAY><SPEECH><SPEAKER>MARA</SPEAKER><LINE>The lamp is out.</LINE></SPEECH></PLAY>'
const PAGE = '<!DOCTYPE html>\n<p>MARA LUND: Is it out?</p>\n<p>JO VEY: It is.</p>\n<p>MARA LUND: Go.</p>\n<p>JO VEY: Yes.</p>\n'

function parsed(source: string | Uint8Array, format: string): TranscriptRecord[] {
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source
  const records = parseBytes(bytes, { doc: 'input.txt', format })
  checkRecords(records, bytes)
  return records
}

function speakers(source: string, format: string): (string | null)[] {
  return turnsOf(parsed(source, format)).map(({ speaker }) => speaker)
}

describe.each([
  ['speech-xml', PLAY],
  ['html', PAGE],
])('%s', (format, source) => {
  test('takes a source that is cut anywhere', () => {
    for (let end = 0; end <= source.length; end++) parsed(source.slice(0, end), format)
  })

  test('takes what is no markup', () => {
    for (const odd of ['', '\n\n', 'MARA: hello', '<', '</', '<!--', '<![CDATA[', '&', '<p', '{"a": 1}', '\u0000<p>\u0001x</p>'])
      parsed(odd, format)
  })

  test('takes depth without end, and names of prototypes', () => {
    parsed('<div>'.repeat(20_000) + 'x', format)
    parsed('<p>'.repeat(20_000), format)
    parsed('<PLAY><__proto__ constructor="1"><sp who="#__proto__"><speaker>__proto__</speaker><l>x</l></sp></PLAY>', format)
  })

  test('takes bytes of another encoding', () => {
    parsed(Uint8Array.from([...new TextEncoder().encode(source), 0xe9, 0xff, 0xfe, 0x3c, 0x70, 0x3e, 0xe9]), format)
  })

  test('takes a line beyond any limit', () => {
    const long = source.replace(/out/, 'out '.repeat(50_000))
    const bytes = new TextEncoder().encode(long)
    checkChunkBlind(parsed(bytes, format), bytes.subarray(0), { doc: 'input.txt', format })
  })
})

test('labels of a long page are found', () => {
  const bytes = new TextEncoder().encode(PAGE.repeat(200))
  expect(turnsOf(parseBytes(bytes, { doc: 'input.txt' })).length).toBe(800)
})

test('a bold name with a time is a label', () => {
  const speech = (name: string, at: number) => `<p><b>${name} 00:0${at}</b></p>\n<p>The lamp is out.</p>\n`
  const names = ['Mara Lund', 'Jo Vey', 'Mara Lund', 'Jo Vey']
  expect(speakers(`<!DOCTYPE html>\n${names.map(speech).join('')}`, 'html')).toEqual(names)
})

test('a name in the midst of a speech is no speaker', () => {
  const source = '<PLAY><SPEECH><SPEAKER>MARA</SPEAKER><LINE>I am <member>Jo</member> now.</LINE></SPEECH></PLAY>'
  expect(speakers(source, 'speech-xml')).toEqual(['Mara'])
})

test('other documents are not theirs', () => {
  for (const other of [
    '<?xml version="1.0"?>\n<rss><speaker>x</speaker></rss>',
    '<mara> hi\n<jo> hi\n',
    '<u>Mara:</u> hi\n',
    '<p align="center">\n\n# Title\n\nMARA: hi\n\nJO: hi\n\nMARA: hi\n',
  ])
    expect(summaryOf(parseText(other)).format, other).not.toMatch(/^(?:html|speech-xml)$/)
})

type Told = readonly string[]
const TALK: readonly Told[] = pages.talk

/** A page with a row for each of a talk: NAME, WORDS, TIME, INITIAL, AT, and one of some words after OF. */
function page(row: string, talk: readonly Told[], [above = '', below = ''] = ['', '']): string {
  const filled = talk.map(([name = '', words = ''], at) =>
    row
      .replace(/OF:([\w,]+)/, (_, list: string) => list.split(',')[at % list.split(',').length] ?? '')
      .replace('NAME', name)
      .replace('WORDS', words)
      .replace('TIME', `0:${String(at * 6 + 3).padStart(2, '0')}`)
      .replace('INITIAL', name.slice(0, 1).toUpperCase())
      .replace('AT', String(at)),
  )
  const menu = '<nav><ul><li><a href="/">Home</a></li><li><a href="/about">About</a></li></ul></nav>'
  const body = `${menu}\n<h1>North quay</h1>\n${above}${filled.join('\n')}${below}\n<footer>All rights reserved.</footer>`
  return `<!DOCTYPE html>\n<html><head><title>Quay</title></head>\n<body>\n${body}\n</body></html>\n`
}

function said(source: string): Told[] {
  const bytes = new TextEncoder().encode(source)
  const records = parseBytes(bytes, { doc: 'input.html' })
  checkRecords(records, bytes)
  return turnsOf(records).flatMap(({ label, text }) => (label === null ? [] : [[label, text]]))
}

const NAMES = {
  'as they are': (name: string) => name,
  'in capitals': (name: string) => name.toUpperCase(),
  'one word': (name: string) => name.replace(/ .*/, ''),
  nicks: (name: string) => `${name.toLowerCase().replace(/ .*/, '')}_${name.length}`,
  numbers: (name: string) => `Speaker ${['Mara Lund', 'Jo Vey', 'Pia Osk'].indexOf(name) + 1}`,
}

test.each(pages.said)('who speaks stands in %s', (_, row = '') => {
  for (const [kind, nameOf] of Object.entries(NAMES)) {
    const talk = TALK.map(([name = '', words = '']) => [nameOf(name), words])
    expect(said(page(row, talk)), kind).toEqual(talk)
  }
})

test.each(pages.text)('who speaks stands in %s, which are read as text', (_, row = '', around = '') => {
  expect(said(page(row, TALK, [`<${around}>`, `</${around}>`]))).toEqual(TALK)
})

test('who goes on has no name, and what stands around is not said', () => {
  const source = page('<div class="x"><b class="q">NAME</b><p>WORDS</p></div>', TALK, [
    '<p>Recorded on the quay.</p><div class="talk">',
    '</div><p>Typed by the neighbours.</p>',
  ])
  const turns = said(source.replace('<b class="q">Mara Lund</b><p>Who', '<p>Who'))
  expect(turns.length).toBe(TALK.length - 1)
  expect(turns[1]).toEqual(['Jo Vey', `${TALK[1]?.[1]} ${TALK[2]?.[1]}`])
  expect(turns.map(([, words]) => words).join(' ')).toBe(TALK.map(([, words]) => words).join(' '))
})

test.each(pages.nobody)('nobody is made up in %s', (_, asks, row = '') => {
  const plain = TALK.map(([name = '', words = '']) => [name, asks ? words : words.replace('?', '.')])
  expect(said(page(row, plain))).toEqual([])
})
