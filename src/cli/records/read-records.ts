import type { TranscriptRecord } from '../../model/record.ts'
import { InputError } from '../../node/errors.ts'
import { guessEncoding } from '../../node/guess-encoding.ts'
import type { Source } from '../../node/open-source.ts'
import { textChunks, Unpacked } from '../../node/source-text.ts'
import type { Parser } from '../../parse/options.ts'
import { createParser } from '../../parse/parser.ts'
import { errorLine } from '../errors.ts'
import type { RawReading } from '../input-values.ts'
import type { Io } from '../io.ts'
import { LabelLimit } from './label-limit.ts'
import { createJsonReader, HEAD, isOurJson } from './read-json.ts'
import { LabelWatch } from './read-unlabelled.ts'
import { visitSources } from './visit-sources.ts'

/** What is done with the records of the inputs. All but `pause` is called while the parser works, so it must not wait. */
export interface RecordVisitor {
  /** Told once what will be read, patterns expanded. */
  start?(inputs: readonly string[]): void
  /** Before the first record of an input. */
  begin?(doc: string): void
  /** Bytes of a raw text that will be read next, the first 1,024 at once; valid during the call only. */
  chunk?(bytes: Uint8Array): void
  /** The input turns out to be records, and no raw text. */
  made?(): void
  /** Behind the last of these bytes, before the records come that end with them. */
  chunkEnd?(): void
  record(record: TranscriptRecord): void
  /** Does the work of one chunk of an input, or of its end; it may break it off with an error. */
  within?(work: () => void, doc: string): void
  /** Behind each chunk of input and behind the last: the place to write what has been made. Waited for. */
  pause?(): Promise<void>
  /** Instead of saying on standard error that an input has no labels. */
  unlabelled?(): void
  /** Behind the last record of an input that was read to its end, or after `done`. */
  end?(doc: string): void
  /** Instead of `end`, when the input could not be read to its end. The error has been said. */
  fail?(doc: string): void
  /** Asked now and then: true when no further record is wanted, of this input or any other. */
  done?(): boolean
}

export interface RecordRequest {
  /** Paths, globs and "-", as the command line gives them; none is standard input. */
  readonly files: readonly string[]
  /** How raw text is read; `doc` is set for each input. */
  readonly parse?: RawReading
  readonly visitor: RecordVisitor
}

export interface ReadOutcome {
  /** Inputs read to their end. */
  readonly read: number
  /** Inputs that could not be read, or are damaged; each was said on standard error. */
  readonly failed: number
  /** Inputs without any speaker label; each was said on standard error. */
  readonly unlabelled: number
}

/** Reads the records of every input in turn: raw transcripts, JSON Lines and JSON documents of ours, told by content. */
export async function readRecords({ files, parse = {}, visitor }: RecordRequest, io: Io): Promise<ReadOutcome> {
  const outcome = { read: 0, failed: 0, unlabelled: 0 }
  await visitSources(
    {
      files,
      start: (inputs) => visitor.start?.(inputs),
      done: () => isDone(visitor),
      async visit(source) {
        const { isUnlabelled, isDamaged } = await readInput(source, { parse, visitor: warning(visitor, io) }, io)
        outcome.read++
        if (isDamaged) outcome.failed++
        if (isUnlabelled) outcome.unlabelled++
      },
      failed(name) {
        outcome.failed++
        visitor.fail?.(name)
      },
    },
    io,
  )
  return outcome
}

/** Says whom --speakers names in vain: the one diagnostic that is about the command line. */
function warning(visitor: RecordVisitor, io: Io): RecordVisitor {
  return {
    ...visitor,
    record(record) {
      if (record.type === 'diagnostic' && record.code === 'unknown-speaker') io.warn(`${record.doc}: ${record.message}`)
      visitor.record(record)
    },
  }
}

/** Reads the records of one open input; says so when it has no labels, or is damaged and was read in part. */
export async function readInput(
  source: Source,
  { parse = {}, visitor }: Omit<RecordRequest, 'files'>,
  io: Io,
): Promise<{ readonly isUnlabelled: boolean; readonly isDamaged: boolean }> {
  const watch = new LabelWatch(source.name, { options: parse, record: (record) => visitor.record(record) })
  visitor.begin?.(source.name)
  const { options, emit } = watch
  let isMade = false
  const made = (): void => {
    isMade = true
    warnOfMoot(source.name, parse.given ?? [], io)
    visitor.made?.()
  }
  const raw = (bytes: Uint8Array) => {
    watch.raw(bytes)
    visitor.chunk?.(bytes)
  }
  await feed(source, { ...visitor, chunk: raw }, { options, emit, made })
  const { damage } = watch
  const isDamaged = damage !== undefined && !isMade
  const isUnlabelled = watch.isUnlabelled && !isDamaged
  if (isUnlabelled) {
    if (visitor.unlabelled === undefined) io.warn(watch.complaint)
    else visitor.unlabelled()
  }
  visitor.end?.(source.name)
  await visitor.pause?.()
  if (isDamaged) io.error(errorLine(new InputError(source.name, damage.message, undefined, damage.line ?? undefined)))
  return { isUnlabelled, isDamaged }
}

function isDone(visitor: RecordVisitor): boolean {
  return visitor.done?.() === true
}

/** Says which options do nothing, for a list of names that is passed over in silence looks like one that was used. */
function warnOfMoot(doc: string, given: readonly string[], io: Io): void {
  if (given.length === 0) return
  const does = given.length === 1 ? 'does' : 'do'
  io.warn(
    `${doc}: holds records of what was read before, to which ${given.join(' and ')} ${does} nothing; give the raw transcript`,
  )
}

type Feeding = Pick<LabelWatch, 'options' | 'emit'> & { made(): void }

async function feed(source: Source, visitor: RecordVisitor, { options, emit, made }: Feeding): Promise<void> {
  const unpacked = new Unpacked(options)
  const limit = options.labelPattern === undefined ? undefined : new LabelLimit(visitor.within)
  const limited = limit?.within ?? visitor.within
  const within = (work: () => void) => (limited === undefined ? work() : limited(work, source.name))
  let isRaw = true
  let reader: Parser | undefined
  const open = (head: Uint8Array): Parser => {
    isRaw = !isOurJson(head)
    if (isRaw) return createParser({ guessEncoding, ...options, unpacked, ...(limit && { onLabelPattern: limit.note }) }, emit)
    made()
    return createJsonReader(source.name, emit)
  }
  for await (const chunk of headed(textChunks(source, unpacked))) {
    within(() => {
      reader ??= open(chunk)
      if (isRaw) visitor.chunk?.(chunk)
      reader.push(chunk)
    })
    await visitor.pause?.()
    if (isDone(visitor)) return
  }
  within(() => {
    if (isRaw) visitor.chunkEnd?.()
    reader?.end()
  })
}

/** The same bytes; the first chunk holds as many as tell what they are, or all there are, so that chunks make no difference. */
async function* headed(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  let head: Uint8Array | undefined = new Uint8Array(0)
  for await (const chunk of chunks) {
    head = head && Buffer.concat([head, chunk])
    if (head === undefined) yield chunk
    else if (head.length >= HEAD) {
      yield head
      head = undefined
    }
  }
  if (head !== undefined) yield head
}
