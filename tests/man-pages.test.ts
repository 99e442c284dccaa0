import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { escaped, pages } from '../scripts/man-pages.ts'
import { hasTool } from './contract/cli/run-shell.ts'
import { ROOT } from './package/source.ts'

const folder = join(ROOT, 'man')

/** What reads manual pages, with all its warnings. */
const READERS = [
  { tool: 'groff', args: ['-man', '-ww', '-Tutf8', '-z'] },
  { tool: 'mandoc', args: ['-Tlint', '-Wwarning'] },
]

describe('manual pages', () => {
  test('are those of the commands: npm run pages', async () => {
    const made = await pages()
    expect(readdirSync(folder).sort()).toEqual([...made.keys()].sort())
    for (const [file, text] of made) expect(readFileSync(join(folder, file), 'utf8'), file).toBe(text)
  })

  test('are named in package.json', () => {
    const { man } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
    expect([...man].sort()).toEqual(
      readdirSync(folder)
        .map((file) => `./man/${file}`)
        .sort(),
    )
  })

  test('take nothing of a text for a request', () => {
    expect(escaped('.a\n\'b -\\n "…\u{1f600}')).toBe('\\&.a\n\\(aqb \\-\\en \\(dq\\[u2026]\\[u1F600]')
  })

  for (const { tool, args } of READERS) {
    test(`are read by ${tool} without a warning`, ({ skip }) => {
      skip(!hasTool(tool), `there is no ${tool}`)
      for (const file of readdirSync(folder)) {
        const said = execFileSync('sh', ['-c', '"$@" 2>&1', 'sh', tool, ...args, join(folder, file)], { encoding: 'utf8' })
        expect(said, file).toBe('')
      }
    })
  }
})
