import { readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { words } from '../../../scripts/build/word-list.mjs'
import { type Bench, megabytes, type Report, type Section } from '../section.ts'
import { groupTimes, type Place, type SelfTime, selfTimes, sourceOfLine } from '../self-times.ts'
import { shapeNamed } from '../shapes.ts'
import { table } from '../table.ts'

const LINES = 25

export const profile: Section = { name: 'profile', title: 'where the time of parse goes', run }

async function run({ inputs, meter, bytes, say }: Bench): Promise<Report> {
  const path = join(tmpdir(), 'transcript-parse-panel.cpuprofile')
  const program = await buildReadable()
  const file = inputs.make(shapeNamed('panel'), bytes)
  const flags = ['--cpu-prof', `--cpu-prof-dir=${tmpdir()}`, `--cpu-prof-name=${basename(path)}`]
  await meter.run({ argv: [process.execPath, ...flags, program, 'parse', file] })
  say(`  the profile is ${path}; the performance tab of Chrome and VS Code open it`)

  const functions = selfTimes(JSON.parse(readFileSync(path, 'utf8')), sourceFinder())
  const total = functions.reduce((sum, { time }) => sum + time, 0)
  const share = (time: number) => [(time / 1000).toFixed(0), ((100 * time) / total).toFixed(1)]
  const layers = groupTimes(functions, layerOf).map(([layer, time]) => [layer, ...share(time)])
  const top = functions.slice(0, LINES).map(({ name, file, time }) => [`\`${name}\``, file, ...share(time)])
  const tables = [table(['layer', 'self ms', '%'], layers), table(['function', 'file', 'self ms', '%'], top)]
  return { text: [`Panel, ${megabytes(bytes)}.`, ...tables].join('\n\n') }
}

/** The command as dist has it, but for the white space: lines of it lead back to a source. Gives the path of its program. */
async function buildReadable(): Promise<string> {
  const folder = join(process.cwd(), 'node_modules/.cache/bench/readable')
  await build({
    entryPoints: ['src/cli/main.ts'],
    outdir: folder,
    bundle: true,
    splitting: true,
    minifySyntax: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    logLevel: 'warning',
    plugins: [words()],
  })
  const program = join(folder, 'program.mjs')
  writeFileSync(program, "import { main } from './main.js'\nprocess.exitCode = await main(process.argv.slice(2))\n")
  return program
}

/** Tells the source of a place; each built file is read once. */
function sourceFinder(): (place: Place) => string {
  const bundles = new Map<string, readonly string[]>()
  return ({ url, lineNumber }) => {
    if (!url.startsWith('file:')) return url
    const bundle = bundles.get(url) ?? readFileSync(fileURLToPath(url), 'utf8').split('\n')
    bundles.set(url, bundle)
    return sourceOfLine(bundle, lineNumber) ?? basename(url)
  }
}

/** "src/parse", "Node", "regular expressions", "(garbage collector)". */
function layerOf({ name, file }: SelfTime): string {
  if (file.startsWith('src/')) return file.split('/').slice(0, 2).join('/')
  if (file.startsWith('node:')) return 'Node'
  if (file !== '') return 'packages'
  if (name.startsWith('RegExp: ')) return 'regular expressions'
  return name.startsWith('(') ? name : 'built in V8'
}
