import { readFileSync } from 'node:fs'
import fastGlob from 'fast-glob'
import { describe, expect, test } from 'vitest'
import { parseTranscript, type Turn, type WriterOptions, type Writing, writers } from '../../src/index.ts'

const FIXTURES = 'fixtures/publishers'
const DOCUMENTS = 20

/** Who says what, without white space; what one says in a row is one. */
function saidIn(turns: readonly Turn[]): [string, string][] {
  const said: [string, string][] = []
  for (const turn of turns) {
    const name = turn.speaker ?? ''
    const words = turn.text.replace(/\s+/gu, '')
    const last = said.at(-1)
    if (last?.[0] === name) last[1] += words
    else said.push([name, words])
  }
  return said
}

function turnsOf(source: string | Uint8Array): Turn[] {
  return [...parseTranscript(source, { doc: 'told' }).turns]
}

/** Documents of many layouts, of some length, in which everybody is named. */
const documents = fastGlob
  .sync(`${FIXTURES}/*/*/input.txt`)
  .sort()
  .map((path) => ({ path, turns: turnsOf(readFileSync(path)) }))
  .filter(({ turns }) => turns.length >= 8 && turns.every(({ speaker }) => speaker !== null))
  .filter((_, index, all) => index % Math.floor(all.length / DOCUMENTS) === 0)
  .slice(0, DOCUMENTS)

function written(make: (options: WriterOptions) => Writing, turns: readonly Turn[]): string {
  const writing = make({ wordsPerMinute: 150 })
  const begun = writing.begin?.() ?? ''
  const body = turns.map((turn) => writing.record(turn)).join('')
  return begun + body + (writing.close?.() ?? '') + (writing.end?.() ?? '')
}

describe.each(['vtt', 'srt', 'ttml', 'podcast-json', 'tei', 'html'])('%s', (format) => {
  const writer = writers.find(({ name }) => name === format)
  test.each(documents)('$path', ({ turns }) => {
    const again = turnsOf(written(writer?.make ?? (() => ({ record: () => '' })), turns))
    expect(saidIn(again)).toEqual(saidIn(turns))
  })
})
