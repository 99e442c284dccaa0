import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { Ground, writingCommands } from './commands.ts'
import { CALLS, repository, sweep } from './sweep.ts'

const folder = mkdtempSync(join(tmpdir(), 'transcript-faults-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const ground = new Ground(folder, [process.execPath, join(repository, 'bin/transcript.js')], 300)

/** One kind of failure each; `npm run faults` goes through all. */
const SOME = ['openSync', 'readSync', 'writeSync', 'fsyncSync', 'closeSync', 'renameSync', 'linkSync']

describe('a call that fails', () => {
  it.each(writingCommands)('leaves the old file or the new one: $name', async (command) => {
    let met = 0
    const faults: string[] = []
    for (const [at, call] of SOME.entries()) {
      const errors = CALLS[call] ?? []
      const error = errors[(at + writingCommands.indexOf(command)) % errors.length] ?? 'EIO'
      const swept = await sweep(command, { call, error }, { root: repository, ground, most: 2 })
      met += swept.met
      faults.push(...swept.faults)
    }
    expect(faults).toEqual([])
    expect(met).toBeGreaterThanOrEqual(5)
  })

  // Files are looked at in many places, each of which must say what it could not look at.
  it.each(['repair --write', 'repair --undo -o', 'convert -o'])('is told where a file cannot be looked at: %s', async (name) => {
    const command = writingCommands.find((candidate) => candidate.name === name)
    if (command === undefined) throw new Error(`no command is called ${name}`)
    for (const call of ['statSync', 'fstatSync']) {
      const { met, faults } = await sweep(command, { call, error: 'EIO' }, { root: repository, ground, most: 20 })
      expect(faults).toEqual([])
      expect(met).toBeGreaterThanOrEqual(5)
    }
  })
})
