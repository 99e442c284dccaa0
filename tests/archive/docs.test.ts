import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

it('the page on archives shows the tables as they are', () => {
  const page = readFileSync(new URL('../../docs/archive.md', import.meta.url), 'utf8')
  expect(page).toContain(`\`\`\`sql\n${readFileSync(new URL('../../src/archive/schema.txt', import.meta.url), 'utf8')}\`\`\`\n`)
})
