import { countWords } from '../text/words.ts'
import type { Segment } from './json-segment.ts'

/** Under these names a message has its pieces. */
const PIECES = ['content', 'text', 'parts', 'message', 'content.parts']
/** Texts that are held; what comes behind them goes on at once. */
const MOST = 100_000

/**
 * Texts that nobody says and at no time, in lists that have names: notes and topics beside a talk, or a talk of one whom nobody
 * names. They count where somebody is heard in the same list, or where nothing better comes.
 */
export class Unspoken {
  #held: { readonly path: string; readonly segment: Segment }[] = []
  readonly #spoken = new Set<string>()

  /** Whether a text must wait. */
  holds(path: string, segment: Segment): boolean {
    if (segment.speaker !== null || segment.start !== null || path === '' || path === '[]') return false
    if (this.#spoken.has(path) || this.#held.length >= MOST) return false
    this.#held.push({ path, segment })
    return true
  }

  /** Somebody is heard in a list: what was held of it. */
  heard(path: string): Segment[] {
    if (this.#spoken.has(path)) return []
    this.#spoken.add(path)
    const [own, others] = [this.#held.filter((held) => held.path === path), this.#held.filter((held) => held.path !== path)]
    this.#held = others
    return own.map(({ segment }) => segment)
  }

  /** The pieces of a message that ends: what was held of its text. */
  piecesOf(path: string): Segment[] {
    const names = PIECES.map((name) => (path === '' ? name : `${path}.${name}`))
    const own = this.#held.filter((held) => names.includes(held.path))
    if (own.length > 0) this.#held = this.#held.filter((held) => !names.includes(held.path))
    return own.map(({ segment }) => segment)
  }

  /** Nothing better came: texts most of which are no more than one word are settings of a program. */
  rest(): Segment[] {
    const held = this.#held.splice(0).map(({ segment }) => segment)
    return held.filter(({ text }) => countWords(text.text) > 1).length * 2 > held.length ? held : []
  }
}
