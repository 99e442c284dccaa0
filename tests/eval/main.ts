import { existsSync, statSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'
import { type Document, documentsOf, ROOTS, type Root } from './documents.ts'
import { chosenDoor, type Door, programDoor, readAll, serveLibrary, tryDoor } from './doors.ts'
import {
  type Baseline,
  type Fall,
  fallsOf,
  figuresOf,
  type RootFigures,
  readBaseline,
  sampleOf,
  saveBaseline,
} from './figures.ts'
import { type Difference, differenceLine, differencesOf, faultLines, type Read, rootTable } from './report.ts'
import { type EvalOptions, readOptions, USAGE, UsageError } from './usage.ts'

/** What is evaluated of a root. */
interface Task {
  readonly root: Root
  readonly documents: readonly Document[]
  readonly sample: ReadonlySet<Document>
}

interface Result {
  readonly task: Task
  readonly read: readonly Read[]
  readonly figures: RootFigures
  /** Figures of the baseline or of the twin. */
  readonly before: RootFigures | undefined
  readonly falls: readonly Fall[]
  /** Documents that the twin reads otherwise. */
  readonly differences: readonly Difference[]
}

/** What figures are compared with. */
interface Measure {
  readonly twin: Door | undefined
  readonly saved: Baseline['roots']
  /** Whether documents of a root are left out, so that its mean is that of others. */
  readonly isPart: boolean
}

async function main(args: readonly string[]): Promise<number> {
  const options = readOptions(args)
  if (options.help) {
    process.stdout.write(USAGE)
    return 0
  }
  const tasks = chooseTasks(options)
  const door = chosenDoor(process.env)
  const twin = options.twin === undefined ? undefined : programDoor(options.twin, '--twin')
  const baseline = options.save || twin !== undefined ? undefined : readBaseline(tasks.map(({ root }) => root.name))
  const saved = (options.sample ? baseline?.sample : baseline?.roots) ?? {}
  for (const one of [door, twin]) if (one !== undefined) await tryDoor(one, tasks[0]?.documents[0]?.path ?? '')
  const results: Result[] = []
  for (const task of tasks) {
    const result = await evaluate(task, door, { twin, saved, isPart: options.kinds.length > 0 })
    results.push(result)
    if (!options.json) process.stdout.write(report(result, options))
  }
  if (options.save) saveBaseline({ roots: allFigures(results), sample: sampleFigures(results) })
  const falls = results.flatMap((result) => result.falls)
  const fallLines = falls.map(({ of, column, was, is }) => `fell: ${of} ${column} ${was} -> ${is}\n`)
  process.stdout.write(options.json ? asJson(results, falls) : fallLines.join(''))
  return falls.length > 0 ? 1 : 0
}

function chooseTasks({ roots, kinds, sample: isSample }: EvalOptions): Task[] {
  const unknown = roots.find((name) => !ROOTS.some((root) => root.name === name))
  if (unknown !== undefined)
    throw new UsageError(`no root is called "${unknown}": choose of ${ROOTS.map(({ name }) => name).join(', ')}`)
  const tasks = ROOTS.filter(({ name }) => roots.length === 0 || roots.includes(name)).flatMap((root) => {
    if (!existsSync(root.folder)) {
      process.stderr.write(`skipped: ${root.name} (${root.folder} is not here)\n`)
      return []
    }
    const all = documentsOf(root)
    const isChosen = ({ kind }: Document) => kinds.length === 0 || kinds.some((one) => kind === one || kind.startsWith(`${one}/`))
    const sample = new Set(sampleOf(all, (path) => statSync(path).size))
    const documents = all.filter((document) => isChosen(document) && (!isSample || sample.has(document)))
    return documents.length === 0 ? [] : [{ root, documents, sample }]
  })
  if (tasks.length > 0) return tasks
  throw new UsageError(
    'there is nothing to evaluate: choose roots that are here with --root, and kinds that they have with --only',
  )
}

async function evaluate(task: Task, door: Door, { twin, saved, isPart }: Measure): Promise<Result> {
  const { root } = task
  const read = await readTask(task, door)
  const twins = twin === undefined ? [] : await readTask(task, twin)
  const figures = figuresOf(root, read)
  const old = saved[root.name]
  const base = old === undefined ? undefined : { ...old, all: isPart ? {} : old.all }
  const before = twin === undefined ? base : figuresOf(root, twins)
  const falls = before === undefined ? [] : fallsOf(root, before, figures)
  return { task, read, figures, before, falls, differences: differencesOf(root, read, twins) }
}

async function readTask({ documents }: Task, door: Door): Promise<Read[]> {
  const readings = await readAll(
    door,
    documents.map(({ path }) => path),
  )
  return documents.map((document, index) => {
    const reading = readings[index] ?? { turns: [], error: 'not read' }
    return { document, reading, score: document.score(reading.turns) }
  })
}

function report({ task: { root }, read, figures, before, differences }: Result, { sample, verbose }: EvalOptions): string {
  const faults = verbose ? read.flatMap((one) => faultLines(root, one)) : []
  const lines = [...rootTable(root, { figures, before, isShort: sample }), ...faults, ...differences.map(differenceLine)]
  return lines.map((line) => `${line}\n`).join('')
}

function allFigures(results: readonly Result[]): Baseline['roots'] {
  return Object.fromEntries(results.map(({ task, figures }) => [task.root.name, figures]))
}

function sampleFigures(results: readonly Result[]): Baseline['sample'] {
  return Object.fromEntries(
    results.map(({ task: { root, sample }, read }) => [
      root.name,
      figuresOf(
        root,
        read.filter(({ document }) => sample.has(document)),
      ),
    ]),
  )
}

function asJson(results: readonly Result[], falls: readonly Fall[]): string {
  const documents = results.flatMap(({ task, read }) =>
    read.map(({ document: { kind, name }, reading: { error }, score: { values } }) => ({
      root: task.root.name,
      kind,
      name,
      error,
      ...values,
    })),
  )
  const differences = results.flatMap((result) => result.differences)
  return `${JSON.stringify({ roots: allFigures(results), falls, differences, documents })}\n`
}

if (isMainThread) {
  try {
    process.exitCode = await main(process.argv.slice(2))
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    process.stderr.write(`eval: ${error.message}\n`)
    process.exitCode = 2
  }
} else serveLibrary()
