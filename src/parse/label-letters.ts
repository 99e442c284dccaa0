import type { LabelMatch } from '../recogniser/label.ts'
import type { Line } from '../text/line.ts'
import type { Diagnostics } from './diagnostics.ts'

/** Zero-width and bidirectional marks, soft hyphens, tags; not the byte order mark at the start of a file. */
const UNSEEN = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\u{e0000}-\u{e007f}]/u
// 岸本（次）委員     A Sr.ª Ana Vey
const USUAL = /[（）ªº]/g
// 👩‍🔬
const JOINED_PICTURE = /\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]?\u200d/gu
/** Labels whose letters were looked at; a document with more has some looked at again. */
const KEPT = 2_000

/** Says of labels that they are not what they seem: they hold characters that show nothing, or letters in disguise. */
export class LabelLetters {
  readonly #diagnostics: Diagnostics
  /** By label, whether its letters look like others. */
  readonly #disguised = new Map<string, boolean>()

  constructor(diagnostics: Diagnostics) {
    this.#diagnostics = diagnostics
  }

  look(line: Line, { at, speechAt, label }: LabelMatch): void {
    if (line.widths === 'one') return
    const written = line.text.slice(at, speechAt)
    const hidden = UNSEEN.test(written) && UNSEEN.test(written.replace(JOINED_PICTURE, ''))
    if (!hidden && !this.#isDisguised(label)) return
    const what = hidden ? 'holds characters that show nothing; they are left out' : 'is written in letters that look like others'
    const message = `the label ${JSON.stringify(label)} ${what}`
    const code = hidden ? 'invisible-in-name' : 'mixed-script'
    this.#diagnostics.add({ code, severity: 'warning', message, line: line.number, byte: line.byte })
  }

  #isDisguised(label: string): boolean {
    let disguised = this.#disguised.get(label)
    if (disguised === undefined) {
      if (this.#disguised.size >= KEPT) this.#disguised.clear()
      const letters = label.replace(USUAL, '')
      disguised = letters.normalize('NFKC') !== letters.normalize('NFC')
      this.#disguised.set(label, disguised)
    }
    return disguised
  }
}
