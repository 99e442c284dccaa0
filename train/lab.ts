/**
 * The TypeScript half of the fit: reads documents, finds their labels, writes facts as binary files, and scores what the models choose.
 * Commands come line by line on stdin; fit.py sends them.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { CONTEXT_FACTS, fill, fillContext, LOCAL_FACTS, OPINION_FACTS } from '../src/recogniser/evidence/facts.ts'
import { gatherOpinion } from '../src/recogniser/evidence/opinion.ts'
import { CLOSES } from '../src/recogniser/heads/head.ts'
import { type Labels, readingsOf } from '../src/recogniser/readings/choose.ts'
import { measure, READING_FACTS, settingOf } from '../src/recogniser/readings/facts.ts'
import { FACT_NAMES } from '../src/recogniser/recognise.ts'
import { type Labelled, label, loadFixtures, loadRoot } from './gold.ts'
import { composed, cuts, layouts, lists, singles } from './invent.ts'
import { plainDocuments } from './plain-documents.ts'
import { firstLetters, fold, turnF1 } from './score.ts'
import { textAfter } from './text-after.ts'

const [folder = 'train/tmp', shared = '../shared'] = process.argv.slice(2)
mkdirSync(folder, { recursive: true })

function loadAll(): readonly Labelled[] {
  const roots = ['corpora', 'corpora2', 'corpora3', 'fixtures720'].filter((root) => existsSync(join(shared, root)))
  const samples = roots.flatMap((root) => loadRoot(root, join(shared, root)))
  const known = new Set(samples.filter(({ root }) => root === 'fixtures720').map(({ text }) => text))
  for (const topic of ['labels', 'publishers', 'sections', 'questions'])
    samples.push(
      ...loadFixtures(join('fixtures', topic), known).map((sample) => ({
        ...sample,
        kind: `f_${topic}_${sample.kind.slice(2)}`,
        source: `f_${topic}_${sample.kind.slice(2)}`,
      })),
    )
  const real = samples.map(label)
  const made = [
    ...layouts(real, 4),
    ...composed(real, 900),
    ...lists(real, 300),
    ...cuts(real),
    ...singles(real),
    ...plainDocuments(120),
  ].map(label)
  const isRight = ({ labels, goldCount, count }: Labelled): boolean =>
    count === 0 || labels.filter((is) => is === 1).length >= goldCount * 0.85
  console.error(
    `${real.length} documents, ${made.length} made, of which ${made.filter((sample) => !isRight(sample)).length} are not proposed`,
  )
  writeFileSync(
    join(folder, 'unproposed.txt'),
    made
      .filter((sample) => !isRight(sample))
      .map(({ kind, file, text }) => `== ${kind} ${file}\n${text.slice(0, 300)}\n`)
      .join('\n'),
  )
  return [...real, ...made.filter(isRight)]
}

const all = loadAll()
let rows = 0
const starts = all.map(({ document }) => {
  const start = rows
  rows += document.candidates.length
  return start
})
const write = (name: string, data: NodeJS.ArrayBufferView): void => writeFileSync(join(folder, `${name}.bin`), data)
const read = (name: string): Float32Array => {
  const bytes = readFileSync(join(folder, `${name}.bin`))
  return new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4)
}

function writeFacts(): void {
  const width = LOCAL_FACTS.length + CONTEXT_FACTS.length
  const out = new Float32Array(rows * width)
  const labels = new Int8Array(rows)
  all.forEach(({ document, labels: own }, index) => {
    labels.set(own, starts[index])
    let at = (starts[index] ?? 0) * width
    for (const candidate of document.candidates) {
      at = fill(LOCAL_FACTS, candidate, { document, out, at })
      at = fillContext(candidate, { document, out, at })
    }
  })
  write('facts', out)
  write('labels', labels)
  const documents = all.map(({ root, kind, source, file, count, runs, isMade, document, text }, index) => ({
    root,
    kind,
    source,
    file,
    count,
    runs,
    isMade,
    start: starts[index],
    size: document.candidates.length,
    characters: text.length,
  }))
  const widths = {
    local: LOCAL_FACTS.length,
    context: CONTEXT_FACTS.length,
    opinion: OPINION_FACTS.length,
    reading: READING_FACTS.length,
  }
  writeFileSync(join(folder, 'lab.json'), JSON.stringify({ documents, widths, names: FACT_NAMES, closes: CLOSES }))
}

function setOpinions(name: string): void {
  const opinions = read(name)
  all.forEach(({ document }, index) => {
    document.candidates.forEach((candidate, at) => {
      candidate.z = opinions[(starts[index] ?? 0) + at] ?? 0
    })
  })
}

let readings: readonly (readonly Labels[])[] = []

const COMMANDS: Readonly<Record<string, (name: string) => void>> = {
  /** Opinions of the first look -> facts on them. */
  opinions(name) {
    setOpinions(name)
    const out = new Float32Array(rows * OPINION_FACTS.length)
    all.forEach(({ document }, index) => {
      document.opinion = gatherOpinion(document)
      let at = (starts[index] ?? 0) * OPINION_FACTS.length
      for (const candidate of document.candidates) at = fill(OPINION_FACTS, candidate, { document, out, at })
    })
    write('opinions', out)
  },
  /** Opinions of the second look -> readings, their facts, and how right each is. */
  readings(name) {
    setOpinions(name)
    const facts: Float32Array[] = []
    const meta: number[] = []
    readings = all.map((sample, index) => {
      const { document } = sample
      const own = readingsOf(document)
      const setting = settingOf(document, own)
      const at = new Map(document.candidates.map((candidate, place) => [candidate, place]))
      for (const reading of own) {
        const out = new Float32Array(READING_FACTS.length)
        fill(READING_FACTS, measure(document, reading, setting), { document, out, at: 0 })
        facts.push(out)
        meta.push(
          index,
          rightness(
            sample,
            reading.map((candidate) => at.get(candidate) ?? 0),
          ),
        )
      }
      return own
    })
    const out = new Float32Array(facts.length * READING_FACTS.length)
    facts.forEach((row, index) => {
      out.set(row, index * READING_FACTS.length)
    })
    write('readings', out)
    write('readings-meta', Float32Array.from(meta))
  },
  /** Scores of readings -> the measures of every real document. */
  pick(name) {
    const scores = read(name)
    let at = 0
    const out = all.map((sample, index) => {
      const own = readings[index] ?? []
      let best = 0
      own.forEach((_, reading) => {
        if ((scores[at + reading] ?? 0) > (scores[at + best] ?? 0)) best = reading
      })
      at += own.length
      const chosen = own[best] ?? []
      const shown = chosen.slice(0, 12).map(({ head, name }) => `${CLOSES[head.close]} ${name.raw}`)
      return sample.isMade ? undefined : [index, scoreOf(sample, chosen), chosen.length, shown]
    })
    writeFileSync(join(folder, 'scores.json'), JSON.stringify(out.filter(Boolean)))
  },
}

/** Turn F1 of a reading by its labels alone; neighbouring turns of one speaker are taken together, as the measure does. */
function rightness({ document, isFirst, runs }: Labelled, reading: readonly number[]): number {
  let found = 0
  let hits = 0
  let last = ''
  for (const at of reading) {
    const key = document.candidates[at]?.name.key ?? ''
    if (key === last) continue
    last = key
    found++
    if (isFirst[at] === 1) hits++
  }
  return runs + found > 0 ? (2 * Math.min(hits, runs)) / (runs + found) : 1
}

function scoreOf({ document, gold, count }: Labelled, labels: Labels): number {
  const turns = labels.map((candidate, index) => ({
    names: [candidate.name.core, candidate.name.raw].map(fold),
    head: firstLetters(textAfter(document, candidate, { next: labels[index + 1], most: 260 })),
  }))
  return turnF1(gold, turns, count)
}

writeFacts()
console.log('ready')
for await (const line of createInterface({ input: process.stdin })) {
  const [command = '', name = ''] = line.split(' ')
  COMMANDS[command]?.(name)
  console.log(`done ${command}`)
}
