import { type Command as Commander, CommanderError } from 'commander'
import { nearest } from '../text/nearest.ts'
import type { Command, ExitCode } from './command.ts'
import { declared } from './declared.ts'
import { UsageError } from './errors.ts'
import type { Io } from './io.ts'
import type { IoChoices } from './node-io.ts'
import type { ForeignSettings } from './settings/project-file.ts'
import { forgetFilesBeside } from './settings/small-text.ts'

export interface Invocation {
  readonly command: Command
  readonly args: readonly string[]
  /** The outside world when nothing is asked of it. */
  readonly io: Io
  /** The outside world as options ask for it. */
  readonly ioFor: (choices: IoChoices) => Io
}

/** Reads the arguments of a command, and runs it. */
export async function runCommand({ command, args, io, ioFor }: Invocation): Promise<ExitCode> {
  forgetFilesBeside()
  const written: string[] = []
  const output = { write: (text: string) => void written.push(text), columns: io.stdout.columns }
  // Without anything to do commander does not look at the number of arguments.
  const commander = declared(command, output).action(() => {})
  try {
    await commander.parseAsync(args, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode !== 0) throw usageError(error, command, commander)
    await io.stdout.write(written.join(''))
    return 0
  }
  const options = commander.opts<IoChoices & WatchOption & ForeignSettings>()
  const { color = 'auto', progress, quiet, verbose, pager, watch, foreign } = options
  const asksForNothing = color === 'auto' && progress !== false && quiet !== true && verbose !== true && pager !== false
  const world = asksForNothing ? io : ioFor(options)
  if (foreign !== undefined) world.warn(`${foreign}: these settings belong to another user; --no-config leaves them out`)
  const isUsual = commander.getOptionValueSource('to') === 'default'
  if (watch !== true) return command.run(commander.args, { ...options, isUsual }, world)
  const { watchInputs } = await import('./watch.ts')
  const run = () => runCommand({ command, args: ['--no-pager', ...args.filter((arg) => arg !== '--watch')], io, ioFor })
  return watchInputs({ args, inputs: commander.args, output: options.output, run }, world)
}

interface WatchOption {
  readonly watch?: true
  readonly output?: string
}

/** "error: unknown option '--form'⏎(Did you mean --for?)" */
const SUGGESTION = /\n\((Did you mean .*\?)\)$/

/** "… argument 'xml' is invalid. Allowed choices are …", "… for 'schema'. Expected 1 argument …", "… '--recods'. Did you mean …" */
const SENTENCE_END = /(is invalid|arguments|')\. (\w)/

/** Between what is wrong, "… argument 'htlm'", and "text, html." */
const CHOICES = ' is invalid. Allowed choices are '
const VALUE = "' argument '"

/** Puts the choice that was meant in front of the list of all. */
function withNearest(message: string): string {
  const [said = '', choices] = message.split(CHOICES)
  if (choices === undefined) return message
  const value = said.slice(said.indexOf(VALUE) + VALUE.length, -1)
  const [near] = nearest(value, choices.slice(0, -1).split(', '))
  return near === undefined ? message : `${said} is invalid. Did you mean ${near}? Allowed choices are ${choices}`
}

// error: unknown option '--format=json'
//                          ^^^^^^
const UNKNOWN_OPTION = /^error: unknown option '--?([\w-]+)/

/** What options of other programs are called here. */
const ELSEWHERE = new Map([
  ['f', '--from'],
  ['format', '--to'],
  ['out', '--output'],
  ['output-format', '--to'],
  ['t', '--to'],
])

/** What to give for an option that there is not, where more than its letters tells: "--json" is "--to json". */
function optionMeant(message: string, { options }: Commander): string | undefined {
  const [, name = ''] = UNKNOWN_OPTION.exec(message) ?? []
  if (options.some(({ long, argChoices }) => long === '--to' && argChoices?.includes(name))) return `--to ${name}`
  return options.find(({ long }) => long === ELSEWHERE.get(name))?.long ?? undefined
}

/** Commander's complaint as one line: what; what to do. */
function usageError({ message }: CommanderError, { name }: Command, commander: Commander): UsageError {
  const former = formerOption(message, name)
  if (former !== undefined) return new UsageError(former)
  const meant = optionMeant(message, commander)
  const line = withNearest(message)
    .replace(/^error: /, '')
    .replace(SUGGESTION, meant === undefined ? '. $1' : '')
    .concat(meant === undefined ? '' : `; did you mean ${meant}?`)
    .replace(/\.$/, '')
    .replace(SENTENCE_END, (_, end: string, letter: string) => `${end}; ${letter.toLowerCase()}`)
    .replaceAll('\n', ' ')
  return new UsageError(line.includes('; ') ? line : `${line}; see "transcript ${name} --help"`)
}

/** Options that are called otherwise now, by command; "" is every command. What to give is named, and done without a second guess. */
const FORMER: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '': { '--bom': 'use --excel' },
  convert: { '--force': 'leave it out: everything is converted again, unless --update is given' },
  formats: { '--json': 'use --to jsonl' },
  grep: { '-v': 'use --invert-match; elsewhere -v is --verbose' },
  merge: { '--gap': 'use --pause' },
  rename: { '--dry-run': 'use --diff', '--speaker': 'use -s or --set' },
  speakers: { '--template': 'use --roster' },
}

// error: unknown option '--gap=3'      error: unknown option '-vc'
//                        ^^^^^                                ^^
const UNKNOWN = /^error: unknown option '(--[\w-]+|-\w)/

/** What to do instead of an option that there was, of commander's complaint about it. */
function formerOption(message: string, command: string): string | undefined {
  const [, option = ''] = UNKNOWN.exec(message) ?? []
  const advice = FORMER[command]?.[option] ?? FORMER['']?.[option]
  return advice && `there is no option ${option}; ${advice}`
}
