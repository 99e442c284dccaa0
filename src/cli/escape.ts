import { shellQuoted } from '../text/shell-quoted.ts'
import { plainText } from '../write/text.ts'

// "talks/quay.txt"
const PLAIN_WORD = /^[\w@%+:,./][\w@%+=:,./-]*$/

/** A word as a shell takes it. */
export function shellWord(text: string): string {
  return text === '-' || PLAIN_WORD.test(text) ? text : shellQuoted(text)
}

/** Text that is safe on a terminal: controls and bidirectional marks are shown as `\u{1b}`. Colour comes after it. */
export function escapeText(text: string): string {
  return plainText(text)
}

/** Line feeds and tabs do a terminal no harm; all between them is escaped. */
const LAYOUT = /([\n\t])/

/** A source as a terminal shows it: UTF-8, controls but line ends and tabs as `\u{1b}`. Pieces may end anywhere. */
export class ShownSource {
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  #held = ''

  text(piece: string | Uint8Array): string {
    return this.#shown(
      this.#held + this.#decoder.decode(typeof piece === 'string' ? Buffer.from(piece) : piece, { stream: true }),
    )
  }

  end(): string {
    const rest = this.#shown(`${this.#held}${this.#decoder.decode()}`) + plainText(this.#held)
    this.#held = ''
    return rest
  }

  /** A carriage return at the end may be half a line end, and waits. */
  #shown(text: string): string {
    this.#held = /[\r\ud800-\udbff]$/.exec(text)?.[0] ?? ''
    const whole = text.slice(0, text.length - this.#held.length).replaceAll('\r\n', '\n')
    return whole
      .split(LAYOUT)
      .map((part) => (LAYOUT.test(part) ? part : plainText(part)))
      .join('')
  }
}

/** "1 line", "2 lines" */
export function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}
