import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

const ROOT = process.cwd()
const HELP = `npm run mutants -- [--from N] [--to N] [--file NAME]
Breaks one line of the source at a time, in a copy of the project, and tells whether a test notices. Lists the survivors.
`
/** Tests that are near a layer, quickest first; of a mutant that survives them, all of these are asked. */
const NEAR: Readonly<Record<string, readonly string[]>> = {
  labels: ['tests/labels', 'tests/fixtures', 'tests/parse'],
  parse: ['tests/fixtures', 'tests/people', 'tests/parse', 'tests/properties', 'tests/cli-queries'],
  repairs: ['tests/repairs', 'tests/fixtures', 'tests/parse', 'tests/properties'],
  text: ['tests/text', 'tests/fixtures', 'tests/parse', 'tests/properties', 'tests/formats'],
  write: ['tests/write', 'tests/fixtures', 'tests/parse', 'tests/cli'],
}
/** Milliseconds after which tests that go on are those of a program that does not end. */
const PATIENCE = 120_000

interface Mutant {
  readonly file: string
  /** A line, without the white space around it, that stands once in the file. */
  readonly from: string
  readonly to: string
}

/** A copy of what the tests need. */
function copyOfProject(): string {
  const copy = mkdtempSync(join(tmpdir(), 'transcript-mutants-'))
  for (const name of ['src', 'tests', 'fixtures', 'docs', 'schema', 'bin', 'scripts', 'dist'])
    cpSync(join(ROOT, name), join(copy, name), { recursive: true })
  for (const name of ['package.json', 'package-lock.json', 'tsconfig.json', 'tsup.config.ts', 'README.md'])
    cpSync(join(ROOT, name), join(copy, name))
  // Without the build that tests of the command begin with: it would take the time of the tests.
  writeFileSync(
    join(copy, 'vitest.config.ts'),
    'export default { test: { include: ["tests/**/*.test.ts"], testTimeout: 30_000, maxWorkers: 1 } }\n',
  )
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'))
  return copy
}

function runTests(copy: string, folders: readonly string[]): Promise<boolean> {
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs')
  const child = spawn(process.execPath, [vitest, 'run', '--bail', '1', ...folders], {
    cwd: copy,
    stdio: 'ignore',
    timeout: PATIENCE,
  })
  return new Promise((resolve) => child.on('close', (code) => resolve(code === 0)))
}

/** Whether the tests pass all the same. */
async function survives(copy: string, { file, from, to }: Mutant): Promise<boolean> {
  const path = join(copy, 'src', file)
  const source = readFileSync(path, 'utf8')
  if (source.split(from).length !== 2) throw new Error(`src/${file} does not hold this line once: ${from}`)
  writeFileSync(
    path,
    source.replace(from, () => to),
  )
  try {
    for (const folder of NEAR[file.split('/')[0] ?? ''] ?? []) if (!(await runTests(copy, [folder]))) return false
    return true
  } finally {
    writeFileSync(path, source)
  }
}

const { values } = parseArgs({
  options: {
    from: { type: 'string', default: '1' },
    to: { type: 'string', default: 'Infinity' },
    file: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})

async function main(): Promise<number> {
  const all: readonly Mutant[] = JSON.parse(readFileSync(join(ROOT, 'tests/mutants/mutants.json'), 'utf8'))
  const chosen = all.slice(Number(values.from) - 1, Number(values.to)).filter(({ file }) => file.includes(values.file ?? ''))
  const copy = copyOfProject()
  mkdirSync(join(copy, '.git'), { recursive: true })
  let survivors = 0
  try {
    for (const mutant of chosen) {
      const alive = await survives(copy, mutant)
      if (alive) survivors++
      process.stdout.write(`${alive ? 'SURVIVES' : 'noticed '} ${mutant.file}: ${mutant.to}\n`)
    }
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
  process.stdout.write(`${chosen.length} mutants, ${survivors} survive\n`)
  return survivors * 20 <= chosen.length ? 0 : 1
}

if (values.help) process.stdout.write(HELP)
else process.exitCode = await main()
