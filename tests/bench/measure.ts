import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A whole process to be run. */
export interface Command {
  readonly argv: readonly string[]
  /** Files that come through a pipe, one after the other; default: nothing. */
  readonly pipe?: readonly string[]
  /** Where standard output goes; default: nowhere. */
  readonly output?: string
}

/** What one run took: seconds, seconds, MiB. No peak where nothing can tell it. */
export interface Sample {
  /** User and system time of the process and all its threads. */
  readonly cpu: number
  readonly wall: number
  readonly peak: number
}

/** python's wait4() where GNU time is missing: prints the peak, in KiB, to the file named first. */
const WAIT4 = `import os, sys
pid = os.posix_spawnp(sys.argv[2], sys.argv[2:], os.environ)
_, status, usage = os.wait4(pid, 0)
open(sys.argv[1], 'w').write(str(usage.ru_maxrss // (1024 if sys.platform == 'darwin' else 1)))
sys.exit(os.waitstatus_to_exitcode(status))`

/** How the peak is told: the words before the command, given the file to write to. */
interface Gauge {
  readonly title: string
  readonly before: (file: string) => readonly string[]
}

const GAUGES: readonly Gauge[] = [
  { title: 'GNU time', before: (file) => ['env', 'time', '-q', '-f', '%M', '-o', file] },
  { title: 'wait4 of python3', before: (file) => ['python3', '-c', WAIT4, file] },
]

/** Runs commands and tells what they took. */
export interface Meter {
  /** "GNU time", "nothing". */
  readonly peaksBy: string
  run(command: Command): Promise<Sample>
}

/**
 * Node cannot wait for one child's usage, so bash does: its `time` gives the wait4() figures of the kernel to the millisecond.
 * A process started by Node itself would report Node's own peak as its own (the peak survives exec), hence the small
 * processes between. Needs bash; `folder` takes two small files.
 */
export function openMeter(folder: string): Meter {
  const times = join(folder, 'times')
  const errors = join(folder, 'errors')
  const peak = join(folder, 'peak')
  const gauge = GAUGES.find(({ before }) => {
    const [program = '', ...rest] = [...before(peak), 'true']
    return spawnSync(program, rest).status === 0 && Number(readFileSync(peak, 'utf8')) > 0
  })

  async function run({ argv, pipe = [], output = '/dev/null' }: Command): Promise<Sample> {
    const words = [...(gauge?.before(peak) ?? []), ...argv].map(quote).join(' ')
    const source = pipe.length > 0 ? `cat ${pipe.map(quote).join(' ')} | ` : ''
    const script = `TIMEFORMAT='%3R %3U %3S'; ${source}{ time ${words} >${quote(output)} 2>${quote(errors)}; } 2>${quote(times)}`
    const child = spawn('bash', ['-c', script], { stdio: 'ignore', env: { ...process.env, LC_ALL: 'C' } })
    const [code] = await once(child, 'close')
    // 1: nobody speaks.
    if (code !== 0 && code !== 1)
      throw new Error(`${argv.join(' ')} ended with ${code}: ${readFileSync(errors, 'utf8').trim().slice(-500)}`)
    const [wall = Number.NaN, user = Number.NaN, system = Number.NaN] = readFileSync(times, 'utf8').trim().split(' ').map(Number)
    return { cpu: user + system, wall, peak: gauge === undefined ? Number.NaN : Number(readFileSync(peak, 'utf8')) / 1024 }
  }
  return { peaksBy: gauge?.title ?? 'nothing', run }
}

/** A word of the shell. */
function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}
