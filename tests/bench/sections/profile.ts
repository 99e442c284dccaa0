import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { transcript } from '../programs.ts'
import { type Bench, megabytes, type Report, type Section } from '../section.ts'
import { selfTimes } from '../self-times.ts'
import { shapeNamed } from '../shapes.ts'
import { table } from '../table.ts'

const LINES = 25

export const profile: Section = { name: 'profile', title: 'where the time of parse goes', run }

async function run({ inputs, meter, bytes, say }: Bench): Promise<Report> {
  const path = join(tmpdir(), 'transcript-parse-panel.cpuprofile')
  const [node = '', ...words] = transcript('parse', inputs.make(shapeNamed('panel'), bytes))
  await meter.run({ argv: [node, '--cpu-prof', `--cpu-prof-dir=${tmpdir()}`, `--cpu-prof-name=${basename(path)}`, ...words] })
  say(`  the profile is ${path}; the performance tab of Chrome and VS Code open it`)
  const { total, functions } = selfTimes(JSON.parse(readFileSync(path, 'utf8')))
  const rows = functions
    .slice(0, LINES)
    .map(({ name, file, time }) => [`\`${name}\``, file, (time / 1000).toFixed(0), ((100 * time) / total).toFixed(1)])
  return { text: `Panel, ${megabytes(bytes)}.\n\n${table(['function', 'file', 'self ms', '%'], rows)}` }
}
