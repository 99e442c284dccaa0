import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildSync } from 'esbuild'

const ROOT = process.cwd()
const HELP = `npm run mutants -- [--from N] [--to N] [--file NAME] [--first N]
Breaks one line of the source at a time, in a copy of the project, and tells whether a test notices. Lists the survivors.
--first asks only the first N tests that are near each: what survives them may be noticed by others.
`
/** `glance.ts`, which is asked first. */
const GLANCE = 'the records of fixtures'
/** Tests that are near a layer, quickest first; of a mutant that survives them, all of these are asked. None that run the build. */
const NEAR: Readonly<Record<string, readonly string[]>> = {
  flags: [GLANCE, 'tests/flags'],
  labels: [GLANCE, 'tests/labels', 'tests/contract/fixtures', 'tests/parse'],
  parse: [
    GLANCE,
    'tests/people',
    'tests/flags',
    'tests/contract/fixtures',
    'tests/parse',
    'tests/formats',
    'tests/repairs',
    'tests/cli-queries',
    'tests/contract/properties',
  ],
  repairs: [GLANCE, 'tests/repairs', 'tests/contract/fixtures', 'tests/parse', 'tests/contract/properties'],
  text: [GLANCE, 'tests/text', 'tests/contract/fixtures', 'tests/formats', 'tests/parse', 'tests/contract/properties'],
  write: ['tests/write', 'tests/contract/fixtures', 'tests/parse', 'tests/cli/commands', 'tests/cli/repair.test'],
}
/** Tests that take this many times as long as with the source unbroken, and the milliseconds, are those of a program that does not end. */
const PATIENCE = 4
const GRACE = 60_000
/** Properties of documents are tried on fewer than in a run of all tests. */
const FEWER: Readonly<Record<string, string>> = { 'tests/contract/properties': '25' }

interface Mutant {
  /** Below src. */
  readonly file: string
  /** A line, without the white space around it, that stands once in the file. */
  readonly from: string
  readonly to: string
}

function placeOf(file: string): string {
  return join('src', file)
}

function layerOf(file: string): string {
  return file.split('/')[0] ?? ''
}

/** A copy of what the tests need. */
function copyOfProject(): string {
  const copy = mkdtempSync(join(tmpdir(), 'transcript-mutants-'))
  for (const name of ['src', 'tests', 'fixtures', 'docs', 'schema', 'bin', 'scripts', 'dist'])
    cpSync(join(ROOT, name), join(copy, name), { recursive: true })
  for (const name of ['package.json', 'package-lock.json', 'tsconfig.json', 'tsup.config.ts', 'README.md'])
    cpSync(join(ROOT, name), join(copy, name))
  // Without the build that tests of the command begin with, and without a limit of time for a test: a busy machine breaks nothing.
  writeFileSync(
    join(copy, 'vitest.config.ts'),
    'export default { test: { include: ["tests/**/*.test.ts"], testTimeout: 1e9, maxWorkers: 1, isolate: false } }\n',
  )
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'))
  mkdirSync(join(copy, '.git'), { recursive: true })
  return copy
}

type Outcome = 'noticed' | 'no end' | 'SURVIVES'

interface Run {
  readonly copy: string
  readonly patience: number
}

/** Runs Node in a copy of the project, as long as there is patience. */
function runNode(args: readonly string[], { copy, patience }: Run, more: NodeJS.ProcessEnv = {}): Promise<Outcome> {
  const child = spawn(process.execPath, args, {
    cwd: copy,
    env: { ...process.env, ...more },
    stdio: 'ignore',
    timeout: patience,
  })
  return new Promise((resolve) =>
    child.on('close', (code) => resolve(code === 0 ? 'SURVIVES' : code === null ? 'no end' : 'noticed')),
  )
}

function runTests(folder: string, run: Run): Promise<Outcome> {
  const rounds = FEWER[folder]
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs')
  if (folder !== GLANCE) return runNode([vitest, 'run', '--bail', '1', folder], run, rounds === undefined ? {} : { RUNS: rounds })
  const outfile = join(run.copy, 'tests/nightly/mutants/glance.mjs')
  buildSync({
    entryPoints: [join(run.copy, 'tests/nightly/mutants/glance.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
  })
  return runNode([outfile], run)
}

/** Asks tests of one copy of the project, which is broken, and of another, which is not. */
class Judge {
  readonly broken = copyOfProject()
  readonly #sound = copyOfProject()
  readonly #patience = new Map<string, number>()

  /** Tests that fail, or do not end, with the source as it is would notice anything. */
  async #patienceFor(folder: string): Promise<number> {
    const known = this.#patience.get(folder)
    if (known !== undefined) return known
    const before = Date.now()
    const outcome = await runTests(folder, { copy: this.#sound, patience: 20 * GRACE })
    if (outcome !== 'SURVIVES') throw new Error(`${folder} fails with nothing broken`)
    const patience = PATIENCE * (Date.now() - before) + GRACE
    this.#patience.set(folder, patience)
    return patience
  }

  async judge({ file, from, to }: Mutant): Promise<Outcome> {
    const path = join(this.broken, placeOf(file))
    const source = readFileSync(path, 'utf8')
    writeFileSync(
      path,
      source.replace(from, () => to),
    )
    try {
      for (const folder of (NEAR[layerOf(file)] ?? []).slice(0, Number(values.first))) {
        const outcome = await runTests(folder, { copy: this.broken, patience: await this.#patienceFor(folder) })
        if (outcome !== 'SURVIVES') return outcome
      }
      return 'SURVIVES'
    } finally {
      writeFileSync(path, source)
    }
  }

  close(): void {
    for (const copy of [this.broken, this.#sound]) rmSync(copy, { recursive: true, force: true })
  }
}

/** Said before the first is tried: a run takes an hour. */
function mustStandOnce({ file, from }: Mutant): void {
  const source = readFileSync(join(ROOT, placeOf(file)), 'utf8')
  if (source.split(from).length !== 2) throw new Error(`${placeOf(file)} does not hold this line once: ${from}`)
}

const { values } = parseArgs({
  options: {
    from: { type: 'string', default: '1' },
    to: { type: 'string', default: 'Infinity' },
    file: { type: 'string' },
    first: { type: 'string', default: 'Infinity' },
    help: { type: 'boolean', default: false },
  },
})

async function main(): Promise<number> {
  const all: readonly Mutant[] = JSON.parse(readFileSync(join(ROOT, 'tests/nightly/mutants/mutants.json'), 'utf8'))
  const chosen = all.slice(Number(values.from) - 1, Number(values.to)).filter(({ file }) => file.includes(values.file ?? ''))
  chosen.forEach(mustStandOnce)
  const judge = new Judge()
  let survivors = 0
  try {
    for (const mutant of chosen) {
      const outcome = await judge.judge(mutant)
      if (outcome === 'SURVIVES') survivors++
      process.stdout.write(`${outcome.padEnd(8)} ${mutant.file}: ${mutant.to}\n`)
    }
  } finally {
    judge.close()
  }
  process.stdout.write(`${chosen.length} mutants, ${survivors} survive\n`)
  return survivors * 20 <= chosen.length ? 0 : 1
}

if (values.help) process.stdout.write(HELP)
else process.exitCode = await main()
