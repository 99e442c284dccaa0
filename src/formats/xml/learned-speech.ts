import { type Line, plainLine } from '../../text/line.ts'
import { Markup, type MarkupToken, type OpenToken } from '../../text/markup.ts'
import { oneLine } from '../../text/white-space.ts'
import { type Purposes, purposesOf } from '../purposes.ts'
import { nameFactOf } from '../tables/columns.ts'
import { INLINE, isField, isHeading, isSpeech, makesSpeech, PARAGRAPH } from './speech-elements.ts'
import { localName } from './speech-names.ts'

/** Elements of names that nobody knows, and what in them says who speaks, what and when. */
export interface LearnedSpeech extends Purposes {
  readonly elements: ReadonlySet<string>
}

/** The field that is the text of an element itself, and the one that is its name: <pergunta>Tem irmãos?</pergunta> */
export const OWN_TEXT = '.'
export const OWN_NAME = 'name()'

/** Rows of one kind, elements inside of each other, and units of a value, that are looked at. */
const MOST = { rows: 64, kinds: 500, depth: 50, units: 2_000 }

type Row = ReadonlyMap<string, string>

interface Open {
  readonly name: string
  readonly fields: Map<string, string>
  text: string
  /** Elements inside that are more than a part of its text. */
  hasFields: boolean
  readonly inside: Row[]
}

/**
 * Learns from the first lines of XML which elements are speeches, where no name says so: elements of one name are rows, their attributes
 * and the elements inside are fields; or those inside of one element are rows, and say by their names who speaks.
 *     <intervencao><orador>Inês</orador><dito>Quem apagou a lâmpada?</dito></intervencao>
 */
export class SpeechLearner {
  readonly #markup = new Markup((token) => this.#token(token))
  readonly #open: Open[] = []
  readonly #rows = new Map<string, Row[]>()
  #siblings: readonly Row[] = []
  #isKnown = false

  push(line: Line): void {
    this.#markup.push(line)
  }

  /** Some element is a speech by its name: nothing is to be learned. */
  get isKnown(): boolean {
    return this.#isKnown
  }

  learned(): LearnedSpeech | undefined {
    for (const { inside } of this.#open) this.#meet(inside)
    const kinds = [...this.#rows].sort(([, left], [, right]) => right.length - left.length)
    for (const [name, rows] of kinds) {
      const told = purposesOf(rows, (field) => nameFactOf(field.replace('@', '')))
      if (told !== undefined) return { ...told, elements: new Set([name]) }
    }
    const told = purposesOf(this.#siblings, () => undefined)
    const elements = new Set(this.#siblings.flatMap((row) => (row.has(OWN_TEXT) ? (row.get(OWN_NAME) ?? []) : [])))
    return told?.speaker === OWN_NAME && ![...elements].some(isStructure) ? { ...told, elements } : undefined
  }

  #token(token: MarkupToken): void {
    if (token.kind === 'open') this.#opens(localName(token.name), token)
    else if (token.kind === 'close') this.#closes(localName(token.name))
    else {
      const open = this.#open.at(-1)
      if (open !== undefined && open.text.length < MOST.units) open.text += ` ${token.line.text}`
    }
  }

  #opens(name: string, { attributes }: OpenToken): void {
    this.#isKnown ||= isSpeech(name, attributes, true) || makesSpeech(name, this.#open.at(-1)?.name)
    if (this.#open.length >= MOST.depth) return
    const fields = new Map([...attributes].map(([key, value]) => [`@${localName(key)}`, value] as const))
    this.#open.push({ name, fields, text: '', hasFields: false, inside: [] })
  }

  #closes(name: string): void {
    const at = this.#open.findLastIndex((open) => open.name === name)
    const closed = at < 0 ? [] : this.#open.splice(at).reverse()
    for (const [index, open] of closed.entries()) this.#take(open, closed[index + 1] ?? this.#open.at(-1))
  }

  #take(open: Open, parent: Open | undefined): void {
    const text = oneLine(open.text).trim()
    if (!open.hasFields) open.fields.set(OWN_TEXT, text)
    this.#meet(open.inside)
    const rows = this.#rows.get(open.name) ?? []
    if (rows.length < MOST.rows && this.#rows.size < MOST.kinds) this.#rows.set(open.name, [...rows, open.fields])
    if (parent === undefined) return
    if (parent.text.length < MOST.units) parent.text += ` ${text}`
    if (INLINE.has(open.name) || PARAGRAPH.has(open.name)) return
    parent.hasFields = true
    if (!parent.fields.has(open.name)) parent.fields.set(open.name, text)
    if (parent.inside.length < MOST.rows)
      parent.inside.push(new Map([...(open.hasFields ? [] : [[OWN_TEXT, text] as const]), [OWN_NAME, open.name]]))
  }

  /** Elements inside of one: the most of them count. */
  #meet(inside: readonly Row[]): void {
    if (inside.length > this.#siblings.length) this.#siblings = inside
  }
}

function isStructure(name: string): boolean {
  return PARAGRAPH.has(name) || INLINE.has(name) || isHeading(name) || isField(name)
}

/** Whether the head of a source is XML in which speeches can be learned. */
export function hasLearnedSpeech(head: string): boolean {
  const learner = new SpeechLearner()
  for (const line of head.split('\n')) learner.push(plainLine(line))
  return !learner.isKnown && learner.learned() !== undefined
}
