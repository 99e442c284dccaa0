import { cpuOf, interleave } from '../contest.ts'
import { NOTHING, transcript } from '../programs.ts'
import type { Section } from '../section.ts'
import { shapeNamed } from '../shapes.ts'
import { differences } from '../statistics.ts'

const BYTES = 100_000
/** A run takes a tenth of a second, and a clock of milliseconds wants many. */
const LEAST_ROUNDS = 25

export const start: Section = {
  name: 'start',
  title: 'parse of a file as small as most are',
  async run({ inputs, meter, runs }) {
    const contenders = new Map([
      ['nothing', { argv: NOTHING }],
      ['parse', { argv: transcript('parse', inputs.make(shapeNamed('panel'), BYTES)) }],
    ])
    const rounds = Math.max(runs, LEAST_ROUNDS)
    const results = await interleave(meter, { contenders, rounds, warmups: 2 })
    const seconds = differences(cpuOf(results, 'parse'), cpuOf(results, 'nothing'))
    const found = { median: seconds.median * 1000, min: seconds.min * 1000, max: seconds.max * 1000 }
    return { bars: new Map([['start', { found, on: `panel, 100 KB, ${rounds} rounds` }]]) }
  },
}
