import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cases, type Ran, shell, workFolder } from './run-shell.ts'

/**
 * Every folder fixtures/cli/COMMAND/CASE is a test:
 *     cmd      one line of sh, in which `transcript` is the built command
 *     stdin    what is piped in; none: nothing is
 *     stdout   what must come, byte for byte; none: nothing may come
 *     stderr   the messages that must come; of each the file, the line and the severity count, not its words. A case that is listed in
 *              fixtures/cli/exact.txt has sentences that users rely on: there every letter counts
 *     code     the exit code; 0 when the file is missing
 * It runs in a copy of the folder, with fixtures/cli/shared beside. UPDATE_CASES=1 writes what came instead.
 */
const update = process.env.UPDATE_CASES === '1'

function read(folder: string, name: string, otherwise = ''): string {
  const path = join(folder, name)
  return existsSync(path) ? readFileSync(path, 'utf8') : otherwise
}

function keep(folder: string, name: string, text: string): void {
  const path = join(folder, name)
  if (text === '' && name !== 'stdout') rmSync(path, { force: true })
  else writeFileSync(path, text)
}

const exact = new Set(readFileSync(join(cases, 'exact.txt'), 'utf8').trimEnd().split('\n'))

//   transcript: talks/a b.txt:33: warning label-slip: the label "JO" …
//               ^^^^^^^^^^^^^ ^^   ^^^^^^^
const MESSAGE = /^transcript: (?:(?<file>-|[^:]*?[./][^\s:]*)(?::(?<line>\d+))?: )?(?:(?<severity>info|warning|error)[: ])?/

/** What counts of each message: "talks/a b.txt 33 warning"; what is none counts as a line. */
function gist(stderr: string): string[] {
  return stderr.split('\n').map((message) => {
    const { file = '', line = '', severity = '' } = MESSAGE.exec(message)?.groups ?? { file: message === '' ? '' : 'other' }
    return `${file} ${line} ${severity}`
  })
}

function record(folder: string, { code, stdout, stderr }: Ran): void {
  keep(folder, 'stdout', stdout)
  if (exact.has(nameOf(folder)) || gist(stderr).join() !== gist(read(folder, 'stderr')).join()) keep(folder, 'stderr', stderr)
  keep(folder, 'code', code === 0 ? '' : `${code}\n`)
}

const nameOf = (folder: string) => relative(cases, folder).replaceAll(sep, '/')

function folders(path: string): string[] {
  const entries = existsSync(path) ? readdirSync(path, { withFileTypes: true }) : []
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
}

for (const command of folders(cases).filter((name) => name !== 'shared')) {
  describe(command, () => {
    for (const name of folders(join(cases, command))) {
      it(name, async () => {
        const folder = join(cases, command, name)
        const cwd = workFolder(folder)
        const ran = await shell(read(folder, 'cmd').trim(), { cwd, input: read(folder, 'stdin') })
        rmSync(cwd, { recursive: true })
        if (update) record(folder, ran)
        const [wanted, told] = [read(folder, 'stderr'), ran.stderr].map((text) => (exact.has(nameOf(folder)) ? text : gist(text)))
        expect({ ...ran, stderr: told }, ran.stderr).toEqual({
          code: Number(read(folder, 'code', '0')),
          signal: null,
          stdout: read(folder, 'stdout'),
          stderr: wanted,
        })
      })
    }
  })
}

it('those whose sentences count are there', () => {
  expect([...exact].filter((name) => read(join(cases, name), 'stderr') === '')).toEqual([])
})
