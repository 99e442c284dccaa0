import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { doWithin } from '../../src/node/time-limit.ts'
import { Coverage } from './coverage.ts'
import { Dice, mutated } from './mutator.ts'
import { seeds } from './seeds.ts'
import { promise, type Target } from './target.ts'

/** Inputs between two looks at what is new. */
const BATCH = 24
/** Milliseconds that an input may take. */
const PATIENCE = 20_000
const SCRIPT = 'main.js'

export interface Expedition {
  /** Milliseconds, and inputs, at most. */
  readonly time: number
  readonly runs: number
  readonly seed: number
  /** Where inputs are kept that went where none had gone. */
  readonly corpus: string
  /** Where an input is written that breaks a promise. */
  readonly crashes: string
}

export interface Found {
  readonly executions: number
  readonly kept: number
  /** What was broken, and by which file. */
  readonly fault: { readonly reason: string; readonly path: string } | undefined
}

/** Feeds a target with inputs that grow out of those that went farthest. Ends at the first broken promise. */
export async function explore(target: Target, { time, runs, seed, corpus, crashes }: Expedition): Promise<Found> {
  mkdirSync(corpus, { recursive: true })
  const earlier = readdirSync(corpus).map((name) => new Uint8Array(readFileSync(join(corpus, name))))
  const pool = [...seeds().map((bytes) => bytes.subarray(0, target.longest)), ...earlier]
  const coverage = new Coverage(SCRIPT)
  const end = Date.now() + time
  let executions = 0
  let kept = 0
  while (Date.now() < end && executions < runs) {
    const batch = Array.from({ length: BATCH }, () => mutated(pool, new Dice(seed + ++executions), target.longest))
    for (const bytes of batch) {
      const fault = await attempt(target, bytes, crashes)
      if (fault !== undefined) return { executions, kept, fault }
    }
    if (coverage.fresh() === 0) continue
    pool.push(...batch)
    kept += batch.length
    for (const bytes of batch) writeFileSync(join(corpus, nameOf(bytes)), bytes)
  }
  return { executions, kept, fault: undefined }
}

async function attempt(target: Target, bytes: Uint8Array, crashes: string): Promise<Found['fault']> {
  try {
    const work: (void | Promise<void>)[] = []
    const inTime = doWithin(PATIENCE, () => work.push(target.fuzz(bytes)))
    promise(inTime, () => `it takes more than ${PATIENCE / 1000} seconds`)
    await work[0]
    return undefined
  } catch (error) {
    mkdirSync(crashes, { recursive: true })
    const path = join(crashes, nameOf(bytes))
    writeFileSync(path, bytes)
    return { reason: error instanceof Error ? `${error.stack}` : String(error), path }
  }
}

function nameOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16)
}
