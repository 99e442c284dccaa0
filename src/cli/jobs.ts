import { availableParallelism } from 'node:os'
import type { Command as Commander } from 'commander'
import { quietStats } from '../node/file-facts.ts'
import { inGroup } from './option-groups.ts'
import { wholeNumber } from './whole-number.ts'

/** Threads are an expense; so many are enough for any machine. */
const MOST = 64

/** Fewer files are not spread over threads unless that is asked for. */
const MANY_FILES = 3

/** Bytes that one thread has read before another has started. */
const WORTH_A_THREAD = 2_097_152

export interface JobsOption {
  readonly jobs?: number
}

/** "--jobs", for commands that can work on several inputs at once. */
export function declareJobs(command: Commander): Commander {
  const about = 'work on this many files at once (default: as many as there are cores, for three files or more)'
  return inGroup(command, 'terminal', () => command.option('-j, --jobs <number>', about, wholeNumber(1)))
}

/** How many threads to use, 1 for the main thread alone. What is not asked for must be worth their start. */
export function jobsFor(asked: number | undefined, inputs: readonly string[]): number {
  if (asked !== undefined) return Math.max(1, Math.min(asked, inputs.length, MOST))
  if (inputs.length < MANY_FILES || !isMuch(inputs)) return 1
  return Math.min(availableParallelism(), inputs.length, MOST)
}

function isMuch(inputs: readonly string[]): boolean {
  let bytes = 0
  return inputs.some((path) => {
    const stats = quietStats(path)
    // What is no file is not read by a worker.
    if (stats?.isFile()) bytes += stats.size
    return bytes >= WORTH_A_THREAD
  })
}
