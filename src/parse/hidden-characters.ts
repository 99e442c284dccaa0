import type { LabelMatch } from '../recogniser/label.ts'
import type { Line } from '../text/line.ts'
import type { Diagnostics } from './diagnostics.ts'

/** Cheap, and true of every line that anything below is said of. */
const SUSPECT = /[\u200b\u2060-\u2064\u202a-\u202e\u2066-\u2069\u2236\ua789\ufe13\ufe55\ufeff\udb40]/
const BYTE_ORDER_MARK = '\ufeff'
const OVERRIDE = /[\u202d\u202e]/
const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/
/** Letters that run from right to left; beside them marks of direction are at home. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/
// Tags, but for those of a flag: U+1F3F4 and the letters of a region
const TAGS = /[\u{e0000}-\u{e007f}]/u
const FLAG = /\u{1f3f4}[\u{e0020}-\u{e007f}]{1,12}/gu
// "\u200b\u2060: hello"
const NAMELESS = /^[\s\u200b-\u200f\u2060-\u2064\u202a-\u202e\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]{1,60}:\s/u
// MARA LUND∶ hello
//          ^
const COLON_ALIKE = /^([^\u2236\ua789\ufe13\ufe55:]{1,60})([\u2236\ua789\ufe13\ufe55])\s/u
/** What could have been a name with a colon after it: a few words that begin with capitals. */
const NAME = /^\s*\p{Lu}[\p{L}\p{M}'’.-]*(?:\s\p{Lu}[\p{L}\p{M}'’.-]*){0,4}\s*$/u

/** Says of lines that they are not what they seem: marks that turn text round, text that shows nothing, colons that are none. */
export class HiddenCharacters {
  readonly #diagnostics: Diagnostics

  constructor(diagnostics: Diagnostics) {
    this.#diagnostics = diagnostics
  }

  /** `label`: the label of the line, which is looked at by itself. */
  look(line: Line, label: LabelMatch | undefined): void {
    if (line.widths === 'one' || !SUSPECT.test(line.text)) return
    this.#lookAtMarks(line)
    if (label === undefined && !line.continues) this.#lookAtStart(line)
    const text = label === undefined ? line.text : line.text.slice(label.speechAt)
    if (TAGS.test(text) && TAGS.test(text.replace(FLAG, ''))) this.#say(line, 'hidden-text', 'invisible tag characters are here')
    if (OVERRIDE.test(text) || (DIRECTION.test(text) && !RIGHT_TO_LEFT.test(text)))
      this.#say(line, 'direction-marks', 'marks here make text run the other way; they are left out')
  }

  /** The one at the start of a source is no part of its text. */
  #lookAtMarks(line: Line): void {
    const from = line.byte === 0 && line.text.startsWith(BYTE_ORDER_MARK) ? 1 : 0
    if (line.text.includes(BYTE_ORDER_MARK, from))
      this.#say(line, 'byte-order-mark', 'there is a byte order mark inside the text, as where files were joined; it is left out')
  }

  #lookAtStart(line: Line): void {
    if (NAMELESS.test(line.text))
      this.#say(line, 'hidden-text', 'a colon follows characters that show nothing; that names nobody')
    const [, name = '', colon = ''] = COLON_ALIKE.exec(line.text) ?? []
    if (name === '' || !NAME.test(name)) return
    const code = colon.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
    this.#say(
      line,
      'look-alike-colon',
      `"${name.trim()}" looks like a label and was not taken: what follows is U+${code}, which is not a colon`,
    )
  }

  #say({ number, byte }: Line, code: string, message: string): void {
    this.#diagnostics.add({ code, severity: 'warning', message, line: number, byte })
  }
}

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
