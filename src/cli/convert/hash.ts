import { createHash } from 'node:crypto'
import { openSource, type Source } from '../../node/open-source.ts'
import type { ParseCommandOptions } from '../parse/input.ts'
import { VERSION } from '../version.ts'
import type { Entry } from './journal.ts'

/** A source that tells, once it is read to its end, what it was. */
export class HashedSource implements Source {
  readonly name: string
  readonly isLive: boolean
  readonly #source: Source
  readonly #hash = createHash('sha256')
  #bytes = 0
  #isRandom = false

  constructor(source: Source) {
    this.#source = source
    this.name = source.name
    this.isLive = source.isLive
  }

  async *chunks(): AsyncGenerator<Uint8Array, void, undefined> {
    for await (const chunk of this.#source.chunks()) {
      this.#hash.update(chunk)
      this.#bytes += chunk.length
      yield chunk
    }
  }

  /** A document that is read here and there is read once more for its hash. */
  random() {
    const bytes = this.#source.random()
    this.#isRandom ||= bytes !== undefined
    return bytes
  }

  facts() {
    return this.#source.facts()
  }

  close(): void {
    this.#source.close()
  }

  /** Once. */
  async digest(): Promise<Entry['source']> {
    if (this.#isRandom) return hashFile(this.name)
    return { bytes: this.#bytes, sha256: this.#hash.digest('hex') }
  }
}

/** What a file is now. Throws an InputError when it cannot be read. */
export async function hashFile(path: string): Promise<Entry['source']> {
  const source = new HashedSource(openSource(path))
  for await (const _chunk of source.chunks());
  return source.digest()
}

/** Options that say how the work is done, not what comes of it. `columns` come in any order. */
const MATTERLESS = new Set('output jobs force dryRun verbose quiet progress color config columns given'.split(' '))

function byName([left]: readonly [string, unknown], [right]: readonly [string, unknown]): number {
  return left < right ? -1 : 1
}

/** One number for all that an output depends on besides its source: the options, and the version of the program. */
export function fingerprintOf(options: ParseCommandOptions): string {
  const told = Object.entries(options).filter(([name]) => !MATTERLESS.has(name))
  const { columns } = options
  return createHash('sha256')
    .update(JSON.stringify([VERSION, told.sort(byName), columns && Object.entries(columns).sort(byName)]))
    .digest('hex')
    .slice(0, 32)
}
