import { byteAt, type Line } from '../text/line.ts'
import { measured, partOf } from '../text/line-pieces.ts'
import { MappedText } from '../text/mapped-text.ts'
import catalogue from './catalogue.json' with { type: 'json' }
import { clockSeconds } from './fields.ts'
import type { Cue, Format, FormatSink, Stage } from './format.ts'
import { isBlank } from './text.ts'

// "[Events]"
const SECTION = /^[\ufeff\s]*\[([^\]]{1,60})\]\s*$/
// "[Script Info]"
const SIGNATURE = /^[\ufeff\s]*\[Script Info\]\s*$/i
// "Format: Layer, Start, End"
const FORMAT = /^\s*Format\s*:/i
// "Dialogue: 0,0:00:01.00"
const DIALOGUE = /^\s*Dialogue\s*:\s*/i
/** What its columns are where no line says so. */
const USUAL = ['layer', 'start', 'end', 'style', 'name', 'marginl', 'marginr', 'marginv', 'effect', 'text']
/** Most columns of a row. */
const MOST_COLUMNS = 40

/** Reads subtitles of Aegisub and its like: rows of a table, of which the last column is what is said. */
class AssReader implements Stage<Line> {
  readonly #text = new AssText()
  #columns: readonly string[] = USUAL
  #inEvents = false
  #hasSaid = false
  #hasNames = false
  #cue: Cue | undefined

  constructor(private readonly sink: FormatSink) {}

  push(line: Line): void {
    if (line.continues && this.#cue !== undefined) this.#say(line, this.#cue)
    else if (isBlank(line.text)) this.sink.block({ line, blank: true })
    else if (this.#inEvents && !line.continues && DIALOGUE.test(line.text.slice(0, 60))) this.#dialogue(line)
    else this.#other(line)
  }

  end(): void {}

  #other(line: Line): void {
    this.#cue = undefined
    const head = line.text.slice(0, 1000)
    const [, section] = SECTION.exec(head) ?? []
    if (section !== undefined) this.#inEvents = section.trim().toLowerCase() === 'events'
    else if (this.#inEvents && FORMAT.test(head)) this.#columns = columnsOf(head)
    this.sink.block({ line, blank: false, matter: this.#hasSaid ? 'boilerplate' : 'front' })
  }

  #dialogue(line: Line): void {
    const row = rowOf(line.text, this.#columns)
    const start = signedSeconds(row.cells.get('start'))
    const end = signedSeconds(row.cells.get('end'))
    if (row.textAt === undefined || start === null || end === null) this.#bad(line)
    if (row.textAt === undefined) {
      this.#other(line)
      return
    }
    const name = row.cells.get('name') || row.cells.get('actor') || undefined
    this.#hasNames ||= name !== undefined
    this.#cue = { start, end, speaker: name ?? (this.#hasNames ? null : undefined), byte: line.byte, line: line.number }
    this.#text.begin()
    if (!this.#say(partOf(line, row.textAt, line.text.length), this.#cue)) this.#other(line)
  }

  #bad(line: Line): void {
    const message = `"${line.text.slice(0, 60)}" is not a row such as Dialogue: 0,0:00:01.00,0:00:02.50,…, with ${this.#columns.length} columns`
    this.sink.fault({ code: 'bad-row', message, line: line.number, byte: line.byte })
  }

  /** False when nothing is said in it, as where shapes are drawn. */
  #say(line: Line, cue: Cue): boolean {
    const said = this.#text.read(line)
    for (const piece of said) this.sink.block({ line: piece, blank: false, cue })
    this.#hasSaid ||= said.length > 0
    return said.length > 0
  }
}

/** Rows that were shifted may lie before the beginning: "-1:59:54.93" */
function signedSeconds(cell = ''): number | null {
  if (!cell.startsWith('-')) return clockSeconds(cell)
  const seconds = clockSeconds(cell.slice(1))
  return seconds === null ? null : 0 - seconds
}

function columnsOf(row: string): string[] {
  const names = row.slice(row.indexOf(':') + 1).split(',')
  return names.slice(0, MOST_COLUMNS).map((name) => name.trim().toLowerCase())
}

/** The cells of a row up to the last, and where that begins; commas in it are its own. */
function rowOf(text: string, columns: readonly string[]): { cells: Map<string, string>; textAt: number | undefined } {
  const cells = new Map<string, string>()
  let at = DIALOGUE.exec(text.slice(0, 60))?.[0].length ?? 0
  for (const column of columns.slice(0, -1)) {
    const end = text.indexOf(',', at)
    if (end < 0) return { cells, textAt: undefined }
    cells.set(column, text.slice(at, end).trim())
    at = end + 1
  }
  return { cells, textAt: at }
}

// "{\p1}" begins a drawing, "{\p0}" ends it; "{\pos(1,2)}" is neither
const DRAWING = /\\p(\d{1,2})(?=[\\}])/g

/** What is said in the last column of a row: without what is in braces, one line a "\N", and without drawings. */
class AssText {
  #draws = false

  begin(): void {
    this.#draws = false
  }

  read(line: Line): Line[] {
    const { text } = line
    if (!text.includes('{') && !text.includes('\\')) return this.#draws || text.trim() === '' ? [] : [line]
    return this.#readMarked(measured(line))
  }

  #readMarked(line: Line): Line[] {
    const { text } = line
    const found: Line[] = []
    const mapped = new MappedText()
    const lastBrace = text.lastIndexOf('}')
    const flush = (at: number): void => {
      if (mapped.text.trim() !== '') found.push(mapped.take(line.number, byteAt(line, at)))
    }
    for (let at = 0; at < text.length; ) {
      const end = nextSign(text, at)
      if (!this.#draws) mapped.add(line, at, end)
      const mark = text.slice(end, end + 2)
      at = end + mark.length
      if (mark[0] === '{' && lastBrace > end) at = this.#braces(text, end)
      else if (mark === '\\N' || mark === '\\n') flush(end)
      else if (mark === '\\h') mapped.put(' ', byteAt(line, end))
      else if (!this.#draws) {
        at = Math.min(end + 1, text.length)
        mapped.add(line, end, at)
      }
    }
    flush(text.length)
    return found
  }

  /** Behind braces; what they say of drawings is heeded. */
  #braces(text: string, at: number): number {
    const end = text.indexOf('}', at) + 1
    for (const [, scale] of text.slice(at, end).matchAll(DRAWING)) this.#draws = Number(scale) > 0
    return end
  }
}

function nextSign(text: string, from: number): number {
  for (let at = from; at < text.length; at++) if (text[at] === '{' || text[at] === '\\') return at
  return text.length
}

export const ass: Format = {
  ...catalogue.ass,
  begins: (line) => SIGNATURE.test(line),
  sniff: (head) => (SIGNATURE.test(head.trimStart().split('\n', 1)[0] ?? '') ? 1 : 0),
  reader: (sink) => new AssReader(sink),
}
