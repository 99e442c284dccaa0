import { cpuOf, interleave, peakOf, wallOf } from '../contest.ts'
import type { Command } from '../measure.ts'
import { AWKS, ownRival, splitLabels, transcript } from '../programs.ts'
import { type Bench, megabytes, type Section } from '../section.ts'
import { shapes as all, type Shape } from '../shapes.ts'
import { median, ratios, showSpread } from '../statistics.ts'
import { table } from '../table.ts'

const HEADS = ['shape', 'what it is', 'cpu s', 'MB/s', 'peak MiB', 'parse / gawk', 'idiom / parse']

export const shapes: Section = {
  name: 'shapes',
  title: 'parse and its rivals on every shape that transcripts have',
  async run(bench) {
    const bytes = bench.full ? 32e6 : bench.bytes / 4
    const rows: string[][] = []
    for (const shape of all.filter(({ hostile }) => hostile !== true)) {
      bench.say(`  ${shape.name}`)
      rows.push(await row(bench, shape, bytes))
    }
    return { text: `Each of ${megabytes(bytes)}.\n\n${table(HEADS, rows)}` }
  },
}

async function row({ inputs, meter, runs }: Bench, shape: Shape, bytes: number): Promise<string[]> {
  const file = inputs.make(shape, bytes)
  const gawk = AWKS.get('gawk')
  const contenders = new Map<string, Command>([
    ['parse', { argv: transcript('parse', file) }],
    ...(gawk === undefined ? [] : [['gawk', { argv: splitLabels(gawk, file) }] satisfies [string, Command]]),
    ['idiom', { argv: ownRival('idiom', file) }],
  ])
  const results = await interleave(meter, { contenders, rounds: runs })
  inputs.drop(file)
  const parse = cpuOf(results, 'parse')
  return [
    shape.name,
    shape.title,
    median(parse).toFixed(2),
    (bytes / 1e6 / median(wallOf(results, 'parse'))).toFixed(1),
    median(peakOf(results, 'parse')).toFixed(0),
    results.has('gawk') ? showSpread(ratios(parse, cpuOf(results, 'gawk')), 2) : '',
    showSpread(ratios(cpuOf(results, 'idiom'), parse), 2),
  ]
}
