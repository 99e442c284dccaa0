import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { runCommand } from '../../contract/hostile/run-command.ts'

const cwd = mkdtempSync(join(tmpdir(), 'transcript-memory-'))
afterAll(() => rmSync(cwd, { recursive: true, force: true }))

/** Bytes: the longest turn is held with all that is told of it, and once more as it is written. */
const MOST = 280_000_000

/** Small inputs, each byte of which makes dozens of output. */
const GREEDY: readonly (readonly [string, string])[] = [
  ['turns of one letter', 'MARA LUND: a\nJO VEY: b\n'.repeat(25_000)],
  ['a turn of notes', `MARA LUND: ${'[x]'.repeat(200_000)}\n`],
  ['a turn of edits', `MARA LUND: ${'\u2067a'.repeat(170_000)}\n`],
]

describe('memory does not grow with what is written', () => {
  it.each(GREEDY)('of %s', async (name, text) => {
    const file = `${name.replaceAll(' ', '-')}.txt`
    writeFileSync(join(cwd, file), text)
    const { code, stdout, peak } = await runCommand(['parse', file], { cwd })
    expect(code).toBe(0)
    expect(stdout.length).toBeGreaterThan(10_000_000)
    expect(peak).toBeLessThan(MOST)
  })
})
