import type { Line } from '../text/line.ts'
import { plainLine } from '../text/line.ts'
import { endsInStop } from '../text/sentences.ts'
import catalogue from './catalogue.json' with { type: 'json' }
import { cellSeconds } from './fields.ts'
import type { Format, FormatSink, Stage } from './format.ts'
import { NO_FIELD, RecordCutter, type SpokenRecord } from './records/cutter.ts'
import { type FieldLine, fieldLine, indentOf, purposeOf } from './records/lines.ts'
import { isBlank } from './text.ts'

/** Records of names and values: lists of YAML, and blocks with blank lines between. */
class RecordReader implements Stage<Line> {
  readonly #cutter: RecordCutter
  #first: Line | undefined
  #hasSpeech = false

  constructor(private readonly sink: FormatSink) {
    this.#cutter = new RecordCutter({
      record: (record) => this.#record(record),
      talk: (lines, said) => this.#talk(lines, said),
      others: (lines) => this.#others(lines),
    })
  }

  push(line: Line): void {
    this.#first ??= line
    this.#cutter.push(line)
  }

  end(): void {
    this.#cutter.end()
    if (this.#hasSpeech || this.#first === undefined) return
    const message = 'these are names and values, and none of them says who speaks and what is said, so there are no turns'
    this.sink.fault({ code: 'no-words', message, line: this.#first.number, byte: this.#first.byte })
  }

  #record({ speaker, start, end, said, lines }: SpokenRecord): void {
    const [first] = lines
    if (first === undefined) return
    this.#hasSpeech = true
    const times = { start: cellSeconds(start, undefined), end: cellSeconds(end, undefined) }
    const cue = { ...times, speaker, byte: first.byte, line: first.number }
    for (const line of said) if (!isBlank(line.text)) this.sink.block({ line, blank: false, cue })
  }

  /** A talk that is the value of a name: labels in it say who speaks. */
  #talk(lines: readonly Line[], said: ReadonlyMap<Line, Line>): void {
    for (const line of lines) {
      const spoken = said.get(line)
      if (spoken === undefined) this.#others([line])
      else this.sink.block({ line: spoken, blank: false })
    }
    this.#hasSpeech = true
  }

  #others(lines: readonly Line[]): void {
    for (const line of lines) {
      const blank = isBlank(line.text)
      this.sink.block(blank ? { line, blank } : { line, blank, matter: this.#hasSpeech ? 'body' : 'front' })
    }
  }
}

// "---"  "# a remark"  "- "
const BEGINS = /^\ufeff?(?:---\s*$|#|\s{0,40}- )/
/** "  key: value" under "name:", with names as programs write them. */
const NESTED = /^(?:\s{1,40}(?:- )?|- )["']?[a-z_$][\w.$/-]{0,60}["']?:(?:\s|$)/
const PROGRAM_KEY = /^\s{0,40}(?:- )?["']?[a-z_$][\w.$/-]{0,60}["']?:(?:\s|$)/
/** "members:" above a list, as programs write it. */
const HEAD = /^\s{0,40}[a-z_$][\w.$/-]{0,60}:\s*$/
const LIST = /^\s{0,40}- /
/** "dialogue: |" above lines that are its value. */
const BLOCK = /^\s{0,40}(?:- )?["']?[\p{L}_][^:#"']{0,60}["']?:\s{1,9}[|>][+-]?\d?\s*$/u
const FENCE = /^(?:---|\.\.\.)\s*$/
/** Lines, nested ones among them, that are enough for settings. */
const ENOUGH = { lines: 6, nested: 3 }

/** In so many lines some tell of a talk, or stand under others. */
const EARLY = 8

/** How sure it is: two whole records are; settings are when nearly all lines are names with values, some under others. */
function sniff(head: string): number {
  const rows = head.split('\n').slice(0, -1)
  if (!mayBegin(rows)) return 0
  let records = 0
  let labels = 0
  let talks = 0
  const cutter = new RecordCutter({
    record: () => {
      records++
    },
    talk: () => {
      talks++
    },
    others: ([first]) => {
      if (first !== undefined && isLabel(first.text)) labels++
    },
  })
  for (const row of rows) cutter.push(plainLine(row))
  cutter.end()
  if (cutter.lines > 0 && cutter.fields < cutter.lines * 0.8) return 0
  if (records > 1 || talks > 0) return 0.9
  if (looksLikeSettings(rows)) return 0.6
  return records === 0 && labels >= EARLY ? 0 : 0.2
}

/** "Caller: Good evening." tells who speaks, and nothing tells what is said: it may be that itself. */
function isLabel(row: string): boolean {
  const field = fieldLine(row)
  return field !== undefined && !field.isItem && field.indent === 0 && purposeOf(field) === 'speaker'
}

/** Whether the first lines may be those of records, so that text with labels is not held for long. */
function mayBegin(rows: readonly string[]): boolean {
  const first = rows.filter((row) => !isBlank(row) && !NO_FIELD.test(row)).slice(0, EARLY)
  const [top] = first
  if (top === undefined) return true
  const tellsMore = first.some((row) => NESTED.test(row) || HEAD.test(row) || BLOCK.test(row) || isMember(row))
  return tellsMore || (first.length < EARLY && (PROGRAM_KEY.test(top) || LIST.test(top)))
}

/** A name that tells of a talk: "speaker: Mara". */
function isMember(row: string): boolean {
  const field = fieldLine(row)
  return field !== undefined && purposeOf(field) !== undefined
}

/** "mara: good evening, all." */
function isSaid({ value }: FieldLine): boolean {
  return value.includes(' ') && endsInStop(value)
}

/** Some lines stand under others, and few of them say something. Front matter, which a fence ends, is that of a text. */
function looksLikeSettings(rows: readonly string[]): boolean {
  const filled = rows.filter((row) => !isBlank(row) && !row.trimStart().startsWith('#'))
  if (FENCE.test(filled[0] ?? '') && filled.slice(1).some((row) => FENCE.test(row))) return false
  const fields = filled.flatMap((row) => {
    const field = fieldLine(row)
    return field === undefined ? [] : { row, isSaid: isSaid(field) }
  })
  const countOf = (holds: (field: (typeof fields)[number]) => boolean) => fields.filter(holds).length
  if (new Set(filled.map(indentOf)).size < 2 || countOf((field) => field.isSaid) * 2 >= fields.length) return false
  const isNested = countOf(({ row }) => NESTED.test(row)) >= ENOUGH.nested
  return filled.length >= ENOUGH.lines && isNested && countOf(({ row }) => PROGRAM_KEY.test(row)) >= fields.length * 0.75
}

export const yaml: Format = {
  ...catalogue.yaml,
  begins: (line) => BEGINS.test(line) || isMember(line.replace(/^\ufeff/, '')) || PROGRAM_KEY.test(line.replace(/^\ufeff/, '')),
  sniff,
  reader: (sink) => new RecordReader(sink),
}
