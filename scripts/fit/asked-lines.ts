// Fits the weights of src/parse/asked-lines.ts: npm run fit:asked -- [--save] [--verbose]
// Real questions and answers are set anew in layouts without names; documents without questions stand against them.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseTranscript } from '../../src/index.ts'
import { type AskedLine, FACTS, SURE, type Talk, talksIn } from '../../src/parse/asked-lines.ts'
import { survey } from '../../src/recogniser/index.ts'
import { plainDocuments } from '../../train/plain-documents.ts'
import { fitLogistic, type Model, type Row, randomFrom } from './logistic.ts'

interface Sample {
  readonly source: string
  readonly name: string
  readonly isTalk: boolean
  readonly talks: readonly Talk[]
}
interface Exchange {
  readonly ask: string
  readonly answer: readonly string[]
}

const TABLE = 'src/parse/asked-lines.ts'
const FOLDS = 5
const FIT = { rounds: 300, dropped: 0, decay: 0.0005 }
const LONGEST = 65_536
const DRAWN = 6
/** What a document without questions counts: there are many kinds of it. */
const OTHERS = 3
/** What a fixture counts: each is a trap, or a way of writing. */
const INVENTED = 2
const random = randomFrom(11)
const between = (least: number, most: number) => least + Math.floor(random() * (most - least + 1))

/** How a question and its answer may be set, the lines of an answer apart or not. */
const LAYOUTS: readonly ((exchange: Exchange, number: number) => readonly string[])[] = [
  ({ ask, answer }) => [`## ${ask}`, '', ...paragraphs(answer), ''],
  ({ ask, answer }) => [`### ${ask}`, ...answer, ''],
  ({ ask, answer }) => [`**${ask}**`, '', ...paragraphs(answer), ''],
  ({ ask, answer }) => [`<b>${ask}</b>`, ...answer],
  ({ ask, answer }) => [`*${ask}*`, '', ...paragraphs(answer), ''],
  ({ ask, answer }) => [`— ${ask}`, '', ...answer.map((text) => `— ${text}`), ''],
  ({ ask, answer }) => [`-${ask}`, ...answer.map((text) => `-${text}`)],
  ({ ask, answer }) => [`——${ask}`, ...answer],
  ({ ask, answer }) => [ask, '', `– ${answer[0] ?? ''}`, '', ...paragraphs(answer.slice(1)), ''],
  ({ ask, answer }) => [`▷ ${ask}`, `▶ ${answer.join(' ')}`, ''],
  ({ ask, answer }) => [`● ${ask}`, '', ...paragraphs(answer), ''],
  ({ ask, answer }, number) => [`${number}. ${ask}`, ...answer, ''],
  ({ ask, answer }, number) => [`${number}) ${ask}`, '', ...paragraphs(answer), ''],
  ({ ask, answer }) => [ask, ...answer],
  ({ ask, answer }) => [ask, '', ...paragraphs(answer), ''],
  ({ ask, answer }) => [ask, '', ...paragraphs(answer.map((text) => `“${text}”`)), ''],
  ({ ask, answer }) => [`Question: ${ask}`, '', ...paragraphs(answer), ''],
  ({ ask, answer }) => [`**${ask}**`, '', `Lund: ${answer.join(' ')}`, ''],
  ({ ask, answer }) => [`——${ask}`, `Lund：${answer.join(' ')}`],
]
/** Talk in a tale: told between the lines, and after them. */
const TALES: typeof LAYOUTS = [
  ({ ask, answer }) => [
    `— ${ask}`,
    `— ${answer[0] ?? ''}`,
    '',
    'The keeper looked at the boots on the stairs, and said nothing for a while.',
    '',
  ],
  ({ ask, answer }) => [
    `— ${ask} — asked the pilot.`,
    '',
    `— ${ask}`,
    '',
    `— ${answer[0] ?? ''} — said the keeper.`,
    '',
    TOLD,
    '',
  ],
  ({ ask, answer }) => [`– ${ask}`, '', `– ${answer[0] ?? ''}, said the keeper.`, '', TOLD, '', TOLD, ''],
]
const TOLD = 'Outside it rained without end. He went up to the lamp, and she went down to the boats.'
const LABELLED = /^(?:Question: |Lund[:：])/

function paragraphs(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) => ['', text]).slice(1)
}

function exchangesIn(path: string): readonly Exchange[] {
  const { turns } = parseTranscript(readFileSync(path), { repairs: 'none' })
  const found: Exchange[] = []
  for (const [index, { part, text }] of turns.entries()) {
    const next = turns[index + 1]
    if (part !== 'ask' || next === undefined || next.part === 'ask' || text.length > 500 || text.length < 8) continue
    const starts = next.paragraphs.length > 0 ? next.paragraphs : [0]
    const answer = starts.map((from, at) => next.text.slice(from, starts[at + 1]).trim()).slice(0, 3)
    found.push({ ask: text, answer })
  }
  return found
}

function linesOf(text: string, labels: ReadonlyMap<number, string>): readonly AskedLine[] {
  const lines = text.slice(0, LONGEST).split(/\r?\n/)
  return lines.flatMap((line, index) =>
    line.trim() === ''
      ? []
      : [{ text: line, afterBlank: index === 0 || lines[index - 1]?.trim() === '', label: labels.get(index) }],
  )
}

function labelsIn(text: string): ReadonlyMap<number, string> {
  const lines = text.slice(0, LONGEST).split(/\r?\n/)
  const { labels } = survey(lines.map((text, index) => ({ text, byte: 0, endByte: 0, number: index + 1 })))
  return new Map(labels.map(({ start, name }) => [start.line, name]))
}

