import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { root, shell, workFolder } from './run-shell.ts'

const PAGES = ['README.md', 'docs/quote.md'].map((name) => readFileSync(join(root, name), 'utf8')).join('\n')

/** What stands behind each "$ " of a console, and what the pages say that it prints. */
const SESSIONS = [...PAGES.matchAll(/```console\n([\s\S]*?)```/g)]
  .flatMap(([, block = '']) => block.split(/^\$ /m).slice(1))
  .map((piece) => {
    const end = piece.indexOf('\n')
    return [piece.slice(0, end), piece.slice(end + 1).trimEnd()] as const
  })

let cwd = ''
beforeAll(() => {
  cwd = workFolder()
  copyFileSync(join(root, 'fixtures/samples/quay.txt'), join(cwd, 'quay.txt'))
})

describe('the README and the page on quotations', () => {
  test('shows what commands print', () => expect(SESSIONS.length).toBeGreaterThan(3))

  test.each(SESSIONS)('$ %s', async (line, printed) => {
    const { stdout, stderr } = await shell(line, { cwd })
    expect(stdout.trimEnd()).toBe(printed)
    expect(stderr).toBe('')
  })
})
