import { readBack } from '../../text/decode.ts'
import type { SourcePlace } from '../../text/json-tokens.ts'
import type { Line } from '../../text/line.ts'
import { countWords } from '../../text/words.ts'
import { clockSeconds } from '../fields.ts'
import { joined, membersFor } from './keys.ts'
import { firstOf, itemsOf, type JsonNode, lineOf, member, placeOf, textOf } from './tree.ts'

/** A piece of speech in data. */
export interface Segment {
  readonly text: Line
  /** As the data say; null: nobody is named. */
  readonly speaker: string | null
  /** The part in the talk of somebody who is told by a code. */
  readonly role?: string
  /** In the unit of the data. */
  readonly start: number | null
  readonly end: number | null
  readonly at: SourcePlace
  /** Its words, where the data tell them one by one. */
  readonly parts?: readonly Segment[]
  /** A mark that has no space before it. */
  readonly attaches: boolean
  /** Labels in its text say who speaks. */
  readonly isLabelled?: true
}

const TEXT = ['text', 'transcript', 'content', 'body', 'utterance', 'sentence', 'words', 'punctuated_word', 'word', 'value']
const MORE_TEXT = ['display', 'caption', 'message', 'speech', 'Content', 'payload', 'utf8']
const SPEAKER = ['speaker', 'speaker_label', 'speakerLabel', 'speaker_name', 'speakerName', 'speakerTag', 'speaker_id']
const MORE_SPEAKER = ['speakerId', 'ParticipantRole', 'participant', 'who', 'user', 'users', 'author', 'role', 'name']
const NAMES_INSIDE = ['name', 'displayName', 'display_name', 'real_name', 'full_name', 'username', 'label', 'role', 'id']
const START = ['start', 'startTime', 'start_time', 'ts', 'begin', 'from', 'startOffset', 'offsetInTicks', 'BeginOffsetMillis']
const MORE_START = ['start_ts', 'startTimeMs', 'start_ms', 'offset', 'timestamp', 'time']
const END = ['end', 'endTime', 'end_time', 'end_ts', 'to', 'endOffset', 'EndOffsetMillis', 'endTimeMs', 'end_ms', 'stop']
const PUNCTUATION = /^punct(?:uation)?$/
const TICKS = 10_000_000

/** Paths of strings that are pieces of what is said. */
const PIECES = ['parts', 'segs', 'text_blocks', 'textBlocks', 'sentences', 'blocks', 'lines', 'paragraphs', 'segments', 'chunks']

/** What an object says, and with which pieces. */
type Said = Pick<Segment, 'text' | 'parts'> & Partial<Pick<Segment, 'speaker' | 'start' | 'end'>>

/** A segment out of an object that has a text; undefined for any other value. */
export function segmentFrom(node: JsonNode, inherited: string | null = null): Segment | undefined {
  const said = saidIn(node) ?? saidUnderOtherNames(node)
  if (said === undefined || isNotice(node) || isEntry(node)) return undefined
  const own = timesOf(node)
  const start = own.start ?? said.start ?? null
  const attaches = PUNCTUATION.test(textOf(member(node, 'type')) ?? '') || member(node, 'attaches_to') !== undefined
  const speaker = speakerOf(node) ?? said.speaker ?? inherited
  const role = roleOf(node, speaker)
  const { text, parts } = said
  const end = own.end ?? said.end ?? null
  return { text, speaker, start, end, at: placeOf(node), attaches, ...(role && { role }), ...(parts && { parts }) }
}

function saidIn(node: JsonNode): Said | undefined {
  const said = member(node, ...TEXT, ...MORE_TEXT)
  const text = lineOf(said)
  if (text !== undefined) return { text }
  const choice = firstOf(member(node, 'alternatives', 'nBest'))
  const chosen = lineOf(member(choice, 'display', 'content', 'transcript'))
  return chosen === undefined ? saidInside(node, said) : { text: chosen }
}

/** A message that stands in an object of its own, or in pieces: {"content": [{"type": "text", "text": "Hi."}]} */
function saidInside(node: JsonNode, said: JsonNode | undefined): Said | undefined {
  // Where somebody says it, or at a time, its pieces were looked into: once more at each level is twice as much at each.
  if (said?.kind === 'object') return segmentFrom(said) ?? (isTold(said) ? undefined : saidInPieces(said))
  return said?.kind === 'array' ? inOne(node, wordsFrom(said)) : undefined
}

function saidInPieces(node: JsonNode): Said | undefined {
  return inOne(node, wordsFrom(member(node, ...PIECES)))
}

