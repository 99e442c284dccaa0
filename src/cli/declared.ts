import { Command as Commander } from 'commander'
import { COLOR_CHOICES } from './color.ts'
import { type Command, type ExitCode, inGroup } from './command.ts'
import { commandEpilogue } from './command-help.ts'
import type { Io } from './io.ts'

export type Work = (io: Io) => Promise<ExitCode>

interface HelpOutput {
  readonly write: (text: string) => void
  readonly columns: number
}

const NOWHERE: HelpOutput = { write() {}, columns: 80 }

/** A command as commander knows it, with all its arguments and options. */
export function declared(command: Command, output: HelpOutput = NOWHERE, run: (work: Work) => void = () => {}): Commander {
  const commander = commanderFor(command, output)
  command.declare(commander, run)
  takeOtherNames(commander)
  return inGroup(commander, 'terminal', () => {
    if (command.watches) commander.option('--watch', 'run again when an input changes, until interrupted')
    return addMessages(commander)
  })
}

function commanderFor(command: Command, { write, columns }: HelpOutput): Commander {
  return new Commander(`transcript ${command.name}`)
    .description(command.summary)
    .exitOverride()
    .configureOutput({
      writeOut: write,
      writeErr() {},
      getOutHelpWidth: () => columns,
      getOutHasColors: () => false,
    })
    .helpOption('-h, --help', 'show this help')
    .configureHelp({ visibleOptions: ({ options }) => options.filter(({ helpGroupHeading }) => helpGroupHeading === undefined) })
    .addHelpText('after', ({ command: commander }) => commandEpilogue(command, commander, columns))
}

/** Options of every command. */
function addMessages(commander: Commander): Commander {
  // To those who know other greps -v is another thing.
  const isGrep = commander.name().endsWith(' grep')
  const readsFolders = commander.registeredArguments.some(({ variadic }) => variadic)
  if (readsFolders && !commander.options.some(({ long }) => long === '--verbose'))
    commander.option(`${isGrep ? '' : '-v, '}--verbose`, 'name the files of folders that are left out')
  return commander
    .option('-q, --quiet', 'print neither warnings nor progress, only errors')
    .addOption(
      commander.createOption('--color <when>', 'colours and marks; auto: on a terminal').choices(COLOR_CHOICES).default('auto'),
    )
    .option('--no-pager', 'write more than a screen straight to the terminal, not through $PAGER')
}

/** What formats are called besides their names here: by the extensions of their files, or by others. */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map([
  ['cha', 'chat'],
  ['dfxp', 'ttml'],
  ['htm', 'html'],
  ['markdown', 'md'],
  ['ndjson', 'jsonl'],
  ['subrip', 'srt'],
  ['tab', 'tsv'],
  ['txt', 'text'],
  ['webvtt', 'vtt'],
  ['xml', 'tei'],
])

/** The format that is meant by a name or an extension, in any case; the same word where there is no other. */
export function formatCalled(word: string): string {
  const name = word.toLowerCase()
  return OTHER_NAMES.get(name) ?? name
}

/** Lets --to take other names of its choices. */
function takeOtherNames({ options }: Commander): void {
  const to = options.find(({ long }) => long === '--to')
  const { argChoices = [], parseArg } = to ?? {}
  to?.argParser<unknown>((value, before) => {
    const meant = formatCalled(value)
    return parseArg?.(argChoices.includes(meant) ? meant : value, before)
  })
}