function setAnew(exchanges: readonly Exchange[], layout: (typeof LAYOUTS)[number], head: string): readonly AskedLine[] {
  const from = between(0, Math.max(0, exchanges.length - LEAST))
  const taken = exchanges.slice(from, from + between(LEAST, 30))
  const above = ['# The keeper of the lamp', '', ...(random() < 0.5 ? [head, ''] : [])]
  const text = [...above, ...taken.flatMap((exchange, index) => layout(exchange, index + 1))].join('\n')
  const labels = new Map(text.split('\n').flatMap((line, index) => (LABELLED.test(line) ? [[index, 'one'] as const] : [])))
  return linesOf(text, labels)
}
const LEAST = 5

/** Whether a fixture holds turns of which nobody says whose they are. */
function isUnnamed(kind: string, file: string): boolean {
  const said = join('fixtures', kind.replace(/^f_([^_]+)_/, '$1/'), file.replace(/\.\w+$/, ''), 'said.txt')
  return kind.startsWith('f_') && existsSync(said) && /^: /m.test(readFileSync(said, 'utf8'))
}

const folders = process.argv.slice(2).filter((word) => !word.startsWith('-'))
const kinds = folders.flatMap((folder) => readdirSync(folder).map((kind) => ({ folder, kind })))
const samples: Sample[] = []
const add = (sample: Omit<Sample, 'talks'>, lines: readonly AskedLine[]) => samples.push({ ...sample, talks: talksIn(lines) })
for (const { folder, kind } of kinds) {
  const gold = join(folder, kind, 'gold.jsonl')
  if (!existsSync(gold)) continue
  for (const line of readFileSync(gold, 'utf8').split('\n').filter(Boolean)) {
    const { file } = JSON.parse(line)
    if (!/\.(?:txt|md)$/.test(file)) continue
    const path = join(folder, kind, file)
    const text = readFileSync(path, 'utf8')
    add({ source: kind, name: path, isTalk: isUnnamed(kind, file) }, linesOf(text, labelsIn(text)))
    const exchanges = exchangesIn(path)
    if (exchanges.length < LEAST) continue
    for (let time = 0; time < DRAWN; time++) {
      const at = between(0, LAYOUTS.length - 1)
      const layout = LAYOUTS[at]
      if (layout !== undefined)
        add(
          { source: kind, name: `${path} layout ${at}`, isTalk: true },
          setAnew(exchanges, layout, 'One morning in spring we met her on the quay.'),
        )
    }
    const tale = TALES[between(0, TALES.length - 1)]
    if (tale !== undefined) add({ source: kind, name: `${path} tale`, isTalk: false }, setAnew(exchanges, tale, TOLD))
  }
}
for (const { text, source, file } of plainDocuments(400)) add({ source, name: file, isTalk: false }, linesOf(text, new Map()))

const sources = [...new Set(samples.map(({ source }) => source))].sort()
const foldOf = (source: string) => sources.indexOf(source) % FOLDS
const valuesOf = (talk: Talk) => Object.fromEntries(FACTS.map(({ name, of }) => [name, of(talk)]))
const oddsOf = (talk: Talk, { bias, weights }: Model) =>
  Object.entries(valuesOf(talk)).reduce((sum, [name, value]) => sum + (weights[name] ?? 0) * value, bias)

/** Of a talk the styles in which most questions are answered. */
function rowsOf(of: readonly Sample[]): Row[] {
  return of.flatMap(({ source, isTalk, talks }) => {
    const most = Math.max(...talks.map(answers))
    const weight = (source.startsWith('f_') ? INVENTED : 1) * (isTalk ? 1 : OTHERS)
    const best = isTalk ? talks.filter((talk) => answers(talk) === most) : talks
    return best.map((talk) => ({ values: valuesOf(talk), target: isTalk ? 1 : 0, weight }))
  })
}

const answers = ({ exchanges }: Talk): number => exchanges.filter(({ is }) => is.answered).length

const wrong: string[] = []
const sum = { talk: 0, found: 0, other: 0, made: 0 }
for (let fold = 0; fold < FOLDS; fold++) {
  const model = fitLogistic(rowsOf(samples.filter(({ source }) => foldOf(source) !== fold)), FIT)
  for (const { isTalk, talks, name } of samples.filter(({ source }) => foldOf(source) === fold)) {
    const odds = Math.max(-99, ...talks.map((talk) => oddsOf(talk, model)))
    if (isTalk) sum.talk++
    else sum.other++
    if (isTalk && odds > SURE) sum.found++
    if (!isTalk && odds > SURE) sum.made++
    if (isTalk !== odds > SURE) wrong.push(`${isTalk ? 'missed' : 'made up'} ${odds.toFixed(1)} ${name}`)
  }
}
console.log(`left out by source: ${sum.found} of ${sum.talk} talks found, ${sum.made} of ${sum.other} others taken for one`)
if (process.argv.includes('--verbose')) for (const line of wrong) console.log(line)
const { bias, weights } = fitLogistic(rowsOf(samples), FIT)
if (process.argv.includes('--save')) {
  const table = readFileSync(TABLE, 'utf8').replace(/name: '([^']+)',(\s+)weight: [-\d.]+/g, (_, name: string, gap: string) => {
    const weight = (weights[name] ?? 0) + (name === FACTS[0]?.name ? bias : 0)
    return `name: '${name}',${gap}weight: ${Number(weight.toFixed(2)) || 0}`
  })
  writeFileSync(TABLE, table)
}
