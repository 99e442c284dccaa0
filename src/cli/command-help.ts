import { Command as Commander } from 'commander'
import { type Command, OPTION_GROUPS, type OptionGroup } from './command.ts'
import { commands, type Section } from './commands/index.ts'

/** Lines of two small screens. */
const MOST_LINES = 48

const CODES = 'Exit codes: 0 found or done, 1 nothing found or a check failed, 2 an error'

/** The examples of a command, and what they show: "$ transcript parse talk.txt  # one turn a line". */
export function examplesOf({ rows }: Section): readonly { readonly run: string; readonly about: string }[] {
  return rows.flatMap((row) => {
    const [run = '', about] = row.slice(2).split('  # ')
    return row.startsWith('$ ') && about !== undefined ? { run, about } : []
  })
}

/** What stands below the options in the help of a command: the groups of others, and the examples that there is room for. */
export function commandEpilogue(section: Section, commander: Commander, columns: number): string {
  const groups = groupLines(commander, columns)
  const examples = examplesOf(section)
  const room = MOST_LINES - (commander.helpInformation() + groups).split('\n').length - 4
  const fit = Math.max(1, Math.floor(room / 2))
  const shown = examples.slice(0, fit).map(({ run, about }) => `  # ${about}\n  ${run}\n`)
  const more = fit < examples.length ? ` (more: man transcript-${section.name})` : ''
  return `${groups}\nExamples${more}:\n${shown.join('')}\n${CODES}`
}

/** The options of a group, as the commands that have them declare them. */
export async function groupHelp(group: OptionGroup, columns: number, declared: (command: Command) => Commander): Promise<string> {
  const all = await Promise.all(commands.map(async ({ load }) => declared(await load()).options))
  const told = new Commander().helpOption(false).configureOutput({ getOutHelpWidth: () => columns })
  for (const option of all.flat()) {
    const isTold = told.options.some(({ long }) => long === option.long)
    if (option.helpGroupHeading === group && !isTold) told.addOption(option.helpGroup('Options:'))
  }
  const [, options = ''] = told.helpInformation().split('Options:\n')
  return `Options that many commands have: ${OPTION_GROUPS[group]}.\n\n${options}`
}

/** What is told where many commands have it is named in the help of each, in one line or two. */
export function groupLines({ options }: Commander, columns: number): string {
  const groups = Object.keys(OPTION_GROUPS).flatMap((group) => {
    const names = options.flatMap((option) => (option.helpGroupHeading === group ? [option.long ?? option.short ?? ''] : []))
    return names.length === 0 ? [] : [filled(`  ${group.padEnd(9)}`, names, columns)]
  })
  return groups.length === 0 ? '' : `\nMore options, told by "transcript help reading" and so on:\n${groups.join('')}`
}

/** "  reading  --config --encoding⏎           --repairs" */
function filled(head: string, words: readonly string[], columns: number): string {
  let text = head
  let at = head.length
  for (const word of words) {
    if (at + 1 + word.length > columns) {
      text += `\n${' '.repeat(head.length)}`
      at = head.length
    }
    text += ` ${word}`
    at += 1 + word.length
  }
  return `${text}\n`
}
