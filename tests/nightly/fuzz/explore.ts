import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { doWithin } from '../../../src/node/time-limit.ts'
import { Coverage } from './coverage.ts'
import { Dice, mutated } from './mutator.ts'
import { seeds } from './seeds.ts'
import { promise, type Target } from './target.ts'

/** Inputs between two looks at what is new: more of them while nothing is. */
const BATCH = 24
const LARGEST_BATCH = 192
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
  let size = BATCH
  while (Date.now() < end && executions < runs) {
    const batch = Array.from({ length: size }, () => mutated(pool, new Dice(seed + ++executions), target.longest))
    const fault = await attemptAll(target, batch, crashes)
    if (fault !== undefined) return { executions, kept, fault }
    const isNew = coverage.fresh() > 0
    size = isNew ? BATCH : Math.min(size * 2, LARGEST_BATCH)
    if (!isNew) continue
    pool.push(...batch)
    kept += batch.length
    for (const bytes of batch) writeFileSync(join(corpus, nameOf(bytes)), bytes)
  }
  return { executions, kept, fault: undefined }
}

/** Many at once, for the clock costs more than most inputs do. */
async function attemptAll(target: Target, batch: readonly Uint8Array[], crashes: string): Promise<Found['fault']> {
  for (let next = 0; next < batch.length; ) {
    const { done, error } = await attemptSome(target, batch.slice(next))
    next += done
    const bytes = batch[next]
    if (bytes === undefined || (done > 0 && error === undefined)) continue
    // Which promise, and whether it breaks without the inputs before it, is told when it is tried alone.
    const fault = await attempt(target, bytes, crashes)
    if (fault !== undefined) return fault
    if (error !== undefined) return { reason: `only behind others: ${String(error)}`, path: keep(crashes, bytes) }
    next++
  }
  return undefined
}

/** Inputs up to the first that breaks a promise, takes too long, or is waited for: how many went well. */
async function attemptSome(target: Target, batch: readonly Uint8Array[]): Promise<{ done: number; error?: unknown }> {
  let done = 0
  const waiting: Promise<void>[] = []
  try {
    doWithin(PATIENCE, () => {
      for (; done < batch.length && waiting.length === 0; done++) {
        const work = target.fuzz(batch[done] ?? new Uint8Array(0))
        if (work !== undefined) waiting.push(work)
      }
    })
    await waiting[0]
    return { done }
  } catch (error) {
    return { done: waiting.length > 0 ? done - 1 : done, error }
  }
}

async function attempt(target: Target, bytes: Uint8Array, crashes: string): Promise<Found['fault']> {
  try {
    const work: (void | Promise<void>)[] = []
    const inTime = doWithin(PATIENCE, () => work.push(target.fuzz(bytes)))
    promise(inTime, () => `it takes more than ${PATIENCE / 1000} seconds`)
    await work[0]
    return undefined
  } catch (error) {
    return { reason: error instanceof Error ? `${error.stack}` : String(error), path: keep(crashes, bytes) }
  }
}

/** Where the input lies from now on. */
function keep(crashes: string, bytes: Uint8Array): string {
  mkdirSync(crashes, { recursive: true })
  const path = join(crashes, nameOf(bytes))
  writeFileSync(path, bytes)
  return path
}

function nameOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16)
}
