import { spawnSync } from 'node:child_process'
import type { Finding } from '../bars.ts'
import { cpuOf, interleave } from '../contest.ts'
import { ownRival, transcript } from '../programs.ts'
import { type Bench, megabytes, type Section } from '../section.ts'
import { captions as shape } from '../shapes-timed.ts'
import { ratios } from '../statistics.ts'

export const captions: Section = {
  name: 'captions',
  title: 'parse of WebVTT, beside the stream of the package subtitle',
  async run(bench) {
    return { bars: new Map([['captions', await finding(bench)]]) }
  },
}

async function finding({ inputs, meter, bytes, runs }: Bench): Promise<Finding> {
  if (spawnSync(process.execPath, ['-e', "require.resolve('subtitle')"]).status !== 0)
    return { skipped: 'the package is not here; npm i --no-save --ignore-scripts subtitle@4 brings it' }
  const file = inputs.make(shape, bytes)
  const contenders = new Map([
    ['parse', { argv: transcript('parse', file) }],
    ['subtitle', { argv: ownRival('subtitle', file) }],
  ])
  const results = await interleave(meter, { contenders, rounds: runs })
  return { found: ratios(cpuOf(results, 'parse'), cpuOf(results, 'subtitle')), on: `captions, ${megabytes(bytes)}` }
}
