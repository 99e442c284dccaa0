import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

/** The package as users get it: packed, installed without scripts in an empty folder, and run there. */
const root = fileURLToPath(new URL('../..', import.meta.url))
const sample = join(root, 'fixtures/samples/quay.txt')
const folder = mkdtempSync(join(tmpdir(), 'transcript-dist-'))
const bin = join(folder, 'node_modules/.bin/transcript')

function run(args: readonly string[], input?: string): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(bin, args, { cwd: folder, encoding: 'utf8', ...(input === undefined ? {} : { input }) })
}

function script(code: string): string {
  writeFileSync(join(folder, 'script.mjs'), code)
  return execFileSync(process.execPath, ['script.mjs', sample], { cwd: folder, encoding: 'utf8' })
}

beforeAll(() => {
  execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], { cwd: root, stdio: 'pipe' })
  const archive = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? ''
  writeFileSync(join(folder, 'package.json'), '{"private":true}')
  execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', join(folder, archive)], {
    cwd: folder,
    stdio: 'pipe',
  })
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the installed command', () => {
  test('parses the sample', () => {
    const { status, stdout, stderr } = run(['parse', sample])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout.trimEnd().split('\n')).toHaveLength(7)
  })

  test('can be piped into itself', () => {
    const { stdout } = run(['parse', sample])
    expect(run(['grep', '-c', 'tide'], stdout).stdout).toBe('1\n')
  })

  test('reads a long input, which makes it keep its heap small', () => {
    const text = 'MARA LUND: How deep is the harbour?\n\nJO VEY: Deep enough.\n\n'.repeat(5_000)
    const { status, stdout, stderr } = run(['turns', '--speaker', 'jo-vey'], text)
    expect({ status, stderr, lines: stdout.trimEnd().split('\n').length }).toEqual({ status: 0, stderr: '', lines: 5_000 })
  })

  test('works on several files at once', () => {
    writeFileSync(join(folder, 'one.txt'), readFileSync(sample))
    writeFileSync(join(folder, 'two.txt'), readFileSync(sample))
    const { status, stdout, stderr } = run(['parse', '--jobs', '1', 'one.txt', 'two.txt'])
    expect(run(['parse', '--jobs', '2', 'one.txt', 'two.txt'])).toMatchObject({ status, stdout, stderr })
    expect(stdout.trimEnd().split('\n')).toHaveLength(14)
  })

  test('loads patterns, colours and schemas when they are asked for', () => {
    writeFileSync(join(folder, 'a.txt'), readFileSync(sample))
    expect(run(['speakers', '*.txt']).stdout).toContain('sule-celik')
    expect(run(['grep', '--color', 'always', 'tide', 'a.txt']).stdout).toContain('\u001b[')
    expect(JSON.parse(run(['schema', 'turn']).stdout)).toMatchObject({ type: 'object' })
  })

  test('says its version, and helps', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    expect(run(['--version']).stdout).toBe(`${version}\n`)
    expect(run(['help', 'parse']).status).toBe(0)
  })
})

describe('the installed library', () => {
  test('parses text at once, and as a stream', () => {
    const code = `
      import { parseStream, parseTranscript } from 'transcript-cli'
      import { readFileSync } from 'node:fs'
      const bytes = readFileSync(process.argv[2])
      const { turns, speakers } = parseTranscript(bytes)
      const streamed = []
      for await (const record of parseStream([bytes.subarray(0, 700), bytes.subarray(700)])) streamed.push(record.type)
      console.log(turns.length, speakers.length, streamed.filter((type) => type === 'turn').length, streamed.at(-1))`
    expect(script(code)).toBe('7 3 7 summary\n')
  })

  test('parses in a Node stream', () => {
    const code = `
      import { createParseTransform } from 'transcript-cli/node'
      import { createReadStream } from 'node:fs'
      let turns = 0
      for await (const record of createReadStream(process.argv[2]).pipe(createParseTransform())) turns += record.type === 'turn'
      console.log(turns)`
    expect(script(code)).toBe('7\n')
  })

  test('guesses encodings', () => {
    const code = `
      import { parseFile } from 'transcript-cli/node'
      for await (const record of parseFile(${JSON.stringify(join(root, 'fixtures/bytes/euc-jp/input.txt'))}))
        if (record.type === 'summary') console.log(record.encoding)`
    expect(script(code)).toBe('euc-jp\n')
  })

  test.runIf('require_module' in process.features)('is loaded by CommonJS, where Node can', () => {
    writeFileSync(
      join(folder, 'script.cjs'),
      `console.log(typeof require('transcript-cli').parseTranscript, typeof require('transcript-cli/node').parseFile)`,
    )
    expect(execFileSync(process.execPath, ['--no-warnings', 'script.cjs'], { cwd: folder, encoding: 'utf8' })).toBe(
      'function function\n',
    )
  })

  test('is bundled for browsers, Parquet as well: it takes nothing of Node', async () => {
    const code = `import { fileWriters, parseTranscript } from 'transcript-cli'; console.log(fileWriters, parseTranscript('A: b'))`
    const stdin = { contents: code, resolveDir: folder }
    const { errors, outputFiles } = await build({ stdin, bundle: true, platform: 'browser', format: 'esm', write: false })
    expect(errors).toEqual([])
    expect(outputFiles[0]?.text).not.toMatch(/\bfrom "node:/)
  })

  test('gives the errors that it throws', () => {
    const code = `
      import { parseTranscript, UnknownRepairError, UnwritableError, writers } from 'transcript-cli'
      const { turns } = parseTranscript('MARA: a\\n\\nJO: b')
      const attempts = [() => parseTranscript('', { repairs: ['nope'] }), () => writers.find(({ name }) => name === 'srt').record(turns[0])]
      for (const attempt of attempts) try { attempt() } catch (error) {
        console.log(error instanceof UnknownRepairError, error instanceof UnwritableError)
      }`
    expect(script(code)).toBe('true false\nfalse true\n')
  })

  test('has schemas', () => {
    const installed = join(folder, 'node_modules/transcript-cli')
    for (const path of ['schema/turn.schema.json', 'README.md', 'LICENSE']) {
      expect(existsSync(join(installed, path)), path).toBe(true)
    }
  })
})
