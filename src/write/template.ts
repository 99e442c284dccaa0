import type { Turn } from '../model/turn.ts'
import catalogue from './catalogue.json' with { type: 'json' }
import { TURN_COLUMNS } from './rows.ts'
import { plainText } from './text.ts'
import { clock, clockSeconds } from './timing.ts'
import type { Writer, WriterOptions, Writing } from './writer.ts'

const DEFAULT = '[{start}] {speaker}: {text}'
// "{speaker}"  "{{"  "}}"  "\n"
const PART = /\{\{|\}\}|\\[nt\\]|\{[^{}]*\}|[{}]/g
const ESCAPES: Readonly<Record<string, string>> = { '{{': '{', '}}': '}', '\\n': '\n', '\\t': '\t', '\\\\': '\\' }
const TIMES: Readonly<Record<string, (turn: Turn) => string>> = {
  start: ({ start }) => (start === null ? '' : clockSeconds(start)),
  end: ({ end }) => (end === null ? '' : clockSeconds(end)),
  'start.ms': ({ start }) => (start === null ? '' : clock(start)),
  'end.ms': ({ end }) => (end === null ? '' : clock(end)),
  'start.s': ({ start }) => String(start ?? ''),
  'end.s': ({ end }) => String(end ?? ''),
}

/** What may stand between braces. */
export const TEMPLATE_FIELDS: readonly string[] = [...new Set([...TURN_COLUMNS, ...Object.keys(TIMES)])]

/** A template that cannot be read: what is wrong with it. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError'
}

type Part = string | ((turn: Turn) => string)

/** The parts of a template: text, and fields to be filled in. Throws a TemplateError. */
export function templateParts(template: string): readonly Part[] {
  const parts: Part[] = []
  let at = 0
  for (const { 0: mark, index } of template.matchAll(PART)) {
    parts.push(template.slice(at, index), ESCAPES[mark] ?? fieldNamed(mark))
    at = index + mark.length
  }
  return [...parts, template.slice(at)].filter((part) => part !== '')
}

function fieldNamed(mark: string): Part {
  if (mark.length === 1) throw new TemplateError(`"${mark}" stands alone; write "${mark}${mark}" for the character itself`)
  const name = mark.slice(1, -1)
  const time = Object.hasOwn(TIMES, name) ? TIMES[name] : undefined
  if (time !== undefined) return time
  const column = TURN_COLUMNS.find((known) => known === name)
  if (column === undefined) throw new TemplateError(`there is no field "${name}"; fields are ${TEMPLATE_FIELDS.join(', ')}`)
  return (turn) => plainText(String(turn[column] ?? ''))
}

function make({ template = DEFAULT }: WriterOptions): Writing {
  const parts = templateParts(template)
  const line = (turn: Turn): string => parts.map((part) => (typeof part === 'string' ? part : part(turn))).join('')
  return { record: (record) => (record.type === 'turn' ? `${line(record)}\n` : '') }
}

export const template: Writer = {
  ...catalogue.template,
  make,
  ...make({}),
}
