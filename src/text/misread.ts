import { decodeStrictUtf8 } from './decode.ts'

// "Ã©", two units of which the first begins a character of UTF-8
const BEGINS = /[\u00c2-\u00f4][\u0080-\u00bf]/
const BEYOND_LATIN = /[^\u0000-\u00ff]/

/** A name that is UTF-8 read as Latin-1 all through, as it was meant: "ZoÃ«" is "Zoë". Any other stays. */
export function readBack(name: string): string {
  if (!BEGINS.test(name) || BEYOND_LATIN.test(name)) return name
  return decodeStrictUtf8(Uint8Array.from(name, (unit) => unit.charCodeAt(0))) ?? name
}
