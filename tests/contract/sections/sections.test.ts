import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { FIXTURES, fixtureCases } from '../library/cases.ts'
import { checkRecords } from '../library/invariants.ts'
import { parseBytes, parseText, turnsOf } from '../library/parse.ts'
import { f1Of, score } from './score.ts'

/** What is still wrong, line by line; a document that is not in it is entirely right. UPDATE_FIXTURES=1 writes it anew. */
const KNOWN = join(FIXTURES, 'sections/known.json')
const KIND = /^(?:speech|front|back|heading|furniture|notice|list|stage|label)?$/

const documents = fixtureCases(['sections']).map(({ path, folder, bytes, options }) => {
  const records = parseBytes(bytes, { ...options, repairs: 'none' })
  const lines = new TextDecoder().decode(bytes).split('\n')
  const kinds = readFileSync(join(folder, 'lines.txt'), 'utf8').split('\n')
  return { name: path.slice('sections/'.length), bytes, records, lines, kinds, ...score(lines, kinds, turnsOf(records)) }
})

test.each(documents)('$name', ({ bytes, records, lines, kinds }) => {
  checkRecords(records, bytes)
  expect(kinds.map((kind) => kind === '')).toEqual(lines.map((line) => line === ''))
  for (const kind of kinds) expect(kind).toMatch(KIND)
})

test('no document is worse, or better, than is known', () => {
  const faults = Object.fromEntries(documents.map((one) => [one.name, one.faults]).filter(([, list]) => list?.length))
  if (process.env.UPDATE_FIXTURES === '1') writeFileSync(KNOWN, JSON.stringify(faults, null, 2) + '\n')
  expect(faults).toEqual(JSON.parse(readFileSync(KNOWN, 'utf8')))
})

test('all together', () => {
  const add = (key: 'words' | 'glued' | 'lost' | 'right' | 'missed' | 'wrong') =>
    documents.reduce((total, one) => total + one[key], 0)
  const f1 = f1Of({ right: add('right'), missed: add('missed'), wrong: add('wrong') })
  const all = { name: 'all', f1, words: add('words'), glued: add('glued'), lost: add('lost') }
  const perThousand = (count: number, { words }: { words: number }) => Number(((1000 * count) / words).toFixed(1))
  const row = (one: typeof all) => [one.name, one.f1.toFixed(3), perThousand(one.glued, one), perThousand(one.lost, one)]
  console.log([...documents, all].map((one) => row(one).join('\t')).join('\n'))
  expect(documents.length).toBeGreaterThanOrEqual(54)
  expect(f1).toBeGreaterThanOrEqual(0.89)
  expect(perThousand(all.glued, all)).toBeLessThanOrEqual(108)
  // Nearly all of it is in two interviews and a call in which no names are found.
  expect(perThousand(all.lost, all)).toBeLessThanOrEqual(72)
})

test.each([
  { kinds: ['front', 'speech', 'speech'], change: {}, expected: { faults: [], words: 7, f1: 1 } },
  { kinds: ['speech', 'speech', 'speech'], change: {}, expected: { faults: ['1 lost 2: The Quay'], wrong: 1, f1: 0 } },
  { kinds: ['front', 'speech', 'speech'], change: { text: '' }, expected: { lost: 5, wrong: 1 } },
  { kinds: ['front', 'speech', 'speech'], change: { text: 'Good morning' }, expected: { lost: 2, wrong: 0 } },
  { kinds: ['front', 'speech', 'notice'], change: {}, expected: { glued: 3, missed: 1, right: 1, f1: 2 / 3 } },
  { kinds: ['front', 'stage', 'speech'], change: {}, expected: { glued: 4, missed: 1 } },
  { kinds: ['front', 'stage', 'speech'], change: { annotations: [{ at: 0, end: 12 }] }, expected: { glued: 2 } },
  { kinds: ['front', 'speech', 'speech'], change: { annotations: [{ at: 0, end: 12 }] }, expected: { lost: 0 } },
])('the scorer tells $expected', ({ kinds, change, expected }) => {
  const lines = ['The Quay', 'Ada: Good morning to you.', '12 Bo: It is late.']
  const turns = turnsOf(parseText(lines.join('\n'), { speakers: [{ label: 'Ada' }, { label: 'Bo' }] }))
  const changed = turns.map((turn, index) => ({ ...turn, ...(index === 0 ? change : {}) }))
  expect(score(lines, kinds, changed)).toMatchObject(expected)
})
