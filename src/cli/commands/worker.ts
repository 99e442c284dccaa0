import { createHash } from 'node:crypto'
import type { TranscriptRecord } from '../../model/record.ts'
import type { WorkerEnd, WorkerError } from '../../model/worker.ts'
import { BrokenPipe, OutputError } from '../../node/errors.ts'
import { openSource } from '../../node/open-source.ts'
import { jsonValue, recordJson } from '../../write/json.ts'
import type { Command, ExitCode } from '../command.ts'
import { UsageError } from '../errors.ts'
import { wholeNumber } from '../input-values.ts'
import { type Io, silent } from '../io.ts'
import { readInput } from '../records/read-records.ts'
import { collect } from '../select/filters.ts'
import {
  type Bounds,
  bytesOf,
  faultOf,
  heldSource,
  type InputLine,
  idAtHead,
  linesOf,
  type Request,
  RequestFault,
  requestOf,
} from '../serve/requests.ts'
import { type InputOptions, parseOptionsFrom, READING } from '../shared-options.ts'
import { Sink } from '../sink.ts'
import { type CueOptions, cueOptionsFrom, WRITING } from '../writer-options.ts'

const PROTOCOL = 1
/** A character of a text takes six in JSON at most, as "\u00e9" does; a string of V8 holds no more than half a gibibyte. */
const ESCAPED = 6
const LONGEST_LINE = 0x1fff_0000

interface WorkerOptions extends InputOptions, CueOptions, Bounds {
  readonly records: 'turns' | 'all'
}

interface Work {
  readonly options: WorkerOptions
  readonly sink: Sink
  readonly io: Io
}

async function runWorker(options: WorkerOptions, io: Io): Promise<ExitCode> {
  if (io.stdin.isTTY) throw new UsageError('worker reads lines of JSON; pipe in such as {"id":"talk","path":"talk.txt"}')
  const sink = new Sink(undefined, io)
  const most = Math.min(ESCAPED * options.maxBytes + 8192, LONGEST_LINE)
  for await (const line of linesOf(openSource('-').chunks(), most)) {
    const last = await answer(line, { options, sink, io })
    if (last !== undefined) sink.write(`${jsonValue(last)}\n`)
    await sink.flush()
  }
  return 0
}

/** Writes the records of one document, and says how it ended; undefined for a line that asks for nothing. */
async function answer(line: InputLine, work: Work): Promise<WorkerEnd | WorkerError | undefined> {
  let id: string | null = null
  try {
    id = idAtHead(line.bytes)
    if (line.isTooLong)
      throw new RequestFault('too-long', `the line is too long for a document of ${work.options.maxBytes} bytes; see --max-bytes`)
    const request = requestOf(line)
    if (request === undefined) return undefined
    id = request.id
    const bytes = await bytesOf(request, work.options)
    const turns = await parse(request, bytes, work)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    return { type: 'end', protocol: PROTOCOL, id, turns, bytes: bytes.length, sha256 }
  } catch (error) {
    if (error instanceof BrokenPipe || error instanceof OutputError) throw error
    return { type: 'error', protocol: PROTOCOL, id, line: line.number, ...faultOf(error, id) }
  }
}

/** Parses one document, writes its records, and counts its turns. What would be told to people is nobody's to read. */
async function parse({ id, kind }: Request, bytes: Buffer, { options, sink, io }: Work): Promise<number> {
  const all = options.records === 'all'
  let turns = 0
  let damage: string | undefined
  const reading = { ...parseOptionsFrom(options), ...cueOptionsFrom({ ...options, to: 'jsonl' }), listQuestions: all }
  const visitor = {
    record(record: TranscriptRecord) {
      if (record.type === 'turn') turns++
      if (record.type === 'diagnostic' && record.severity === 'error') damage ??= record.message
      if (record.type === 'turn' || all) sink.write(`${recordJson(record)}\n`)
    },
    pause: () => sink.flush(),
    unlabelled() {},
  }
  const request = { parse: kind === 'text' ? { ...reading, encoding: 'utf-8' } : reading, visitor }
  await readInput(heldSource(id, bytes), request, silent(io))
  if (damage !== undefined) throw new RequestFault('damaged', damage)
  return turns
}

export const worker: Command = {
  name: 'worker',
  values: { ...READING, ...WRITING, maxBytes: wholeNumber(1), root: collect },
  run: (_args, options: WorkerOptions, io) => runWorker(options, io),
}
