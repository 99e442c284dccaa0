import type { TranscriptRecord } from '../../model/record.ts'
import type { FileFacts } from '../../node/file-facts.ts'
import { guessEncoding, prepareGuess } from '../../node/guess-encoding.ts'
import { openSource, type Source } from '../../node/open-source.ts'
import type { ParseOptions } from '../../parse/options.ts'
import { createParser } from '../../parse/parser.ts'
import type { PlacedLabel } from '../../parse/placed-label.ts'
import type { Person } from '../../query/renaming.ts'
import { SpeakerTable } from '../../query/speaker-rows.ts'
import { refuseWhatIsNoTranscript } from '../repair/source.ts'
import { Tape } from '../repair/tape.ts'
import { peopleIn } from '../whole/read.ts'

/** A label of a turn, and its bytes. */
export interface FoundLabel extends PlacedLabel {
  readonly speakerId: string
  readonly bytes: Uint8Array
}

/** What is known of a source before its labels are changed. Holds one small entry for each label. */
export interface Labelled {
  readonly name: string
  readonly people: readonly Person[]
  readonly labels: readonly FoundLabel[]
  /** How many labels were taken, those of no turn too. */
  readonly taken: number
  readonly format: string
  readonly encoding: string
  /** Lines in another encoding stand among those that are UTF-8. */
  readonly isMixed: boolean
  readonly facts: FileFacts | undefined
  /** The bytes, once more. Those of a pipe are held. */
  again(): AsyncIterable<Uint8Array>
}

/** Reads a raw transcript to its end for its labels. */
export async function readLabels(source: Source, options: ParseOptions): Promise<Labelled> {
  const { name } = source
  const facts = source.facts()
  const isOnce = facts === undefined || name === '-'
  const held: Uint8Array[] = []
  const finder = new LabelFinder({ ...options, doc: name })
  for await (const chunk of source.chunks()) {
    if (finder.isFresh) refuseWhatIsNoTranscript(name, chunk)
    if (isOnce) held.push(chunk.slice())
    await prepareGuess(chunk)
    finder.push(chunk)
  }
  return { name, ...finder.end(), facts, again: isOnce ? () => chunksOf(held) : () => openSource(name).chunks() }
}

async function* chunksOf(held: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* held
}

/** Finds the labels of turns. A label is told before the record that it stands in. */
class LabelFinder {
  readonly #tape = new Tape()
  readonly #table = new SpeakerTable('')
  readonly #parser
  #waiting: (PlacedLabel & Pick<FoundLabel, 'bytes'>)[] = []
  readonly #labels: FoundLabel[] = []
  #source = { format: '', encoding: 'utf-8' }
  #isMixed = false
  #taken = 0
  isFresh = true

  constructor(options: ParseOptions) {
    const onLabel = (label: PlacedLabel): void => {
      this.#taken++
      this.#waiting.push({ ...label, bytes: this.#tape.view(label.byte, label.endByte).slice() })
    }
    const given = { guessEncoding, ...options, dedupeRolling: 'off', onLabel } as const
    this.#parser = createParser(given, (record) => this.#record(record))
  }

  #record(record: TranscriptRecord): void {
    if (record.type === 'diagnostic') this.#isMixed ||= record.code === 'mixed-encoding'
    else if (record.type === 'summary') {
      this.#table.settle(record)
      this.#source = record
    } else {
      if (record.type === 'turn') this.#table.push(record)
      this.#tape.cut(record.endByte)
      this.#place(record.type === 'turn' ? record.speakerId : null, record.endByte)
    }
  }

  /** Labels before an offset are those of the turn that ends there, or of matter. */
  #place(speakerId: string | null, endByte: number): void {
    const own = this.#waiting.filter(({ byte }) => byte < endByte)
    this.#waiting = this.#waiting.slice(own.length)
    if (speakerId !== null) for (const label of own) this.#labels.push({ ...label, speakerId })
  }

  push(chunk: Uint8Array): void {
    this.isFresh = false
    this.#tape.push(chunk)
    this.#parser.push(chunk)
  }

  end(): Omit<Labelled, 'name' | 'facts' | 'again'> {
    this.#parser.end()
    const { format, encoding } = this.#source
    const labelled = { labels: this.#labels, taken: this.#taken, isMixed: this.#isMixed }
    return { people: peopleIn(this.#table), ...labelled, format, encoding }
  }
}
