import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from '../package/source.ts'

const notices = readFileSync(join(ROOT, 'dist/THIRD-PARTY-NOTICES.txt'), 'utf8')

interface Manifest {
  readonly name: string
  readonly version: string
  readonly dependencies?: Readonly<Record<string, string>>
}

function manifestIn(folder: string): Manifest {
  return JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8'))
}

/** Folders of what a package needs, and of what that needs. */
function needed(folder: string, seen = new Set<string>()): Set<string> {
  for (const name of Object.keys(manifestIn(folder).dependencies ?? {})) {
    const own = join(folder, 'node_modules', name)
    const path = existsSync(join(ROOT, own)) ? own : join('node_modules', name)
    if (!seen.has(path)) needed(path, seen.add(path))
  }
  return seen
}

/** "// node_modules/zod/v4/core/parse.js", as the library has above each file that is bundled. */
const BUNDLED = /^\/\/ (?:.*\/)?(node_modules\/(?:@[^/\s]+\/)?[^/\s]+)\//gm

function inLibrary(): string[] {
  const files = readdirSync(join(ROOT, 'dist')).filter((name) => name.endsWith('.js'))
  return files.flatMap((name) =>
    [...readFileSync(join(ROOT, 'dist', name), 'utf8').matchAll(BUNDLED)].map(([, folder = '']) => folder),
  )
}

test('every package that is bundled is named with its version and licence', () => {
  const folders = new Set([...needed(''), ...inLibrary()])
  expect(folders.size).toBeGreaterThan(5)
  for (const folder of folders) {
    const { name, version } = manifestIn(folder)
    expect(notices).toContain(`\n${name} ${version} (`)
    const licence = readdirSync(join(ROOT, folder)).find((file) => /^licen[cs]e/i.test(file)) ?? ''
    expect(notices, name).toContain(readFileSync(join(ROOT, folder, licence), 'utf8').trim())
  }
})
