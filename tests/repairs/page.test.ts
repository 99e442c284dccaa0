import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { page } from '../../scripts/repairs-page.ts'
import { flags } from '../../src/flags/index.ts'
import { repairs } from '../../src/repairs/index.ts'

const written = readFileSync(new URL('../../docs/repairs.md', import.meta.url), 'utf8')

test('docs/repairs.md is what the rules say: npm run pages writes it', () => {
  expect(written).toBe(page())
})

test('docs/repairs.md has every rule and every flag', () => {
  for (const { name } of [...repairs, ...flags]) expect(written).toContain(`\n### ${name}\n`)
})
