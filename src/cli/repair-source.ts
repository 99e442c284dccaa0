import type { Edit } from '../model/edit.ts'
import type { TranscriptRecord } from '../model/record.ts'
import { InputError } from '../node/errors.ts'
import type { Source } from '../node/open-source.ts'
import type { ParseOptions } from '../parse/options.ts'
import { createParser } from '../parse/parser.ts'
import { isOurJson } from './read-source.ts'
import { SourceEncoding } from './repair-encode.ts'
import { Tape } from './repair-tape.ts'

/** What is told of a source while it is repaired. All bytes are valid during the call only, or until `pause`. */
export interface RepairVisitor {
  /** Bytes that stay as they are. */
  keep(bytes: Uint8Array): void
  /** Bytes that are replaced. */
  replace(before: Uint8Array, after: Uint8Array, edit: Edit): void
  /** Behind each chunk: the place to write. Waited for. */
  pause(): Promise<void>
}

/** Reads a source to its end and tells all of its bytes in order, repairs made. Memory: the longest record. */
export async function repairSource(source: Source, options: ParseOptions, visitor: RepairVisitor): Promise<void> {
  const first = (await source.read()) ?? new Uint8Array(0)
  if (isOurJson(first)) throw new InputError(source.name, 'holds records, not a transcript; repair the source they were made of')
  const repairer = new Repairer({ ...options, doc: source.name }, { head: first, visitor })
  for (let chunk: Uint8Array | undefined = first; chunk !== undefined; chunk = await source.read()) {
    repairer.push(chunk)
    await visitor.pause()
  }
  repairer.end()
  await visitor.pause()
}

class Repairer {
  readonly #doc: string
  readonly #tape = new Tape()
  readonly #encoding: SourceEncoding
  readonly #visitor: RepairVisitor
  readonly #parser

  constructor(options: ParseOptions & { readonly doc: string }, { head, visitor }: { head: Uint8Array; visitor: RepairVisitor }) {
    this.#doc = options.doc
    this.#encoding = new SourceEncoding(options.encoding, head)
    this.#visitor = visitor
    this.#parser = createParser(options, (record) => this.#record(record))
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
    for (const edit of record.edits) this.#make(edit)
    this.#keepUntil(record.endByte)
  }

  #keepUntil(offset: number): void {
    const bytes = this.#tape.cut(offset)
    if (bytes.length > 0) this.#visitor.keep(bytes)
  }

  #make(edit: Edit): void {
    this.#keepUntil(edit.byte)
    const around = this.#tape.held
    const before = this.#tape.cut(edit.endByte)
    const after = this.#encoding.bytesOf(edit.after, around)
    if (after === undefined) {
      throw new InputError(this.#doc, `its encoding cannot hold the repair ${edit.rule}; leave it out with --repairs`, edit.line)
    }
    this.#visitor.replace(before, after, edit)
  }
}
