import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { Command as Commander, type Option } from 'commander'
import { commands } from '../commands/index.ts'
import { declared } from '../declared.ts'
import type { NodeIo } from '../node-io.ts'
import { declareInput } from '../shared-options.ts'

/** Nobody waits longer for a name. */
const PATIENCE_MS = 2000

/**
 * What stands behind "transcript __complete": the speakers of the files in a line that is being written, one a line. Errors and
 * what takes too long give nothing. The work has a process of its own, which alone can be stopped in the midst of it.
 */
export async function printSpeakers([name, ...words]: readonly string[], io: NodeIo): Promise<number> {
  const entry = commands.find((command) => command.name === name)
  if (entry === undefined) return 1
  const args = readingOf(words, declared(await entry.load()).options)
  if (args === undefined) return 1
  const [, program = ''] = process.argv
  const { stdout } = spawnSync(process.execPath, [program, 'speakers', '--to', 'tsv', '--fields', 'speaker', '-q', ...args], {
    encoding: 'utf8',
    killSignal: 'SIGKILL',
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: PATIENCE_MS,
  })
  const speakers = new Set(stdout.split('\n').slice(1))
  speakers.delete('')
  await io.stdout.write([...speakers].map((speaker) => `${speaker}\n`).join(''))
  return speakers.size > 0 ? 0 : 1
}

/** The files in a line, and the options that say how they are read; undefined without files. */
function readingOf(words: readonly string[], options: readonly Option[]): readonly string[] | undefined {
  const inputOptions = declareInput(new Commander()).options
  const reading: string[] = []
  const files: string[] = []
  for (const [at, given] of words.entries()) {
    const word = given.replace(/^~(?=\/)/, process.env.HOME ?? '~')
    const before = words[at - 1] ?? ''
    const [head = ''] = word.split('=')
    if (has(options, before)) {
      if (has(inputOptions, before)) reading.push(before, word)
    } else if (word.includes('=') && has(inputOptions, head)) reading.push(word)
    else if (!word.startsWith('-') && existsSync(word)) files.push(word)
  }
  return files.length === 0 ? undefined : [...reading, '--', ...files]
}

/** Whether a word is an option that takes a value. */
function has(options: readonly Option[], word: string): boolean {
  return options.some(({ long, required, short }) => required && (word === long || word === short))
}
