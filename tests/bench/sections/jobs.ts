import { copyFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { Finding } from '../bars.ts'
import { interleave, wallOf } from '../contest.ts'
import { hasOption, transcript } from '../programs.ts'
import { type Bench, megabytes, type Section } from '../section.ts'
import { shapeNamed } from '../shapes.ts'
import { ratios } from '../statistics.ts'

export const jobs: Section = {
  name: 'jobs',
  title: 'two files at once',
  async run(bench) {
    return { bars: new Map([['jobs', await finding(bench)]]) }
  },
}

async function finding({ inputs, meter, bytes, runs }: Bench): Promise<Finding> {
  if (!hasOption('parse', '--jobs')) return { skipped: '`parse` has no `--jobs` yet' }
  if (availableParallelism() < 2) return { skipped: 'one core only' }
  const one = inputs.make(shapeNamed('panel'), bytes)
  const other = join(inputs.folder, 'panel-again.txt')
  copyFileSync(one, other)
  const contenders = new Map(
    ['2', '1'].map((number): [string, { argv: string[] }] => [
      number,
      { argv: transcript('parse', '--jobs', number, one, other) },
    ]),
  )
  const results = await interleave(meter, { contenders, rounds: runs })
  return { found: ratios(wallOf(results, '2'), wallOf(results, '1')), on: `panel, ${megabytes(bytes)} twice` }
}
