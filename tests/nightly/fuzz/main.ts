import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Expedition, explore, type Found } from './explore.ts'
import { targets } from './targets.ts'

const ROOT = process.cwd()
const HELP = `npm run fuzz -- [--minutes N] [--runs N] [--seed N] [--jobs N] [--target NAME]…
Feeds each target with inputs that grow out of the fixtures and of those that reached new code, for N minutes each
(default 1) or N inputs. An input that breaks a promise is kept in tests/nightly/fuzz/crashes/NAME/ and tried by every test run.
Targets:
${targets.map(({ name, about }) => `  ${name.padEnd(10)} ${about}`).join('\n')}
`

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    runs: { type: 'string', default: 'Infinity' },
    seed: { type: 'string', default: String(Date.now()) },
    jobs: { type: 'string', default: '1' },
    target: { type: 'string', multiple: true },
    /** The one target that this process feeds. */
    only: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})

function expeditionTo(name: string): Expedition {
  return {
    time: Number(values.minutes) * 60_000,
    runs: Number(values.runs),
    seed: Number(values.seed),
    corpus: join(ROOT, 'node_modules/.cache/fuzz/corpus', name),
    crashes: join(ROOT, 'tests/nightly/fuzz/crashes', name),
  }
}

/** In a process of its own: what a target leaves behind is no matter to the next, and memory that runs out is told. */
async function feed(name: string): Promise<Found> {
  const options = ['--minutes', values.minutes, '--runs', values.runs, '--seed', values.seed, '--only', name]
  const child = spawn(process.execPath, ['--max-old-space-size=1024', process.argv[1] ?? '', ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let text = ''
  for await (const chunk of child.stdout) text += chunk
  const line = text.trimEnd().split('\n').at(-1) ?? ''
  if (line.startsWith('{')) return JSON.parse(line)
  return { executions: 0, kept: 0, fault: { reason: `the process ended with ${child.exitCode ?? child.signalCode}`, path: '' } }
}

async function feedAll(): Promise<number> {
  const waiting = targets.filter(({ name }) => values.target === undefined || values.target.includes(name))
  let total = 0
  let faults = 0
  const work = async () => {
    for (let target = waiting.shift(); target !== undefined; target = waiting.shift()) {
      const { executions, kept, fault } = await feed(target.name)
      total += executions
      const told = `${target.name.padEnd(10)} ${String(executions).padStart(10)} inputs, ${kept} kept`
      process.stdout.write(`${told}${fault === undefined ? '' : `\n  ${fault.path}\n  ${fault.reason}`}\n`)
      if (fault !== undefined) faults++
    }
  }
  await Promise.all(Array.from({ length: Number(values.jobs) }, work))
  process.stdout.write(`${total} inputs, ${faults} findings\n`)
  return faults === 0 && total > 0 ? 0 : 1
}

const target = targets.find(({ name }) => name === values.only)
if (values.help) process.stdout.write(HELP)
else if (target !== undefined) process.stdout.write(`${JSON.stringify(await explore(target, expeditionTo(target.name)))}\n`)
else process.exitCode = await feedAll()
