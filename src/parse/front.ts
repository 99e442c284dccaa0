import type { Front } from '../model/front.ts'
import type { TranscriptRecord } from '../model/record.ts'
import { frontIn } from '../text/front.ts'

/** Front matter that is longer is no list of keys. */
const LONGEST = 65_536

/** Gives the first turn of a document what the front matter says of it. */
export class FrontFinder {
  #front: Front = { title: null, date: null, link: null }
  #hasTurns = false

  /** A record, before it leaves. */
  seen(record: TranscriptRecord): TranscriptRecord {
    if (this.#hasTurns) return record
    if (record.type === 'matter' && record.kind === 'front' && record.text.length <= LONGEST) this.#add(frontIn(record.text))
    if (record.type !== 'turn') return record
    this.#hasTurns = true
    return Object.values(this.#front).some((fact) => fact !== null) ? { ...record, front: this.#front } : record
  }

  #add({ title, date, link }: Front): void {
    const known = this.#front
    this.#front = { title: known.title ?? title, date: known.date ?? date, link: known.link ?? link }
  }
}
