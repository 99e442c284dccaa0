import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fixtureCases } from '../fixtures/cases.ts'
import { checkRecords } from '../fixtures/invariants.ts'
import { parseBytes, parseText, turnsOf } from '../fixtures/parse.ts'
import { lineF1, type Score, score } from './score.ts'

/** What is still wrong, line by line; a document that is not in it is entirely right. UPDATE_FIXTURES=1 writes it anew. */
const KNOWN = join(import.meta.dirname, 'known.json')
const KINDS = ['', 'speech', 'front', 'back', 'heading', 'furniture', 'notice', 'list', 'stage', 'label']

const documents = fixtureCases(['sections']).map(({ path, folder, bytes, options }) => {
  const records = parseBytes(bytes, { ...options, repairs: 'none' })
  const lines = new TextDecoder().decode(bytes).split('\n')
  const kinds = readFileSync(join(folder, 'lines.txt'), 'utf8').split('\n')
  return { name: path.slice('sections/'.length), bytes, records, lines, kinds, score: score(lines, kinds, turnsOf(records)) }
})

test.each(documents)('$name', ({ bytes, records, lines, kinds }) => {
  checkRecords(records, bytes)
  expect(kinds.map((kind) => kind === '')).toEqual(lines.map((line) => line === ''))
  expect(kinds.filter((kind) => !KINDS.includes(kind))).toEqual([])
})

test('no document is worse, or better, than is known', () => {
  const faults = Object.fromEntries(documents.map((one) => [one.name, one.score.faults]).filter(([, list]) => list?.length))
  if (process.env.UPDATE_FIXTURES === '1') writeFileSync(KNOWN, JSON.stringify(faults, null, 2) + '\n')
  expect(faults).toEqual(JSON.parse(readFileSync(KNOWN, 'utf8')))
})

test('all together', () => {
  const add = (key: Exclude<keyof Score, 'faults'>) => documents.reduce((total, one) => total + one.score[key], 0)
  const all = { faults: [], words: add('words'), glued: add('glued'), lost: add('lost') }
  const sum = { ...all, right: add('right'), missed: add('missed'), wrong: add('wrong') }
  console.log(['', ...documents.map((one) => row(one.name, one.score)), row('all', sum)].join('\n'))
  expect(documents.length).toBeGreaterThanOrEqual(30)
  expect(lineF1(sum)).toBeGreaterThanOrEqual(0.89)
  expect(sum.glued / sum.words).toBeLessThanOrEqual(0.13)
  expect(sum.lost / sum.words).toBeLessThanOrEqual(0.06)
})

describe('the scorer', () => {
  const text = 'The Quay\n\nAda: Good morning to you.\n\n12 Bo: It is late.\n'
  const turns = turnsOf(parseText(text, { speakers: [{ label: 'Ada' }, { label: 'Bo' }] }))
  const kinds = ['front', '', 'speech', '', 'speech', '']
  const scoreOf = (given: string[], change = {}) =>
    score(text.split('\n'), given, turns[0] === undefined ? [] : [{ ...turns[0], ...change }, ...turns.slice(1)])

  test('finds nothing wrong where lines and turns agree', () => {
    expect(scoreOf(kinds)).toEqual({ faults: [], words: 7, glued: 0, lost: 0, right: 1, missed: 0, wrong: 0 })
  })

  test('counts words that are lost', () => {
    const lost = scoreOf(['speech', ...kinds.slice(1)])
    expect(lost).toMatchObject({ faults: ['1 lost 2: The Quay'], lost: 2, wrong: 1 })
    expect(lineF1(lost)).toBe(0)
    expect(scoreOf(kinds, { text: '' })).toMatchObject({ lost: 5, wrong: 1 })
    expect(scoreOf(kinds, { text: 'Good morning' })).toMatchObject({ lost: 2, wrong: 0 })
  })

  test('counts words that are glued', () => {
    const glued = scoreOf(['front', '', 'speech', '', 'notice', ''])
    expect(glued).toMatchObject({ faults: ['5 glued 3: 12 Bo: It is late.'], glued: 3, right: 1, missed: 1 })
    expect(lineF1(glued)).toBeCloseTo(2 / 3)
  })

  test('forgives a note in a line of its own that is marked', () => {
    const annotations = [{ at: 0, end: 12, kind: 'stage', text: 'Good morning' }]
    expect(scoreOf(['front', '', 'stage', '', 'speech', ''], { annotations })).toMatchObject({ glued: 2 })
    expect(scoreOf(kinds, { annotations })).toMatchObject({ lost: 0 })
  })
})

function row(name: string, { glued, lost, words, ...lines }: Score): string {
  const figures = [lineF1(lines).toFixed(3), ((1000 * glued) / words).toFixed(1), ((1000 * lost) / words).toFixed(1)]
  return [name.padEnd(28), ...figures.map((figure) => figure.padStart(8))].join('')
}
