import { quietStats } from '../node/file-facts.ts'
import { clearStatus, isTerminal, showStatus } from '../node/terminal.ts'
import { shortClock } from '../write/timing.ts'
import type { Io } from './io.ts'
import type { Meter } from './progress.ts'

const STDERR = 2
const GAP = '  '
const PERIOD_MS = 200
const MEGA = 1_000_000

export interface Progress {
  readonly files: number
  readonly done: number
  /** Bytes read. */
  readonly bytes: number
  /** Bytes still to read; undefined when an input is a pipe. */
  readonly left: number | undefined
  readonly seconds: number
}

export interface Watched {
  readonly inputs: readonly string[]
  readonly meter: Meter
  /** When the work began, in milliseconds of the clock. */
  readonly started: number
}

/** Draws the line now and then until the function it returns is called. None where nobody can see it. */
export function drawProgress({ inputs, meter, started }: Watched, io: Io): () => void {
  if (io.env.TERM === 'dumb' || !isTerminal(STDERR)) return () => {}
  const total = totalOf(inputs)
  const draw = (): void => {
    const seconds = (Date.now() - started) / 1000
    const { bytes, finished } = meter
    const left = total === undefined ? undefined : Math.max(0, total - bytes)
    const progress = { files: inputs.length, done: finished.size, bytes, left, seconds }
    // In the last column a terminal may begin the next row.
    showStatus(progressLine(progress, (process.stderr.columns || 80) - 1))
  }
  draw()
  const timer = setInterval(draw, PERIOD_MS)
  timer.unref()
  return () => {
    clearInterval(timer)
    clearStatus()
  }
}

/** Bytes of all inputs, or undefined when one is a pipe. */
function totalOf(inputs: readonly string[]): number | undefined {
  let total = 0
  for (const input of inputs) {
    const stats = quietStats(input)
    if (stats === undefined ? input === '-' : !stats.isFile()) return undefined
    total += stats?.size ?? 0
  }
  return total
}

/** "3/12 files  450 of 1500 MB  31.0 MB/s  0:34 left", as much of it as the width has room for. */
export function progressLine({ files, done, bytes, left, seconds }: Progress, width: number): string {
  const rate = bytes / Math.max(seconds, 0.001)
  const parts = files > 1 ? [`${done}/${files} files`] : []
  parts.push(left === undefined ? `${mega(bytes)} MB` : `${mega(bytes)} of ${mega(bytes + left)} MB`, `${mega(rate)} MB/s`)
  if (left !== undefined && rate > 0) parts.push(`${shortClock(Math.ceil(left / rate))} left`)
  while (parts.join(GAP).length > width) parts.pop()
  return parts.join(GAP)
}

function mega(bytes: number): string {
  const megabytes = bytes / MEGA
  return megabytes < 100 ? megabytes.toFixed(1) : megabytes.toFixed(0)
}
