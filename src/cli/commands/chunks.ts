import { extname } from 'node:path'
import { tokenCounter } from '../../node/count-tokens.ts'
import { Chunker, type ChunkOptions } from '../../query/chunks.ts'
import { turnTest } from '../../query/selection.ts'
import { countWords } from '../../text/words.ts'
import { jsonValue } from '../../write/json.ts'
import type { Command, ExitCode } from '../command.ts'
import { UsageError } from '../errors.ts'
import { wholeNumber } from '../input-values.ts'
import type { Io } from '../io.ts'
import { withFile } from '../select/file.ts'
import { declareFilters, type FilterOptions, filtersFrom } from '../select/filters.ts'
import { Output } from '../select/input.ts'
import { exitCodeOf } from '../select/run.ts'
import { selectTurns } from '../select/select-turns.ts'
import {
  declareAnnotations,
  declareInput,
  declareOutput,
  FILES_ARGUMENT,
  type InputOptions,
  parseOptionsFrom,
} from '../shared-options.ts'
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
  const output = new Output(io)
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
  summary: 'Cut what is said into pieces for search and language models, as JSON Lines',
  examples: [
    { run: 'transcript chunks talk.txt > chunks.jsonl', about: 'pieces of at most 200 words, each of one turn' },
    { run: 'transcript chunks --join --max-words 300 talks/', about: 'turns together, a question with its answer' },
    {
      run: 'transcript chunks --max-tokens 512 --overlap 30 talk.vtt',
      about: 'measured in tokens (o200k), each with the last 30 words',
    },
    { run: 'transcript chunks --part answer --no-names talk.txt', about: 'answers alone, without "Speaker: " before them' },
    { run: 'transcript schema chunk', about: 'what each piece holds' },
  ],
  declare(command, run) {
    command
      .argument('[files...]', FILES_ARGUMENT)
      .option('--max-words <number>', `at most so many words in a piece (default: ${USUAL_WORDS})`, wholeNumber(1))
      .option(
        '--max-tokens <number>',
        'at most so many tokens (o200k) in a piece; needs the package gpt-tokenizer',
        wholeNumber(LEAST_TOKENS),
      )
      .option(
        '--overlap <words>',
        'begin a piece with the last words of the one before, of the same turn or joined turns',
        wholeNumber(0),
      )
      .option('--join', 'put several turns in one piece, a question with its answer where both have room')
      .option('--names', 'begin each turn with "Speaker: " (default)')
      .option('--no-names', 'what is said alone')
    declareOutput(declareInput(declareAnnotations(declareFilters(command)))).action(
      (files: readonly string[], options: ChunksOptions) => {
        run((io) => runChunks(files, options, io))
      },
    )
  },
}
