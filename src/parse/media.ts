import { type Fact, type FactKind, type MediaHint, readFacts, stemOf } from '../formats/media/facts.ts'
import type { TranscriptRecord } from '../model/record.ts'
import type { Media } from '../model/summary.ts'

/** Where so many recordings are named, they are a list, and none is that of the document. */
const LIST = 4
/** Links of which it is not yet known whether they are said. */
const MOST_OPEN = 32

/** Gathers what a document tells of its recording: beside what is said, never in it. */
export class MediaFinder {
  /** A few of each kind, by what tells them apart. */
  readonly #facts: Readonly<Record<FactKind, Map<unknown, Fact>>> = {
    link: new Map(),
    seconds: new Map(),
    played: new Map(),
    found: new Map(),
  }
  #open: MediaHint[] = []
  #hasTurns = false

  readonly tell = (hint: MediaHint): void => {
    if (hint.byte === undefined) this.#take('link', hint.link)
    else if (this.#open.length < MOST_OPEN) this.#open.push(hint)
    this.#take('seconds', hint.seconds)
  }

  /** A record, before it leaves. */
  seen(record: TranscriptRecord): TranscriptRecord {
    if (record.type !== 'matter' && record.type !== 'turn') return record
    this.#hasTurns ||= record.type === 'turn'
    // Where nobody is known to speak, the body may be what is said.
    const isAside = record.type === 'matter' && (record.kind !== 'body' || this.#hasTurns)
    for (const { link, byte = 0 } of this.#open)
      if (isAside && byte >= record.byte && byte < record.endByte) this.#take('found', link)
    if (this.#open.length > 0) this.#open = this.#open.filter(({ byte = 0 }) => byte >= record.endByte)
    if (record.type === 'turn') return record
    for (const line of record.text.split('\n'))
      readFacts(line, (kind, fact) => (isAside || kind !== 'found') && this.#take(kind, fact))
    return record
  }

  get media(): Media | undefined {
    const [link, duration] = [this.#first('link', 'found'), this.#first('seconds', 'played')]
    if (link === undefined && duration === undefined) return undefined
    return { link: typeof link === 'string' ? link : null, duration: typeof duration === 'number' ? duration : null }
  }

  #take(kind: FactKind, fact: Fact | null | undefined): void {
    const facts = this.#facts[kind]
    const key = typeof fact === 'string' ? stemOf(fact) : fact
    if (fact !== null && fact !== undefined && facts.size < LIST && !facts.has(key)) facts.set(key, fact)
  }

  /** The first of the first of these kinds that is no list. */
  #first(...kinds: readonly FactKind[]): Fact | undefined {
    const kind = kinds.find((known) => this.#facts[known].size > 0 && this.#facts[known].size < LIST)
    return kind && this.#facts[kind].values().next().value
  }
}
