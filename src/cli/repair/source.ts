import { rtf } from '../../formats/rtf.ts'
import type { Edit } from '../../model/edit.ts'
import type { Matter } from '../../model/matter.ts'
import type { TranscriptRecord } from '../../model/record.ts'
import type { Turn } from '../../model/turn.ts'
import { refuseBinary } from '../../node/binary-kinds.ts'
import { InputError } from '../../node/errors.ts'
import { guessEncoding, prepareGuess } from '../../node/guess-encoding.ts'
import type { Source } from '../../node/open-source.ts'
import type { ParseOptions } from '../../parse/options.ts'
import { createParser } from '../../parse/parser.ts'
import { readAhead } from '../../repairs/glued-text.ts'
import { neededEvidence, selectRepairs } from '../../repairs/select.ts'
import { SourceEncoding } from '../../text/source-encoding.ts'
import { LabelLimit } from '../records/label-limit.ts'
import { isOurJson } from '../records/read-json.ts'
import { Tape } from './tape.ts'

/** How a source is read, and which edits are made of it. */
export interface RepairReading extends ParseOptions {
  /** Instead of the repairs of a record. `view` gives bytes of the source, from an offset of this record to another. */
  editsOf?(record: Turn | Matter, view: (byte: number, endByte: number) => Uint8Array, encoding: SourceEncoding): readonly Edit[]
}

/** What is told of a source while it is repaired. All bytes are valid during the call only, or until `pause`. */
export interface RepairVisitor {
  /** Before any bytes. What the encoding is may be found out later. */
  start?(encoding: SourceEncoding): void
  /** Bytes that stay as they are. */
  keep?(bytes: Uint8Array): void
  /** Bytes that are replaced. */
  replace?(before: Uint8Array, after: Uint8Array, edit: Edit): void
  /** Behind each chunk: the place to write. Waited for. */
  pause?(): Promise<void>
}

/** How many edits of each rule a source had. */
export type Tally = ReadonlyMap<string, number>

/** Reads a source to its end, tells all of its bytes in order, repairs made, and counts these. Memory: the longest record. */
export async function repairSource(source: Source, options: RepairReading, visitor: RepairVisitor): Promise<Tally> {
  const limit = options.labelPattern === undefined ? undefined : new LabelLimit()
  const within = (work: () => void) => (limit === undefined ? work() : limit.within(work, source.name))
  let repairer: Repairer | undefined
  const needsGlue = neededEvidence(selectRepairs(options.repairs ?? 'safe')).glued
  const { chunks, glued } = needsGlue ? await readAhead(source, options.encoding) : { chunks: source.chunks() }
  for await (const chunk of chunks) {
    if (repairer === undefined) refuseWhatIsNoTranscript(source.name, chunk)
    repairer ??= new Repairer({ ...options, glued, doc: source.name, ...(limit && { onLabelPattern: limit.note }) }, visitor)
    await prepareGuess(chunk)
    within(() => repairer?.push(chunk))
    await visitor.pause?.()
  }
  within(() => repairer?.end())
  await visitor.pause?.()
  return repairer?.tally ?? new Map()
}

function refuseWhatIsNoTranscript(name: string, head: Uint8Array): void {
  refuseBinary(name, head)
  if (rtf.begins(Buffer.from(head).toString('latin1')))
    throw new InputError(name, 'is an RTF document, which is not repaired in place', 'read it first: transcript parse --to text')
  if (isOurJson(head)) throw new InputError(name, 'holds records, not a transcript', 'repair the source they were made of')
}

class Repairer {
  readonly tally = new Map<string, number>()
  readonly #doc: string
  readonly #tape = new Tape()
  #forced: string | undefined
  #encoding: SourceEncoding | undefined
  readonly #parser
  readonly #editsOf: RepairReading['editsOf']

  constructor(
    options: RepairReading & { readonly doc: string },
    private readonly visitor: RepairVisitor,
  ) {
    this.#doc = options.doc
    this.#forced = options.encoding
    this.#editsOf = options.editsOf
    this.#parser = createParser({ ...options, dedupeRolling: 'off', guessEncoding: (sample) => this.#guess(sample) }, (record) =>
      this.#record(record),
    )
  }

  push(chunk: Uint8Array): void {
    this.#tape.push(chunk)
    this.#parser.push(chunk)
  }

  end(): void {
    this.#parser.end()
    this.#keepUntil(Number.MAX_SAFE_INTEGER)
  }

  #record(record: TranscriptRecord): void {
    if (record.type !== 'turn' && record.type !== 'matter') return
    this.#encoding ??= this.#start()
    const view = (byte: number, endByte: number) => this.#tape.view(byte, endByte)
    for (const edit of this.#editsOf?.(record, view, this.#encoding) ?? record.edits) this.#make(edit)
    this.#keepUntil(record.endByte)
  }

  #guess(sample: Uint8Array): string | undefined {
    const name = guessEncoding(sample)
    this.#forced = name
    if (name !== undefined) this.#encoding?.settle(name)
    return name
  }

  #start(): SourceEncoding {
    const encoding = new SourceEncoding(this.#tape.held, this.#forced)
    this.visitor.start?.(encoding)
    return encoding
  }

  #keepUntil(offset: number): void {
    const bytes = this.#tape.cut(offset)
    if (bytes.length > 0) this.visitor.keep?.(bytes)
  }

  #make(edit: Edit): void {
    this.#keepUntil(edit.byte)
    const before = this.#tape.cut(edit.endByte)
    const after = this.#encoding?.encode(edit.after, before)
    if (after === undefined) {
      const what = `its encoding, ${this.#encoding?.of(before).name}, cannot hold the repair ${edit.rule}`
      throw new InputError(this.#doc, what, `leave it out with --repairs=-${edit.rule}`, edit.line)
    }
    this.tally.set(edit.rule, (this.tally.get(edit.rule) ?? 0) + 1)
    this.visitor.replace?.(before, after, edit)
  }
}
