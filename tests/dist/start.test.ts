import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const sample = join(root, 'fixtures/samples/quay.txt')
/** A copy of the built command, whose compiled code is damaged. */
const folder = mkdtempSync(join(tmpdir(), 'transcript-start-'))

function parse(at: string, options: readonly string[] = []) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...options, join(at, 'bin/transcript.js'), 'parse', sample], {
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

beforeAll(() => {
  for (const name of ['bin', 'dist', 'package.json']) cpSync(join(root, name), join(folder, name), { recursive: true })
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the compiled code beside the command', () => {
  const { cachePath } = createRequire(import.meta.url)(join(root, 'bin/load.js'))
  const file = join(folder, 'dist/cli/main.cjs')
  const expected = parse(root)

  test('is taken by the V8 that made it', () => {
    const code = `
      const { cachePath, compile } = require(${JSON.stringify(join(root, 'bin/load.js'))})
      const file = ${JSON.stringify(join(root, 'dist/cli/main.cjs'))}
      console.log(compile(file, require('node:fs').readFileSync(cachePath(file))).cachedDataRejected)`
    expect(spawnSync(process.execPath, ['-e', code], { encoding: 'utf8' }).stdout).toBe('false\n')
    expect(expected).toMatchObject({ status: 0, stderr: '' })
  })

  test('is not needed under other flags', () => {
    expect(parse(root, ['--no-opt'])).toEqual(expected)
  })

  test.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, 1000)],
    ['empty', () => Buffer.alloc(0)],
    // The second word says which V8 made it.
    ['of another V8', (bytes: Buffer) => bytes.map((byte, at) => (at === 4 ? byte ^ 1 : byte))],
  ])('does no harm when it is %s', (_, damage) => {
    const whole = readFileSync(cachePath(join(root, 'dist/cli/main.cjs')))
    writeFileSync(cachePath(file), damage(whole))
    expect(parse(folder)).toEqual(expected)
  })

  test('may be missing', () => {
    rmSync(cachePath(file))
    expect(readdirSync(join(folder, 'dist/cli')).filter((name) => name.endsWith('.cache'))).toEqual([])
    expect(parse(folder)).toEqual(expected)
  })
})
