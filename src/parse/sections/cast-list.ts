import type { Block } from '../../formats/format.ts'
import { isCastHeading } from './cast.ts'

/** Follows the list of a cast, whose entries look like labels: "MARA: a harbour master". */
export class CastList {
  /** Lines of the list so far; negative outside of one. */
  #lines = -1

  /** Whether a line stands in the paragraph below the heading of such a list. */
  holds({ blank, line }: Block): boolean {
    if (blank) {
      if (this.#lines > 0) this.#lines = -1
    } else if (this.#lines >= 0) this.#lines++
    else if (isCastHeading(line.text)) this.#lines = 0
    return this.#lines > 0
  }
}
