import type { MarkupToken, OpenToken } from '../../text/markup.ts'
import { endsInStop } from '../../text/sentences.ts'
import { oneLine } from '../../text/white-space.ts'
import { cellSeconds } from '../fields.ts'
import { isCellOfName } from '../name-like.ts'
import { type NameFact, purposesOf, type Rows } from '../purposes.ts'
import { nameFactOf } from '../tables/columns.ts'
import { OpenTags, VOID } from './elements.ts'

/** What stands around a name: "Mara: "  "[Mara] " */
export const AROUND = /^[\s[(—–#-]{1,9}|[\s\]):]{1,9}$/g

/** Which elements of a page hold who speaks, as their values tell. */
export interface LearnedPage {
  /** The sign of elements that hold a name, or of those that have an attribute which does. */
  readonly sign: string
  readonly attribute: string | undefined
  /** Depth of the element that all of the talk stands in. */
  readonly scope: number
  /** Signs of elements between names that nobody says: times, initials, buttons. */
  readonly asides: ReadonlySet<string>
  /** The most of what stands on the page is said. */
  readonly isMost: boolean
  /** It holds labels at the beginning of lines. */
  readonly isLabel: boolean
}

/** Names, rows, elements and units that are looked at; depth of what a sign is told by. */
const MOST = { rows: 64, elements: 10_000, units: 2_000, name: 90, classes: 6, candidates: 60 }
/** Names without which nothing is learned; shares of rows and of the letters of them. */
const LEAST = { names: 4, shared: 0.5, short: 0.4, most: 0.5, constant: 0.9, labels: 0.1 }

interface PageElement {
  readonly signs: readonly string[]
  readonly attributes: ReadonlyMap<string, string>
  readonly mayName: boolean
  /** The elements around it. */
  readonly around: readonly PageElement[]
  /** Which texts stand in it. */
  readonly from: number
  to: number
}

/** Elements that say nothing of what stands in them, unless a class does. */
const BARE = /^(?:[a-z]{1,10}|h[1-6])$/
// "c-17" and "c-18" are of one kind
const NUMBER = /\d+/g

/** At the beginning of a line they may set a name off, or a word. */
const SET_OFF = new Set('a b em font i span strong u'.split(' '))
/** Attributes that name what they stand at to people, or that a page has made up. */
const NAMING = /^(?:data-.{1,60}|aria-label|title|alt|name)$/

/**
 * What tells elements of one kind: their classes, how they look, attributes, a name that is none of HTML, or that they stand in an element
 * of such a class; or that they stand at the head of a line.
 *     <span class="q">  span.q      <p data-voice="Mara">  p[data-voice]      <x-name>  x-name      <div class="head"><b>  div.head>b
 */
export function signsOf({ name, attributes }: OpenToken, parent: readonly string[], at: Place): readonly string[] {
  const classes = (attributes.get('class') ?? '').split(/\s+/, MOST.classes).filter((one) => one !== '')
  const own = classes.map((one) => `${name}.${one.replace(NUMBER, '0').slice(0, MOST.name)}`)
  const style = attributes.get('style')
  if (style !== undefined) own.push(`${name}{${style.slice(0, MOST.name)}}`)
  for (const key of attributes.keys()) if (NAMING.test(key)) own.push(`${name}[${key}]`)
  if (!BARE.test(name)) own.push(name)
  if (own.length > 0) return own
  const inside = parent.filter((sign) => sign.includes('.') && !sign.includes('>')).map((sign) => `${sign}>${name}`)
  return at === 'head' && SET_OFF.has(name) ? [...inside, `${HEAD}${name}`] : inside
}

/** Where an element begins: with a line, behind a sentence in it, or anywhere in one. */
export type Place = 'head' | 'stop' | 'inside'

export function placeBehind(text: string): Place {
  return !LETTER.test(text) ? 'head' : endsInStop(text) ? 'stop' : 'inside'
}

/** Whether an element may hold a name: none that sets a word off in a sentence does. */
export function mayName({ name }: OpenToken, at: Place): boolean {
  return at !== 'inside' || !SET_OFF.has(name)
}

/** Of a sign that elements have where a line begins; what they hold is a label, which is judged as any. */
const HEAD = '^'

/** Comments, news and goods have these too. */
const OF_MUCH = /author|user|person|creator/i

/** What a sign says of what stands in its elements: its last word, as a class or an attribute. */
function factOf(sign: string): NameFact | undefined {
  const own = sign.replace(/^.*[.@]/, '').replace(/^data-/, '')
  if (!/[.@]/.test(sign) || (sign.includes('>') && !sign.includes('@'))) return undefined
  const fact = nameFactOf(own.replace(/[-_]+/g, ' ')) ?? nameFactOf(own.replace(/^.*[-_]/, ''))
  return fact?.isVague || OF_MUCH.test(own) ? undefined : fact && { ...fact, isVague: true }
}

/** Reads the first tokens of a page, and says which of its elements hold who speaks. */
export function learnPage(tokens: readonly MarkupToken[]): LearnedPage | undefined {
  const { elements, texts } = elementsOf(tokens)
  const bySign = new Map<string, PageElement[]>()
  for (const element of elements)
    for (const sign of element.mayName ? element.signs : []) {
      const known = bySign.get(sign)
      if (known === undefined) bySign.set(sign, [element])
      else known.push(element)
    }
  const page = { elements, texts, units: texts.reduce((sum, text) => sum + text.length, 0) }
  let best: { readonly learned: LearnedPage; readonly units: number } | undefined
  for (const candidate of candidatesOf(bySign, texts)) {
    const found = judge(candidate, page)
    if (found !== undefined && found.units > (best?.units ?? 0)) best = found
  }
  return best?.learned
}

interface Page {
  readonly elements: readonly PageElement[]
  readonly texts: readonly string[]
  readonly units: number
}

function elementsOf(tokens: readonly MarkupToken[]): { elements: PageElement[]; texts: string[] } {
  const open = new OpenTags()
  const stack: PageElement[] = []
  const elements: PageElement[] = []
  const texts: string[] = []
  let line = ''
  let furniture = Number.POSITIVE_INFINITY
  const cut = (depth: number): void => {
    for (const element of stack.splice(depth)) element.to = texts.length
    if (depth <= furniture) furniture = Number.POSITIVE_INFINITY
  }
  for (const token of tokens) {
    if (token.kind === 'text') {
      const { text } = token.line
      if (furniture === Number.POSITIVE_INFINITY && text.trim() !== '') texts.push(text.slice(0, MOST.units))
      line = line.slice(-MOST.name) + text
    } else if (token.kind === 'close') {
      open.close(token.name)
      if (!SET_OFF.has(token.name)) line = ''
      cut(open.depth)
    } else {
      open.open(token.name)
      const isVoid = VOID.has(token.name)
      const depth = open.depth - (isVoid ? 0 : 1)
      cut(depth)
      if (!isVoid && open.isFurniture) furniture = Math.min(furniture, depth)
      const { attributes } = token
      if (!SET_OFF.has(token.name)) line = ''
      const at = placeBehind(line)
      const signs = signsOf(token, stack.at(-1)?.signs ?? [], at)
      const element = { signs, attributes, mayName: mayName(token, at), around: [...stack], from: texts.length, to: texts.length }
      if (furniture === Number.POSITIVE_INFINITY && !open.has('code') && elements.length < MOST.elements) elements.push(element)
      if (!isVoid) stack.push(element)
    }
  }
  cut(0)
  return { elements, texts }
}

interface Candidate {
  readonly sign: string
  readonly attribute: string | undefined
  readonly names: readonly PageElement[]
  readonly nameOf: (element: PageElement) => string
}

/** Elements of one kind, and what in them may be names. */
function candidatesOf(bySign: ReadonlyMap<string, readonly PageElement[]>, texts: readonly string[]): Candidate[] {
  const found: Candidate[] = []
  const textOf = ({ from, to }: PageElement) => (to - from > 4 ? '' : cleaned(texts.slice(from, to).join(' ')))
  for (const [sign, elements] of bySign) {
    if (elements.length < LEAST.names || found.length >= MOST.candidates) continue
    const names = elements.slice(0, MOST.rows)
    const add = (attribute: string | undefined, nameOf: Candidate['nameOf']): void => {
      if (names.filter((name) => isCellOfName(nameOf(name))).length * 2 > names.length) found.push({ sign, attribute, names, nameOf })
    }
    add(undefined, textOf)
    for (const attribute of names[0]?.attributes.keys() ?? [])
      if (NAMING.test(attribute)) add(attribute, ({ attributes }) => cleaned(attributes.get(attribute) ?? ''))
  }
  return found
}

function cleaned(text: string): string {
  return text.length > MOST.name ? '' : oneLine(text).replaceAll(AROUND, '')
}

function judge(candidate: Candidate, page: Page): { readonly learned: LearnedPage; readonly units: number } | undefined {
  const { sign, attribute, names, nameOf } = candidate
  const isAround = attribute !== undefined && names.every(({ from, to }) => to > from)
  const shared = names.slice(1).map((name, at) => sharedDepth(names[at], name))
  const scope = [...shared].sort((left, right) => left - right)[shared.length >> 1] ?? 0
  const spans = names.map((name, at) => {
    if (isAround) return { from: name.from, to: name.to }
    const from = attribute === undefined ? name.to : name.from
    const end = name.around[scope - 1]?.to ?? page.texts.length
    return { from, to: Math.min(names[at + 1]?.from ?? end, end) }
  })
  const fields = fieldsBetween(spans, page)
  const all = [...new Set(fields.flatMap((row) => [...row.keys()]))]
  const asides = new Set(all.filter((field) => isAside(fields.map((row) => row.get(field) ?? ''))))
  const unsaid = new Set<number>()
  for (const { from, to, signs } of page.elements)
    if (signs.some((own) => asides.has(own))) for (let at = from; at < to; at++) unsaid.add(at)
  const pieces = spans.map(({ from, to }) => page.texts.slice(from, to).filter((_, at) => !unsaid.has(from + at)))
  const said = pieces.map((texts) => oneLine(texts.join(' ').slice(0, MOST.units)))
  const rows: Rows = names.map((name, at) => new Map([['name', nameOf(name)], ['said', said[at] ?? ''], ...(fields[at] ?? [])]))
  const fact = factOf(attribute === undefined ? sign : `${sign}@${attribute}`)
  const facts = (field: string): NameFact | undefined => (field === 'name' ? fact : field === 'said' ? undefined : factOf(field))
  const values = names.map(nameOf)
  const valuesOf = (field: string) => rows.map((row) => row.get(field) ?? '')
  const isDated = all.some((field) => valuesOf(field).some((value) => DATE.test(value)))
  const isShort = isMostly(values, isInitials) && all.some((field) => isOfSame(values, valuesOf(field)))
  const labels = pieces.flat().filter((text) => LABEL.test(text))
  if (isDated || isShort || labels.length > names.length * LEAST.labels) return undefined
  const told = purposesOf(rows, facts)
  if (told?.speaker !== 'name' || told.text !== 'said') return undefined
  const units = said.join('').length
  const isMost = names.length === MOST.rows || units > page.units * LEAST.most
  return { units, learned: { sign, attribute, scope: isAround ? 0 : scope, asides, isMost, isLabel: sign.startsWith(HEAD) } }
}

/** Days are told of comments and news. "12 May 2021"  "3 days ago"  "3 May"  "May 3" */
const DATE = /\b(?:19|20)\d\d\b|\bago\b|^\d{1,2}\.? \p{L}{3,9}\b|^\p{L}{3,9}\.? \d{1,2}\b/u

// "Mara Lund: Good evening."
const LABEL = /^\s*\p{Lu}[^:]{1,40}:\s/u
const LETTER = /\p{L}/u

/** Whether names are short for what another field has: "ML" is Mara Lund each time. */
function isOfSame(names: readonly string[], others: readonly string[]): boolean {
  const pairs = new Set(names.map((name, at) => `${name}\n${others[at]}`)).size
  return pairs === new Set(names).size && pairs === new Set(others).size && others.every(isCellOfName)
}

/** Depth of the innermost element around both. */
function sharedDepth(one: PageElement | undefined, other: PageElement): number {
  const at = other.around.findIndex((element, index) => one?.around[index] !== element)
  return at < 0 ? other.around.length : at
}

/** What short elements between names hold, row by row, where each row has at most one of a kind. */
function fieldsBetween(spans: readonly { from: number; to: number }[], { elements, texts }: Page) {
  const rows = spans.map(() => new Map<string, string>())
  const repeated = new Set<string>()
  const units = new Map<string, number>()
  let at = 0
  for (const { from, to, signs } of elements) {
    while (at < spans.length && from >= (spans[at]?.to ?? 0)) at++
    const span = spans[at]
    if (span === undefined) break
    if (from < span.from || to > span.to || to === from) continue
    const value = oneLine(texts.slice(from, to).join(' ').slice(0, MOST.units))
    for (const sign of signs) {
      if (rows[at]?.has(sign)) repeated.add(sign)
      rows[at]?.set(sign, value)
      units.set(sign, (units.get(sign) ?? 0) + value.length)
    }
  }
  const most = spans.flatMap(({ from, to }) => texts.slice(from, to)).join('').length * LEAST.short
  for (const row of rows)
    for (const sign of row.keys()) if (repeated.has(sign) || (units.get(sign) ?? 0) > most) row.delete(sign)
  return rows
}

/** Nobody says what is the same in all rows, or a time, or initials. */
function isAside(values: readonly string[]): boolean {
  const filled = values.filter((value) => value !== '')
  if (filled.length < values.length * LEAST.shared) return false
  const isTime = (value: string) => cellSeconds(value, undefined) !== null
  return isMostly(filled, (value) => value === filled[0]) || isMostly(filled, isTime) || isMostly(filled, isInitials)
}

function isMostly(values: readonly string[], is: (value: string) => boolean): boolean {
  return values.filter(is).length >= values.length * LEAST.constant
}

function isInitials(value: string): boolean {
  return /^(?:\p{Lu}[\p{Lu}\d]{0,2}|\p{L}{1,2})$/u.test(value)
}
