import { cpuOf, interleave, peakOf, type Results } from '../contest.ts'
import type { Command } from '../measure.ts'
import { NOTHING, transcript } from '../programs.ts'
import { type Bench, megabytes, type Section } from '../section.ts'
import { type Shape, shapes } from '../shapes.ts'
import { median, type Spread, showSpread, spread } from '../statistics.ts'
import { table } from '../table.ts'

const FULL = [16e6, 32e6, 64e6, 128e6, 256e6]
/** Time that doubles with the input may do so a little more than exactly. */
const MOST = 2.2
const ROUNDS = 3
/** Where one run took so many seconds, longer inputs of the shape are left out. */
const PATIENCE = 120

const HEADS = ['shape', 'MB', 'cpu s', 'time(2n) / time(n), worst step', 'linear', 'peak MiB']

export const growth: Section = {
  name: 'growth',
  title: 'time and memory of twice as much',
  async run(bench) {
    const sizes = bench.full ? FULL : [bench.bytes / 4, bench.bytes / 2]
    const rows: string[][] = []
    for (const shape of shapes) {
      bench.say(`  ${shape.name}`)
      rows.push(await row(bench, shape, sizes))
    }
    return { text: table(HEADS, rows) }
  },
}

async function row(bench: Bench, shape: Shape, wanted: readonly number[]): Promise<string[]> {
  const sizes = await bearable(bench, shape, wanted)
  const names = sizes.map(String)
  const contenders = new Map<string, Command>([
    ['nothing', { argv: NOTHING }],
    ...sizes.map((bytes) => contender(bench, shape, bytes)),
  ])
  const results = await interleave(bench.meter, { contenders, rounds: ROUNDS, warmups: 0 })
  for (const bytes of sizes) bench.inputs.drop(bench.inputs.make(shape, bytes))

  const ends = [names.at(0) ?? '', names.at(-1) ?? '']
  const both = (figure: (name: string) => string) => ends.map(figure).join(' to ')
  const steps = names.slice(1).map((name, index) => growthOf(results, names[index] ?? '', name))
  const worst = steps.reduce((one, other) => (other.median > one.median ? other : one))
  return [
    shape.name,
    both((name) => megabytes(Number(name)).replace(' MB', '')),
    both((name) => median(cpuOf(results, name)).toFixed(2)),
    showSpread(worst, 2),
    worst.median <= MOST ? 'yes' : 'no',
    both((name) => median(peakOf(results, name)).toFixed(0)),
  ]
}

/** The sizes up to the first that takes too long; two at least. */
async function bearable(bench: Bench, shape: Shape, sizes: readonly number[]): Promise<number[]> {
  const tried: number[] = []
  for (const bytes of sizes) {
    const [, command] = contender(bench, shape, bytes)
    const { wall } = await bench.meter.run(command)
    tried.push(bytes)
    if (wall > PATIENCE && tried.length > 1) break
  }
  return tried
}

function contender({ inputs }: Bench, shape: Shape, bytes: number): [string, Command] {
  return [String(bytes), { argv: transcript('parse', inputs.make(shape, bytes)) }]
}

/** Time of the longer over the shorter, without what a start costs. */
function growthOf(results: Results, short: string, long: string): Spread {
  const base = median(cpuOf(results, 'nothing'))
  const less = cpuOf(results, short)
  return spread(cpuOf(results, long).map((cpu, index) => (cpu - base) / ((less[index] ?? Number.NaN) - base)))
}
