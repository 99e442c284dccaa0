import type { Argument, Command as Commander, Option } from 'commander'
import { checkRules } from '../../src/check/index.ts'
import { OPTION_GROUPS } from '../../src/cli/command.ts'
import { commands } from '../../src/cli/commands/index.ts'
import { declared } from '../../src/cli/declared.ts'
import { ENCODINGS } from '../../src/cli/input-values.ts'
import { SCHEMA_NAMES } from '../../src/cli/schema-names.ts'
import { formats } from '../../src/formats/index.ts'
import { SHAPES } from '../../src/recogniser/index.ts'
import { repairs } from '../../src/repairs/index.ts'

/** What a value can be: one of these words, a file, a speaker of the files on the line, or what nobody can foresee. */
export type Values = readonly string[] | 'files' | 'speakers' | 'unknown'

export interface OptionWords {
  /** "-o", "--output" */
  readonly names: readonly string[]
  readonly about: string
  /** Undefined when it takes no value. */
  readonly values: Values | undefined
}

/** What can stand on the line of a command. */
export interface CommandWords {
  readonly name: string
  readonly summary: string
  readonly options: readonly OptionWords[]
  /** Words that an argument can be. */
  readonly words: readonly string[]
  readonly takesFiles: boolean
}

const names = (things: readonly { readonly name: string }[]): readonly string[] => things.map(({ name }) => name)

/** Values that are checked by functions, by the option; arguments that are, by the command. */
const KNOWN: ReadonlyMap<string, readonly string[]> = new Map([
  ['--from', names(formats)],
  ['--encoding', ENCODINGS],
  ['--convention', names(SHAPES)],
  ['--repairs', ['safe', 'none', 'all', ...names(repairs)]],
  ['--rule', names(checkRules)],
  ['explain', names([...repairs, ...SHAPES, ...checkRules])],
  ['schema', SCHEMA_NAMES],
])

/** "--output <file>", "--speaker <name>": what a value is called says what it is. */
const PLACEHOLDER = /[<[]([\w-]+)/
const FILE = /^(?:file|path|folder|list|words|edits)$/

/** What a shell takes as it stands, inside of any quotes. */
const PLAIN = /^[\w./:+-]+$/

/** Every command, as its own declarations have it. */
export async function commandWords(): Promise<readonly CommandWords[]> {
  const all = await Promise.all(commands.map(async ({ load }) => wordsOf(declared(await load()))))
  const help = {
    name: 'help',
    summary: 'Show the help of a command',
    options: [],
    words: [...names(commands), ...Object.keys(OPTION_GROUPS)],
    takesFiles: false,
  }
  return [...all, help]
}

function wordsOf(commander: Commander): CommandWords {
  const name = commander.name().replace('transcript ', '')
  const words = KNOWN.get(name) ?? commander.registeredArguments.flatMap(({ argChoices = [] }) => argChoices)
  const options = commander.options.map(optionWords)
  return { name, summary: commander.description(), options, words, takesFiles: commander.registeredArguments.some(isOfFiles) }
}

/** "[name]" is one of some words. */
function isOfFiles(argument: Argument): boolean {
  return argument.argChoices === undefined && argument.name() !== 'name'
}

function optionWords(option: Option): OptionWords {
  const all = [option.short, option.long].flatMap((name) => name ?? [])
  const [about = ''] = option.description.split(';')
  return { names: all, about: about.trim(), values: option.required || option.optional ? valuesOf(option) : undefined }
}

function valuesOf({ argChoices, flags, long }: Option): Values {
  const words = argChoices ?? KNOWN.get(long ?? '')
  if (words !== undefined) return words.filter((word) => PLAIN.test(word))
  const [, placeholder = ''] = PLACEHOLDER.exec(flags) ?? []
  if (placeholder === 'name') return 'speakers'
  return FILE.test(placeholder) ? 'files' : 'unknown'
}

/** Things that are alike, each with the names of those that have it. */
export function grouped<Thing>(pairs: Iterable<readonly [Thing, string]>): readonly (readonly [Thing, readonly string[]])[] {
  const groups = new Map<string, [Thing, string[]]>()
  for (const [thing, name] of pairs) {
    const key = JSON.stringify(thing)
    const [, holders] = groups.get(key) ?? []
    if (holders === undefined) groups.set(key, [thing, [name]])
    else holders.push(name)
  }
  return [...groups.values()]
}
