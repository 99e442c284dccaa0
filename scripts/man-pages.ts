import type { Command as Commander } from 'commander'
import { examplesOf } from '../src/cli/command-help.ts'
import { commands, type Section, sections } from '../src/cli/commands/index.ts'
import { declared } from '../src/cli/declared.ts'
import { EXIT_CODES } from '../src/cli/main.ts'

/** What a manual page is dated; the pages of a release must not depend on the day they are made. */
const DATE = '2026-01-01'

/** \ - ' ` ^ ~ mean something else to roff, and so does whatever is not ASCII. */
const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\e',
  '-': '\\-',
  "'": '\\(aq',
  '`': '\\(ga',
  '^': '\\(ha',
  '~': '\\(ti',
  '"': '\\(dq',
}

/** Text as roff shows it. Nothing at the beginning of a line is taken for a request. */
export function escaped(text: string): string {
  const safe = text
    .replace(/[\\'`^~"-]/g, (character) => SPECIAL[character] ?? character)
    .replace(
      /[^\n -\x7e]/gu,
      (character) => `\\[u${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
    )
  return safe.replace(/^\./gm, '\\&.')
}

const bold = (text: string): string => `\\fB${escaped(text)}\\fP`

function head(name: string, summary: string): string[] {
  return [
    '.\\" Made by npm run pages from the definitions in src/cli.',
    `.TH ${escaped(name.toUpperCase())} 1 ${DATE} transcript "transcript manual"`,
    '.SH NAME',
    `${escaped(name)} \\- ${escaped(summary)}`,
  ]
}

/** ".TP": what is explained, and the explanation. */
function entry(term: string, about: string): string[] {
  return ['.TP', term, escaped(about)]
}

function codes(): string[] {
  const rows = EXIT_CODES.split('\n').flatMap((line) => /^ {2}(\d+) +(.*)$/.exec(line) ?? [])
  return [
    '.SH EXIT STATUS',
    ...rows.flatMap((_, at) => (at % 3 === 0 ? entry(bold(rows[at + 1] ?? ''), rows[at + 2] ?? '') : [])),
  ]
}

/** "-o, --output <file>": flags bold, the value in italics. */
function flagsOf(flags: string): string {
  return flags
    .split(/([<[][\w-]+(?:\.\.\.)?[>\]])/)
    .map((part, at) => (at % 2 === 1 ? `\\fI${escaped(part.slice(1, -1))}\\fP` : bold(part)))
    .join('')
    .replaceAll('\\fB\\fP', '')
}

function commandPage(command: Section, commander: Commander): string {
  const help = commander.createHelp()
  const name = `transcript-${command.name}`
  const args = commander.registeredArguments
  return page([
    ...head(name, command.about),
    '.SH SYNOPSIS',
    `${bold(`transcript ${command.name}`)} [\\fIoptions\\fP] ${args.map((arg) => `[\\fI${escaped(arg.name())}\\fP${arg.variadic ? ' ...' : ''}]`).join(' ')}`.trimEnd(),
    ...(args.length === 0 ? [] : ['.SH ARGUMENTS']),
    ...args.flatMap((arg) => entry(`\\fI${escaped(arg.name())}\\fP`, help.argumentDescription(arg))),
    '.SH OPTIONS',
    ...commander.options.flatMap((option) => entry(flagsOf(option.flags), help.optionDescription(option))),
    ...codes(),
    '.SH EXAMPLES',
    ...examplesOf(command).flatMap(({ run, about }) => [
      '.PP',
      `${escaped(about)}:`,
      '.PP',
      '.nf',
      `.RS 4`,
      escaped(run),
      '.RE',
      '.fi',
    ]),
    '.SH SEE ALSO',
    `${bold('transcript')}(1)`,
  ])
}

function programPage(): string {
  return page([
    ...head('transcript', 'turn raw transcripts into clean, structured, citable turns'),
    '.SH SYNOPSIS',
    `${bold('transcript')} \\fIcommand\\fP [\\fIoptions\\fP] [\\fIfiles\\fP ...]`,
    '.SH DESCRIPTION',
    escaped(
      'Reads raw transcripts, and records that were made of them before, and tells what is said by whom. Files may be folders or patterns in quotes; "-" or nothing is standard input.',
    ),
    '.SH COMMANDS',
    ...commands.flatMap(({ name, summary }) => entry(`${bold(`transcript-${name}`)}(1)`, summary)),
    '.SH ENVIRONMENT',
    ...entry(
      `${bold('TRANSCRIPT_PAGER')}, ${bold('PAGER')}`,
      'What shows output on a terminal that is longer than the screen; empty or "cat" for none. By default less -FRX.',
    ),
    ...entry(
      `${bold('NO_COLOR')}, ${bold('FORCE_COLOR')}`,
      'No colours, or colours also where there is no terminal; --color stands above both.',
    ),
    '.SH FILES',
    ...entry(bold('.transcriptrc.json'), 'Settings of a project, from the working folder or the nearest around it.'),
    ...codes(),
  ])
}

function page(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`
}

/** Every manual page, by the name of its file in man/. */
export async function pages(): Promise<ReadonlyMap<string, string>> {
  const made = new Map([['transcript.1', programPage()]])
  for (const { name, load } of commands) {
    const section = sections.find((known) => known.name === name)
    if (section !== undefined) made.set(`transcript-${name}.1`, commandPage(section, declared(await load())))
  }
  return made
}
