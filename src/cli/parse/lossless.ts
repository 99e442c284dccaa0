import { formats } from '../../formats/index.ts'
import type { TranscriptRecord } from '../../model/record.ts'
import { guessEncoding } from '../../node/guess-encoding.ts'
import type { PlacedLabel } from '../../parse/placed-label.ts'
import { SourceEncoding } from '../../text/source-encoding.ts'
import { Tape } from '../repair/tape.ts'
import { carryFaults, replayFaults } from './lossless-replay.ts'

const MOST_TOLD = 3

/** Checks of one input that the spans of its records tile the source, and that the source with the edits made is their text. */
export class LosslessCheck {
  #forced: string | undefined
  /** Labels that were told, and whose turns have not come. */
  #labels: PlacedLabel[] = []
  readonly #tape = new Tape()
  #encoding: SourceEncoding | undefined
  #at = 0
  #records = 0
  #edits = 0
  /** The first few; the others are counted. */
  readonly #told: string[] = []
  #faults = 0
  #isText = true
  /** Of a format whose records do not come in the order of their bytes. */
  #spans: { readonly byte: number; readonly endByte: number; readonly line: number }[] | undefined

  constructor(encoding: string | undefined) {
    this.#forced = encoding
  }

  /** Called with each label, before the record of its turn. */
  readonly label = (label: PlacedLabel): void => {
    this.#labels.push(label)
  }

  /** Whether there was a fault. */
  get hasFailed(): boolean {
    return this.#faults > 0
  }

  /** Told the encoding that was guessed, before any record that it is of. */
  readonly guess = (sample: Uint8Array): string | undefined => {
    this.#forced = guessEncoding(sample) ?? this.#forced
    if (this.#forced !== undefined) this.#encoding?.settle(this.#forced)
    return this.#forced
  }

  /** Told before the first record of an input: whether its bytes are what is said, but for labels. */
  format(name: string): void {
    this.#isText = name === 'text'
    this.#spans = formats.find((format) => format.name === name)?.order === 'time' ? [] : undefined
  }

  chunk(bytes: Uint8Array): void {
    this.#encoding ??= new SourceEncoding(bytes, this.#forced)
    this.#tape.push(bytes)
  }

  record(record: TranscriptRecord): void {
    if (this.#encoding === undefined || record.type === 'diagnostic') return
    if (record.type === 'summary') {
      for (const span of this.#spans?.sort((left, right) => left.byte - right.byte) ?? []) this.#place(span)
      if (this.#at !== record.counts.bytes) this.#fault(`bytes ${this.#at} to ${record.counts.bytes} are in no record`)
      return
    }
    this.#records++
    this.#edits += record.edits.length
    const label = this.#labels.find(({ byte }) => byte >= record.byte && byte < record.endByte)
    this.#labels = this.#labels.filter(({ byte }) => byte >= record.endByte)
    const source = {
      encoding: this.#encoding,
      labelEnd: label?.endByte,
      view: (from: number, to: number) => this.#tape.view(from, to),
    }
    const faults = this.#isText ? replayFaults(record, source) : carryFaults(record, source)
    for (const fault of faults) this.#fault(fault)
    if (this.#spans !== undefined) {
      this.#spans.push({ byte: record.byte, endByte: record.endByte, line: record.line })
      return
    }
    this.#place(record)
    this.#tape.cut(record.endByte)
  }

  #place({ byte, endByte, line }: { readonly byte: number; readonly endByte: number; readonly line: number }): void {
    if (byte !== this.#at) this.#fault(`a record begins at byte ${byte}, not at ${this.#at}, line ${line}`)
    this.#at = endByte
  }

  /** What a person should know, at the end of an input. */
  report(doc: string): string {
    if (this.#records === 0 && this.#encoding === undefined)
      this.#fault('its source is not at hand, only records; give the raw transcript')
    if (this.#faults === 0) return `${doc}: lossless; ${this.#records} records tile ${this.#at} bytes, ${this.#edits} edits fit`
    const more = this.#faults - this.#told.length
    return `${doc}: not lossless; ${this.#told.join('; ')}${more > 0 ? `; and ${more} faults more` : ''}`
  }

  #fault(what: string): void {
    this.#faults++
    if (this.#told.length < MOST_TOLD) this.#told.push(what)
  }
}
