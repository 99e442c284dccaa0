import { type Command as Commander, InvalidArgumentError } from 'commander'
import type { ParseOptions, RepairSelection } from '../parse/options.ts'
import { nearest } from '../query/nearest.ts'
import { repairs as rules } from '../repairs/index.ts'

/** How the input is read, as the command line gives it. */
export interface InputOptions {
  readonly encoding?: string
  readonly repairs?: RepairSelection
}

export const FILES_ARGUMENT = 'raw transcripts or records of ours, globs too; "-" or nothing is standard input'

/** "--encoding" and "--repairs", for every command that reads transcripts. */
export function declareInput(command: Commander): Commander {
  return declareEncoding(command).option(
    '--repairs <which>',
    'safe, none, all, or names of rules: RULE,… are added to the safe ones, -RULE is left out',
    repairsFrom,
  )
}

export function declareEncoding(command: Commander): Commander {
  return command.option('--encoding <label>', 'encoding of the input (default: found by content)', encodingFrom)
}

export function declareOutput(command: Commander): Commander {
  return command.option('-o, --output <file>', 'write to this file, whole or not at all')
}

export function parseOptionsFrom({ encoding, repairs }: InputOptions): ParseOptions {
  return { ...(encoding === undefined ? {} : { encoding }), ...(repairs === undefined ? {} : { repairs }) }
}

function encodingFrom(label: string): string {
  try {
    return new TextDecoder(label).encoding
  } catch {
    throw new InvalidArgumentError('It is no encoding of the WHATWG standard, such as utf-8, utf-16le or windows-1252.')
  }
}

function repairsFrom(value: string): RepairSelection {
  if (value === 'safe' || value === 'none' || value === 'all') return value
  const names = value.split(',').map((name) => name.trim())
  for (const name of names) checkRule(name)
  return names
}

function checkRule(given: string): void {
  const known = rules.map((rule) => rule.name)
  const name = given.startsWith('-') ? given.slice(1) : given
  if (known.includes(name)) return
  const [near] = nearest(name, known)
  const hint = near === undefined ? 'See "transcript formats".' : `Did you mean ${near}?`
  throw new InvalidArgumentError(`There is no repair "${name}". ${hint}`)
}
