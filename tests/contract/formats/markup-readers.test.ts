import { describe, expect, test } from 'vitest'
import { checkChunkBlind, checkRecords } from '../library/invariants.ts'
import { parseBytes, parseText, summaryOf, turnsOf } from '../library/parse.ts'
import type { TranscriptRecord } from '../records.ts'

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
