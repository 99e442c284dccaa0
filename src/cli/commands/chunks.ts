import { extname } from 'node:path'
import { tokenCounter } from '../../node/count-tokens.ts'
import { Chunker, type ChunkOptions } from '../../query/chunks.ts'
import { turnTest } from '../../query/selection.ts'
import { countWords } from '../../text/words.ts'
import { jsonValue } from '../../write/json.ts'
import type { Command, ExitCode } from '../command.ts'
import { exitCodeOf, UsageError } from '../errors.ts'
import { wholeNumber } from '../input-values.ts'
import type { Io } from '../io.ts'
import { withFile } from '../select/file.ts'
import { CHOOSING, type FilterOptions, filtersFrom } from '../select/filters.ts'
import { selectTurns } from '../select/select-turns.ts'
import { type InputOptions, parseOptionsFrom, READING } from '../shared-options.ts'
import { Sink } from '../sink.ts'
import { formatOfFile } from '../writer-options.ts'

const USUAL_WORDS = 200
const LEAST_TOKENS = 16

interface ChunksOptions extends FilterOptions, InputOptions {
  readonly maxWords?: number
  readonly maxTokens?: number
  readonly overlap?: number
  readonly join?: true
  readonly names?: boolean
  readonly output?: string
}

type Measuring = Pick<ChunkOptions, 'size' | 'limit' | 'tells'>

/** How chunks are measured, and how much they may hold. */
async function measureFrom({ maxWords, maxTokens }: ChunksOptions): Promise<Measuring> {
  if (maxTokens === undefined) return { size: countWords, limit: maxWords ?? USUAL_WORDS }
  if (maxWords !== undefined) throw new UsageError('--max-words and --max-tokens are two measures; give one of them')
  const size = await tokenCounter()
  if (size !== undefined) return { size, limit: maxTokens, tells: true }
  throw new UsageError('--max-tokens needs "gpt-tokenizer": npm i -g gpt-tokenizer; or give --max-words, which needs nothing')
}

/** What is wrong with the options is said before a file is made. */
async function runChunks(files: readonly string[], options: ChunksOptions, io: Io): Promise<ExitCode> {
  const { overlap = 0, join: joins = false, names = true, output: path = '' } = options
  if (extname(path) !== '' && formatOfFile(path) !== 'jsonl')
    throw new UsageError(`${path}: pieces are JSON Lines; name it like pieces.jsonl`)
  const measure = await measureFrom(options)
  if (overlap > measure.limit / 2)
    throw new UsageError(`--overlap ${overlap} is more than half of a piece; give at most ${measure.limit >> 1}`)
  const choices = { ...measure, overlap, joins, names }
  return withFile({ files, output: options.output }, io, (to) => writeChunks({ files, options, choices }, to))
}

interface Work {
  readonly files: readonly string[]
  readonly options: ChunksOptions
  readonly choices: ChunkOptions
}

async function writeChunks({ files, options, choices }: Work, io: Io): Promise<ExitCode> {
  const output = new Sink(undefined, io)
  let found = false
  const open = () => {
    const chunker = new Chunker(choices, (chunk) => {
      found = true
      output.write(`${jsonValue(chunk)}\n`)
    })
    return { turn: chunker.push.bind(chunker), end: chunker.end.bind(chunker) }
  }
  const filters = filtersFrom(options)
  const wanted = { ...filters, test: turnTest(filters), context: false, sketch: undefined, open }
  const parse = { ...parseOptionsFrom(options), places: true }
  const clear = await selectTurns({ files, parse, output, ...wanted }, io)
  await output.flush()
  return exitCodeOf(clear, found)
}

export const chunks: Command = {
  name: 'chunks',
  values: {
    ...{ ...READING, ...CHOOSING, maxWords: wholeNumber(1), maxTokens: wholeNumber(LEAST_TOKENS), overlap: wholeNumber() },
  },
  run: runChunks,
}
