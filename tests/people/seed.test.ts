import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { hear } from './people.ts'

const seed = new URL('../../../shared/seed/', import.meta.url)
const here = existsSync(new URL('gold.jsonl', seed))
if (!here) console.log('skipped: ../shared/seed is not here')

test.skipIf(!here).each([4, 8, 29])('the seed, with a look-ahead of %i turns', (look) => {
  const gold: Record<string, string | number | null>[] = read('gold.jsonl')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  const source = read('brookings.txt')
  const front = source.slice(0, source.indexOf(`${gold[0]?.label}:`))
  const { heard } = hear(
    gold.map(({ label, text }) => `${label}: ${text}`),
    { front, look },
  )
  const expected = gold.map(({ label, speaker, role, question, part, to }) => ({
    label,
    speaker,
    role,
    question,
    part,
    to: to ?? null,
  }))
  expect(heard).toEqual(expected)
})

function read(name: string): string {
  return readFileSync(new URL(name, seed), 'utf8')
}
