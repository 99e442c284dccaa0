import { Phrase } from '../../text/phrase.ts'
import type { Segment } from './segment.ts'
import type { JsonNode } from './tree.ts'

/** How times are counted, where the name of a member says so. */
export type KeyUnit = 'ms' | undefined

/** What the member of an object is for, told by the words of its name; those with a low rank say more. */
interface Meaning {
  readonly what: 'name' | 'speaker' | 'code' | 'text' | 'tongue' | 'start' | 'end' | 'duration'
  readonly unit: KeyUnit
}

const WHO =
  '(?:speaker|spkr?|sender|talker|author|user|participant|agent|caller|character|person|creator|interlocutor|presenter|contributor|member)'
/** Words around "start" and "end" where these are times: "byte_start" and "start_index" are none. */
const OF_TIME =
  '(?:t|time|timestamp|stamp|offset|ms|msec|millis|milliseconds?|s|sec|secs|seconds|in|at|utterance|segment|audio|turn|word|speech|sentence)'
/** What languages are called in data. */
const TONGUE =
  '(?:ar|bg|bn|ca|cn|cs|cz|da|de|dk|el|en|eng|es|et|fa|fi|fr|he|hi|hr|hu|ja|jp|jpn|kk|ko|kr|lt|lv|ms|nl|pl|pt|ro|ru|sk|sl|sq|sr|sv|sw|ta|te|th|tr|uk|ur|uz|vi|vn|zh|english|chinese|hanzi|japanese|korean|german|french|spanish|russian|italian|original|native)'
// "line_text"  "spokenText"  "DisplayText"  "text_zh"
const TEXT = new RegExp(`^(?:[a-z]{2,20} ){0,2}(?:text|transcript|utterance|sentence|speech|utf8|line|dialogue)(?: ${TONGUE})?$`)
const NO_TEXT =
  /(?:^| )(?:raw|full|alt|button|label|placeholder|summary|title|help|html|link|search|type|lang|description)(?: |$)/
const MILLIS = /(?:^| )(?:ms|msec|millis|milliseconds?)$/

const CAMEL = /(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Za-z])(?=[A-Z][a-z])/g
const LONGEST_KEY = 40
const MOST_KEYS = 5_000

const known = new Map<string, Meaning | null>()

/** "speakerDisplayName" -> "speaker display name" */
export function foldKey(key: string): string {
  return key
    .replace(CAMEL, ' ')
    .replaceAll(/[_\s.-]+/g, ' ')
    .trim()
    .toLowerCase()
}

export function meaningOf(key: string): Meaning | null {
  if (key.length > LONGEST_KEY) return null
  const found = known.get(key)
  if (found !== undefined) return found
  const folded = foldKey(key)
  const unit: KeyUnit = MILLIS.test(folded) ? 'ms' : undefined
  const what = purposeOf(folded)
  const meaning = what === undefined ? null : { what, unit }
  if (known.size < MOST_KEYS) known.set(key, meaning)
  return meaning
}

let patterns: readonly (readonly [Meaning['what'], RegExp])[] | undefined

/** What names are like, the first that fits; they are made for the first JSON that is read. */
function patternsOfKeys(): NonNullable<typeof patterns> {
  patterns ??= [
    // "speakerDisplayName"  "sender_name"  "user_profile"  "username"
    ['name', new RegExp(`^(?:(?:${WHO}|from) (?:(?:display|full|real|screen|nick|user) )?(?:name|profile)|username)$`)],
    ['speaker', new RegExp(`^(?:${WHO}|from|nickname)$`)],
    // "speakerTag"  "participant_id"
    ['code', new RegExp(`^${WHO} (?:label|tag|id|key|uuid|number|no|idx|index|role|type)$`)],
    ['text', TEXT],
    ['tongue', new RegExp(`^${TONGUE}$`)],
    [
      'start',
      new RegExp(`^(?:(?:${OF_TIME} ){0,3}(?:start|begin|onset)(?: ${OF_TIME}){0,3}|offset(?: ${OF_TIME}){0,2}|t(?:ime)? ?0)$`),
    ],
    ['end', new RegExp(`^(?:${OF_TIME} ){0,3}(?:end|stop|finish)(?: ${OF_TIME}){0,3}$|^t(?:ime)? ?1$`)],
    ['duration', new RegExp(`^(?:d |${OF_TIME} )?(?:duration|dur)(?: ${OF_TIME}){0,3}$`)],
  ]
  return patterns
}

function purposeOf(folded: string): Meaning['what'] | undefined {
  const what = patternsOfKeys().find(([, pattern]) => pattern.test(folded))?.[0]
  return what === 'text' && NO_TEXT.test(folded) ? undefined : what
}

/** The members of an object whose names say that they are for something, as they stand. */
export function membersFor(node: JsonNode, what: Meaning['what']): { readonly value: JsonNode; readonly unit: KeyUnit }[] {
  const found: { value: JsonNode; unit: KeyUnit }[] = []
  if (node.kind !== 'object') return found
  for (const [key, value] of node.members) {
    const meaning = meaningOf(key)
    if (meaning?.what === what && !(value.kind === 'scalar' && value.text === 'null')) found.push({ value, unit: meaning.unit })
  }
  return found
}

/** Of the gaps between words at least one in so many has a space of its own, where words carry them. */
const GAPS = 5

/** A mark that stands behind a word, alone or before more: ".", ", by three hours". */
const CLOSES = /^[.,;:!?…%)\]}。、，！？]{1,3}(?:$|\s)/

/**
 * Whether words carry the spaces between them, as pieces of words and of messages do: "Go", "od", " mor", "ning".
 */
export function carrySpaces(words: readonly Segment[]): boolean {
  let own = 0
  for (let at = 1; at < words.length; at++) {
    const before = words[at - 1]?.text.text ?? ''
    const behind = words[at]?.text.text ?? ''
    if (/\s$/.test(before) || /^\s/.test(behind)) own++
  }
  return own * GAPS >= words.length - 1 && own > 0
}

/** Words of one speaker as one segment; `spaced`: a space parts them, unless they bring their own. */
export function joined(words: readonly Segment[], spaced = !carrySpaces(words)): Segment | undefined {
  const [first] = words
  if (first === undefined) return undefined
  if (words.length === 1) return first
  const phrase = new Phrase()
  for (const { text, attaches } of words) {
    if (text !== first.text && spaced && !attaches && !CLOSES.test(text.text)) phrase.put(' ', text)
    phrase.add(text)
  }
  const end = words.reduce((latest: number | null, word) => word.end ?? latest, null)
  return { ...first, text: phrase.take() ?? first.text, end, parts: words }
}

/** As they stand in the source. */
export function inOrder(segments: Segment[]): Segment[] {
  return segments.sort((left, right) => left.at.byte - right.at.byte)
}
