import { InvalidArgumentError } from 'commander'
import { addWords, type Normalization, type Word } from '../../compare/align.ts'
import { compareVersions } from '../../compare/compare.ts'
import { type Version, worstOf } from '../../compare/passages.ts'
import type { Surroundings } from '../../compare/table.ts'
import type { Matter } from '../../model/matter.ts'
import type { TranscriptRecord } from '../../model/record.ts'
import { expectHeld } from '../../node/engine.ts'
import { findAnnotations } from '../../parse/annotations.ts'
import { jsonValue } from '../../write/json.ts'
import { paintFor } from '../color.ts'
import type { Command, ExitCode } from '../command.ts'
import { comparisonRecord, passageRecord, percent, type Report } from '../compare/report.ts'
import { htmlReport, textReport } from '../compare/text.ts'
import { UsageError } from '../errors.ts'
import { plural } from '../escape.ts'
import type { RawReading } from '../input-values.ts'
import { wholeNumber } from '../input-values.ts'
import { type Io, widthOf } from '../io.ts'
import { readRecords } from '../records/read-records.ts'
import { type FileOptions, formatMeant, withFile } from '../select/file.ts'
import { type InputOptions, parseOptionsFrom, READING } from '../shared-options.ts'

const FORMATS = ['text', 'jsonl', 'json', 'html'] as const
const FEW = 10

interface CompareOptions extends InputOptions, FileOptions {
  readonly exact?: true
  readonly maxWer?: number
  readonly passages?: number
}

// "0.1"   "10%"   "12.5 %"
const RATE = /^(\d+(?:\.\d+)?|\.\d+) ?(%?)$/

function rateFrom(text: string): number {
  const [, number, sign] = RATE.exec(text) ?? []
  const rate = Number(number) / (sign === '%' ? 100 : 1)
  if (sign !== '%' && !(rate <= 1)) throw new InvalidArgumentError('It must be a share such as 0.1, or 10%.')
  return rate
}

/** Seconds for each word and each error. */
const PACE = 4e-10
/** Between two turns of the rest of the program, which is to hear Ctrl-C. */
const TURN_MS = 100

async function runCompare(files: readonly [string, string], options: CompareOptions, io: Io): Promise<ExitCode> {
  const to = formatMeant(options, FORMATS, 'a comparison') ?? 'text'
  const reading = { parse: parseOptionsFrom(options), normalization: options.exact ? 'exact' : 'folded' } as const
  expectHeld()
  const reference = await readVersion(files[0], reading, io)
  const hypothesis = await readVersion(files[1], reading, io)
  if (reference === undefined || hypothesis === undefined) return 2
  const silent = [reference, hypothesis].find(({ words }) => words.length === 0)
  if (silent !== undefined) {
    io.warn(`${silent.doc}: holds no words, so there is nothing to compare`)
    return 1
  }
  const comparison = await compareVersions(reference, hypothesis, longWork(reference.words.length, io))
  const isWhole = to === 'jsonl' && options.passages === undefined
  const shown = isWhole ? comparison.passages : worstOf(comparison.passages, options.passages ?? FEW)
  const report = { reference, hypothesis, normalization: reading.normalization, comparison, shown }
  await io.stdout.write(await written(report, to, io))
  return verdict(report, options.maxWer, io)
}

/** Says once that the work will be long, and hears signals now and then. */
function longWork(words: number, io: Io): Surroundings {
  let next = performance.now() + TURN_MS
  let isSaid = false
  return {
    pause() {
      if (performance.now() < next) return undefined
      next = performance.now() + TURN_MS
      return new Promise((resolve) => setImmediate(resolve))
    },
    expect(errors) {
      const minutes = Math.round((PACE * errors * words) / 60)
      if (minutes > 0 && !isSaid)
        io.warn(`the two differ so much that this may take ${plural(minutes, 'minute')} or more; Ctrl-C ends it`)
      isSaid ||= minutes > 0
    },
  }
}

async function written(report: Report, to: (typeof FORMATS)[number], io: Io): Promise<string> {
  if (to === 'html') return htmlReport(report)
  const records = [comparisonRecord(report), ...(to === 'jsonl' ? report.shown.map(passageRecord) : [])]
  if (to !== 'text') return records.map((record) => `${jsonValue(record)}\n`).join('')
  const { heading } = await paintFor(io.color)
  const chalk = io.color === 0 ? undefined : new (await import('chalk')).Chalk({ level: io.color })
  const width = widthOf(io.stdout)
  return [...textReport(report, { width, heading, old: chalk?.red, new: chalk?.green })].join('')
}

function verdict({ reference, hypothesis, comparison: { hits, wer } }: Report, most: number | undefined, io: Io): ExitCode {
  const isAbove = most !== undefined && wer > most
  if (hits === 0) io.warn(`${reference.doc} and ${hypothesis.doc} share no words in the same order; are they the same talk?`)
  if (isAbove) io.error(`the word error rate, ${percent(wer)}, is above ${percent(most)} (--max-wer)`)
  return hits === 0 || isAbove ? 1 : 0
}

interface Reading {
  readonly parse: RawReading
  readonly normalization: Normalization
}

/** One version; undefined when it could not be read, which was said. Without any turn its words are those of all lines. */
async function readVersion(file: string, { parse, normalization }: Reading, io: Io): Promise<Version | undefined> {
  const [turns, lines]: [Word[], Word[]] = [[], []]
  const [names, docs] = [new Map<string, string>(), new Set<string>()]
  const record = (given: TranscriptRecord): void => {
    docs.add(given.doc)
    if (given.type === 'turn') addWords(turns, given, normalization)
    if (given.type === 'matter') for (const said of linesOf(given)) addWords(lines, said, normalization)
    for (const [id, name] of namesIn(given)) names.set(id, name)
  }
  const visitor = { start: (inputs: readonly string[]) => refuseSeveral(file, inputs.length), record, unlabelled() {} }
  // Words have lines and times of their own then.
  const { failed } = await readRecords({ files: [file], parse: { ...parse, unit: 'word', listQuestions: false }, visitor }, io)
  refuseSeveral(file, docs.size)
  return failed > 0 ? undefined : { doc: [...docs][0] ?? file, names, words: turns.length > 0 ? turns : lines }
}

function refuseSeveral(file: string, count: number): void {
  if (count > 1) throw new UsageError(`${file} holds ${plural(count, 'transcript')}; compare takes one on each side`)
}

function linesOf({ kind, text, line }: Matter) {
  const lines = kind === 'boilerplate' ? [] : text.split('\n')
  const nobody = { speakerId: null, start: null, end: null }
  return lines.map((said, at) => ({ ...nobody, text: said, line: line + at, annotations: findAnnotations(said) }))
}

function namesIn(record: TranscriptRecord): (readonly [string, string])[] {
  if (record.type === 'summary') return record.speakers.map(({ speakerId, speaker }) => [speakerId, speaker])
  return record.type === 'turn' && record.speakerId !== null ? [[record.speakerId, record.speaker ?? record.speakerId]] : []
}

export const compare: Command = {
  name: 'compare',
  values: {
    ...{ ...READING, to: FORMATS, maxWer: rateFrom },
    passages: (text) => (text === 'all' ? Infinity : wholeNumber()(text)),
  },
  run([reference = '', hypothesis = ''], options: CompareOptions, given) {
    const files = [reference, hypothesis] as const
    if (files.every((file) => file === '-')) throw new UsageError('only one side can be standard input; name a file')
    return withFile({ files, output: options.output }, given, (io) => runCompare(files, options, io))
  },
}
