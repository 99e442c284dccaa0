import type { Line } from '../../text/line.ts'
import type { FormatSink } from '../format.ts'

// <?xml version="1.0" encoding="UTF-16"?>
//                     ^^^^^^^^^^^^^^^
const WIDE = /^\ufeff?<\?xml\b[^>]{0,200}\bencoding\s{0,9}=\s{0,9}["']utf-?16/i
const ENTITY = '<!ENTITY'

/** Says of the beginning of an XML document what is not done as it says: no entity of its own is read, and bytes tell the encoding. */
export class XmlProlog {
  readonly #fault: FormatSink['fault']
  #isFirst = true
  #hasEntities = false

  constructor({ fault }: Pick<FormatSink, 'fault'>) {
    this.#fault = fault
  }

  /** Each line that stands before the first speech. */
  look({ text, number: line, byte, widths }: Line): void {
    if (this.#isFirst && widths !== 'two' && WIDE.test(text))
      this.#fault({ code: 'wrong-encoding', message: 'it says to be UTF-16 and is not; its bytes were believed', line, byte })
    this.#isFirst = false
    if (this.#hasEntities || !text.includes(ENTITY)) return
    this.#hasEntities = true
    const message = 'it declares entities of its own; none is read, and a reference to one stays as it is written'
    this.#fault({ code: 'own-entities', message, line, byte })
  }
}
