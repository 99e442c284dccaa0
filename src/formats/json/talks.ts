import { isTold, type Segment } from './segment.ts'
import { type JsonNode, member, placeOf } from './tree.ts'

const ID = [
  'id',
  'uid',
  'uuid',
  '_id',
  'dialogue_id',
  'dialog_id',
  'conversation_id',
  'conversationId',
  'session_id',
  'sessionId',
]
/** Who speak in what is a talk by itself. */
const LEAST = 2

/**
 * Tells where one of many talks in the same data ends: somebody spoke with somebody, and an object that has an id of its own closes
 * around them. Whoever speaks next begins another.
 *     [{"id": 1, "messages": […]}, {"id": 2, "messages": […]}]
 *                             ^
 */
export class TalkEnds {
  readonly #speakers = new Set<string>()
  /** Where the first who speaks in the talk at hand begins. */
  #from: number | undefined
  #hasEnded = false

  /** An object ends, all within it before. */
  meet(node: JsonNode): void {
    if (this.#speakers.size < LEAST || this.#from === undefined || node.kind !== 'object') return
    if (placeOf(node).byte > this.#from || member(node, ...ID) === undefined || isTold(node)) return
    this.#speakers.clear()
    this.#from = undefined
    this.#hasEnded = true
  }

  /** Somebody speaks: whether it is the first in another talk. */
  begins({ speaker, at }: Pick<Segment, 'speaker' | 'at'>): boolean {
    this.#from ??= at.byte
    if (speaker !== null && this.#speakers.size < LEAST) this.#speakers.add(speaker)
    const isFirst = this.#hasEnded
    this.#hasEnded = false
    return isFirst
  }
}
