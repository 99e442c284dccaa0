import { isOptionGroup, OPTION_GROUPS } from './command.ts'
import { commands } from './commands/index.ts'
import { UsageError, verdictOn } from './errors.ts'
import { type IoChoices, type NodeIo, nodeIo } from './node-io.ts'

const HELP = new Set(['help', '--help', '-h'])
const VERSION = new Set(['--version', '-V'])

/** The program: runs what the arguments say, and gives the exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  const world = { io: nodeIo() }
  try {
    return await dispatch(argv, world)
  } catch (error) {
    const { io } = world
    const { code, line } = verdictOn(error)
    if (line !== undefined) io.error(line)
    if (io.env.TRANSCRIPT_DEBUG === '1' && error instanceof Error) io.complain(`${error.stack}\n`)
    return code
  } finally {
    await world.io.finish()
  }
}

/** The outside world as the options want it, once they are known. */
interface World {
  io: NodeIo
}

/** A thread of the program: works through the inputs that the main thread names. */
export async function work(): Promise<void> {
  const { serve } = await import('./worker.ts')
  serve()
}

async function dispatch([first, ...rest]: readonly string[], world: World): Promise<number> {
  const { io } = world
  if (first === undefined) {
    io.complain(programHelp())
    return 2
  }
  if (HELP.has(first)) return help(rest[0], world)
  if (VERSION.has(first)) return version(io)
  if (first === '__complete') {
    const { printSpeakers } = await import('./line-speakers.ts')
    return printSpeakers(rest, io)
  }
  return run(first, rest, world)
}

async function help(name: string | undefined, world: World): Promise<number> {
  if (name !== undefined && isOptionGroup(name)) {
    const [{ groupHelp }, { declared }] = await Promise.all([import('./command-help.ts'), import('./declared.ts')])
    await world.io.stdout.write(await groupHelp(name, world.io.stdout.columns, declared))
    return 0
  }
  if (name !== undefined && !name.startsWith('-') && !HELP.has(name)) return run(name, ['--help'], world)
  await world.io.stdout.write(programHelp())
  return 0
}

async function version(io: NodeIo): Promise<number> {
  const { VERSION: current } = await import('./version.ts')
  await io.stdout.write(`${current}\n`)
  return 0
}

async function run(name: string, args: readonly string[], world: World): Promise<number> {
  const entry = commands.find((command) => command.name === name)
  if (entry === undefined) throw new UsageError(await unknownCommand(name))
  const [command, { runCommand }] = await Promise.all([entry.load(), import('./run-command.ts')])
  const ioFor = (choices: IoChoices): NodeIo => {
    world.io = nodeIo(choices)
    return world.io
  }
  return runCommand({ command, args, io: world.io, ioFor })
}

async function unknownCommand(name: string): Promise<string> {
  const { didYouMean, nearest } = await import('../text/nearest.ts')
  if (name.startsWith('-')) {
    const [meant] = name === '-v' ? ['--version'] : nearest(name, ['--help', '--version'])
    const advice = meant === undefined ? 'options follow the command; see "transcript help"' : `did you mean ${meant}?`
    return `unknown option '${name}'; ${advice}`
  }
  const names = commands.map((command) => command.name)
  return `unknown command "${name}"; ${didYouMean(name, names, 'see "transcript help"')}`
}

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
function programHelp(): string {
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
