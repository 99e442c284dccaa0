import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import * as fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { environment, root } from '../contract/cli/run-shell.ts'
import { documents, sources } from '../contract/properties/documents.ts'

/** Each run starts programs. RUNS=200 npx vitest run tests/nightly/command.test.ts looks harder. */
const FEW = { numRuns: Math.min(200, Number(process.env.RUNS ?? 3)) }
const folder = mkdtempSync(join(tmpdir(), 'transcript-same-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Surroundings {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
}

/** What the built command says and answers. */
function run(args: readonly string[], { cwd = folder, env = {} }: Surroundings = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'bin/transcript.js'), ...args], {
    cwd,
    env: { ...environment, ...env },
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  return { status, stdout, stderr }
}

const batches = fc.array(fc.oneof(documents, sources), { minLength: 1, maxLength: 6 })

function write(batch: readonly (string | Uint8Array)[]): string[] {
  return batch.map((content, index) => {
    writeFileSync(join(folder, `${index}.txt`), content)
    return `${index}.txt`
  })
}

describe('the command says the same', () => {
  test('with any number of threads', () => {
    fc.assert(
      fc.property(
        batches,
        fc.constantFrom(['parse', '--records', 'all'], ['repair', '--list'], ['parse', '--to', 'csv']),
        (batch, command) => {
          const files = write(batch)
          const [one, ...others] = [1, 2, 3, 4].map((jobs) => run([...command, '--jobs', String(jobs), ...files]))
          for (const other of others) expect(other).toEqual(one)
        },
      ),
      FEW,
    )
  })

  test('of several files as of each', () => {
    fc.assert(
      fc.property(batches, (batch) => {
        const files = write(batch)
        const each = files.map((file) => run(['parse', '--records', 'all', file]).stdout)
        expect(run(['parse', '--records', 'all', ...files]).stdout).toBe(each.join(''))
      }),
      FEW,
    )
  })

  test('in any locale and time zone, at any home', () => {
    const locales = fc.constantFrom('C', 'C.UTF-8', 'de_DE.UTF-8', 'tr_TR.UTF-8', 'ja_JP.EUC-JP', 'nonsense')
    const zones = fc.constantFrom('UTC', 'Asia/Kathmandu', 'America/St_Johns', 'Pacific/Kiritimati', 'nonsense')
    const homes = fc.constantFrom('/', '/nowhere', folder, '')
    const surroundings = fc
      .tuple(locales, locales, zones, homes)
      .map(([LC_ALL, LANG, TZ, HOME]) => ({ LC_ALL, LANG, LANGUAGE: LANG, TZ, HOME, XDG_CONFIG_HOME: HOME, USERPROFILE: HOME }))
    const commands = fc.constantFrom(['parse', '--records', 'all'], ['repair', '--diff'], ['parse', '--to', 'vtt'], ['check'])
    fc.assert(
      fc.property(documents, commands, surroundings, (text, command, env) => {
        const files = write([text])
        expect(run([...command, ...files], { env })).toEqual(run([...command, ...files]))
      }),
      FEW,
    )
  })

  test('in any folder', () => {
    const elsewhere = join(folder, 'a folder', 'Ordner')
    mkdirSync(elsewhere, { recursive: true })
    fc.assert(
      fc.property(documents, (text) => {
        const [file = ''] = write([text])
        const here = run(['parse', '--records', 'all', file])
        const path = relative(elsewhere, join(folder, file))
        const there = run(['parse', '--records', 'all', path], { cwd: elsewhere })
        // The name of a source is the path that was given.
        expect({ ...there, stdout: there.stdout.replaceAll(path, file), stderr: there.stderr.replaceAll(path, file) }).toEqual(
          here,
        )
      }),
      FEW,
    )
  })
})