/** Pieces are one message where it is told of all who says it, or when; what has speakers or times by itself is a list of such. */
function inOne(node: JsonNode, pieces: readonly Segment[]): Said | undefined {
  const whole = joined(pieces)
  if (whole === undefined || whole.text.text.trim() === '') return undefined
  const isBare = pieces.every(({ speaker, start }) => speaker === null && start === null)
  if (!isBare && !isTold(node)) return undefined
  return { text: whole.text, parts: whole.parts ?? [], start: whole.start, end: whole.end }
}

/** What an object says whose members have names that tools seldom give: it counts where somebody says it, or at a time. */
function saidUnderOtherNames(node: JsonNode): Said | undefined {
  if (node.kind !== 'object' || !isTold(node)) return undefined
  for (const { value } of membersFor(node, 'text')) {
    const text = lineOf(value)
    if (text !== undefined) return { text }
  }
  return saidInPieces(node) ?? saidInTongues(node)
}

/** What somebody says in one language after the other is said in the first: {"speaker": "A", "sk": "Ahoj!", "uk": "Привіт!"} */
function saidInTongues(node: JsonNode): Said | undefined {
  if (member(node, ...SPEAKER, 'who', 'role') === undefined) return undefined
  const text = lineOf(membersFor(node, 'tongue')[0]?.value)
  return text === undefined || text.text.trim() === '' ? undefined : { text }
}

/** Whether an object tells who says something, or when. */
export function isTold(node: JsonNode): boolean {
  return speakerOf(node) !== undefined || timesOf(node).start !== null
}

/** "channel_join" */
const NOTICE = /(?:^|_)(?:join|leave|topic|purpose|archive|unarchive|pinned_item)$/

// "tool_use"  "function_call"  "service"
const UNSPOKEN = /^(?:(?:tool|function)_|service$)/

/** What a messenger tells of a channel, a machine of its tools, or a program in a notebook, nobody says. */
function isNotice(node: JsonNode): boolean {
  if (member(node, 'output_type') !== undefined) return true
  return NOTICE.test(textOf(member(node, 'subtype')) ?? '') || UNSPOKEN.test(textOf(member(node, 'type')) ?? '')
}

/** An entry of settings: {"name": "width", "value": "12"} */
function isEntry(node: JsonNode): boolean {
  const value = member(node, 'value')
  if (value === undefined || member(node, ...TEXT, ...MORE_TEXT) !== value || timesOf(node).start !== null) return false
  return member(node, 'name') !== undefined && member(node, ...SPEAKER, ...MORE_SPEAKER) === member(node, 'name')
}

/** A name, a number, or what an object calls itself. */
export function speakerOf(node: JsonNode): string | undefined {
  for (const { value } of membersFor(node, 'name')) {
    const name = nameIn(value)
    if (name !== undefined) return name
  }
  const speaker =
    member(node, ...SPEAKER) ?? member(firstOf(member(node, 'alternatives')), 'speaker') ?? member(node, ...MORE_SPEAKER)
  return nameIn(speaker) ?? nameUnderOtherKeys(node)
}

// "477ece84-ab1c-4fff-b9e0-d8e1664732e6"
const OPAQUE = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$|^[\da-f]{24,64}$/i
/** A part in a talk that says more than that somebody is in it. */
const PART = /^(?!(?:participant|member|attendee|speaker|person|guest|panelist|student|other|unknown)s?$)\p{L}[\p{L} _-]{1,30}$/iu

/** Of somebody who is told by a code the part in the talk says more: {"speaker_id": "477ece84-…", "speaker_role": "patient"} */
export function roleOf(node: JsonNode, speaker: string | null): string | undefined {
  if (speaker === null || !OPAQUE.test(speaker)) return undefined
  const role = textOf(member(node, 'speaker_role', 'speakerRole', 'participant_role', 'sender_role', 'role'))?.trim()
  return role !== undefined && PART.test(role) ? role : undefined
}

function nameUnderOtherKeys(node: JsonNode): string | undefined {
  for (const what of ['speaker', 'code'] as const) {
    for (const { value } of membersFor(node, what)) {
      const name = nameIn(value)
      if (name !== undefined && timeOf(value) === null) return name
    }
  }
  return undefined
}

function nameIn(node: JsonNode | undefined): string | undefined {
  const name = textOf(node) ?? NAMES_INSIDE.map((key) => textOf(member(node, key))?.trim()).find((text) => !!text)
  if (name === undefined) return nameDeeper(node)
  const trimmed = name.trim().replaceAll(/\s+/g, ' ')
  return trimmed === '' || trimmed === 'null' ? undefined : readBack(trimmed)
}

/** {"user": {"displayName": "Mara Lund"}}, or the only one of a list. */
function nameDeeper(node: JsonNode | undefined): string | undefined {
  const [only, ...others] = itemsOf(node)
  const inner = only === undefined ? member(node, 'user', 'person', 'member') : only
  return inner?.kind === 'object' && others.length === 0 ? nameIn(inner) : undefined
}

