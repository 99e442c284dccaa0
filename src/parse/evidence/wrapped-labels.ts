import type { Block } from '../../formats/format.ts'
import type { LabelConvention } from '../../labels/convention.ts'
import { conventions } from '../../labels/index.ts'
import { LABEL_REACH } from '../../recogniser/label.ts'
import { joinLines } from '../../text/join-lines.ts'
import type { Line } from '../../text/line.ts'
import { candidatesIn } from './candidates.ts'
import { isText } from './held.ts'
import type { UserLabels } from './user-labels.ts'

/** Reads two lines as one where a label begins in the first and ends in the second. */
export class WrappedLabels {
  readonly #look: (block: Block) => void
  readonly #user: UserLabels
  readonly #wrapping: readonly LabelConvention[]
  /** A line that waits for the next: a label may begin in it that ends there. */
  #begun: Block | undefined

  constructor(look: (block: Block) => void, user: UserLabels) {
    this.#look = look
    this.#user = user
    this.#wrapping = (user.conventions ?? conventions).filter(({ mayWrap }) => mayWrap !== undefined)
  }

  push(block: Block): void {
    const begun = this.#begun
    this.#begun = undefined
    const whole = begun && this.#whole(begun, block)
    if (whole !== undefined) {
      this.#look(whole)
      return
    }
    if (begun !== undefined) this.#look(begun)
    if (isText(block) && this.#mayWrap(block.line)) this.#begun = block
    else this.#look(block)
  }

  end(): void {
    if (this.#begun !== undefined) this.#look(this.#begun)
    this.#begun = undefined
  }

  /** Both lines as one, if a label begins in the first and ends in the second. */
  #whole(begun: Block, next: Block): Block | undefined {
    const line = !isText(next) || this.#user.labelIn(next.line) !== undefined ? undefined : joinLines(begun.line, next.line)
    if (line === undefined) return undefined
    const { length } = begun.line.text
    const isLabel = candidatesIn(line.text, this.#user).some(
      ({ convention, match }) => convention.mayWrap !== undefined && match.speechAt > length,
    )
    const { printed } = begun
    if (!isLabel) return undefined
    return printed === undefined ? { line, blank: false, second: next.line } : { line, blank: false, second: next.line, printed }
  }

  /** Whether some convention sees the beginning of a label that goes on in the next line. */
  #mayWrap(line: Line): boolean {
    const { text } = line
    const begins = text.length <= LABEL_REACH && this.#wrapping.some((convention) => convention.mayWrap?.(text) === true)
    return begins && this.#user.labelIn(line) === undefined
  }
}
