import type { SourcePlace } from '../text/json-tokens.ts'
import { byteAt, type Line } from '../text/line.ts'
import { partOf } from '../text/line-pieces.ts'
import { toMillisecond } from './clock.ts'
import type { Format, FormatSink, ReaderOptions, Stage } from './format.ts'
import { mediaIn } from './json/media.ts'
import { RoleNames } from './json/roles.ts'
import { saidLines } from './json/said.ts'
import type { Segment } from './json/segment.ts'
import { JsonShapes } from './json/shapes.ts'
import { TalkEnds } from './json/talks.ts'
import { JsonTree, type TreeHooks } from './json/tree.ts'
import { isBlank } from './text.ts'
import { type TimedSpan, wordsIn } from './timed-words.ts'

/** Reads the JSON of recognisers and meeting tools: whatever shape it has, its segments become cues. */
export class RecogniserJsonReader implements Stage<Line> {
  readonly #sink: FormatSink
  readonly #keepsTimes: boolean
  readonly #shapes: JsonShapes
  readonly #tree: JsonTree
  readonly #talks = new TalkEnds()
  readonly #roles = new RoleNames()
  #first: Line | undefined
  #hasBegun = false
  /** Where the last segment begins. */
  #furthest = 0

  constructor(sink: FormatSink, options: ReaderOptions = {}) {
    this.#sink = sink
    this.#keepsTimes = options.words ?? false
    this.#shapes = new JsonShapes((segment, unit) => this.#segment(segment, unit), options.words)
    const hooks: TreeHooks = {
      element: (path, node) => {
        this.#shapes.element(path, node)
        this.#talks.meet(node)
        options.media?.(mediaIn(path, node))
      },
      doubt: (what, at) => this.#fault('odd-json', what, at),
      fault: (what, at) => {
        const message = `the JSON is damaged at ${columnOf(at)}: ${what}; what stands before that was read`
        sink.fault({ code: 'bad-json', severity: 'error', message, line: at.line, byte: at.byte })
      },
    }
    this.#tree = new JsonTree(hooks)
  }

  push(line: Line): void {
    this.#first ??= line
    this.#tree.push(line)
  }

  end(): void {
    this.#tree.end()
    this.#shapes.end()
    this.#begin(Number.POSITIVE_INFINITY)
    if (this.#shapes.count > 0 || this.#first === undefined) return
    const message = 'this JSON holds no transcript of a shape that is known; objects with a "text" and a "speaker" or times are'
    this.#fault('no-segments', message, { line: this.#first.number, byte: this.#first.byte })
  }

  /** The opening brace stands for all that comes before the first words, where it is not theirs. */
  #begin(speechByte: number): void {
    const line = this.#first
    if (line === undefined || this.#hasBegun) return
    this.#hasBegun = true
    const text = line.text.slice(0, line.text.search(/[{[]/) + 1)
    const place = { ...line, known: { unit: 0, byte: 0 } }
    if (byteAt(line, text.length) <= speechByte)
      this.#sink.block({ line: { ...place, text }, blank: false, matter: 'boilerplate' })
    else if (speechByte > 0) this.#sink.block({ line: { ...place, text: '' }, blank: true, matter: 'boilerplate' })
  }

  #segment(segment: Segment, unit: number): void {
    const { text, start, end, at, parts = [] } = segment
    const { lines, isTalk } = saidLines(segment)
    this.#begin(isTalk ? (lines[0]?.byte ?? at.byte) : at.byte)
    if (at.byte < this.#furthest) {
      this.#fault('nested-words', 'an object with words has others inside, which were read; its own words are left out', at)
      return
    }
    this.#furthest = at.byte
    if (isTalk) {
      this.#talk(lines)
      return
    }
    const isApart = this.#talks.begins(segment)
    if (isApart) this.#roles.forget()
    const speaker = this.#roles.nameOf(segment)
    const times = { start: scaled(start, unit), end: scaled(end, unit) }
    const cue = { ...times, speaker, byte: at.byte, line: at.line, ...(isApart && { isApart }) }
    const words = this.#keepsTimes && lines[0] === text ? wordsOf({ text, parts }, unit) : undefined
    for (const line of lines) this.#sink.block({ line, blank: false, cue, ...(words && { words }) })
  }

  /** A talk by itself, whose labels are those of text. */
  #talk(lines: readonly Line[]): void {
    const [first] = lines
    if (first !== undefined) this.#sink.block({ line: partOf(first, 0, 0), blank: true })
    for (const line of lines) this.#sink.block({ line, blank: isBlank(line.text) })
  }

  #fault(code: string, message: string, { line, byte }: SourcePlace): void {
    this.#sink.fault({ code, message, line, byte })
  }
}

function columnOf({ column }: SourcePlace): string {
  return column === undefined ? 'here' : `column ${column}`
}

function wordsOf({ text, parts }: { text: Line; parts: readonly Segment[] }, unit: number): readonly TimedSpan[] | undefined {
  const heard = parts.map((part) => ({ said: part.text.text, start: scaled(part.start, unit), end: scaled(part.end, unit) }))
  const words = wordsIn(text.text, heard)
  return words.length > 0 ? words : undefined
}

/** To the millisecond. */
function scaled(time: number | null, unit: number): number | null {
  return time === null ? null : toMillisecond(time * unit)
}

// {"   [{   [["   {}
const START = /^\ufeff?\s*(?:\{\s*(?:"|\}|$)|\[\s*(?:[{["\]]|$))/
// "speaker":   "words": [   "startTime":
const MEMBERS =
  /"(?:speaker\w*|utterances|segments|monologues|words|transcripts?|transcription|alternatives|recognizedPhrases|text|content|body|messages|start\w*|utt)"\s*:/i

export const recogniserJson: Format = {
  name: 'json',
  title: 'JSON of recognisers and meeting tools, recognised by its shape',
  examples: [
    '[{"speaker": "Mara Lund", "start": 0, "end": 2.4, "text": "Good evening."}]',
    '{"monologues": [{"speaker": 0, "elements": [{"type": "text", "value": "Hello", "ts": 0.5, "end_ts": 0.9}]}]}',
  ],
  extensions: ['.json', '.jsonl'],
  told: 'it begins with { or [, and holds members that recognisers and meeting tools write',
  streams: true,
  begins: (line) => START.test(line),
  sniff: (head) => (START.test(head) ? (MEMBERS.test(head) ? 1 : 0.7) : 0),
  reader: (sink, options) => new RecogniserJsonReader(sink, options),
}
