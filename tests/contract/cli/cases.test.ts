import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cases, type Ran, shell, workFolder } from './run-shell.ts'

/**
 * Every folder fixtures/cli/COMMAND/CASE is a test:
 *     cmd      one line of sh, in which `transcript` is the built command
 *     stdin    what is piped in; none: nothing is
 *     stdout   what must come, byte for byte; stderr the same, and nothing may come when the file is missing
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

function record(folder: string, { code, stdout, stderr }: Ran): void {
  keep(folder, 'stdout', stdout)
  keep(folder, 'stderr', stderr)
  keep(folder, 'code', code === 0 ? '' : `${code}\n`)
}

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
        expect(ran).toEqual({
          code: Number(read(folder, 'code', '0')),
          signal: null,
          stdout: read(folder, 'stdout'),
          stderr: read(folder, 'stderr'),
        })
      })
    }
  })
}
