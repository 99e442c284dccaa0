import { execFileSync, spawnSync } from 'node:child_process'
import { closeSync, copyFileSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Command, openMeter, type Sample } from './measure.ts'
import { seeded } from './random.ts'
import { shapes } from './shapes.ts'

const USAGE = `npm run bench -- [--mb N] [--runs N] [--output FILE]

Measures whole processes side by side, and writes docs/benchmarks.md.
  --mb N         megabytes of the inputs (default 4)
  --runs N       rounds that count, after one that does not (default 5)
  --output FILE  where the page goes, "-" for standard output (default docs/benchmarks.md)
`

const { values } = parseArgs({
  options: {
    mb: { type: 'string', default: '4' },
    runs: { type: 'string', default: '5' },
    output: { type: 'string', default: 'docs/benchmarks.md' },
    help: { type: 'boolean', short: 'h' },
  },
})
if (values.help === true) {
  process.stdout.write(USAGE)
  process.exit(0)
}

const bytes = Number(values.mb) * 1e6
const rounds = Number(values.runs)
const folder = mkdtempSync(join(tmpdir(), 'transcript-bench-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
process.once('SIGINT', () => process.exit(130))
const meter = openMeter(folder)

const NOTHING: Command = { argv: [process.execPath, '-e', '0'] }
const transcript = (...args: readonly string[]): Command => ({ argv: [process.execPath, 'bin/transcript.js', ...args] })

/** A file of a shape, `length` bytes and at most one piece long. */
function made(name: string, length: number): string {
  const path = join(folder, `${name}-${length}.txt`)
  const file = openSync(path, 'w')
  let written = 0
  for (const piece of shapes.find((shape) => shape.name === name)?.pieces(seeded(1_848)) ?? []) {
    written += writeSync(file, piece)
    if (written >= length) break
  }
  closeSync(file)
  return path
}

/** Each command once a round, forwards and backwards in turn: what slows the machine for a while slows all of them. */
async function interleaved(commands: Readonly<Record<string, Command>>, times = rounds): Promise<Record<string, Sample[]>> {
  const all = Object.entries(commands)
  const samples: Record<string, Sample[]> = Object.fromEntries(all.map(([name]) => [name, []]))
  for (let round = -1; round < times; round++)
    for (const [name, command] of round % 2 === 0 ? all : all.toReversed()) {
      const sample = await meter.run(command)
      if (round >= 0) samples[name]?.push(sample)
    }
  return samples
}

/** "0.43 (0.41–0.47)": the median of the rounds, the least and the greatest. */
function shown(figures: readonly number[], digits: number): string {
  const sorted = figures.toSorted((one, other) => one - other)
  const [least = Number.NaN, most = Number.NaN] = [sorted.at(0), sorted.at(-1)]
  return `${(sorted[sorted.length >> 1] ?? Number.NaN).toFixed(digits)} (${least.toFixed(digits)}–${most.toFixed(digits)})`
}

type Figure = (one: number, other: number) => number

/** Two commands held against each other, round by round. */
function compared([one = [], other = []]: readonly (Sample[] | undefined)[], of: keyof Sample, figure: Figure): number[] {
  return one.map((sample, round) => figure(sample[of], other[round]?.[of] ?? Number.NaN))
}

const ratio: Figure = (one, other) => one / other
const less: Figure = (one, other) => one - other

/** Seconds: in less, warming up hides what grows. */
const TELLING = 0.3

async function growth(): Promise<string> {
  const rows: string[] = []
  for (const { name, title } of shapes) {
    const [half, whole] = [made(name, bytes / 2), made(name, bytes)]
    const {
      nothing = [],
      one = [],
      two = [],
    } = await interleaved({ nothing: NOTHING, one: transcript('parse', half), two: transcript('parse', whole) }, 3)
    const times = two.map(({ cpu }, round) => {
      const [base, before] = [nothing[round]?.cpu ?? 0, one[round]?.cpu ?? Number.NaN]
      return (cpu - base) / Math.max(before - base, TELLING)
    })
    rows.push(
      `| ${name} | ${title} | ${shown(times, 2)} | ${shown(
        two.map(({ peak }) => peak),
        0,
      )} |`,
    )
    process.stderr.write(`${rows.at(-1)}\n`)
    for (const file of [half, whole]) rmSync(file)
  }
  return rows.join('\n')
}

async function page(): Promise<string> {
  const load = loadavg()[0]?.toFixed(1)
  const [small, panel] = [made('panel', 1_000), made('panel', bytes)]
  const again = join(folder, 'again.txt')
  copyFileSync(panel, again)
  const start = await interleaved({ nothing: NOTHING, parse: transcript('parse', small) }, Math.max(rounds, 11))
  const rivals = await interleaved({
    nothing: NOTHING,
    parse: transcript('parse', panel),
    bare: transcript('parse', '--repairs', 'none', panel),
    idiom: { argv: [process.execPath, 'tests/bench/rivals/idiom.mjs', panel] },
    ...(hasGawk && { gawk: { argv: ['gawk', '-b', '-f', 'tests/bench/rivals/split-labels.awk', panel] } }),
  })
  const pipe = { ...transcript('parse', '-'), pipe: [panel] }
  const pipes = await interleaved({ short: pipe, long: { ...pipe, pipe: Array.from({ length: 4 }, () => panel) } }, 1)
  const jobs = await interleaved({
    one: transcript('parse', '--jobs', '1', panel, again),
    two: transcript('parse', '--jobs', '2', panel, again),
  })
  const { parse = [], idiom, bare, nothing, gawk } = rivals
  const figures = [
    [
      '`parse` of 1 KB less `node -e 0`, cpu',
      `${shown(
        compared([start.parse, start.nothing], 'cpu', less).map((seconds) => seconds * 1000),
        0,
      )} ms`,
    ],
    [
      '`parse`, MB for a second of cpu',
      shown(
        parse.map(({ cpu }) => bytes / 1e6 / cpu),
        2,
      ),
    ],
    ['`parse` / Node idiom, cpu', shown(compared([parse, idiom], 'cpu', ratio), 1)],
    ...(gawk === undefined ? [] : [['`parse` / gawk label splitter, cpu', shown(compared([parse, gawk], 'cpu', ratio), 0)]]),
    ['`parse` / `parse --repairs none`, cpu', shown(compared([parse, bare], 'cpu', ratio), 2)],
    ['peak memory of `parse` less `node -e 0`', `${shown(compared([parse, nothing], 'peak', less), 0)} MiB`],
    [
      'peak memory of four times as much through a pipe, less once',
      `${shown(compared([pipes.long, pipes.short], 'peak', less), 0)} MiB`,
    ],
    ['two files, `--jobs 2` / `--jobs 1`, wall', shown(compared([jobs.two, jobs.one], 'wall', ratio), 2)],
  ]
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
  return `# Benchmarks

Written by \`npm run bench\`: invented transcripts of ${values.mb} MB, commit ${commit}, Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model.trim()}), load ${load} at the
start. Whole processes run one at a time, in rounds: each command once a round, forwards and backwards in turn. Figures are taken within a
round, so that what else the machine does cancels out of ratios; the median of ${rounds} rounds is given, with the least and the greatest. cpu is user and
system time of all threads, peak memory the kernel's greatest resident size.

| figure | found |
|---|---|
${figures.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}

- *Node idiom* (\`tests/bench/rivals/idiom.mjs\`) is what people write: readline, a regular expression for the label, nine replaces a line.
- *gawk label splitter* cuts at \`NAME:\` and joins paragraphs. It holds for a label what looks like one.
- \`parse\` does its full work: encoding, format, labels judged by the trained models, roster, roles, questions, repairs, spans.

## Twice as much

Time of ${values.mb} MB over that of half as much, without what a start costs: 2 is linear. The second half of the shapes is like no transcript.

| shape | what it is | time(2n) / time(n) | peak MiB |
|---|---|--:|--:|
${await growth()}
`
}

const hasGawk = spawnSync('gawk', ['--version']).status === 0
const text = await page()
if (values.output === '-') process.stdout.write(text)
else writeFileSync(values.output, text)
