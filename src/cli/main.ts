import { commands } from './commands/index.ts'
import { UsageError, verdictOn } from './errors.ts'
import { programHelp } from './help.ts'
import { type IoChoices, type NodeIo, nodeIo } from './node-io.ts'
import { isOptionGroup } from './option-groups.ts'

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
