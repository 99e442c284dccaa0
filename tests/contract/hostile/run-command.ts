import { spawn } from 'node:child_process'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { IS_NIGHTLY } from '../../runs.ts'
import { environment, shell, shellQuoted } from '../cli/run-shell.ts'
import { BIN } from '../doors.ts'
import { LIMITS, type Outcome } from './judge.ts'

const PEAK = pathToFileURL(fileURLToPath(new URL('peak.mjs', import.meta.url))).href

export interface RunOptions {
  readonly cwd: string
  readonly env?: Readonly<Record<string, string>>
  /** A descriptor to read from, or nothing. */
  readonly stdin?: number
}

/** Runs the built command; by day without a process of its own, which has no peak. */
export async function runCommand(args: readonly string[], options: RunOptions): Promise<Outcome> {
  if (IS_NIGHTLY || options.stdin !== undefined) return runProcess(args, options)
  const begun = performance.now()
  const { stdout, stderr, ...ran } = await shell(['transcript', ...args.map(shellQuoted)].join(' '), options)
  return {
    ...ran,
    stdout: Buffer.from(stdout),
    stderr: Buffer.from(stderr),
    took: Math.round(performance.now() - begun),
    peak: 0,
  }
}

/** Runs it in a process, and measures it. It is killed when it takes too long. */
function runProcess(args: readonly string[], { cwd, env = {}, stdin }: RunOptions): Promise<Outcome> {
  return new Promise((resolve) => {
    const begun = performance.now()
    const child = spawn(process.execPath, [`--import=${PEAK}`, BIN, ...args], {
      cwd,
      env: { ...environment, ...env },
      stdio: [stdin ?? 'ignore', 'pipe', 'pipe', 'pipe'],
    })
    const taken: Buffer[][] = [[], [], []]
    const streams = [child.stdout, child.stderr, child.stdio[3]]
    streams.forEach((stream, at) => {
      if (stream instanceof Object && 'on' in stream) stream.on('data', (chunk: Buffer) => taken[at]?.push(chunk))
    })
    const timer = setTimeout(() => child.kill('SIGKILL'), LIMITS.milliseconds)
    child.on('close', (code, signal) => {
      clearTimeout(timer)
      const [stdout, stderr, peaks] = taken.map((chunks) => Buffer.concat(chunks))
      const peak = Math.max(0, ...(peaks?.toString().trim().split('\n').map(Number) ?? []))
      const took = Math.round(performance.now() - begun)
      resolve({ code, signal, stdout: stdout ?? Buffer.alloc(0), stderr: stderr ?? Buffer.alloc(0), took, peak })
    })
  })
}
