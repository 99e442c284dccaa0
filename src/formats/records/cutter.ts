import type { Line } from '../../text/line.ts'
import { partOf } from '../../text/line-pieces.ts'
import { isTalkInSentences } from '../name-like.ts'
import { isBlank } from '../text.ts'
import {
  type FieldLine,
  type FieldPurpose,
  fieldLine,
  flowFields,
  indentOf,
  isBlockMark,
  isOfSpeakers,
  maySpeak,
  purposeOf,
  tellsOfTalk,
  unquotedLines,
  unquotedText,
  VAGUE_SPEAKER,
} from './lines.ts'

/** What somebody says, told by names and values. */
export interface SpokenRecord {
  readonly speaker: string | null
  readonly start: string
  readonly end: string
  readonly said: readonly Line[]
  /** All lines of it. */
  readonly lines: readonly Line[]
}

interface OpenRecord {
  readonly indent: number
  readonly lines: Line[]
  readonly said: Line[]
  /** What is said may stand in quotes, as what stands in a block does not. */
  mayBeQuoted: boolean
  readonly fields: Map<FieldPurpose, FieldLine>
  /** Lines of values that go on below their names, as they stand in the block. */
  readonly blocks: Map<Line, Line>
  /** The value at hand goes on in lines that are indented deeper than its name. */
  open: { readonly indent: number; readonly isText: boolean; readonly isWhole: boolean } | undefined
}

export interface RecordHooks {
  record(record: SpokenRecord): void
  /** Lines of a record that says nobody speaks, and has a talk in it: those of the talk without what sets them in. */
  talk(lines: readonly Line[], said: ReadonlyMap<Line, Line>): void
  /** Lines that are of no such record. */
  others(lines: readonly Line[]): void
}

// "# a remark"  "---"
export const NO_FIELD = /^\s*#|^---\s*$|^\.\.\.\s*$/

const LETTER = /\p{L}/u

/** Lines of one record that are held. */
const MOST_LINES = 5_000

/** Cuts lines of names and values into records: a blank line, an item of a list, or a name that comes again begins one. */
export class RecordCutter {
  readonly #anchors = new Anchors()
  #record: OpenRecord | undefined
  /** A blank line stands above. */
  #isParted = false
  /** Lines that are a name and a value, an item of a list, or go on under one; and all. */
  fields = 0
  lines = 0

  constructor(private readonly hooks: RecordHooks) {}

  push(line: Line): void {
    const { text } = line
    if (isBlank(text)) {
      this.#isParted = true
      this.#keep(line)
      return
    }
    if (NO_FIELD.test(text) && !this.#isInText(text)) {
      this.#keep(line)
      return
    }
    this.lines++
    const isParted = this.#isParted
    this.#isParted = false
    if (!this.#isInText(text)) this.#anchors.learn(text)
    if (this.#isFlow(line)) return
    if (this.#goesOn(line)) {
      this.fields++
      return
    }
    if (isParted && this.#record?.indent === 0) this.end()
    const field = fieldLine(text)
    this.#field(line, field && this.#anchors.meant(field, text))
  }

  end(): void {
    const record = this.#record
    this.#record = undefined
    if (record !== undefined) this.#give(record)
  }

  #give(record: OpenRecord): void {
    const { fields, said, lines, mayBeQuoted, blocks } = record
    const [speaker, words] = [fields.get('speaker'), fields.get('text')]
    const isSaid = said.some(({ text }) => LETTER.test(text) || isOfSpeakers(speaker?.key ?? ''))
    const isSpoken =
      speaker !== undefined &&
      words !== undefined &&
      isSaid &&
      maySpeak(speaker.value) &&
      tellsOfTalk(speaker.key, words.key, fields.get('start')?.value)
    if (!isSpoken) {
      if (isTalkInSentences([...blocks.values()].map(({ text }) => text))) this.hooks.talk(lines, blocks)
      else this.hooks.others(lines)
    } else {
      const value = (purpose: FieldPurpose) => fields.get(purpose)?.value ?? ''
      const name = /^(?:~|null|none)?$/i.test(speaker.value) ? null : speaker.value
      this.hooks.record({
        speaker: name,
        start: value('start'),
        end: value('end'),
        said: mayBeQuoted ? unquotedLines(said) : said,
        lines,
      })
    }
  }

  #keep(line: Line): void {
    if (this.#record !== undefined && this.#record.lines.length > MOST_LINES) this.end()
    if (this.#record === undefined) this.hooks.others([line])
    else this.#record.lines.push(line)
  }

  /** Takes a record that stands in one line. */
  #isFlow(line: Line): boolean {
    const told = this.#isInText(line.text) ? [] : flowFields(line.text)
    const fields = told.map((field) => this.#anchors.meant(field, line.text))
    const hasSpeaker = fields.some((field) => purposeOf(field) === 'speaker' && !VAGUE_SPEAKER.test(field.key))
    if (fields.length < 2 || !hasSpeaker) return false
    this.fields++
    this.end()
    const record: OpenRecord = { ...emptyRecord(0), mayBeQuoted: true }
    record.lines.push(line)
    for (const field of fields) {
      const purpose = purposeOf(field)
      if (purpose === undefined || record.fields.has(purpose)) continue
      record.fields.set(purpose, field)
      if (purpose === 'text') record.said.push(trimmed(line, field.from, field.to))
    }
    this.#give(record)
    return true
  }

  /** Whether a line stands in what somebody says, where a mark of a remark is none. */
  #isInText(text: string): boolean {
    const open = this.#record?.open
    return open?.isText === true && indentOf(text) > open.indent
  }

  /** Whether a line goes on with the value above it. */
  #goesOn(line: Line): boolean {
    const record = this.#record
    if (record?.open === undefined || indentOf(line.text) <= record.open.indent) return false
    if (!record.open.isWhole && fieldLine(line.text) !== undefined) return false
    record.lines.push(line)
    const said = trimmed(line, 0, line.text.length)
    if (record.open.isText) record.said.push(said)
    if (record.open.isWhole) record.blocks.set(line, said)
    if (record.lines.length > MOST_LINES) this.#givePart(record)
    return true
  }

  /** What somebody says is not held without end. */
  #givePart(record: OpenRecord): void {
    this.#give(record)
    this.#record = { ...record, lines: [], said: [], blocks: new Map() }
  }

