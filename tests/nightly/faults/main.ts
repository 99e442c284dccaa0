import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { batchRounds } from './batches.ts'
import { Ground, writingCommands } from './commands.ts'
import { endRounds } from './ends.ts'
import { pressures } from './pressures.ts'
import { straceSweep } from './strace.ts'
import { CALLS, sweep } from './sweep.ts'

const HELP = `Makes calls of the system fail under every command that writes a file, ends it at random moments, and looks at what is left.
  npm run faults                      every call, every error, until the run is untouched
  npm run faults -- --most 5          at most the first five calls of a kind
  npm run faults -- --kills 1000      so many rounds of kill -9 besides (default: 50)
  npm run faults -- --signals 200     so many of SIGINT and SIGTERM (default: 50)
  npm run faults -- --batches 100     so many batches that are ended three times and run again (default: 10)
  npm run faults -- --only kills      one part: calls, strace, kills, signals, batches, pressures
  npm run faults -- --command -o      of the calls, those of the commands whose name holds this
`

/** Where the repository is: the working folder, as npm has it. */
const root = process.cwd()

interface Part {
  readonly tried: number
  readonly faults: readonly string[]
}

async function calls(ground: Ground, most: number, name: string): Promise<Part> {
  let tried = 0
  const faults: string[] = []
  for (const command of writingCommands.filter((command) => command.name.includes(name))) {
    const before = tried
    for (const [call, errors] of Object.entries(CALLS))
      for (const error of errors)
        for (const isLasting of call === 'writeSync' && error !== 'EINTR' && error !== 'SHORT' ? [false, true] : [false]) {
          const swept = await sweep(command, { call, error, isLasting }, { root, ground, most })
          tried += swept.met
          faults.push(...swept.faults)
          // At once, too: all of it takes half an hour.
          for (const fault of swept.faults) console.log(`  ${fault}`)
        }
    console.log(`  ${command.name}: ${tried - before} calls failed, ${faults.length} faults so far`)
  }
  return { tried, faults }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      help: { type: 'boolean' },
      most: { type: 'string', default: '1000' },
      kills: { type: 'string', default: '50' },
      signals: { type: 'string', default: '50' },
      batches: { type: 'string', default: '10' },
      only: { type: 'string' },
      command: { type: 'string', default: '' },
    },
  })
  if (values.help === true) {
    console.log(HELP)
    return
  }
  const folder = mkdtempSync(join(tmpdir(), 'transcript-faults-'))
  const program: [string, string] = [process.execPath, join(root, 'bin/transcript.js')]
  const small = new Ground(join(folder, 'small'), program, 300)
  const large = new Ground(join(folder, 'large'), program, 8_000)
  const parts: Record<string, () => Promise<Part>> = {
    calls: () => calls(small, Number(values.most), values.command),
    strace: () => straceSweep(small, program, Number(values.most)),
    kills: () => endRounds(large, program, { rounds: Number(values.kills), signals: ['SIGKILL'] }),
    signals: () => endRounds(large, program, { rounds: Number(values.signals), signals: ['SIGINT', 'SIGTERM', 'SIGHUP'] }),
    batches: () => batchRounds(join(folder, 'batches'), program, Number(values.batches)),
    pressures: () => pressures(large, program),
  }
  for (const [name, work] of Object.entries(parts)) {
    if (values.only !== undefined && values.only !== name) continue
    const { tried, faults } = await work()
    for (const fault of faults) console.log(`  FAIL ${fault}`)
    console.log(`${name}: ${tried} tried, ${faults.length} faults`)
    if (faults.length > 0) process.exitCode = 1
  }
  rmSync(folder, { recursive: true, force: true })
}

await main()
