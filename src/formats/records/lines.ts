import type { Line } from '../../text/line.ts'
import { partOf } from '../../text/line-pieces.ts'
import { rewritten } from '../../text/rewritten.ts'
import { columnPurpose } from '../tables/columns.ts'

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
/** "name" and "user" are members of much besides talks. */
export const VAGUE_SPEAKER = /^(?:name|user|person|author|agent|actor)$/i

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

/** In quotes, none of which ends before the last: no "Yes," she said, "so it is." */
const QUOTED = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')$/
// "no" with a backslash before each quote, and It''s in single quotes
const ESCAPE = /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|(.))|''/gu
const SPACES = new Set('nrtbfvNLP_ '.split(''))

/** A value that may stand in quotes, without these. */
export function unquotedText(value: string): string {
  if (!QUOTED.test(value)) return value
  const mark = value.charAt(0)
  let text = ''
  let from = 1
  for (const found of value.matchAll(ESCAPE)) {
    text += value.slice(from, found.index) + (meaningOf(found, mark) ?? found[0])
    from = found.index + found[0].length
  }
  return text + value.slice(from, -1)
}

/** The lines of a value that may stand in quotes, without these. */
export function unquotedLines(lines: readonly Line[]): readonly Line[] {
  const mark = lines[0]?.text.charAt(0) ?? ''
  if ((mark !== '"' && mark !== "'") || !QUOTED.test(lines.map(({ text }) => text).join(' '))) return lines
  return lines.map((line, place) => {
    const end = line.text.length - (place === lines.length - 1 ? 1 : 0)
    return withoutEscapes(partOf(line, place === 0 ? 1 : 0, end), mark)
  })
}

function withoutEscapes(line: Line, mark: string): Line {
  return line.text.includes(mark === "'" ? "''" : '\\') ? rewritten(line, ESCAPE, (found) => meaningOf(found, mark)) : line
}

/** What stands for an escape within marks of this kind; undefined where it is none. */
function meaningOf([whole, byte, unit, other = '']: RegExpExecArray, mark: string): string | undefined {
  if (whole === "''") return mark === "'" ? "'" : undefined
  if (mark === "'") return undefined
  const code = byte ?? unit
  if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16))
  return SPACES.has(other) ? ' ' : other
}