  #field(line: Line, field: FieldLine | undefined): void {
    if (field === undefined) {
      if (/^\s*- /.test(line.text)) this.fields++
      this.end()
      this.hooks.others([line])
      return
    }
    this.fields++
    const purpose = purposeOf(field)
    const record = this.#record
    const isInside =
      record !== undefined && field.indent > record.indent && record.fields.has('speaker') && record.fields.has('text')
    const isOther =
      record !== undefined && ((field.isItem && !isInside) || field.indent < record.indent || record.lines.length > MOST_LINES)
    if (isOther || (purpose !== undefined && record?.fields.has(purpose) && record.indent === field.indent)) this.end()
    this.#record ??= emptyRecord(field.indent)
    this.#add(this.#record, line, { field, purpose: field.indent === this.#record.indent ? purpose : undefined })
  }

  #add(record: OpenRecord, line: Line, { field, purpose }: { field: FieldLine; purpose: FieldPurpose | undefined }): void {
    record.lines.push(line)
    record.open = { indent: field.indent, isText: purpose === 'text', isWhole: purpose === 'text' || isBlockMark(field.value) }
    if (purpose === undefined) return
    record.fields.set(purpose, field)
    if (purpose !== 'text' || isBlockMark(field.value)) return
    record.mayBeQuoted = true
    if (field.from < field.to) record.said.push(trimmed(line, field.from, field.to))
  }
}

function emptyRecord(indent: number): OpenRecord {
  return { indent, lines: [], said: [], mayBeQuoted: false, fields: new Map(), blocks: new Map(), open: undefined }
}

function trimmed(line: Line, from: number, to: number): Line {
  const text = line.text.slice(from, to)
  const start = from + (text.length - text.trimStart().length)
  return partOf(line, start, Math.max(start, from + text.trimEnd().length))
}

// "&m Mara Lund"
const ANCHOR = /^&([^\s,[\]{}]{1,60})\s{1,9}/
// "*m"
const ALIAS = /^\*([^\s,[\]{}]{1,60})$/
// "  - &m Mara Lund"
const ITEM = /^\s{0,200}- {1,8}(?=&)/
/** Names that are remembered. */
const MOST = 10_000

/** The values that YAML gives a name, "&m Mara Lund", for it to stand for them elsewhere, "*m". Words that are said are left alone. */
class Anchors {
  readonly #values = new Map<string, string>()

  /** A field of a line as it is meant. */
  meant(field: FieldLine, text: string): FieldLine {
    if (purposeOf(field) === 'text') return field
    const value = this.#meaning(text.slice(field.from, field.to))
    return value === undefined ? field : { ...field, value }
  }

  /** An item of a list, which may have a name. */
  learn(text: string): void {
    const mark = ITEM.exec(text)?.[0]
    if (mark !== undefined) this.#meaning(text.slice(mark.length).trimEnd())
  }

  #meaning(value: string): string | undefined {
    const [mark, name] = ANCHOR.exec(value) ?? []
    if (mark === undefined || name === undefined) return this.#values.get(ALIAS.exec(value)?.[1] ?? '')
    const named = unquotedText(value.slice(mark.length))
    if (this.#values.size < MOST) this.#values.set(name, named)
    return named
  }
}
