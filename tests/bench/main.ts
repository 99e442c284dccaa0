import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { type BarName, barTable, type Finding } from './bars.ts'
import { openInputs } from './inputs.ts'
import { machineTable } from './machine.ts'
import { openMeter } from './measure.ts'
import { BadOption, type BenchOptions, readOptions, USAGE } from './options.ts'
import type { Section } from './section.ts'
import { captions } from './sections/captions.ts'
import { grep } from './sections/grep.ts'
import { growth } from './sections/growth.ts'
import { jobs } from './sections/jobs.ts'
import { panel } from './sections/panel.ts'
import { pipe } from './sections/pipe.ts'
import { profile } from './sections/profile.ts'
import { shapes } from './sections/shapes.ts'
import { start } from './sections/start.ts'

const SECTIONS: readonly Section[] = [start, panel, pipe, grep, captions, jobs, shapes, growth, profile]
const TEMPLATE = 'tests/bench/benchmarks.md'

function say(line: string): void {
  process.stderr.write(`${line}\n`)
}

async function main(args: readonly string[]): Promise<void> {
  const options = readOptions(
    args,
    SECTIONS.map(({ name }) => name),
  )
  if (options.help)
    process.stdout.write(`${USAGE}\nParts:\n${SECTIONS.map(({ name, title }) => `  ${name.padEnd(9)}${title}\n`).join('')}`)
  else await measure(options, ['npm run bench', ...(args.length > 0 ? ['--', ...args] : [])].join(' '))
}

async function measure(options: BenchOptions, command: string): Promise<void> {
  const inputs = openInputs(options)
  process.once('SIGINT', () => {
    inputs.close()
    process.exit(130)
  })
  try {
    const meter = openMeter(inputs.folder)
    const places = new Map([
      ['machine', machineTable(command)],
      ['peaks', meter.peaksBy],
      ['runs', String(options.runs)],
    ])
    const bars = new Map<BarName, Finding>()
    for (const section of SECTIONS) {
      if (options.only.length > 0 && !options.only.includes(section.name)) continue
      say(`${section.name}: ${section.title}`)
      const report = await section.run({ ...options, inputs, meter, say })
      for (const [name, finding] of report.bars ?? []) bars.set(name, finding)
      if (report.bars !== undefined) process.stdout.write(`${barTable(report.bars)}\n\n`)
      if (report.text !== undefined) process.stdout.write(`${report.text}\n\n`)
      places.set(section.name, report.text ?? '')
      for (const failure of report.failures ?? []) fail(`${section.name}: ${failure}`)
    }
    places.set('bars', barTable(bars))
    if (options.output !== undefined) writeReport(options.output, places)
  } finally {
    inputs.close()
  }
}

function writeReport(path: string, places: ReadonlyMap<string, string>): void {
  const text = readFileSync(TEMPLATE, 'utf8').replace(/\{\{(\w+)\}\}/g, (_, name: string) => places.get(name) ?? 'Not measured.')
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  say(`written: ${path}`)
}

function fail(message: string): void {
  say(`bench: ${message}`)
  process.exitCode = 1
}

try {
  await main(process.argv.slice(2))
} catch (error) {
  if (error instanceof BadOption) {
    say(`bench: ${error.message}\n\n${USAGE}`)
    process.exitCode = 2
  } else throw error
}
