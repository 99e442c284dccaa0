import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './doors.ts'

// import { a } from '../b.ts'
//                    ^^^^^^^
const IMPORT = /(?:from|import|import\(|require\()\s*'(\.[^']+)'/g

/** Files that a file imports, and those that they import. */
function reached(file: string, all = new Set<string>()): Set<string> {
  if (all.has(file) || !existsSync(file)) return all
  all.add(file)
  for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(IMPORT)) reached(resolve(dirname(file), path), all)
  return all
}

test('the contract knows nothing of the inside of the program', () => {
  const folder = join(root, 'tests/contract')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:ts|cjs|mjs)$/.test(name))
  expect(files.length).toBeGreaterThan(50)
  const inside = files
    .flatMap((name) => [...reached(join(folder, name))])
    .map((path) => relative(root, path))
    .filter((path) => /^(?:src|dist|scripts)\//.test(path))
  expect(inside).toEqual([])
})
