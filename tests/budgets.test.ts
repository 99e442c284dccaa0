import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Lines of TypeScript, comments included, and files: the most that a folder may have. A number only ever goes down: the test says to what. What has
 * gone goes from the list. A new room has the cap that its design gives it, and one is raised only in the commit that takes more from another.
 */
const CAPS: Readonly<Record<string, readonly [lines: number, files: number]>> = {
}

/** Below this share of its cap, a folder's cap can be lowered. */
const CLOSE = 0.98

interface Size {
  readonly lines: number
  readonly files: number
}

function sizeOf(path: string): Size {
  const whole = join(root, path)
  const names = statSync(whole).isDirectory() ? readdirSync(whole, { recursive: true, encoding: 'utf8' }) : ['']
  const files = names.map((name) => join(whole, name)).filter((file) => /\.ts\/?$/.test(file))
  const lines = files.map((file) => readFileSync(file, 'utf8').split('\n').length - 1)
  return { lines: lines.reduce((sum, count) => sum + count, 0), files: files.length }
}

const folders = readdirSync(join(root, 'src')).map((name) => `src/${name}`)
const sizes = new Map([...folders, 'src', 'tests'].map((path) => [path, sizeOf(path)]))

describe('budgets', () => {
  test.each([...sizes])('%s', (path, { lines, files }) => {
    const [most, mostFiles] = CAPS[path] ?? [0, 0]
    expect(lines, `${path} has more lines than its budget`).toBeLessThanOrEqual(most)
    expect(files, `${path} has more files than its budget`).toBeLessThanOrEqual(mostFiles)
  })

  test('are of folders that are there', () => {
    expect(Object.keys(CAPS).filter((path) => !sizes.has(path))).toEqual([])
    const lower = [...sizes].filter(([path, { lines, files }]) => {
      const [most = 0, mostFiles = 0] = CAPS[path] ?? []
      return lines < CLOSE * most || files < CLOSE * mostFiles
    })
    if (lower.length === 0) return
    const rows = lower.map(([path, { lines, files }]) => `  ${/\W/.test(path) ? `'${path}'` : path}: [${lines}, ${files}],`)
    console.log(`budgets can be lowered in tests/budgets.test.ts, to:\n${rows.join('\n')}`)
  })
})