/** Start and end, in the unit of the data; ticks and clocks become seconds. */
export function timesOf(node: JsonNode): { readonly start: number | null; readonly end: number | null } {
  const times = member(node, 'timestamps')
  const told = member(node, ...START, ...MORE_START) ?? member(times, 'from')
  const start = timeOf(told)
  const end = timeOf(member(node, ...END) ?? member(times, 'to'))
  const ticks = ticksOf(member(node, 'offsetInTicks'))
  const long = ticksOf(member(node, 'durationInTicks'))
  if (ticks !== null) return { start: ticks / TICKS, end: long === null ? null : (ticks + long) / TICKS }
  const millis = member(node, 'BeginOffsetMillis', 'startTimeMs', 'start_ms') !== undefined
  if (millis) return { start: start === null ? null : start / 1000, end: end === null ? null : end / 1000 }
  if (start === null) return timesUnderOtherNames(node, told)
  const duration = end === null ? timeOf(member(node, 'duration', 'dur')) : null
  return { start, end: duration === null ? end : start + duration }
}

/** Times as two numbers, of the first of several instances, or under names that say it: {"timestamp": [0, 2.4]} */
function timesUnderOtherNames(node: JsonNode, told: JsonNode | undefined): { start: number | null; end: number | null } {
  const span = itemsOf(told)
  if (span.length === 2) return { start: timeOf(span[0]), end: timeOf(span[1]) }
  const instance = firstOf(member(node, 'instances'))
  if (instance !== undefined) return timesOf(instance)
  const start = namedTime(node, 'start')
  const length = namedTime(node, 'duration')
  const end = namedTime(node, 'end') ?? (start === null || length === null ? null : start + length)
  return { start, end }
}

function namedTime(node: JsonNode, what: 'start' | 'end' | 'duration'): number | null {
  for (const { value, unit } of membersFor(node, what)) {
    const time = timeOf(value)
    if (time !== null) return unit === 'ms' ? time / 1000 : time
  }
  return null
}

/** What an array of words says: each a segment of its own. */
export function wordsFrom(node: JsonNode | undefined, inherited: string | null = null): Segment[] {
  return itemsOf(node).flatMap((word) => (word.kind === 'string' ? pieceOf(word) : (segmentFrom(word, inherited) ?? [])))
}

export function pieceOf(node: Extract<JsonNode, { kind: 'string' }>): Segment {
  return { text: node.line, speaker: null, start: null, end: null, at: placeOf(node), attaches: false }
}

/** How many words a segment has a second, in the unit of its times; null where that can't be told. */
export function pace({ start, end, text }: Segment): number | null {
  if (start === null || end === null || end <= start) return null
  return (end - start) / Math.max(1, countWords(text.text))
}

// "1.5s"  "1,5"
const SECONDS = /^(\d{1,9}(?:[.,]\d{1,9})?)s?$/
// "PT1H2M3.5S"
const ISO = /^PT(?:(\d{1,4})H)?(?:(\d{1,6})M)?(?:(\d{1,9}(?:\.\d{1,9})?)S)?$/i

/** A number, "4.87", "1.5s", "00:00:04.870" or "PT4.87S"; whole seconds of {seconds, nanos}. */
function timeOf(node: JsonNode | undefined): number | null {
  const text = textOf(node)?.trim()
  if (text === undefined) return secondsAndNanos(node)
  const seconds = SECONDS.exec(text)?.[1]
  const value = seconds === undefined ? (clockSeconds(text) ?? isoSeconds(text)) : Number(seconds.replace(',', '.'))
  return value === null || !Number.isFinite(value) || value < 0 ? null : value
}

/** A count of ticks, of which even minutes have more digits than any other time. */
function ticksOf(node: JsonNode | undefined): number | null {
  const text = textOf(node)
  return text !== undefined && /^\d{1,15}(?:\.\d{1,3})?$/.test(text) ? Number(text) : null
}

function isoSeconds(text: string): number | null {
  const [whole, hours = 0, minutes = 0, seconds = 0] = ISO.exec(text) ?? []
  return whole === undefined || whole.length < 4 ? null : Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
}

function secondsAndNanos(node: JsonNode | undefined): number | null {
  const seconds = Number(textOf(member(node, 'seconds', 'relative')) ?? Number.NaN)
  const nanos = Number(textOf(member(node, 'nanos')) ?? 0)
  return Number.isFinite(seconds) && seconds >= 0 ? seconds + (Number.isFinite(nanos) ? nanos / 1e9 : 0) : null
}
