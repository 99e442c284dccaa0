import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { randomNumbers } from '../../contract/hostile/case.ts'
import { type Ground, type WritingCommand, writingCommands } from './commands.ts'

type Program = readonly [string, ...string[]]

export interface EndOptions {
  readonly rounds: number
  readonly signals: readonly NodeJS.Signals[]
}

interface Ended {
  readonly code: number | null
  readonly took: number
}

/** Runs a command, and ends it by a signal after so many milliseconds, if it still runs. */
async function runUntil(
  [program, ...front]: Program,
  command: WritingCommand,
  end: { cwd: string; after: number; signal: NodeJS.Signals },
): Promise<Ended> {
  const begun = performance.now()
  const child = spawn(program, [...front, ...command.args], { cwd: end.cwd, stdio: 'ignore' })
  const closed = new Promise<number | null>((resolve) => child.on('close', resolve))
  await Promise.race([closed, sleep(end.after)])
  child.kill(end.signal)
  const code = await closed
  return { code, took: performance.now() - begun }
}

/** Ends commands at random moments. Behind a kill a temporary file may stay: nobody is left to take it away. */
export async function endRounds(
  ground: Ground,
  program: Program,
  { rounds, signals }: EndOptions,
): Promise<{ tried: number; faults: string[] }> {
  const random = randomNumbers(11)
  const faults: string[] = []
  const lengths = new Map<string, number>()
  for (let round = 0; round < rounds; round++) {
    const command = writingCommands[round % writingCommands.length]
    const signal = signals[round % signals.length]
    if (command === undefined || signal === undefined) break
    const cwd = ground.fresh('ended')
    ground.newOf(command)
    if (!lengths.has(command.name))
      lengths.set(command.name, (await runUntil(program, command, { cwd: ground.fresh('timed'), after: 60_000, signal })).took)
    const after = random() * 1.1 * (lengths.get(command.name) ?? 500)
    const { code } = await runUntil(program, command, { cwd, after, signal })
    const isDone = code === 0 ? true : signal === 'SIGKILL' ? undefined : code === null ? undefined : false
    const left = ground.faults(command, cwd, { isDone, mayLeave: signal === 'SIGKILL' })
    faults.push(...left.map((fault) => `${command.name}, ${signal} after ${Math.round(after)} ms: ${fault}`))
  }
  return { tried: rounds, faults }
}
