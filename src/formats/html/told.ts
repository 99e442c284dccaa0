import type { Line } from '../../text/line.ts'
import { partOf } from '../../text/line-pieces.ts'
import type { OpenToken } from '../../text/markup.ts'
import { oneLine } from '../../text/white-space.ts'
import { cellSeconds, toMillisecond } from '../fields.ts'
import type { Block } from '../format.ts'
import { isCellOfName } from '../name-like.ts'
import { speechAt } from '../xml/speech-open.ts'
import { AROUND, type LearnedPage, mayName, type Place, signsOf } from './learned.ts'

type Attributes = ReadonlyMap<string, string>

const SPEAKERS = ['data-speaker', 'data-speaker-name', 'data-speakername', 'data-speaker-label']
const STARTS = ['data-start', 'data-start-time', 'data-starttime', 'data-begin', 'data-time', 'data-timestamp']
const ENDS = ['data-end', 'data-end-time', 'data-endtime']
const MILLIS = ['data-m', 'data-start-ms', 'data-begin-ms']
const LASTS = ['data-d', 'data-duration-ms']
/** Seconds of a day: what is more is the hour of a clock, or counts other things. */
const LONGEST = 86_400
interface Given {
  readonly name: string
  /** The element that it is told of; 0: it goes on until the next. */
  readonly depth: number
  /** Where it stands, if in the text. */
  place: { readonly byte: number; readonly number: number } | undefined
}

function firstOf(attributes: Attributes, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = attributes.get(name)
    if (value !== undefined) return value.trim()
  }
  return undefined
}

function secondsIn(attributes: Attributes, names: readonly string[], unit?: 'ms'): number | null {
  const seconds = cellSeconds(firstOf(attributes, names) ?? '', unit)
  return seconds === null || seconds > LONGEST ? null : seconds
}

/**
 * What the attributes of elements tell of the line at hand: who speaks, and when.
 *     <p data-speaker="Mara Lund" data-start="3.2">Good evening.</p>
 *     <span data-m="3200" data-d="400">Good </span><span data-m="3600" data-d="310">evening.</span>
 */
export class ToldByAttributes {
  #given: Given | undefined
  #start: number | null = null
  #end: number | null = null
  /** What the values of the page tell of its elements. */
  learned: LearnedPage | undefined
  /** Signs of the elements that are open. */
  readonly #signs: (readonly string[])[] = []
  #hasSpoken = false
  /** No element of a time was none so far. */
  #hasTimes = true

  /** An element begins inside of so many, in a page of which something was learned: it holds a name, or what nobody says, or tells who speaks. */
  meet(token: OpenToken, around: number, at: Place): 'name' | 'label' | 'aside' | 'given' | undefined {
    const { attributes, byte, line } = token
    const learned = this.learned
    if (learned === undefined) return this.#isTime(token, at) ? 'aside' : undefined
    this.#signs.length = Math.min(this.#signs.length, around)
    const signs = signsOf(token, this.#signs.at(-1) ?? [], at)
    this.#signs.push(signs)
    if ((this.#given !== undefined || learned.sign === '') && signs.some((sign) => learned.asides.has(sign))) return 'aside'
    if (!signs.includes(learned.sign) || !mayName(token, at)) return undefined
    if (learned.attribute === undefined) return learned.isLabel ? 'label' : 'name'
    const said = oneLine(attributes.get(learned.attribute) ?? '').replaceAll(AROUND, '')
    if (!isCellOfName(said)) return undefined
    this.#give({ name: said, depth: learned.scope || around + 1, place: { byte, number: line } })
    return 'given'
  }

  /** A time at the beginning of a line is that of what follows. */
  #isTime({ name }: OpenToken, at: Place): boolean {
    return name === 'time' && at === 'head' && this.#hasTimes
  }

  #give(given: Given): void {
    this.#given = given
    this.#hasSpoken = true
  }

  /** An element begins. A speaker with a time is surely one; without, labels are judged as ever. */
  see(attributes: Attributes, depth: number): void {
    if (attributes.size === 0) return
    const said = firstOf(attributes, SPEAKERS)
    const name = said !== undefined && isCellOfName(said) ? said : undefined
    const millis = secondsIn(attributes, MILLIS, 'ms')
    // By itself, "data-start" may be anything that a page moves or counts.
    const start = millis ?? (name === undefined ? null : secondsIn(attributes, STARTS))
    if (name !== undefined && start !== null) this.#given = { name, depth, place: undefined }
    if (start === null) return
    const lasts = secondsIn(attributes, LASTS, 'ms')
    this.#start ??= start
    this.#end = lasts === null || millis === null ? secondsIn(attributes, ENDS) : toMillisecond(millis + lasts)
  }

  /** Elements below this depth have ended. */
  leave(depth: number): void {
    if (this.#given !== undefined && depth < this.#given.depth) this.#given = undefined
  }

  /** Whether a text that the page calls a speaker, in a line with a time, names who speaks from here on, and is taken; else it is a label. */
  names(text: string, take: () => Line | undefined): boolean {
    const name = text.replaceAll(AROUND, '')
    if (!isCellOfName(name)) return false
    if (this.learned === undefined && (this.#start === null || (this.#given?.depth ?? 0) !== 0)) return false
    this.#give({ name, depth: this.#given?.depth ?? this.learned?.scope ?? 0, place: take() })
    return true
  }

  /** A text that nobody says; true where it is a time, which the next line has. */
  takeAside(text: string): boolean {
    const time = cellSeconds(oneLine(text).trim(), undefined)
    this.#start = time ?? this.#start
    this.#hasTimes &&= time !== null
    return time !== null
  }

  /** What stands outside of what people say, where the page was learned. */
  get outside(): 'front' | 'body' | undefined {
    if (this.learned?.isMost !== true || this.learned.isLabel || this.#given !== undefined) return undefined
    return this.#hasSpoken ? 'body' : 'front'
  }

  /** Who speaks is told, and no label. */
  get isGiven(): boolean {
    return this.#given !== undefined
  }

  /** A line as what is said at its time; a heading is none. */
  blockOf(line: Line, isHeading: boolean): Block {
    const [start, end, given] = [this.#start, this.#end, this.#given]
    this.#start = null
    this.#end = null
    const outside = this.outside
    if (isHeading && (given !== undefined || outside === 'body')) return { line, blank: false, matter: 'heading' }
    if (outside !== undefined) return { line, blank: false, matter: outside }
    if (isHeading || (start === null && given === undefined)) return { line, blank: false }
    const place = given?.place ?? line
    if (given !== undefined) given.place = undefined
    const cue = { start, end, speaker: given?.name, byte: place.byte, line: place.number }
    return { line: given === undefined ? line : withoutName(line, given.name), blank: false, cue }
  }
}

/** What the page shows behind the name of who speaks. */
function withoutName(line: Line, name: string): Line {
  const shown = line.text.startsWith(name) ? name.length : 0
  const from = shown + speechAt(line.text.slice(shown))
  return from > shown ? partOf(line, from, line.text.length) : line
}
