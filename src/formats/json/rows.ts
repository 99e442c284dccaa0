import type { SourcePlace } from '../../text/json-tokens.ts'
import type { Line } from '../../text/line.ts'
import { oneLine } from '../../text/white-space.ts'
import { cellSeconds } from '../fields.ts'
import { isCellOfName } from '../name-like.ts'
import { isHeader, type NameFact, type Purposes, purposesOf } from '../purposes.ts'
import { nameFactOf } from '../tables/columns.ts'
import { meaningOf } from './keys.ts'
import type { Segment } from './segment.ts'
import { itemsOf, type JsonNode, lineOf, placeOf, textOf } from './tree.ts'

/** Rows that wait for what their values tell, fields of one, and how deep in it they stand. */
const MOST = { rows: 64, fields: 60, depth: 2, paths: 1_000, walk: 12 }

/** An object or an array as fields, and as its names alone explain it. */
interface Row {
  readonly path: string
  readonly node: JsonNode
  readonly at: SourcePlace
  readonly fields: ReadonlyMap<string, string>
  readonly said: ReadonlyMap<string, Line>
  readonly segment: Segment | undefined
}

/**
 * Objects whose names do not say who speaks, or what: they wait until the values of enough of them do.
 *     {"redner": "Mara Lund", "wortlaut": "Is the lamp out?"}     [["who", "what"], ["Mara", "Is the lamp out?"], …]
 */
export class RowsOfTalk {
  #held: Row[] = []
  readonly #told = new Map<string, Purposes | undefined>()

  /** `give` takes a segment that was told, `release` one that names alone explain as well as can be. */
  constructor(
    private readonly give: (segment: Segment) => void,
    private readonly release: (segment: Segment, row: { readonly path: string; readonly node: JsonNode }) => void,
  ) {}

  /** Takes an object; false where it must be read as its names say. */
  take(path: string, node: JsonNode, segment?: Segment): boolean {
    const known = this.#told.get(path)
    if (known === undefined && (this.#told.has(path) || this.#told.size > MOST.paths)) return false
    const row = rowOf(path, node, segment)
    if (row === undefined || (segment !== undefined && !mayNameWho(row, segment))) return false
    if (known !== undefined) this.#say(row, known)
    else {
      this.#held.push(row)
      if (this.#held.length >= MOST.rows) this.settle()
    }
    return true
  }

  /** Takes all objects inside of one, under their paths. */
  takeInside(path: string, node: JsonNode, depth = 0): void {
    if (depth > MOST.walk || node.kind === 'string' || node.kind === 'scalar') return
    if (!holdsMore(node) && this.take(path, node)) return
    if (node.kind === 'array') for (const item of node.items) this.takeInside(path, item, depth + 1)
    else for (const [key, value] of node.members) this.takeInside(isName(key) ? `${path}.${key}` : path, value, depth + 1)
  }

  /** Decides with what is there: other rows follow whose names say all, or the source ends. */
  settle(): void {
    const held = this.#held
    if (held.length === 0) return
    this.#held = []
    const headers = [...new Set(held.map(({ path }) => path))].map((path) => this.#decide(path, held))
    for (const row of held) {
      const purposes = this.#told.get(row.path)
      if (headers.includes(row)) continue
      if (purposes !== undefined) this.#say(row, purposes)
      else if (row.segment !== undefined) this.release(row.segment, row)
    }
  }

  /** Decides what the fields of one path are for; gives the row that holds their names, where one does. */
  #decide(path: string, held: readonly Row[]): Row | undefined {
    const rows = held.filter((row) => row.path === path)
    const named = rows[0]?.node.kind === 'array' ? namedBy(rows[0], rows.slice(1)) : undefined
    this.#told.set(
      path,
      named ??
        purposesOf(
          rows.map(({ fields }) => fields),
          nameIn,
        ),
    )
    return named && rows[0]
  }

  #say({ fields, said, at, segment }: Row, { speaker, text, start, end }: Purposes): void {
    const line = segment?.text ?? said.get(text)
    if (line === undefined) return
    const time = (field: string | undefined) => (field === undefined ? null : cellSeconds(fields.get(field) ?? '', undefined))
    const name = oneLine(fields.get(speaker) ?? '')
    this.give({
      attaches: false,
      ...segment,
      text: line,
      speaker: name || null,
      start: segment?.start ?? time(start),
      end: segment?.end ?? time(end),
      at,
    })
  }
}

/** Whether something beside what is said may be who says it. */
function mayNameWho({ said }: Row, { text }: Segment): boolean {
  return [...said].some(
    ([name, line]) => line !== text && (nameIn(name)?.purpose ?? 'speaker') === 'speaker' && isCellOfName(line.text),
  )
}

/** "turns", but no "0f3c-81": the members of such are like the items of a list. */
export function isName(key: string): boolean {
  return /^\p{L}[\p{L}_]{0,40}$/u.test(key)
}

/** An array or an object that has lists of objects or arrays in it is no row. */
function holdsMore(node: JsonNode): boolean {
  if (node.kind === 'array') return node.items.some((item) => item.kind === 'array' || item.kind === 'object')
  return node.kind === 'object' && [...node.members.values()].some((value) => value.kind !== 'string' && holdsMore(value))
}

/** What arrays are for that stand behind one with names of what they hold. */
function namedBy({ fields: header }: Row, rows: readonly Row[]): Purposes | undefined {
  const fields = rows.map((row) => row.fields)
  const told = purposesOf(fields, (field) => nameFactOf(header.get(field) ?? ''))
  return told !== undefined && isHeader(header, told, fields) ? told : undefined
}

/** Many things besides talks have these. */
const OF_MUCH = /^(?:author|user|creator|contributor|member|person|agent)/i

/** What the name of a member says, or the last part of its path. */
function nameIn(field: string): NameFact | undefined {
  const key = field.slice(field.lastIndexOf('.') + 1)
  if (/^\d+$/.test(key)) return undefined
  const what = meaningOf(key)?.what
  if (what === 'text' || what === 'start' || what === 'end') return { purpose: what }
  if (what === 'name' || what === 'speaker' || what === 'code') return { purpose: 'speaker', isVague: OF_MUCH.test(key) }
  return what === 'tongue' ? { purpose: 'text', isVague: true } : nameFactOf(key)
}

function rowOf(path: string, node: JsonNode, segment: Segment | undefined): Row | undefined {
  const fields = new Map<string, string>()
  const said = new Map<string, Line>()
  const add = (name: string, value: JsonNode, depth: number): void => {
    const text = textOf(value)
    const line = lineOf(value)
    if (line !== undefined) said.set(name, line)
    if (text !== undefined && fields.size < MOST.fields) fields.set(name, text)
    if (value.kind === 'object' && depth < MOST.depth)
      for (const [key, inner] of value.members) add(`${name}.${key}`, inner, depth + 1)
  }
  const [only] = node.kind === 'object' && node.members.size === 1 ? node.members : []
  // {"Mara": "Is the lamp out?"}
  if (only !== undefined) {
    fields.set('0', only[0])
    add('1', only[1], MOST.depth)
  } else if (node.kind === 'object') for (const [key, value] of node.members) add(key, value, 0)
  else for (const [index, value] of itemsOf(node).entries()) add(String(index), value, MOST.depth)
  const isRow = fields.size > 1 && said.size > 0
  return isRow ? { path, node, at: placeOf(node), fields, said, segment } : undefined
}
