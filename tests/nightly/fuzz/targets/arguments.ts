import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { commands } from '../../../../src/cli/commands/index.ts'
import { declared } from '../../../../src/cli/declared.ts'
import { verdictOn } from '../../../../src/cli/errors.ts'
import type { Io } from '../../../../src/cli/io.ts'
import { runCommand } from '../../../../src/cli/run-command.ts'
import { Choices, promise, type Target } from '../target.ts'

const folder = mkdtempSync(join(tmpdir(), 'transcript-fuzz-'))
const DIALOGUE = 'ANN LEE: Who pays for the ferry?\n\nBEN ROE: Ithink the city.\n\nANN LEE: And you?\n\nBEN ROE: No.\n'
/** Everything is read and written here: nothing with a slash in it is passed on. */
const NAMES = ['talk.txt', 'words.jsonl', 'absent.txt', 'out.txt', '*.txt']
const VALUES = [
  '1',
  '0',
  '-1',
  'x',
  'all',
  'none',
  'safe',
  'text',
  'json',
  'csv',
  'vtt',
  'srt',
  'Ann',
  '1-2',
  'ferry',
  '',
  '=1',
  '{text}',
  '1e9',
]

/** Commands that ask people, or wait for more input, are not asked. */
const WAITS = new Set(['--interactive', '-i', '-'])

function worldOf(out: string[], warnings: string[]): Io {
  return {
    stdin: { isTTY: true },
    stdout: {
      isTTY: false,
      columns: 80,
      async write(data) {
        out.push(typeof data === 'string' ? data : new TextDecoder().decode(data))
      },
    },
    warn: (line) => void warnings.push(line),
    error: (line) => void warnings.push(line),
    color: 0,
    env: {},
    progress: false,
  }
}

/** An argument: an option of the command, a name, a value, or any text. */
function argument(choices: Choices, flags: readonly string[]): string {
  const kind = choices.number(5)
  if (kind <= 1) return choices.one(flags)
  if (kind <= 3) return choices.one(NAMES)
  if (kind === 4) return choices.one(VALUES)
  return `${choices.one(flags)}=${choices.one(VALUES)}`
}

export const argumentVector: Target = {
  name: 'arguments',
  about: 'any options and operands of any command: done, or an error of one line that says what to do; never an internal one',
  longest: 64,
  async fuzz(bytes) {
    process.chdir(folder)
    writeFileSync('talk.txt', DIALOGUE)
    const choices = new Choices(bytes)
    const command = await choices.one(commands).load()
    const flags = flagsOf(command)
    const args: string[] = []
    for (let count = choices.number(7); count > 0; count--) args.push(argument(choices, flags))
    if (args.some((arg) => WAITS.has(arg) || arg.includes('/') || arg.startsWith('-i'))) return
    const out: string[] = []
    const warnings: string[] = []
    const io = worldOf(out, warnings)
    try {
      const code = await runCommand({ command, args, io, ioFor: () => io })
      promise([0, 1, 2].includes(code), () => `exit code ${code}`)
      promise(code !== 2 || warnings.length > 0, () => `${command.name} ${args.join(' ')} fails without a word`)
    } catch (error) {
      const { code, line = '' } = verdictOn(error)
      promise(!line.startsWith('internal error'), () => `${command.name} ${args.join(' ')}: ${line}`)
      promise(code === 2 && line !== '', () => `${command.name} ${args.join(' ')}: code ${code}, "${line}"`)
    }
  },
}

const known = new Map<string, readonly string[]>()

function flagsOf(command: Parameters<typeof runCommand>[0]['command']): readonly string[] {
  const flags = known.get(command.name) ?? declaredFlags(command)
  known.set(command.name, flags)
  return flags
}

function declaredFlags(command: Parameters<typeof runCommand>[0]['command']): string[] {
  return declared(command).options.flatMap(({ long, short }) =>
    [long, short].filter((flag) => flag !== undefined && flag !== null),
  )
}
