import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commands } from '../../src/cli/commands/index.ts'
import { verdictOn } from '../../src/cli/errors.ts'
import { nodeIo } from '../../src/cli/node-io.ts'
import { root, shell } from '../contract/cli/run-shell.ts'

const built = readFileSync(join(root, 'dist/cli/main.cjs'), 'utf8')

describe('--quiet', () => {
  it.each(commands)('is an option of $name', async ({ name }) => {
    expect((await shell(`transcript ${name} --help`, { cwd: root })).stdout).toMatch(/^ {2}terminal .* --quiet /m)
  })

  it('silences progress', () => {
    expect(nodeIo().progress).toBe(true)
    expect(nodeIo({ quiet: true }).progress).toBe(false)
  })
})

describe('what is read at each start', () => {
  it('holds commander, but neither zod nor fast-glob', () => {
    expect(built.includes('commander.helpDisplayed')).toBe(true)
    expect(/ZodError|micromatch/.exec(built)?.[0]).toBeUndefined()
  })

  it('is ASCII, as bin/load.js takes it', () => {
    expect(/[^\0-\x7f]/.exec(built)?.[0]).toBeUndefined()
  })
})

describe('errors', () => {
  it('are faults of the program when nobody foresaw them', () => {
    expect(verdictOn(new TypeError('x is undefined'))).toEqual({ code: 2, line: 'internal error: x is undefined' })
  })
})
