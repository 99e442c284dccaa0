import { countWords } from '../../text/words.ts'
import { inOrder } from './join.ts'
import type { Segment } from './segment.ts'

/** Under these names a message has its pieces. */
const PIECES = ['content', 'text', 'parts', 'message', 'content.parts']
/** Texts that are held; what comes behind them goes on at once. */
const MOST = 100_000

/**
 * Texts that nobody says and at no time, in lists that have names: notes and topics beside a talk, or a talk of one whom nobody
 * names. They count where somebody is heard in the same list, or where nothing better comes.
 */
export class Unspoken {
  readonly #held = new Map<string, Segment[]>()
  #count = 0
  readonly #spoken = new Set<string>()

  /** Whether a text must wait. */
  holds(path: string, segment: Segment): boolean {
    if (segment.speaker !== null || segment.start !== null || path === '' || path === '[]') return false
    if (this.#spoken.has(path) || this.#count >= MOST) return false
    this.#count++
    const held = this.#held.get(path)
    if (held === undefined) this.#held.set(path, [segment])
    else held.push(segment)
    return true
  }

  /** Somebody is heard in a list: what was held of it. */
  heard(path: string): Segment[] {
    if (this.#spoken.has(path)) return []
    this.#spoken.add(path)
    return this.#take(path)
  }

  /** The pieces of a message that ends: what was held of its text. */
  piecesOf(path: string): Segment[] {
    return inOrder(PIECES.flatMap((name) => this.#take(path === '' ? name : `${path}.${name}`)))
  }

  #take(path: string): Segment[] {
    const own = this.#held.get(path) ?? []
    this.#held.delete(path)
    this.#count -= own.length
    return own
  }

  /** Nothing better came: texts most of which are no more than one word are settings of a program. */
  rest(): Segment[] {
    const held = inOrder([...this.#held.values()].flat())
    this.#held.clear()
    return held.filter(({ text }) => countWords(text.text) > 1).length * 2 > held.length ? held : []
  }
}
