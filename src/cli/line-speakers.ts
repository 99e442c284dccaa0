import { existsSync } from 'node:fs'
import { Command as Commander, type Option } from 'commander'
import type { Turn } from '../model/turn.ts'
import { Documents } from '../query/documents.ts'
import { commands } from './commands/index.ts'
import { declare, declared } from './declared.ts'
import { escapeText } from './escape.ts'
import { silent } from './io.ts'
import type { NodeIo } from './node-io.ts'
import { visitDocuments } from './select/input.ts'
import { type InputOptions, parseOptionsFrom, READING } from './shared-options.ts'
import { Sink } from './sink.ts'

/** Nobody waits longer for a name; those that were found by then are given. */
const PATIENCE_MS = 1000

/** What stands behind "transcript __complete": the speakers of the files in a line that is being written, one a line. */
export async function printSpeakers([name, ...words]: readonly string[], io: NodeIo): Promise<number> {
  const entry = commands.find((command) => command.name === name)
  if (entry === undefined) return 1
  const deadline = Date.now() + PATIENCE_MS
  // A document may take long to unpack.
  setTimeout(() => process.kill(process.pid), 2 * PATIENCE_MS).unref()
  const speakers = new Set<string>()
  const push = ({ speaker }: Turn): void => {
    if (speaker !== null) speakers.add(speaker)
  }
  const documents = new Documents(() => ({ turn: push, end() {} }))
  const reader = declare(new Commander().argument('[files...]').exitOverride(), '@reading', READING).action(
    async (files: string[], options: InputOptions) => {
      const request = {
        files,
        parse: parseOptionsFrom(options),
        output: new Sink(undefined, io),
        done: () => Date.now() > deadline,
      }
      if (files.length > 0) await visitDocuments(request, documents, silent(io))
    },
  )
  await reader.parseAsync(readingOf(words, declared(await entry.load()).options, reader.options), { from: 'user' })
  await io.stdout.write([...speakers].map((speaker) => `${escapeText(speaker)}\n`).join(''))
  return speakers.size > 0 ? 0 : 1
}

/** The files in a line, and the options that say how they are read. */
function readingOf(words: readonly string[], options: readonly Option[], inputOptions: readonly Option[]): string[] {
  const takes = (known: readonly Option[], word: string) =>
    known.some(({ long, required, short }) => required && [long, short].includes(word))
  const reading: string[] = []
  const files: string[] = []
  for (const [at, given] of words.entries()) {
    const word = given.replace(/^~(?=\/)/, process.env.HOME ?? '~')
    const before = words[at - 1] ?? ''
    const [head = ''] = word.split('=')
    if (takes(inputOptions, before)) reading.push(before, word)
    else if (word.includes('=') && takes(inputOptions, head)) reading.push(word)
    else if (!takes(options, before) && !word.startsWith('-') && existsSync(word)) files.push(word)
  }
  return [...reading, '--', ...files]
}
