import type { SourcePlace } from '../text/json-tokens.ts'
import { byteAt, type Line } from '../text/line.ts'
import { partOf } from '../text/line-pieces.ts'
import { Phrase } from '../text/phrase.ts'
import catalogue from './catalogue.json' with { type: 'json' }
import { toMillisecond } from './fields.ts'
import type { Format, FormatSink, ReaderOptions, Stage } from './format.ts'
import { isMarkup, unescaped } from './html/escaped-markup.ts'
import { foldKey, membersFor } from './json/keys.ts'
import { isTold, type Segment } from './json/segment.ts'
import { JsonShapes } from './json/shapes.ts'
import { type JsonNode, JsonTree, lineOf, placeOf, type TreeHooks, textOf } from './json/tree.ts'
import { durationSeconds } from './media/durations.ts'
import type { MediaHint } from './media/facts.ts'
import { isOfMedia, isOfWeb, safeLink } from './media/facts.ts'
import { isTalk, TalkPieces } from './name-like.ts'
import { isBlank } from './text.ts'
import { type TimedSpan, wordsIn } from './timed-words.ts'

/** Reads the JSON of recognisers and meeting tools: whatever shape it has, its segments become cues. */
export class RecogniserJsonReader implements Stage<Line> {
  readonly #keepsTimes: boolean
  readonly #shapes: JsonShapes
  readonly #tree: JsonTree
  readonly #talks = new TalkEnds()
  readonly #roles = new RoleNames()
  #first: Line | undefined
  #hasBegun = false
  /** Where the last segment begins. */
  #furthest = 0

  constructor(
    private readonly sink: FormatSink,
    options: ReaderOptions = {},
  ) {
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
      this.sink.block({ line: { ...place, text }, blank: false, matter: 'boilerplate' })
    else if (speechByte > 0) this.sink.block({ line: { ...place, text: '' }, blank: true, matter: 'boilerplate' })
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
    for (const line of lines) this.sink.block({ line, blank: false, cue, ...(words && { words }) })
  }

  /** A talk by itself, whose labels are those of text. */
  #talk(lines: readonly Line[]): void {
    const [first] = lines
    if (first !== undefined) this.sink.block({ line: partOf(first, 0, 0), blank: true })
    for (const line of lines) this.sink.block({ line, blank: isBlank(line.text) })
  }

  #fault(code: string, message: string, { line, byte }: SourcePlace): void {
    this.sink.fault({ code, message, line, byte })
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

// "audio_url"  "mediaFile"  "recording"
const NAMED = /^(?:audio|video|media|recording|enclosure)(?: (?:file|url|uri|link|src|source|path|filepath|location))?$/
// "source"  "fileName"  "data_name": of a recording if they end so
const LIKELY = /^(?:(?:source|original|input) )?(?:file|filename|file name|filepath|file path|source|url|uri|data name|name)$/
// What is of the whole, not of a piece of it
const ABOUT = /^(?:|(?:.{1,40}\.)?(?:meta(?:data)?|media|audio|video|recording|file|job|info|source|header|properties))$/i

/** What an object outside of all lists tells of the recording; one with times of its own is a piece of it. */
function mediaIn(path: string, node: JsonNode): MediaHint {
  if (node.kind !== 'object' || !ABOUT.test(path) || membersFor(node, 'start').length > 0) return {}
  const [lasts] = membersFor(node, 'duration')
  const [link] = [...node.members].flatMap(([key, value]) => linkIn(foldKey(key), safeLink(lineOf(value)?.text)) ?? [])
  return { link, seconds: durationSeconds(textOf(lasts?.value) ?? '', lasts?.unit === 'ms' ? 0.001 : 1) }
}

function linkIn(key: string, link: string | undefined): string | undefined {
  if (link === undefined || !(isOfMedia(link) || (isOfWeb(link) && NAMED.test(key)))) return undefined
  return NAMED.test(key) || LIKELY.test(key) ? link : undefined
}

const MOST_ROLES = 200

/** Calls whoever is told by a code by the part in the talk, where nobody else has that part: two nurses keep their codes, but for the first. */
class RoleNames {
  readonly #holders = new Map<string, string>()

