import type { PassageEdit } from '../repairs/repair.ts'
import { countBefore } from '../text/halving.ts'

/** White space and controls: what a text on one line may have otherwise than its passage. */
const UNSEEN = /[\s\u0000-\u0020\u007f-\u009f\u2028\u2029]/

/**
 * Leads from a passage to the text made of it, and back. White space apart, both hold the same units, but for edits; so units
 * that are seen are counted:
 *     passage   so it\nIs  open        edit: "Is" becomes "is"
 *     count     01 2 3  4  5
 *     text      so it is open
 */
export class TextOffsets {
  readonly #passage: string
  /** By offset in the passage: units seen before it. */
  readonly #counts: Int32Array
  /** By count: where the unit stands in the text. */
  readonly #places: Int32Array
  /** By count: where it stands in the passage; negative inside of what an edit put there. */
  readonly #origins: Int32Array
  readonly #total: number

  constructor(passage: string, edits: readonly PassageEdit[], text: string) {
    this.#passage = passage
    this.#counts = new Int32Array(passage.length + 1)
    const places: number[] = []
    for (let at = 0; at < text.length; at++) if (!UNSEEN.test(text.charAt(at))) places.push(at)
    this.#places = Int32Array.from(places)
    this.#total = places.length
    this.#origins = new Int32Array(this.#total + 1).fill(-1)
    this.#walk(passage, edits)
  }

  #walk(passage: string, edits: readonly PassageEdit[]): void {
    let count = 0
    let at = 0
    const passOver = (to: number) => {
      for (; at < to; at++) {
        this.#counts[at] = count
        if (!UNSEEN.test(passage.charAt(at))) this.#origins[count++] = at
      }
    }
    for (const { from, to, after } of edits) {
      passOver(from)
      const before = count
      for (let unit = 0; unit < after.length; unit++) if (!UNSEEN.test(after.charAt(unit))) count++
      if (count > before) this.#origins[before] = from
      // A word that an edit reaches into has all that the edit leaves.
      for (; at < to; at++) this.#counts[at] = at === from ? before : count
    }
    passOver(passage.length)
    this.#counts[passage.length] = count
  }

  /** Where in the text begins what begins at an offset of the passage. */
  begin(at: number): number {
    return this.#places[this.#counts[at] ?? 0] ?? this.#places.length
  }

  /** Where in the text ends what ends at an offset of the passage. */
  end(at: number): number {
    const count = this.#counts[at] ?? 0
    return count === 0 ? 0 : (this.#places[count - 1] ?? 0) + 1
  }

  /** The offset in the passage of a unit of the text that is seen; undefined for one that the passage does not have. */
  origin(at: number): number | undefined {
    const count = this.#countAt(at)
    const origin = this.#origins[count] ?? -1
    return this.#places[count] === at && origin >= 0 ? origin : undefined
  }

  /** The offset in the passage that a unit of the text comes from: of what an edit put there, as many units behind its beginning. */
  source(at: number): number {
    const count = Math.max(0, Math.min(this.#countAt(at), this.#total - 1))
    const known = this.#origins.subarray(0, count + 1).findLastIndex((origin) => origin >= 0)
    const next = this.#origins.subarray(count + 1).find((origin) => origin >= 0) ?? this.#passage.length
    let origin = this.#origins[known] ?? 0
    for (let left = count - known; left > 0 && origin + 1 < next; ) if (!UNSEEN.test(this.#passage.charAt(++origin))) left--
    return origin
  }

  /** Units seen before an offset of the text. */
  #countAt(at: number): number {
    return countBefore(this.#total, (index) => (this.#places[index] ?? 0) < at)
  }
}
