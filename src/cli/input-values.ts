import { InvalidArgumentError } from 'commander'
import { formats } from '../formats/index.ts'
import type { ParseOptions } from '../parse/options.ts'
import type { SpeakerRule } from '../parse/people/rules.ts'
import { nearestName } from '../repairs/nearest-name.ts'
import type { RepairSelection } from '../repairs/repair.ts'
import { selectRepairs } from '../repairs/select.ts'

/** How the input is read, as the command line or the settings of a project give it. */
export interface InputOptions {
  readonly encoding?: string
  readonly repairs?: RepairSelection
  readonly keep?: readonly string[]
  readonly speakers?: readonly SpeakerRule[]
  readonly from?: string
  readonly columns?: Readonly<Record<string, string>>
  readonly annotations?: 'keep' | 'drop'
  /** Those of the options for raw text that stand on the command line, such as "--speakers". */
  readonly given?: readonly string[]
}

/** How raw text is read, and which options on the command line say so. */
export interface RawReading extends ParseOptions {
  readonly given?: readonly string[]
}

/** The standard's name of an encoding. */
export function encodingNamed(label: string): string {
  try {
    return new TextDecoder(label).encoding
  } catch {
    throw new InvalidArgumentError(
      'It is not an encoding of the WHATWG standard, such as utf-8, utf-16le, windows-1252, windows-1251, koi8-r, gb18030, big5, shift_jis, euc-jp or euc-kr.',
    )
  }
}

export function formatNamed(name: string): string {
  const names = formats.map((format) => format.name)
  if (names.includes(name)) return name
  const near = nearestName(name, names)
  throw new InvalidArgumentError(
    `It is no input format; ${near === undefined ? '"transcript formats" lists them' : `did you mean "${near}"?`}`,
  )
}

export function repairsNamed(names: readonly string[]): RepairSelection {
  try {
    selectRepairs(names)
  } catch (error) {
    throw new InvalidArgumentError(error instanceof Error ? `${error.message}.` : '')
  }
  return names
}
