import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROOT } from './package/source.ts'
import { IS_NIGHTLY } from './runs.ts'

const copy = mkdtempSync(join(tmpdir(), 'transcript-new-'))

const MADE = [
  { kind: 'repair', name: 'space/zz-mark', file: 'src/repairs/space-zz-mark.ts', registry: 'src/repairs/index.ts' },
  { kind: 'format', name: 'zz-vtt', file: 'src/formats/zz-vtt.ts', registry: 'src/formats/index.ts' },
  { kind: 'writer', name: 'wiki', file: 'src/write/wiki.ts', registry: 'src/write/index.ts' },
  { kind: 'flag', name: 'speech/zz-word', file: 'src/flags/speech-zz-word.ts', registry: 'src/flags/index.ts' },
  { kind: 'check', name: 'zz-doubt', file: 'src/check/zz-doubt.ts', registry: 'src/check/index.ts' },
  { kind: 'command', name: 'count', file: 'src/cli/commands/count.ts', registry: 'src/cli/commands/index.ts' },
]

const EMPTY = ['fixtures/formats/zz-vtt/negative/input.txt', 'fixtures/cli/count/refuses/cmd']

function runNew(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'scripts/new.mjs'), ...args], {
    cwd: copy,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

function inCopy(path: string): string {
  return readFileSync(join(copy, path), 'utf8')
}

beforeAll(() => {
  for (const name of ['src', 'package.json', 'tsconfig.json', 'biome.json'])
    cpSync(join(ROOT, name), join(copy, name), { recursive: true })
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'))
  const biome = JSON.parse(inCopy('biome.json'))
  writeFileSync(join(copy, 'biome.json'), JSON.stringify({ ...biome, vcs: { enabled: false } }))
})

afterAll(() => rmSync(copy, { recursive: true, force: true }))

describe('npm run new', () => {
  test.each(MADE)('makes a $kind, lists it, and leaves its negative case empty', ({ kind, name, file, registry }) => {
    const before = inCopy(registry)
    const { status, stdout, stderr } = runNew(kind, name)
    expect(stderr).toBe('')
    expect(status).toBe(0)
    expect(stdout).toContain(file)
    expect(inCopy(file)).toContain(`'${name}'`)
    expect(inCopy(registry)).not.toBe(before)
    expect(inCopy(registry)).toContain(`./${file.split('/').at(-1)}`)
  })

  test('leaves every negative case for its author', () => {
    for (const path of EMPTY) expect(inCopy(path)).toBe('')
    expect(JSON.parse(inCopy('fixtures/repairs/space-zz-mark.json'))).toEqual({
      rule: 'space/zz-mark',
      positive: [],
      negative: [],
    })
    expect(JSON.parse(inCopy('fixtures/write/wiki.json'))).toEqual({ writer: 'wiki', positive: [], negative: [] })
  })

  test.runIf(IS_NIGHTLY)('what it makes compiles', () => {
    writeFileSync(
      join(copy, 'tsconfig.json'),
      JSON.stringify({ extends: join(ROOT, 'tsconfig.json'), include: [join(copy, 'src')] }),
    )
    const { stdout } = spawnSync(join(ROOT, 'node_modules/.bin/tsc'), ['--noEmit', '-p', copy], { encoding: 'utf8' })
    expect(
      stdout.split('\n').filter((line) => MADE.some(({ file, registry }) => line.includes(file) || line.includes(registry))),
    ).toEqual([])
  })

  test('what it makes is clean', () => {
    const paths = MADE.flatMap(({ file, registry }) => [file, registry])
    expect(() =>
      execFileSync(join(ROOT, 'node_modules/.bin/biome'), ['check', ...paths], { cwd: copy, stdio: 'pipe' }),
    ).not.toThrow()
  })

  test.each([
    { args: [], says: 'usage: npm run new' },
    { args: ['repair'], says: 'usage: npm run new' },
    { args: ['thing', 'x'], says: 'usage: npm run new' },
    { args: ['__proto__', 'x'], says: 'usage: npm run new' },
    { args: ['command', 'a', 'b'], says: 'usage: npm run new' },
    { args: ['repair', 'comma'], says: 'write it like "space/before-dash"' },
    { args: ['reapir', 'space/x'], says: 'did you mean "repair"?' },
    { args: ['writer', 'Html'], says: 'write it like "html"' },
    { args: ['format', '../vtt'], says: 'is no name for a format' },
    { args: ['command', 'class'], says: 'is a word of the language' },
    { args: ['command', 'parse'], says: 'src/cli/commands/parse.ts exists' },
    { args: ['repair', 'space/after-comma'], says: 'src/repairs/space-after-comma.ts exists' },
  ])('refuses $args', ({ args, says }) => {
    const before = MADE.map(({ registry }) => inCopy(registry))
    const { status, stdout, stderr } = runNew(...args)
    expect(status).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toMatch(/^new: .*\n$/)
    expect(stderr).toContain(says)
    expect(MADE.map(({ registry }) => inCopy(registry))).toEqual(before)
  })

  test('refuses to work elsewhere', () => {
    const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'scripts/new.mjs'), 'writer', 'xml'], {
      cwd: tmpdir(),
      encoding: 'utf8',
    })
    expect(status).toBe(2)
    expect(stderr).toContain('run it at the top of the repository')
    expect(existsSync(join(tmpdir(), 'src/write/xml.ts'))).toBe(false)
  })
})
