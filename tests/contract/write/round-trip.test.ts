import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import fastGlob from 'fast-glob'
import { describe, expect, test } from 'vitest'
import { runs } from '../../runs.ts'
import { root, writers } from '../doors.ts'
import { parseBytes, parseText, turnsOf } from '../library/parse.ts'
import type { Turn } from '../records.ts'
import { EXAMPLE_TURNS } from './example.ts'

/** RUNS=2000 npx vitest run tests/contract/write/round-trip.test.ts looks harder. */
const RUNS = runs(100)

const PEOPLE = [
  { speaker: 'Mara Lund', speakerId: 'mara-lund' },
  { speaker: 'Óscar Vidal', speakerId: 'oscar-vidal' },
  { speaker: 'Jo Vey', speakerId: 'jo-vey' },
]

/** What a reader must make of the output: who, from when to when, what. */
interface Kept {
  readonly read: (turn: Turn) => unknown
  readonly wrote: (turn: Turn) => unknown
}

const all = ({ speaker, start, end, text }: Turn) => [speaker, start, end, text]
const ids = ({ speakerId, start, end, text }: Turn) => [speakerId, start, end, text]
const KEPT: Readonly<Record<string, Kept>> = {
  vtt: { read: all, wrote: all },
  srt: { read: all, wrote: all },
  ttml: { read: all, wrote: all },
  'podcast-json': { read: all, wrote: all },
  seglst: { read: ({ label, start, end, text }) => [label, start, end, text], wrote: ids },
  chat: { read: all, wrote: (turn) => all({ ...turn, text: turn.text.replace(/[.?!]$/, ' $&') }) },
  tei: { read: all, wrote: all },
  stm: { read: ({ label, start, end, text }) => [label, start, end, text], wrote: ids },
  'podcast-html': {
    read: ({ speaker, start, text }) => [speaker, start, text],
    wrote: ({ speaker, start, text }) => [speaker, Math.floor(start ?? 0), text],
  },
  text: { read: ({ speaker, text }) => [speaker, text], wrote: ({ speaker, text }) => [speaker, text] },
  md: { read: ({ speaker, text }) => [speaker, text], wrote: ({ speaker, text }) => [speaker, text] },
}

const word = fc.constantFrom('tide', 'harbour', 'the', 'ferry', 'is', 'late', 'café', 'was', 'and', 'you', 'it', 'quay', 'who')
const sentence = fc
  .tuple(fc.array(word, { minLength: 3, maxLength: 12 }), fc.constantFrom('.', '?', '!'))
  .map(([words, mark]) => `So ${words.join(' ')}${mark}`)

/** Turns of which no two neighbours are of one speaker, in whole milliseconds. */
const conversation = fc
  .array(
    fc.record({
      step: fc.integer({ min: 1, max: 2 }),
      text: fc.array(sentence, { minLength: 1, maxLength: 6 }).map((said) => said.join(' ')),
      length: fc.integer({ min: 500, max: 60_000 }),
      gap: fc.integer({ min: 0, max: 3_000 }),
    }),
    { minLength: 12, maxLength: 24 },
  )
  .map((rows) => {
    const [base] = EXAMPLE_TURNS
    let who = 0
    let clock = 1_000
    return rows.map(({ step, text, length, gap }, index): Turn => {
      who = (who + step) % PEOPLE.length
      const start = clock + gap
      clock = start + length
      return {
        ...(base as Turn),
        ...PEOPLE[who],
        turn: index + 1,
        text,
        words: text.split(' ').length,
        start: start / 1000,
        end: clock / 1000,
      }
    })
  })

function written(name: string, turns: readonly Turn[]): string {
  const writer = writers.find((known) => known.name === name)
  if (writer === undefined) throw new Error(`no writer ${name}`)
  const begun = writer.begin?.() ?? ''
  const body = turns.map((turn) => writer.record(turn)).join('')
  return begun + body + (writer.close?.() ?? '') + (writer.end?.() ?? '')
}

describe('what is written is read back', () => {
  test.each(Object.entries(KEPT))('%s', (name, { read, wrote }) => {
    fc.assert(
      fc.property(conversation, (turns) => {
        const again = turnsOf(parseText(written(name, turns)))
        expect(again.map(read)).toEqual(turns.map(wrote))
      }),
      RUNS,
    )
  })
})

test.each(['vtt', 'srt', 'ttml'])('a long turn without spaces comes back from %s as it was', (name) => {
  const text = '今日は雨が降っているので、港の船は出ません。'.repeat(12)
  const turns = EXAMPLE_TURNS.map((turn, index) => ({ ...turn, text: `${text}${index}番。` }))
  expect(turnsOf(parseText(written(name, turns))).map((turn) => turn.text)).toEqual(turns.map((turn) => turn.text))
})

/** Who says what, without white space and what a subtitle would take for tags; what one says in a row is one, and who says nothing is left out. */
function saidIn(turns: readonly Turn[]): string[] {
  const said: { name: string; words: string }[] = []
  for (const { speaker, text } of turns) {
    const words = text.replace(/\s+|<[^>]*>/gu, '')
    if (words === '') continue
    const last = said.at(-1)
    if (last?.name === speaker) last.words += words
    else said.push({ name: speaker ?? '', words })
  }
  return said.map(({ name, words }) => `${name}: ${words}`)
}

/** Twenty of many layouts, of some length, in which everybody is named. */
const documents = fastGlob
  .sync('fixtures/publishers/*/*/input.txt', { cwd: root })
  .sort()
  .map((path) => ({ path, turns: turnsOf(parseBytes(readFileSync(join(root, path)))) }))
  .filter(({ turns }) => turns.length >= 8 && turns.every(({ speaker }) => speaker !== null))
  .filter((_, index, all) => index % Math.floor(all.length / 20) === 0)

describe.each(['vtt', 'srt', 'ttml', 'podcast-json', 'tei'])('everybody is read back from %s', (format) => {
  test.each(documents)('$path', ({ turns }) => {
    const timed = turns.map((turn, at) => ({ ...turn, start: at * 10, end: at * 10 + 10 }))
    expect(saidIn(turnsOf(parseText(written(format, timed))))).toEqual(saidIn(turns))
  })
})
