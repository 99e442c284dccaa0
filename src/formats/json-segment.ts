import type { SourcePlace } from '../text/json-tokens.ts'
import type { Line } from '../text/line.ts'
import { Phrase } from '../text/phrase.ts'
import { countWords } from '../text/words.ts'
import { clockSeconds } from './clock.ts'
import { firstOf, itemsOf, type JsonNode, lineOf, member, placeOf, textOf } from './json-tree.ts'

/** A piece of speech in data. */
export interface Segment {
  readonly text: Line
  /** As the data say; null: nobody is named. */
  readonly speaker: string | null
  /** In the unit of the data. */
  readonly start: number | null
  readonly end: number | null
  readonly at: SourcePlace
  /** Its words, where the data tell them one by one. */
  readonly parts?: readonly Segment[]
  /** A mark that has no space before it. */
  readonly attaches: boolean
}

const TEXT = ['text', 'transcript', 'content', 'body', 'utterance', 'sentence', 'words', 'punctuated_word', 'word', 'value']
const MORE_TEXT = ['display', 'caption', 'message', 'speech', 'Content', 'payload']
const SPEAKER = ['speaker', 'speaker_label', 'speakerLabel', 'speaker_name', 'speakerName', 'speakerTag', 'speaker_id']
const MORE_SPEAKER = ['speakerId', 'ParticipantRole', 'participant', 'who', 'user', 'author', 'role', 'name']
const START = ['start', 'startTime', 'start_time', 'ts', 'begin', 'from', 'startOffset', 'offsetInTicks', 'BeginOffsetMillis']
const MORE_START = ['start_ts', 'startTimeMs', 'start_ms', 'offset', 'timestamp', 'time']
const END = ['end', 'endTime', 'end_time', 'end_ts', 'to', 'endOffset', 'EndOffsetMillis', 'endTimeMs', 'end_ms', 'stop']
const PUNCTUATION = /^punct(?:uation)?$/
const TICKS = 10_000_000

/** A segment out of an object that has a text; undefined for any other value. */
export function segmentFrom(node: JsonNode, inherited: string | null = null): Segment | undefined {
  const text = speechOf(node)
  if (text === undefined) return undefined
  const { start, end } = timesOf(node)
  const attaches = PUNCTUATION.test(textOf(member(node, 'type')) ?? '') || member(node, 'attaches_to') !== undefined
  return { text, speaker: speakerOf(node) ?? inherited, start, end, at: placeOf(node), attaches }
}

function speechOf(node: JsonNode): Line | undefined {
  const said = member(node, ...TEXT, ...MORE_TEXT)
  const choice = firstOf(member(node, 'alternatives', 'nBest'))
  return lineOf(said) ?? lineOf(member(choice, 'display', 'content', 'transcript')) ?? undefined
}

/** A name, a number, or what an object calls itself. */
export function speakerOf(node: JsonNode): string | undefined {
  const speaker =
    member(node, ...SPEAKER) ?? member(firstOf(member(node, 'alternatives')), 'speaker') ?? member(node, ...MORE_SPEAKER)
  const name = textOf(speaker) ?? textOf(member(speaker, 'name', 'displayName', 'label', 'id'))
  const trimmed = name?.trim().replaceAll(/\s+/g, ' ')
  return trimmed === '' || trimmed === 'null' ? undefined : trimmed
}

/** Start and end, in the unit of the data; ticks and clocks become seconds. */
export function timesOf(node: JsonNode): { readonly start: number | null; readonly end: number | null } {
  const times = member(node, 'timestamps')
  const start = timeOf(member(node, ...START, ...MORE_START) ?? member(times, 'from'))
  const end = timeOf(member(node, ...END) ?? member(times, 'to'))
  const ticks = timeOf(member(node, 'offsetInTicks'))
  const long = timeOf(member(node, 'durationInTicks'))
  if (ticks !== null) return { start: ticks / TICKS, end: long === null ? null : (ticks + long) / TICKS }
  const millis = member(node, 'BeginOffsetMillis', 'startTimeMs', 'start_ms') !== undefined
  if (millis) return { start: start === null ? null : start / 1000, end: end === null ? null : end / 1000 }
  const duration = end === null && start !== null ? timeOf(member(node, 'duration', 'dur')) : null
  return { start, end: duration !== null && start !== null ? start + duration : end }
}

// "1.5s"
const SECONDS = /^(\d{1,9}(?:\.\d{1,9})?)s?$/

/** A number, "4.87", "1.5s" or "00:00:04.870"; whole seconds of {seconds, nanos}. */
function timeOf(node: JsonNode | undefined): number | null {
  const text = textOf(node)?.trim()
  if (text === undefined) return secondsAndNanos(node)
  const seconds = SECONDS.exec(text)?.[1]
  const value = seconds === undefined ? clockSeconds(text) : Number(seconds)
  return value === null || !Number.isFinite(value) || value < 0 ? null : value
}

function secondsAndNanos(node: JsonNode | undefined): number | null {
  const seconds = Number(textOf(member(node, 'seconds')) ?? Number.NaN)
  const nanos = Number(textOf(member(node, 'nanos')) ?? 0)
  return Number.isFinite(seconds) && seconds >= 0 ? seconds + (Number.isFinite(nanos) ? nanos / 1e9 : 0) : null
}

/** What an array of words says: each a segment of its own. */
export function wordsFrom(node: JsonNode | undefined, inherited: string | null = null): Segment[] {
  return itemsOf(node).flatMap((word) => segmentFrom(word, inherited) ?? [])
}

/** Words of one speaker as one segment. */
export function joined(words: readonly Segment[], spaced = true): Segment | undefined {
  const [first] = words
  if (first === undefined) return undefined
  if (words.length === 1) return first
  const phrase = new Phrase()
  for (const { text, attaches } of words) {
    if (text !== first.text && spaced && !attaches) phrase.put(' ', text)
    phrase.add(text)
  }
  const end = words.reduce((latest: number | null, word) => word.end ?? latest, null)
  return { ...first, text: phrase.take() ?? first.text, end, parts: words }
}

/** How many words a segment has a second, in the unit of its times; null where that can't be told. */
export function pace({ start, end, text }: Segment): number | null {
  if (start === null || end === null || end <= start) return null
  return (end - start) / Math.max(1, countWords(text.text))
}
