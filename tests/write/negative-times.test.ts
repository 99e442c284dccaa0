import { expect, test } from 'vitest'
import { clock } from '../../src/check/backward-time.ts'
import { writers } from '../../src/write/index.ts'
import { shortClock } from '../../src/write/timing.ts'
import { written } from '../nightly/readers.ts'
import { makeTurn } from '../query/make-turn.ts'

const turns = [
  makeTurn({ turn: 1, speaker: 'Mara Lund', text: 'Early.', start: -7194.93, end: -60.5 }),
  makeTurn({ turn: 2, speaker: 'Jo Vey', text: 'Aye.', start: -5, end: 2 }),
]

/** What each writer makes of the times of both; those that know no time before the beginning begin there. */
const TIMES: Readonly<Record<string, readonly [string, string]>> = {
  jsonl: ['"start":-7194.93,"end":-60.5,', '"start":-5,"end":2,'],
  json: ['"start":-7194.93,"end":-60.5,', '"start":-5,"end":2,'],
  csv: [',-7194.93,-60.5,', ',-5,2,'],
  tsv: ['\t-7194.93\t-60.5\t', '\t-5\t2\t'],
  template: ['[00:00:00] Mara', '[00:00:00] Jo'],
  srt: ['\n00:00:00,000 --> 00:00:00,001\n', '\n00:00:00,000 --> 00:00:02,000\n'],
  vtt: ['\n00:00:00.000 --> 00:00:00.001\n', '\n00:00:00.000 --> 00:00:02.000\n'],
  ttml: ['"00:00:00.000" end="00:00:00.001"', '"00:00:00.000" end="00:00:02.000"'],
  'podcast-json': ['"startTime":0,"endTime":0.001,', '"startTime":0,"endTime":2,'],
  seglst: ['"start_time":0,"end_time":0.001,', '"start_time":0,"end_time":2,'],
  stm: [' 0 0.001 Early', ' 0 2 Aye'],
  nvivo: ['00:00:00.0-00:00:00.1\t', '00:00:00.0-00:00:02.0\t'],
  chat: ['Early .\n', 'Aye . \u00150_2000\u0015\n'],
  tei: ['"T2" interval="0"', '"T3" interval="0" since="#T0"/>\n<when xml:id="T4" interval="2"'],
  'podcast-html': ['<time>0:00</time>\n<p>Early', '<time>0:00</time>\n<p>Aye'],
  atlasti: ['[00:00:00]Mara', '[00:00:00]Jo'],
  maxqda: ['#00:00:00-0#', '#00:00:02-0#'],
}

test.each(Object.entries(TIMES))('%s has times from before the beginning as it can', (name, expected) => {
  for (const times of expected) expect(written(name, turns)).toContain(times)
})

test('no writer of times is left out', () => {
  const timed = writers.filter(({ keeps }) => keeps.includes('times'))
  expect(Object.keys(TIMES).sort()).toEqual(timed.map(({ name }) => name).sort())
})

test('people are shown the sign', () => {
  expect([shortClock(-34.2), shortClock(-3754.25), clock(-75.5)]).toEqual(['-0:34', '-1:02:34', '-1:15.5'])
})
