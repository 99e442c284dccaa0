import type { BarName, Finding } from '../bars.ts'
import { cpuOf, interleave, peakOf, type Results, wallOf } from '../contest.ts'
import type { Command } from '../measure.ts'
import { AWKS, NOTHING, ownRival, splitLabels, transcript } from '../programs.ts'
import { type Bench, megabytes, type Section } from '../section.ts'
import { shapeNamed } from '../shapes.ts'
import { differences, median, ratios, showSpread } from '../statistics.ts'
import { table } from '../table.ts'

export const panel: Section = {
  name: 'panel',
  title: 'parse and its rivals on the panel',
  async run(bench) {
    const file = bench.inputs.make(shapeNamed('panel'), bench.bytes)
    const contenders = new Map<string, Command>([
      ['`node -e 0`', { argv: NOTHING }],
      ['reading only, Node', { argv: ownRival('read-only', file) }],
      ...[...AWKS].map(([name, words]): [string, Command] => [`${name} label splitter`, { argv: splitLabels(words, file) }]),
      ['parse', { argv: transcript('parse', file) }],
      ['parse --repairs none', { argv: transcript('parse', '--repairs', 'none', file) }],
      ['Node idiom', { argv: ownRival('idiom', file) }],
    ])
    const results = await interleave(bench.meter, { contenders, rounds: bench.runs })
    return { bars: findings(results, bench), text: rivals(results, bench.bytes) }
  },
}

function findings(results: Results, { bytes, meter }: Bench): Map<BarName, Finding> {
  const parse = cpuOf(results, 'parse')
  const on = `panel, ${megabytes(bytes)}`
  const peaks = differences(peakOf(results, 'parse'), peakOf(results, '`node -e 0`'))
  return new Map<BarName, Finding>([
    [
      'gawk',
      AWKS.has('gawk') ? { found: ratios(parse, cpuOf(results, 'gawk label splitter')), on } : { skipped: 'gawk is not here' },
    ],
    ['idiom', { found: ratios(cpuOf(results, 'Node idiom'), parse), on }],
    ['repairs', { found: ratios(parse, cpuOf(results, 'parse --repairs none')), on }],
    ['memory', meter.peaksBy === 'nothing' ? { skipped: 'neither GNU time nor python3 is here' } : { found: peaks, on }],
  ])
}

function rivals(results: Results, bytes: number): string {
  const parse = cpuOf(results, 'parse')
  const rows = [...results.keys()].map((name) => {
    const wall = median(wallOf(results, name))
    return [
      name,
      median(cpuOf(results, name)).toFixed(3),
      showSpread(ratios(cpuOf(results, name), parse), 2),
      wall.toFixed(3),
      name === '`node -e 0`' ? '' : (bytes / 1e6 / wall).toFixed(0),
      median(peakOf(results, name)).toFixed(1),
    ]
  })
  return table(['', 'cpu s', 'cpu / parse', 'wall s', 'MB/s', 'peak MiB'], rows)
}
