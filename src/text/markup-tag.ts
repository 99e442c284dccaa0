import { decodeEntities, type NamedEntities } from './entities.ts'

/** A tag as it stands between its angle brackets. */
export interface Tag {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
}

/** Attributes of one tag; further ones are dropped. */
const MOST_ATTRIBUTES = 256

// "TIER TIER_ID=…"
const NAME = /^[^\s/>=]+/
// ' TIER_ID="K-Spch"'  " checked"  " width=5"
const ATTRIBUTE = /[\s/]*([^\s/>=]+)(?:\s*=\s*(?:"([^"]*)"?|'([^']*)'?|([^\s>]*)))?/y

/** Reads what stands between "<" and ">": a name, and attributes of which the first of a name counts. */
export function readTag(inside: string, { isHtml, named }: { isHtml: boolean; named: NamedEntities | undefined }): Tag {
  const written = NAME.exec(inside)?.[0] ?? ''
  const attributes = new Map<string, string>()
  ATTRIBUTE.lastIndex = written.length
  for (let match = ATTRIBUTE.exec(inside); match !== null && attributes.size < MOST_ATTRIBUTES; match = ATTRIBUTE.exec(inside)) {
    const name = isHtml ? (match[1] ?? '').toLowerCase() : (match[1] ?? '')
    const value = match[2] ?? match[3] ?? match[4] ?? ''
    if (!attributes.has(name)) attributes.set(name, decodeEntities(value, named))
  }
  return { name: isHtml ? written.toLowerCase() : written, attributes }
}

/**
 * Looks for the ">" that ends a tag; quotes count behind "=" only, and go on from one line to the next.
 *     <TIER TIER_ID="K > J" >
 *                           ^
 */
export class TagEnd {
  #quote = ''
  #before = ''

  reset(): void {
    this.#quote = ''
    this.#before = ''
  }

  /** Where it stands in text[from..), or -1. */
  find(text: string, from: number): number {
    for (let at = from; at < text.length; at++) {
      const unit = text[at] ?? ''
      if (this.#quote !== '') {
        if (unit === this.#quote) this.#quote = ''
      } else if (unit === '>') return at
      else if ((unit === '"' || unit === "'") && this.#before === '=') this.#quote = unit
      if (unit > ' ') this.#before = unit
    }
    return -1
  }
}
