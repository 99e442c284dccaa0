import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Finding } from '../bars.ts'
import { cpuOf, interleave } from '../contest.ts'
import { curly } from '../languages.ts'
import { JQ, transcript } from '../programs.ts'
import { type Bench, megabytes, type Report, type Section } from '../section.ts'
import { shapeNamed } from '../shapes.ts'
import { ratios } from '../statistics.ts'

/** A word of the panel, in few turns. */
const WORD = curly.rare[curly.rare.length >> 2] ?? ''

export const grep: Section = { name: 'grep', title: 'grep on JSON Lines, beside jq', run }

async function run(bench: Bench): Promise<Report> {
  if (JQ.version === undefined) return { bars: new Map([['grep', { skipped: 'jq is not here' }]]) }
  const { inputs, meter, bytes, runs } = bench
  const records = join(inputs.folder, 'panel.jsonl')
  await meter.run({ argv: transcript('parse', inputs.make(shapeNamed('panel'), bytes)), output: records })

  const select = `select(.text | contains("${WORD}")) | "\\(.speaker): \\(.text)"`
  const ours = transcript('grep', '-F', WORD, records)
  const theirs = ['jq', '-r', select, records]
  const outputs = await Promise.all([outputOf(bench, ours), outputOf(bench, theirs)])
  const contenders = new Map([
    ['grep', { argv: ours }],
    ['jq', { argv: theirs }],
  ])
  const results = await interleave(meter, { contenders, rounds: runs })
  const finding: Finding = {
    found: ratios(cpuOf(results, 'grep'), cpuOf(results, 'jq')),
    on: `records of the panel, ${megabytes(bytes)}`,
  }
  const failures = outputs[0] === outputs[1] ? [] : ['grep and jq did not print the same turns']
  return { bars: new Map([['grep', finding]]), failures }
}

async function outputOf({ inputs, meter }: Bench, argv: readonly string[]): Promise<string> {
  const output = join(inputs.folder, `output-of-${argv.includes('jq') ? 'jq' : 'grep'}`)
  await meter.run({ argv, output })
  return readFileSync(output, 'utf8')
}
