import { commands } from './commands/index.ts'
import { OPTION_GROUPS } from './option-groups.ts'

export const EXIT_CODES = `Exit codes:
  0    found or done
  1    nothing found, an input without speaker labels, or a check failed
  2    an error: bad usage, an input that cannot be read, an output that cannot be written
  130  interrupted
`

function row(name: string, about: string): string {
  return `  ${name.padEnd(16)}${about}\n`
}

/** The program's own help, made without loading a command. */
export function programHelp(): string {
  return `Usage: transcript COMMAND [OPTIONS] [FILES…]

Turns raw transcripts into clean, structured, citable turns.

Commands:
${commands.map(({ name, summary }) => row(name, summary)).join('')}${row('help [COMMAND]', 'Show this text, or the help of a command')}
Options that many commands have, told by "transcript help reading" and so on:
${Object.entries(OPTION_GROUPS)
  .map(([name, about]) => row(name, about))
  .join('')}
Options:
${row('-h, --help', 'Show this text; after a command, its own help')}${row('-V, --version', 'Show the version')}
Files may be folders or patterns in quotes; "-" or nothing is standard input. Raw text and parsed records are both
read, so commands can be piped:  transcript parse talk.txt | transcript grep harbour

${EXIT_CODES}`
}
