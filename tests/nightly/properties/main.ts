import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Told } from './told.ts'

const ROOT = process.cwd()
const HELP = `npm run properties -- [--runs N] [--seed N] [FILE]…
Runs every property of the tests, or those of the files whose path holds FILE, at least N times (default 20000), and tells
how often each was run. A property of many cases, such as formats, shares its runs among them. Where each run starts a program,
a hundredth must do. Ends with 1 when one fails, and prints the seed: the same seed gives the same inputs.
`
/** Files whose properties start a program for each run. */
const PROGRAMS = ['tests/nightly/command.test.ts', 'tests/nightly/readers.test.ts']
/** Runs of these, for each of the others. */
const SHARE = 0.01

const { values, positionals } = parseArgs({
  options: {
    runs: { type: 'string', default: '20000' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    help: { type: 'boolean', default: false },
  },
  allowPositionals: true,
})

/** Paths of the tests that hold a property. */
function files(): string[] {
  const paths = readdirSync(join(ROOT, 'tests'), { recursive: true, encoding: 'utf8' }).map((path) => join('tests', path))
  const tests = paths.filter((path) => path.endsWith('.test.ts') && readFileSync(join(ROOT, path), 'utf8').includes('fc.assert('))
  return tests.filter((path) => positionals.length === 0 || positionals.some((part) => path.includes(part))).sort()
}

/** One file after the other, each in a process of its own, so that what was told is kept whatever comes. */
function run(file: string, log: string): Promise<number> {
  const runs = PROGRAMS.includes(file) ? Math.ceil(Number(values.runs) * SHARE) : Number(values.runs)
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs')
  const config = join(ROOT, 'tests/nightly/properties/many-runs.config.ts')
  const child = spawn(process.execPath, [vitest, 'run', '--config', config, '--root', ROOT, file], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PROPERTY_RUNS: String(runs), PROPERTY_SEED: values.seed, PROPERTY_LOG: log, NO_COLOR: '1' },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
  return new Promise((resolve) =>
    child.on('close', (code) => {
      if (code !== 0) process.stdout.write(said)
      resolve(code ?? 1)
    }),
  )
}

/** Properties with the runs of all their cases. */
function properties(log: string): Map<string, Told> {
  const sums = new Map<string, Told>()
  for (const line of readFileSync(log, 'utf8').trimEnd().split('\n').filter(Boolean)) {
    const told: Told = JSON.parse(line)
    const sum = sums.get(told.place)
    sums.set(told.place, {
      ...told,
      name: sum === undefined || sum.name === told.name ? told.name : `${sum.name.replace(/, …$/, '')}, …`,
      runs: told.runs + (sum?.runs ?? 0),
      took: told.took + (sum?.took ?? 0),
    })
  }
  return sums
}

async function main(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'transcript-properties-'))
  let [count, runs, faults] = [0, 0, 0]
  process.stdout.write(`seed ${values.seed}\n`)
  for (const file of files()) {
    const log = join(folder, 'told')
    writeFileSync(log, '')
    if ((await run(file, log)) !== 0) faults++
    for (const told of properties(log).values()) {
      count++
      runs += told.runs
      const seconds = (told.took / 1_000).toFixed(0)
      const verdict = told.isFailed ? 'FAILED' : ''
      process.stdout.write(`${String(told.runs).padStart(8)}  ${seconds.padStart(5)} s  ${told.place}  ${told.name} ${verdict}\n`)
    }
  }
  rmSync(folder, { recursive: true })
  process.stdout.write(`${count} properties, ${runs} runs, ${faults} files with faults; seed ${values.seed}\n`)
  return faults === 0 && count > 0 ? 0 : 1
}

if (values.help) process.stdout.write(HELP)
else process.exitCode = await main()
