import type { MarkupToken, OpenToken } from '../../text/markup.ts'
import { endsInStop } from '../../text/sentences.ts'
import { oneLine } from '../../text/white-space.ts'
import { countWords } from '../../text/words.ts'
import { cellSeconds } from '../fields.ts'
import { isCapitalised, isCellOfName } from '../name-like.ts'
import { type NameFact, purposesOf, type Rows } from '../purposes.ts'
import { nameFactOf } from '../tables/columns.ts'
import { OpenTags, TIME_BEHIND, TIME_FIRST, VOID } from './elements.ts'

/** What stands around a name: "Mara: "  "[Mara] " */
export const AROUND = /^[\s[(—–#-]{1,9}|[\s\]):]{1,9}$/g

/** Which elements of a page hold who speaks, as their values tell. */
export interface LearnedPage {
  /** The sign of elements that hold a name, or have an attribute which does; empty where names stand below what they said, and tell nothing. */
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
const MOST = { rows: 64, elements: 10_000, units: 2_000, name: 90, above: 3, pieces: 4, classes: 6, candidates: 60 }
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
const BARE = /^(?!cite$|time$)(?:[a-z]{1,10}|h[1-6])$/
// "c-17" and "c-18" are of one kind
const NUMBER = /\d+/g

/** At the beginning of a line they may set a name off, or a word. */
const SET_OFF = new Set('a b cite em font i span strong u'.split(' '))
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

export const placeBehind = (text: string): Place => (!LETTER.test(text) ? 'head' : endsInStop(text) ? 'stop' : 'inside')

/** Whether an element may hold a name: none that sets a word off in a sentence does. */
export const mayName = ({ name }: OpenToken, at: Place): boolean => at !== 'inside' || !SET_OFF.has(name)

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
  const page = new Page(tokens)
  const judged = candidatesOf(page).flatMap((candidate) => judge(candidate, page) ?? [])
  return judged.sort((left, right) => right.units - left.units)[0]?.learned
}

/** Takes the tokens of a page, and knows its elements and texts, but for furniture and programs. */
class Page {
  readonly elements: PageElement[] = []
  readonly texts: string[] = []
  readonly #open = new OpenTags()
  readonly #stack: PageElement[] = []
  #line = ''
  /** Depth of the outermost element that is furniture. */
  #furniture = Number.POSITIVE_INFINITY

  constructor(tokens: readonly MarkupToken[]) {
    for (const token of tokens) this.#take(token)
    this.#tag('', 0)
  }

  #take(token: MarkupToken): void {
    if (token.kind === 'text') this.#text(token.line.text)
    else if (token.kind === 'open') this.#opens(token)
    else {
      this.#open.close(token.name)
      this.#tag(token.name, this.#open.depth)
    }
  }

  #text(text: string): void {
    if (this.#furniture < Number.POSITIVE_INFINITY || text.trim() === '') return
    this.texts.push(text.slice(0, MOST.units))
    this.#line = this.#line.slice(-MOST.name) + text
  }

  /** A tag ends all elements below a depth, and the line, if it parts lines. */
  #tag(name: string, depth: number): void {
    if (!SET_OFF.has(name)) this.#line = ''
    for (const element of this.#stack.splice(depth)) element.to = this.texts.length
    if (depth <= this.#furniture) this.#furniture = Number.POSITIVE_INFINITY
  }

  #opens(token: OpenToken): void {
    this.#open.open(token.name)
    const isVoid = VOID.has(token.name)
    const depth = this.#open.depth - (isVoid ? 0 : 1)
    this.#tag(token.name, depth)
    if (!isVoid && this.#open.isFurniture) this.#furniture = Math.min(this.#furniture, depth)
    const at = placeBehind(this.#line)
    const signs = signsOf(token, this.#stack.at(-1)?.signs ?? [], at)
    const from = this.texts.length
    const { attributes } = token
    const element = { signs, attributes, mayName: mayName(token, at), around: [...this.#stack], from, to: from }
    const isSeen = this.#furniture === Number.POSITIVE_INFINITY && !this.#open.has('code')
    if (isSeen && this.elements.length < MOST.elements) this.elements.push(element)
    if (!isVoid) this.#stack.push(element)
  }
}

/** Elements of one kind, and what in them, or in an attribute of them, may be names. */
interface Candidate {
  readonly sign: string
  readonly attribute: string | undefined
  readonly names: readonly PageElement[]
  readonly values: readonly string[]
}

function candidatesOf({ elements, texts }: Page): Candidate[] {
  const kinds = new Map<string, PageElement[]>()
  for (const element of elements)
    for (const sign of element.mayName ? element.signs : [])
      if ((kinds.get(sign)?.length ?? 0) < MOST.rows) kinds.set(sign, [...(kinds.get(sign) ?? []), element])
  const textOf = ({ from, to }: PageElement) => (to - from > MOST.pieces ? '' : texts.slice(from, to).join(' '))
  const all = [...kinds].flatMap(([sign, names]) => {
    const attributes = [undefined, ...(names[0]?.attributes.keys() ?? [])].filter((key) => key === undefined || NAMING.test(key))
    return attributes.map((attribute) => {
      const held = (name: PageElement) => (attribute === undefined ? textOf(name) : (name.attributes.get(attribute) ?? ''))
      return { sign, attribute, names, values: names.map((name) => cleaned(held(name))) }
    })
  })
  const mayBe = ({ values }: Candidate) => values.length >= LEAST.names && values.filter(isCellOfName).length * 2 > values.length
  return all.filter(mayBe).slice(0, MOST.candidates)
}

const cleaned = (text: string): string => (text.length > MOST.name ? '' : oneLine(text).replaceAll(AROUND, ''))

/** Whether what stands at some names, or behind them, is what people say who are called so. */
function judge(candidate: Candidate, page: Page): { readonly learned: LearnedPage; readonly units: number } | undefined {
  const { sign, attribute, names, values } = candidate
  const shared = names.slice(1).map((name, at) => sharedDepth(names[at], name))
  const scope = [...shared].sort((left, right) => left - right)[shared.length >> 1] ?? 0
  const isAround = attribute !== undefined && names.every(({ from, to }) => to > from)
  const spans = isAround ? names : spansBehind(candidate, scope, page)
  const fields = fieldsBetween(spans, page)
  const kinds = [...new Set(fields.flatMap((row) => [...row.keys()]))]
  const valuesOf = (kind: string) => fields.map((row) => row.get(kind) ?? '')
  const asides = new Set(kinds.filter((kind) => isAside(valuesOf(kind))))
  const pieces = piecesOf(spans, asides, page)
  const said = pieces.map((texts) => oneLine(texts.join(' ').slice(0, MOST.units)))
  const labels = pieces.flat().filter((text) => LABEL.test(text)).length
  const isShort = isMostly(values, isInitials) && kinds.some((kind) => isOfSame(values, valuesOf(kind)))
  const isDated = kinds.some((kind) => valuesOf(kind).some((value) => DATE.test(value)))
  if (isShort || isDated || labels > names.length * LEAST.labels) return undefined
  const rows: Rows = names.map((_, at) => new Map([[NAME, values[at] ?? ''], [SAID, said[at] ?? ''], ...(fields[at] ?? [])]))
  const fact = factOf(attribute === undefined ? sign : `${sign}@${attribute}`)
  const told = purposesOf(rows, (field) => (field === NAME ? fact : factOf(field)))
  if (told?.speaker !== NAME || told.text !== SAID) return undefined
  const units = said.join('').length
  const isMost = names.length === MOST.rows || units > page.texts.join('').length * LEAST.most
  const learned = { sign, attribute, scope: isAround ? 0 : scope, asides, isMost, isLabel: sign.startsWith(HEAD) }
  const isBelow = attribute === undefined && isBehind(names, scope, page)
  return { units, learned: isBelow ? { ...learned, sign: '', asides: new Set([sign]), isMost: false } : learned }
}

/** The fields of rows that are no elements between names. */
const NAME = 'name()'
const SAID = 'said()'

type Span = Pick<PageElement, 'from' | 'to'>

/** The texts from each name to the next, or to the end of what all stand in. */
function spansBehind({ attribute, names }: Candidate, scope: number, { texts }: Page): Span[] {
  return names.map((name, at) => {
    const end = name.around[scope - 1]?.to ?? texts.length
    return { from: attribute === undefined ? name.to : name.from, to: Math.min(names[at + 1]?.from ?? end, end) }
  })
}

/** The texts of spans, without those that nobody says. */
function piecesOf(spans: readonly Span[], asides: ReadonlySet<string>, { elements, texts }: Page): (readonly string[])[] {
  const unsaid = new Set<number>()
  for (const { from, to } of elements.filter(({ signs }) => signs.some((sign) => asides.has(sign))))
    for (let at = from; at < to; at++) unsaid.add(at)
  return spans.map(({ from, to }) => texts.slice(from, to).filter((_, at) => !unsaid.has(from + at)))
}

/** Days are told of comments and news. "12 May 2021"  "3 days ago"  "3 May"  "May 3" */
const DATE = /\b(?:19|20)\d\d\b|\bago\b|^\d{1,2}\.? \p{L}{3,9}\b|^\p{L}{3,9}\.? \d{1,2}\b/u

/** Whether names stand behind what is told of them, as below a quotation: the element around both ends with the name. */
function isBehind(names: readonly PageElement[], scope: number, { texts }: Page): boolean {
  const above = names.map(({ from, to, around }) => {
    const row = around[scope]
    return row === undefined || row.to > to ? '' : texts.slice(row.from, from).join(' ')
  })
  return above.filter((text) => countWords(text) > MOST.above).length * 2 > names.length
}

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

/** What short elements between names hold, row by row, where each row has at most one of a kind, or times. */
function fieldsBetween(spans: readonly Span[], { elements, texts }: Page): ReadonlyMap<string, string>[] {
  const rows = spans.map(() => new Map<string, string>())
  const none = new Set<string>()
  const units = new Map<string, number>()
  const most = spans.flatMap(({ from, to }) => texts.slice(from, to)).join('').length * LEAST.short
  const add = (row: Map<string, string>, sign: string, value: string): void => {
    const all = (units.get(sign) ?? 0) + value.length
    units.set(sign, all)
    if (all > most || (row.has(sign) && cellSeconds(value, undefined) === null)) none.add(sign)
    row.set(sign, value)
  }
  let at = 0
  for (const { from, to, signs } of elements) {
    while (from >= (spans[at]?.to ?? Number.POSITIVE_INFINITY)) at++
    const [row, span] = [rows[at], spans[at]]
    if (row === undefined || span === undefined || from < span.from || to > span.to || to - from > MOST.pieces) continue
    const value = oneLine(texts.slice(from, to).join(' '))
    if (value !== '') for (const sign of signs) add(row, sign, value)
  }
  return rows.map((row) => new Map([...row].filter(([sign]) => !none.has(sign))))
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

const isInitials = (value: string): boolean => /^(?:\p{Lu}[\p{Lu}\d]{0,2}|\p{L}{1,2})$/u.test(value)

// class="speaker"  class="turn__speaker"  class="speaker-name"  class="who"  class="message-author"
const OF_SPEAKER =
  /(?:^|[\s_-])speaker(?:[-_]?(?:name|label))?(?:$|\s)|(?:^|\s)(?:talker|from_name|who)(?:$|\s)|(?:^|[\s_-])(?:chat|chatlog|message|msg|turn)[-_]{1,2}(?:author|sender|name|user(?:name)?)(?:$|\s)/i
const CLASS_UNITS = 200
// ": Good evening."   ", she said"   "’s boat"
const NO_SPEECH_FIRST = /^(?:\s{0,9}(?:[:,;)]|\.(?!\.))|['’]s\b)/
const TIME_LAST = /\d:\d{2}\s{0,9}$/
// "Lund (Atrium)"
const NOTE_LAST = /\s{0,9}\([^()]{0,120}\)$/
// "[Mara Lund]"
const BRACKET_LAST = /\]\s{0,9}$/

/** Whether the class of an element says that it holds a speaker. */
export function isOfSpeaker(attributes: ReadonlyMap<string, string>): boolean {
  return OF_SPEAKER.test(attributes.get('class')?.slice(0, CLASS_UNITS) ?? '')
}

/**
 * What parts the text of an element that the page calls a speaker from the text behind it: a colon, if it can be a name.
 *     <span class="speaker">Mara Lund</span> Good evening.  ->  Mara Lund: Good evening.
 */
export function behindSpeaker(line: string, behind: string, isLabel: boolean): string {
  const text = line.replace(TIME_FIRST, '').replace(BRACKET_LAST, '').trim()
  const name = text.replace(NOTE_LAST, '')
  if (TIME_BEHIND.test(behind) && isCellOfName(name)) return ' '
  if (text.endsWith(':') || NO_SPEECH_FIRST.test(behind) || TIME_LAST.test(name)) return ''
  // " keeps the light."
  const isSaid = isLabel || (isCapitalised(name.split(/\s+/)) && !/^\s{0,99}\p{Ll}/u.test(behind))
  return isSaid && isCellOfName(name) ? ': ' : ''
}
