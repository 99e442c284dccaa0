import type { Finding } from '../bars.ts'
import { interleave, peakOf } from '../contest.ts'
import { transcript } from '../programs.ts'
import { type Bench, megabytes, type Section } from '../section.ts'
import { shapeNamed } from '../shapes.ts'
import { differences } from '../statistics.ts'

/** A few rounds tell a peak: it hardly differs from one to the next, and the long pipe takes its time. */
const ROUNDS = 3
const LONG = 2e9

export const pipe: Section = {
  name: 'pipe',
  title: 'whether memory grows with what comes through a pipe',
  async run(bench) {
    return { bars: new Map([['pipe', await finding(bench)]]) }
  },
}

async function finding({ inputs, meter, bytes, full }: Bench): Promise<Finding> {
  if (meter.peaksBy === 'nothing') return { skipped: 'neither GNU time nor python3 is here' }
  const file = inputs.make(shapeNamed('panel'), bytes)
  const times = full ? Math.ceil(LONG / bytes) : 4
  const argv = transcript('parse', '-')
  const contenders = new Map([
    ['short', { argv, pipe: [file] }],
    ['long', { argv, pipe: Array.from({ length: times }, () => file) }],
  ])
  const results = await interleave(meter, { contenders, rounds: ROUNDS, warmups: 0 })
  const on = `panel, ${megabytes(bytes)} and ${times} times that`
  return { found: differences(peakOf(results, 'long'), peakOf(results, 'short')), on }
}
