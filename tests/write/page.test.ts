import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { page } from '../../scripts/formats-page.ts'
import { formats } from '../../src/formats/index.ts'
import { writers } from '../../src/write/index.ts'

const written = readFileSync(new URL('../../docs/formats.md', import.meta.url), 'utf8')

test('docs/formats.md is what the formats say: npm run pages writes it', () => {
  expect(written).toBe(page())
})

test('docs/formats.md has every format', () => {
  for (const { name } of formats) expect(written).toContain(`\n| \`${name}\` | `)
  for (const { name } of writers) expect(written).toContain(`\n### ${name}\n`)
})
