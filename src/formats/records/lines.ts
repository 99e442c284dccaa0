import { columnPurpose } from '../tables/columns.ts'
import { unquotedText } from './quotes.ts'

/** What a member of a record is for. */
export type FieldPurpose = 'speaker' | 'text' | 'start' | 'end'

/** "  - speaker: Mara" begins a record; "    text: >" goes on in it. */
export interface FieldLine {
  /** Where its name begins. */
  readonly indent: number
  readonly isItem: boolean
  readonly key: string
  /** Where its value begins and ends in the line. */
  readonly from: number
  readonly to: number
  /** Without the quotes around it. */
  readonly value: string
}

const FIELD =
  /^(\s{0,200})(- {1,8})?(["']?)([\p{L}_$][\p{L}\p{M}\w.$/-]{0,60}(?: [\p{L}\p{M}\w.-]{1,30}){0,2})\3\s{0,9}:(?=\s|$)\s{0,200}/u
/** The roles of a talk with a machine. */
const ROLE = /^(?:user|assistant|system|human|ai|bot|agent|customer|model)$/i
const VAGUE_TEXT = /^(?:value|content|body|message|line|words|quote|text)$/i

export function fieldLine(text: string): FieldLine | undefined {
  const match = FIELD.exec(text)
  if (match === null) return undefined
  const [whole, white = '', dash = '', , key = ''] = match
  const end = text.trimEnd().length
  const value = text.slice(whole.length, end)
  return {
    indent: white.length + dash.length,
    isItem: dash !== '',
    key,
    from: Math.min(whole.length, end),
    to: Math.max(whole.length, end),
    value: unquotedText(value),
  }
}

// "  - { speaker: "Mara", text: "Yes." }"
const FLOW = /^(\s{0,200})(- {1,8})?\{/
const MEMBER = /\s{0,40}(["']?)([A-Za-z_$][\w-]{0,60})\1\s{0,9}:\s{0,40}("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^,{}[\]"']*)\s{0,40}/y

/** The fields of a record that stands in one line between braces; none where it is not whole. */
export function flowFields(text: string): readonly FieldLine[] {
  const [whole, white = '', dash = ''] = FLOW.exec(text) ?? []
  if (whole === undefined) return []
  const fields: FieldLine[] = []
  MEMBER.lastIndex = whole.length
  for (let found = MEMBER.exec(text); found !== null; found = MEMBER.exec(text)) {
    const [all, , key = '', value = ''] = found
    const from = found.index + all.lastIndexOf(value)
    const to = from + value.trimEnd().length
    fields.push({ indent: white.length + dash.length, isItem: dash !== '', key, from, to, value: unquotedText(value.trimEnd()) })
    const at = MEMBER.lastIndex
    if (text.charAt(at) === '}') return fields
    if (text.charAt(at) !== ',') return []
    MEMBER.lastIndex = at + 1
  }
  return []
}

/** What a member is for, by its name; a role is a speaker where it is one of a talk with a machine. */
export function purposeOf({ key, value }: FieldLine): FieldPurpose | undefined {
  if (/^role$/i.test(key)) return ROLE.test(value) ? 'speaker' : undefined
  const purpose = columnPurpose(key)
  return purpose === 'duration' || purpose === 'token' || purpose === 'before' || purpose === 'after' ? undefined : purpose
}

const SPEAKER = /^(?:speaker|sprecher|locut|orad|orat|redner|hablante)/i
const VAGUE_SPEAKER = /^(?:name|user|person|author|agent|actor)$/i

/** "name" and "user" are members of much besides talks. */
export function isVague(speakerKey: string): boolean {
  return VAGUE_SPEAKER.test(speakerKey)
}

/** Whether a member holds speakers, and nothing else. */
export function isOfSpeakers(key: string): boolean {
  return SPEAKER.test(key)
}

// "10:04 AM"
const CLOCK = /\d:\d\d/

/**
 * Whether two members tell of a talk: "name" and "value", or "agent" and "message", by themselves tell of settings and of programs; the
 * message of a name at an hour is one of a chat.
 */
export function tellsOfTalk(speakerKey: string, textKey: string, time = ''): boolean {
  if (/^value$/i.test(textKey)) return isOfSpeakers(speakerKey)
  if (/^(?:name|user)$/i.test(speakerKey) && /^message$/i.test(textKey) && CLOCK.test(time)) return true
  return !VAGUE_SPEAKER.test(speakerKey) || !VAGUE_TEXT.test(textKey) || /^text$/i.test(textKey)
}

// "Good evening, all."
const SENTENCE = /[?!…]$|\p{Ll}{4}\.$/u

/** Whether a value may be what somebody is called. */
export function maySpeak(name: string): boolean {
  return !SENTENCE.test(name)
}

/** A value that goes on in the lines below: "|"  ">-" */
export function isBlockMark(value: string): boolean {
  return /^[|>][+-]?\d?$/.test(value)
}

/** How far a line is indented. */
export function indentOf(text: string): number {
  return text.length - text.trimStart().length
}
