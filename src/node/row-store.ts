import { SpillFile } from './spill-file.ts'

/** Units of text that are held in memory. */
const HELD = 4 << 20
const MOST_ON_DISK = 16 * 2 ** 30

/** Rows that wait for the last of them, as JSON: a few in memory, the others on disk. They come back in order, as often as asked. */
export class RowStore<Row> implements Iterable<Row> {
  readonly #spill = new SpillFile(MOST_ON_DISK)
  /** Bytes of whole rows on disk. */
  #stored = 0
  #held: string[] = []
  #units = 0
  count = 0
  #isFull = false

  add(row: Row): void {
    const line = `${JSON.stringify(row)}\n`
    this.count++
    this.#held.push(line)
    this.#units += line.length
    if (this.#units > HELD && !this.#isFull) this.#store()
  }

  *[Symbol.iterator](): Generator<Row> {
    for (const line of this.#lines()) yield JSON.parse(line)
    for (const line of this.#held) yield JSON.parse(line)
  }

  close(): void {
    this.#spill.close()
  }

  #store(): void {
    const bytes = Buffer.from(this.#held.join(''))
    // Without room on disk, all that comes stays in memory.
    this.#isFull = this.#spill.write(bytes) < bytes.length
    if (this.#isFull) return
    this.#stored += bytes.length
    this.#held = []
    this.#units = 0
  }

  *#lines(): Generator<string> {
    let rest = Buffer.alloc(0)
    for (const piece of this.#spill.read(0, this.#stored)) {
      const bytes = Buffer.concat([rest, piece])
      const end = bytes.lastIndexOf('\n')
      rest = bytes.subarray(end + 1)
      if (end >= 0) yield* bytes.toString('utf8', 0, end).split('\n')
    }
  }
}
