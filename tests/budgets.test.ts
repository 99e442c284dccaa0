import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

/**
 * Lines of TypeScript, comments included, and files: the most that a folder may have, in budgets.json. A number only ever goes down:
 * LOWER_BUDGETS=1 npx vitest run tests/budgets.test.ts writes today's where they are lower. A new room is given its row by hand.
 */
type Size = readonly [lines: number, files: number]

const root = fileURLToPath(new URL('..', import.meta.url))
const file = join(root, 'tests/budgets.json')
const caps: Readonly<Record<string, Size>> = JSON.parse(readFileSync(file, 'utf8'))

/** Below this share of a cap it is worth lowering. */
const CLOSE = 0.98

function sizeOf(path: string): Size {
  const whole = join(root, path)
  const names = statSync(whole).isDirectory() ? readdirSync(whole, { recursive: true, encoding: 'utf8' }) : ['']
  const sources = names.filter((name) => (name || path).endsWith('.ts') && !name.includes('node_modules'))
  const lines = sources.map((name) => readFileSync(join(whole, name), 'utf8').split('\n').length - 1)
  return [lines.reduce((sum, count) => sum + count, 0), sources.length]
}

const rooms = readdirSync(join(root, 'src')).map((name) => `src/${name}`)
const sizes = [...rooms, 'src', 'tests'].map((path): [string, Size] => [path, sizeOf(path)])

describe('budgets', () => {
  test.each(sizes)('%s', (path, [lines, files]) => {
    const [most, mostFiles] = caps[path] ?? [0, 0]
    expect(lines, `lines of ${path}, whose budget is ${most}: what is new replaces something`).toBeLessThanOrEqual(most)
    expect(files, `files of ${path}, whose budget is ${mostFiles}: what is small belongs in its user's file`).toBeLessThanOrEqual(
      mostFiles,
    )
  })

  test('only go down', () => {
    const isLower = ([path, size]: [string, Size]) => size.some((count, at) => count < CLOSE * (caps[path]?.[at] ?? 0))
    const lower = sizes.filter(isLower).map(([path, [lines]]) => `${path} ${lines} of ${caps[path]?.[0]}`)
    if (lower.length > 0) console.log(`budgets that can be lowered (LOWER_BUDGETS=1): ${lower.join(', ')}`)
    if (process.env.LOWER_BUDGETS !== '1') return
    const least = (path: string, [lines, files]: Size) => {
      const [most = lines, mostFiles = files] = caps[path] ?? []
      return `  "${path}": [${Math.min(most, lines)}, ${Math.min(mostFiles, files)}]`
    }
    writeFileSync(file, `{\n${sizes.map(([path, size]) => least(path, size)).join(',\n')}\n}\n`)
  })
})
