import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { HostileCase } from '../../contract/hostile/case.ts'
import { faultsOf, faultsOfAny, outcomeFor } from '../../contract/hostile/judge.ts'
import { pack } from '../../contract/hostile/pack.ts'
import { runCommand } from '../../contract/hostile/run-command.ts'

const cwd = mkdtempSync(join(tmpdir(), 'transcript-hostile-'))
afterAll(() => rmSync(cwd, { recursive: true, force: true }))

function write(hostile: HostileCase): string {
  const file = `${hostile.id}${hostile.extension ?? '.txt'}`
  writeFileSync(join(cwd, file), hostile.bytes)
  return file
}

/** Inputs that end well are worked through together, for a start of the program takes longer than most of them. */
const TOGETHER = 25
const well = pack.filter(({ outcome }) => outcome === 'turns' || outcome === 'warned')
const alone = pack.filter((hostile) => !well.includes(hostile))
const batches = Array.from({ length: Math.ceil(well.length / TOGETHER) }, (_, at) => ({
  name: `${well[at * TOGETHER]?.id} and what follows`,
  batch: well.slice(at * TOGETHER, (at + 1) * TOGETHER),
}))

describe('the pack', () => {
  it('is large, and each input has a name of its own', () => {
    expect(pack.length).toBeGreaterThanOrEqual(250)
    expect(new Set(pack.map(({ id }) => id)).size).toBe(pack.length)
  })
})

describe('the command', () => {
  it.concurrent.each(alone)('$id is $outcome', async (hostile) => {
    const file = write(hostile)
    expect(faultsOf(hostile, await runCommand(['parse', file], { cwd }), file)).toEqual([])
  })

  it.concurrent.each(batches)('reads $name', async ({ batch }) => {
    const files = batch.map(write)
    const ran = await runCommand(['parse', '--verbose', ...files], { cwd })
    expect(faultsOfAny(ran)).toEqual([])
    const faults = batch.flatMap((hostile, at) =>
      faultsOf(hostile, outcomeFor(ran, files[at] ?? ''), files[at] ?? '').map((fault) => `${hostile.id}: ${fault}`),
    )
    expect(faults).toEqual([])
  })
})
