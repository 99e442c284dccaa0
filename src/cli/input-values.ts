import { InvalidArgumentError } from 'commander'
import { formats } from '../formats/index.ts'
import type { ParseOptions } from '../parse/options.ts'
import type { SpeakerRule } from '../parse/people/rules.ts'
import { compileLabelPattern, shapesNamed } from '../parse/user-labels.ts'
import type { RepairSelection } from '../repairs/repair.ts'
import { selectRepairs } from '../repairs/select.ts'
import { didYouMean } from '../text/nearest.ts'

/** How the input is read, as the command line or the settings of a project give it. */
export interface InputOptions {
  readonly encoding?: string
  readonly repairs?: RepairSelection
  readonly keep?: readonly string[]
  readonly speakers?: readonly SpeakerRule[]
  readonly from?: string
  readonly columns?: Readonly<Record<string, string>>
  readonly annotations?: 'keep' | 'drop'
  readonly convention?: readonly string[]
  readonly labelPattern?: string
  /** Those of the options for raw text that stand on the command line, such as "--speakers". */
  readonly given?: readonly string[]
}

/** How raw text is read, and which options on the command line say so. */
export interface RawReading extends ParseOptions {
  readonly given?: readonly string[]
}

/** Encodings that files are in, for the nearest to one that there is not. */
export const ENCODINGS =
  'utf-8 utf-16le utf-16be windows-1252 iso-8859-1 gb18030 big5 shift_jis euc-jp euc-kr koi8-r windows-1251'.split(' ')

/** The standard's name of an encoding. */
export function encodingNamed(label: string): string {
  try {
    return new TextDecoder(label).encoding
  } catch {
    const advice = didYouMean(label, ENCODINGS, `known are those of the WHATWG standard, such as ${ENCODINGS.join(', ')}`)
    throw new InvalidArgumentError(`It is not an encoding; ${advice}`)
  }
}

export function formatNamed(name: string): string {
  const names = formats.map((format) => format.name)
  if (names.includes(name)) return name
  throw new InvalidArgumentError(`It is not an input format; ${didYouMean(name, names, '"transcript formats" lists them')}`)
}

export function repairsNamed(names: readonly string[]): RepairSelection {
  return checked(names, selectRepairs)
}

export function conventionsFrom(names: readonly string[]): readonly string[] {
  return checked(names, shapesNamed)
}

export function labelPatternFrom(pattern: string): string {
  return checked(pattern, compileLabelPattern)
}

/** A value that the library takes; it says what is wrong with others. */
function checked<Value>(value: Value, take: (value: Value) => unknown): Value {
  try {
    take(value)
  } catch (error) {
    throw new InvalidArgumentError(error instanceof Error ? `${error.message}.` : '')
  }
  return value
}

const DIGITS = /^\d{1,15}$/

/** Reads a whole number of at least `least`, as the value of an option. */
export function wholeNumber(least = 0): (text: string) => number {
  return (text) => {
    const number = DIGITS.test(text) ? Number(text) : Number.NaN
    if (number >= least) return number
    throw new InvalidArgumentError(`It must be a whole number, ${least} or more.`)
  }
}