  nameOf({ speaker, role }: Pick<Segment, 'speaker' | 'role'>): string | null {
    if (speaker === null || role === undefined) return speaker
    if (this.#holders.size < MOST_ROLES && !this.#holders.has(role)) this.#holders.set(role, speaker)
    return this.#holders.get(role) === speaker ? role : speaker
  }

  /** Another talk begins, with others in these parts. */
  forget(): void {
    this.#holders.clear()
  }
}

/**
 * The lines of what is said: a string may hold markup, or a talk of its own, as a whole conversation in one member does:
 *     {"dialogue": "Mara: Is the lamp out?\nJo: It is."}
 */
function saidLines({ text, speaker, isLabelled }: Segment): { readonly lines: readonly Line[]; readonly isTalk: boolean } {
  const shown = withoutMarkup(text)
  if (speaker !== null) return { lines: shown.map((line) => withoutOwnLabel(line, speaker)), isTalk: false }
  const pieces = new TalkPieces()
  const lines = shown.flatMap(linesIn).flatMap((line) => pieces.of(line))
  return isLabelled || isTalk(lines.map((line) => line.text)) ? { lines, isTalk: true } : { lines: shown, isTalk: false }
}

/** A name before what is said tells once more who says it: "Mara: Good evening." of Mara. */
function withoutOwnLabel(line: Line, speaker: string): Line {
  if (!line.text.startsWith(speaker)) return line
  const behind = /^\s?(?::\s{1,9}|：\s{0,9}|:(?=\P{ASCII}))/u.exec(line.text.slice(speaker.length))?.[0]
  const rest = behind === undefined ? '' : line.text.slice(speaker.length + behind.length)
  return isBlank(rest) ? line : partOf(line, line.text.length - rest.length, line.text.length)
}

/** What programs write as HTML, as its lines are shown. */
function withoutMarkup(text: Line): Line[] {
  if (!text.text.includes('<') || !isMarkup(text.text)) return [text]
  const lines: (Line | undefined)[] = []
  const phrase = new Phrase()
  // "<span>0:04</span>Mara: Good evening."
  let endsInDigit = false
  for (const { line, isParted } of unescaped(text)) {
    if (isParted) lines.push(phrase.take())
    else if (endsInDigit && /^\p{L}/u.test(line.text)) phrase.put(' ', line)
    endsInDigit = /\d$/.test(line.text)
    phrase.add(line)
  }
  lines.push(phrase.take())
  const shown = lines.flatMap((line) => (line === undefined || isBlank(line.text) ? [] : [line]))
  return shown.length > 0 ? shown : [text]
}

function linesIn(line: Line): Line[] {
  let from = 0
  return line.text.split('\n').map(({ length }) => {
    const found = partOf(line, from, from + length)
    from += length + 1
    return found
  })
}

// "id"  "dialogue_id"  "conversationId"
const ID = /^_?(?:u?id|uuid|(?:dialogue|dialog|conversation|session)_?id)$/i
/** Who speak in what is a talk by itself. */
const LEAST = 2

/**
 * Tells where one of many talks in the same data ends: somebody spoke with somebody, and an object that has an id of its own closes
 * around them. Whoever speaks next begins another.
 *     [{"id": 1, "messages": […]}, {"id": 2, "messages": […]}]
 *                             ^
 */
class TalkEnds {
  readonly #speakers = new Set<string>()
  /** Where the first who speaks in the talk at hand begins. */
  #from: number | undefined
  #hasEnded = false

  /** An object ends, all within it before. */
  meet(node: JsonNode): void {
    if (this.#speakers.size < LEAST || this.#from === undefined || node.kind !== 'object') return
    if (placeOf(node).byte > this.#from || ![...node.members.keys()].some((key) => ID.test(key)) || isTold(node)) return
    this.#speakers.clear()
    this.#from = undefined
    this.#hasEnded = true
  }

  /** Somebody speaks: whether it is the first in another talk. */
  begins({ speaker, at }: Pick<Segment, 'speaker' | 'at'>): boolean {
    this.#from ??= at.byte
    if (speaker !== null && this.#speakers.size < LEAST) this.#speakers.add(speaker)
    const isFirst = this.#hasEnded
    this.#hasEnded = false
    return isFirst
  }
}

export const recogniserJson: Format = {
  ...catalogue.json,
  begins: (line) => START.test(line),
  sniff: (head) => (START.test(head) ? (MEMBERS.test(head) ? 1 : 0.7) : 0),
  reader: (sink, options) => new RecogniserJsonReader(sink, options),
}
