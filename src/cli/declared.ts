import { Command as Commander, type Option } from 'commander'
import type { Command, Values } from './command.ts'
import { commandEpilogue } from './command-help.ts'
import { type Section, sections } from './commands/index.ts'
import { applyHook } from './settings/project-file.ts'

interface HelpOutput {
  readonly write: (text: string) => void
  readonly columns: number
}

const NOWHERE: HelpOutput = { write() {}, columns: 80 }

/** A command as commander knows it, with all its arguments and options. */
export function declared(
  { name, values }: Pick<Command, 'name' | 'values'>,
  { write, columns }: HelpOutput = NOWHERE,
): Commander {
  const section = sectionCalled(name)
  const commander = new Commander(`transcript ${name}`)
    .description(section.about)
    .exitOverride()
    .configureOutput({
      writeOut: write,
      writeErr() {},
      getOutHelpWidth: () => columns,
      getOutHasColors: () => false,
    })
    .helpOption('-h, --help', 'show this help')
    .configureHelp({ visibleOptions: ({ options }) => options.filter(({ helpGroupHeading }) => helpGroupHeading === undefined) })
    .addHelpText('after', ({ command }) => commandEpilogue(section, command, columns))
  return declare(commander, section, values)
}

function sectionCalled(name: string): Section {
  const section = sections.find((known) => known.name === name)
  if (section === undefined) throw new Error(`commands.txt has no section "${name}"`)
  return section
}

/** Declares what stands in a section of commands.txt, and in those that it shares. */
export function declare(commander: Commander, section: string | Section, values: Values = {}): Commander {
  const { name, about, rows } = typeof section === 'string' ? sectionCalled(section) : section
  const group = name.startsWith('@') ? about : ''
  for (const row of rows) {
    if (row.startsWith('+')) for (const shared of row.split(' ').slice(1)) declare(commander, `@${shared}`, values)
    else if (row.startsWith('-')) commander.addOption(optionOf(commander, row, { group, values }))
    else if (!row.startsWith('$')) addArgument(commander, row, values)
  }
  return name === '@reading' ? applyHook(commander) : commander
}

// --records <which>  turns alone, or matter too  {turns*|all}
// ^_______________^  ^_______________________^    ^_________^
function partsOf(row: string, values: Values) {
  const [flags = '', ...parts] = row.split('  ')
  const first = Math.max(1, parts.findLastIndex((part) => !part.startsWith('{')) + 1)
  const wordFor = (written: string, name: string) => String(values[name] ?? written)
  const about = parts
    .slice(0, first)
    .join('  ')
    .replace(/\{([A-Z]+)\}/g, wordFor)
  return { flags, about, marks: parts.slice(first).map((mark) => mark.slice(1, -1)) }
}

function addArgument(commander: Commander, row: string, values: Values): void {
  const { flags, about, marks } = partsOf(row, values)
  const argument = commander.createArgument(flags, about)
  commander.addArgument(marks[0] === undefined ? argument : argument.choices(marks[0].split('|')))
}

function optionOf(commander: Commander, row: string, { group, values }: { group: string; values: Values }): Option {
  const { flags, about, marks } = partsOf(row, values)
  const option = commander.createOption(flags, about)
  if (group !== '') option.helpGroup(group)
  const value = values[option.attributeName()]
  if (typeof value === 'function') option.argParser(value)
  else if (typeof value === 'object') option.choices(value)
  for (const mark of marks) apply(mark, option)
  if (option.long === '--to') takeOtherNames(option)
  return option
}

/** What stands in braces. */
function apply(mark: string, option: Option): void {
  const [, sign, rest = ''] = /^([=!]?)(.*)$/.exec(mark) ?? []
  if (sign === '=') option.default(/^[\d.]+$/.test(rest) ? Number(rest) : rest)
  else if (sign === '!') option.conflicts(rest.split(','))
  else if (mark === 'required') option.makeOptionMandatory()
  // "--no-speaker" is no opposite of "--speaker NAME".
  else if (mark === 'own') option.negate = false
  else {
    option.choices(mark.replace('*', '').split('|'))
    const usual = mark.split('|').find((word) => word.endsWith('*'))
    if (usual !== undefined) option.default(usual.slice(0, -1))
  }
}

/** What formats are called besides their names here: by the extensions of their files, or by others. */
const OTHER_NAMES = new Map(
  'cha=chat dfxp=ttml htm=html markdown=md ndjson=jsonl subrip=srt tab=tsv txt=text webvtt=vtt xml=tei'
    .split(' ')
    .map((pair) => [pair.replace(/=.*/, ''), pair.replace(/.*=/, '')] as const),
)

/** The format that is meant by a name or an extension, in any case; the same word where there is no other. */
export function formatCalled(word: string): string {
  const name = word.toLowerCase()
  return OTHER_NAMES.get(name) ?? name
}

/** Lets --to take other names of its choices. */
function takeOtherNames(option: Option): void {
  const { argChoices = [], parseArg } = option
  option.argParser<unknown>((value, before) => {
    const meant = formatCalled(value)
    return parseArg?.(argChoices.includes(meant) ? meant : value, before)
  })
}
