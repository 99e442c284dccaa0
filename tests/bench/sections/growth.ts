import { cpuOf, interleave, peakOf, type Results } from '../contest.ts'
import type { Command } from '../measure.ts'
import { NOTHING, transcript } from '../programs.ts'
import { type Bench, megabytes, type Section } from '../section.ts'
import { type Shape, shapeNamed, shapes } from '../shapes.ts'
import { median, type Spread, showSpread, spread } from '../statistics.ts'
import { table } from '../table.ts'

const FULL = [16e6, 32e6, 64e6, 128e6, 256e6]
const SHOWN = [8e6, 16e6, 32e6, 64e6]
/** At smaller sizes warming up hides what grows: not to be seen is not to be proven. */
const PROVEN = 64e6
/** Time that doubles with the input may do so a little more than exactly. */
const MOST = 2.2
const ROUNDS = 3
/** Seconds: where one run took more, longer inputs of the shape are left out, and one round must do. */
const PATIENCE = { full: 120, small: 20 }

const HEADS = ['shape', 'MB', 'cpu s', 'time(2n) / time(n), worst step', 'linear', 'peak MiB']

export const growth: Section = {
  name: 'growth',
  title: 'time and memory of twice as much',
  async run(bench) {
    const rows: string[][] = []
    const failures: string[] = []
    for (const shape of bench.shapes.length > 0 ? bench.shapes.map(shapeNamed) : shapes) {
      const cells = await row(bench, shape, sizesOf(bench))
      bench.say(`  ${cells.join('  ')}`)
      rows.push(cells)
      if (cells.includes('no')) failures.push(`${shape.name} takes more than in proportion`)
    }
    return { text: table(HEADS, rows), failures: bench.growth ? failures : [] }
  },
}

function sizesOf({ full, growth, bytes }: Bench): readonly number[] {
  if (full) return FULL
  return growth ? SHOWN : [bytes / 4, bytes / 2]
}

async function row(bench: Bench, shape: Shape, wanted: readonly number[]): Promise<string[]> {
  const results = await run(bench, shape, wanted)
  const names = [...results.keys()].filter((name) => name !== 'nothing')
  for (const bytes of names) bench.inputs.drop(bench.inputs.make(shape, Number(bytes)))

  const ends = [names.at(0) ?? '', names.at(-1) ?? '']
  const both = (figure: (name: string) => string) => ends.map(figure).join(' to ')
  const steps = names.slice(1).map((name, index) => growthOf(results, names[index] ?? '', name))
  const worst = steps.reduce((one, other) => (other.median > one.median ? other : one))
  return [
    shape.name,
    both((name) => megabytes(Number(name)).replace(' MB', '')),
    both((name) => median(cpuOf(results, name)).toFixed(2)),
    showSpread(worst, 2),
    verdict(worst, Number(names.at(-1))),
    both((name) => median(peakOf(results, name)).toFixed(0)),
  ]
}

function verdict(worst: Spread, largest: number): string {
  if (worst.median > MOST) return 'no'
  return largest >= PROVEN ? 'yes' : 'so far'
}

/** One round from small to large, which ends where patience does (two sizes are run at least); then the other rounds. */
async function run(bench: Bench, shape: Shape, sizes: readonly number[]): Promise<Results> {
  const patience = bench.full || bench.growth ? PATIENCE.full : PATIENCE.small
  const contenders = new Map<string, Command>([['nothing', { argv: NOTHING }]])
  const first = new Map([['nothing', [await bench.meter.run({ argv: NOTHING })]]])
  let rounds = ROUNDS - 1
  for (const bytes of sizes) {
    const [name, command] = contender(bench, shape, bytes)
    const sample = await bench.meter.run(command)
    contenders.set(name, command)
    first.set(name, [sample])
    if (sample.wall > patience) rounds = 0
    if (rounds === 0 && first.size > 2) break
  }
  const others = await interleave(bench.meter, { contenders, rounds, warmups: 0 })
  return new Map([...first].map(([name, samples]) => [name, [...samples, ...(others.get(name) ?? [])]]))
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
