import { describe, expect, test } from 'vitest'
import { readFacts, safeLink } from '../../src/formats/media/facts.ts'
import { summarySchema } from '../../src/model/summary.ts'
import { parseText } from '../parse-source.ts'

const TALK =
  'MARA LUND: Good evening.\nJO VEY: Thank you.\nMARA LUND: Is it out?\nJO VEY: It is.\nMARA LUND: Since when?\nJO VEY: Noon.\n'

function factsOf(line: string): string[] {
  const facts = new Set<string>()
  readFacts(line, (kind, fact) => fact !== null && fact !== undefined && facts.add(`${kind} ${fact}`))
  return [...facts]
}

function mediaOf(source: string) {
  const summary = summarySchema.parse(parseText(source).at(-1))
  return summary.media
}

describe('a line tells', () => {
  test.each([
    ['Duration: 54:00', 'seconds 3240'],
    ['Duration 54:00', 'seconds 3240'],
    ['**Duration:** 300.0 seconds', 'seconds 300'],
    ['Length: 1h 12m', 'seconds 4320'],
    ['Length: 1:12 h', 'seconds 4320'],
    ['Length of recording (min): 54', 'seconds 3240'],
    ['Running time: approx. 1 hour and 12 minutes', 'seconds 4320'],
    ['Dauer der Aufnahme: 1 Std. 12 Min.', 'seconds 4320'],
    ['Durée de l’enregistrement : 1h12', 'seconds 4320'],
    ['Durée : 54 min', 'seconds 3240'],
    ['时长：54分钟', 'seconds 3240'],
    ["duration: '0:54:00'", 'seconds 3240'],
    ['duration_seconds: 3240', 'seconds 3240'],
    ['duration: PT1H2M3S', 'seconds 3723'],
    ['9 May 2032 | Length: 54′10″ | The Quay', 'seconds 3250'],
    ['[length: 03:20]', 'seconds 200'],
    ['00:00 / 54:00', 'played 3240'],
    ['12:30 / 54:00', 'played 3240'],
    ['0:00 / -54:00', 'played 3240'],
    ['Audio Player 00:00 00:00 31:40 Use Up/Down Arrow keys to increase or decrease volume.', 'played 1900'],
    ['Recording: <https://quay.example/rec/7>', 'link https://quay.example/rec/7'],
    ['[Listen](talks/lamp.mp3?v=2), or not', 'found talks/lamp.mp3?v=2'],
  ])('%s', (line, ...facts) => expect(factsOf(line)).toEqual(facts))

  test.each([
    'Duration: 3240',
    'Duration: 99:00:00',
    'Duration: 0:00',
    'Length: 3,000 words',
    '00:00 12:30 Opening remarks',
    '10:30 / 10:45 we met',
    '54:00 / 12:30',
    'Audio: see below',
    'File name: notes.docx',
    'The .mp3 format is old.',
  ])('nothing: %s', (line) => expect(factsOf(line)).toEqual([]))
})

test.each([
  'javascript:alert(1)//x.mp3',
  'JAVASCRIPT:x.mp3',
  'data:audio/mp3;base64,AAAA',
  'java\tscript:x.mp3',
  'vbscript:x',
  'file:///x.mp3',
  'C:\\talks\\x.mp3',
  '//quay.example/x.mp3',
  '\\\\quay.example\\x.mp3',
  'https:x.mp3',
  'https://a@quay.example/x.mp3',
  'https://quay.example/x y.mp3',
  'x"onerror="y.mp3',
  'x\u202e3pm.mp3',
  '#top',
  `${'x'.repeat(3000)}.mp3`,
])('no link: %j', (link) => expect(safeLink(link)).toBeUndefined())

test('what somebody says tells nothing, and what stands beside it does', () => {
  const said = TALK.replace('Noon.', 'Duration: 54:00, see https://quay.example/x.mp3')
  expect(mediaOf(said)).toBeUndefined()
  expect(mediaOf(`Duration: 54:00\n\n${said}`)).toEqual({ link: null, duration: 3240 })
  expect(mediaOf(`---\naudio: "talks/lamp 2.mp3"\nduration: 1h 12m\n---\n\n${said}`)).toEqual({
    link: 'talks/lamp 2.mp3',
    duration: 4320,
  })
  expect(mediaOf('I said it.\nSee https://quay.example/x.mp3 for all of it.\n')).toBeUndefined()
})

test('what is named counts more than where a player is, or a link that stands there', () => {
  const above = '00:00 / 53:58\n\nRunning time: 54 min\nIt is in talks/other.mp3\nAudio: talks/lamp.mp3\n\n'
  expect(mediaOf(above + TALK)).toEqual({ link: 'talks/lamp.mp3', duration: 3240 })
})

test('files of one recording are one; a list of recordings names none', () => {
  const list = (names: string[]) => names.map((name) => `- talks/${name}\n`).join('')
  expect(mediaOf(`${list(['a.mp3', 'a.ogg', 'a.opus', 'a.wav'])}\n${TALK}`)?.link).toBe('talks/a.mp3')
  expect(mediaOf(`${list(['a.mp3', 'b.mp3', 'c.mp3', 'd.mp3'])}\n${TALK}`)).toBeUndefined()
})

const page = (head: string, said = '') =>
  `<!DOCTYPE html>\n<html><body>\n${head}\n${TALK.replace('Noon.', `Noon. ${said}`)
    .split('\n')
    .map((line) => `<p>${line}</p>\n`)
    .join('')}</body></html>\n`

test.each([
  ['<audio src="stream/7"></audio>', { link: 'stream/7', duration: null }],
  ['<video><source src="/v/7.webm"></video>', { link: '/v/7.webm', duration: null }],
  [
    '<meta name="x" property="og:video" content="https://quay.example/v/7">',
    { link: 'https://quay.example/v/7', duration: null },
  ],
  ['<link rel="enclosure" href="7.mp3"><time itemprop="duration" datetime="PT54M">', { link: '7.mp3', duration: 3240 }],
  ['<p><a href="7.mp3?x=1">Download</a></p>', { link: '7.mp3?x=1', duration: null }],
  ['<p><a href="javascript:x//7.mp3">Download</a></p>', undefined],
  ['<video muted loop src="waves.mp4"></video>', undefined],
  ['<picture><source src="waves.webp"></picture>', undefined],
])('%s', (head, media) => expect(mediaOf(page(head, '<a href="https://quay.example/o.mp3">here</a>'))).toEqual(media))

const SEGMENTS = '"segments":[{"speaker":"A","start":0,"end":2,"duration":2,"audio":"a.wav","text":"Good evening."}]'

test.each([
  ['"metadata":{"duration":54.25,"audio_url":"https://quay.example/7"},', { link: 'https://quay.example/7', duration: 54.25 }],
  ['"audio_duration_ms":54250,"fileName":"7.m4a",', { link: '7.m4a', duration: 54.25 }],
  ['"source":"https://quay.example/7","audio":"data:x.mp3",', undefined],
  ['"model":{"duration":54.25},', undefined],
])('{%s…', (members, media) => expect(mediaOf(`{${members}${SEGMENTS}}`)).toEqual(media))
