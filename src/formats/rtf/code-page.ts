import { WINDOWS_1252 } from '../../text/decode.ts'
import { encodings, pagesOfFonts } from './code-pages.json'

/** Encodings by the number of their code page; the other windows pages have names of one kind. */
const NAMED = new Map(Object.entries(encodings))
/** In these a character may have two bytes, the first of which is beyond ASCII. */
const DOUBLE = new Set([932, 936, 949, 950])
export const WESTERN = 1252
export const MACINTOSH = 10000

/** Code pages by the character set of a font; the others are that of the document. */
const OF_FONTS = new Map(Object.entries(pagesOfFonts))

export function codePageOfFont(characterSet: number): number | undefined {
  return OF_FONTS.get(String(characterSet))
}

type DecodePage = (bytes: Uint8Array) => string

const decoders = new Map<number, DecodePage | undefined>()

function decoderOf(page: number): DecodePage | undefined {
  if (!decoders.has(page)) decoders.set(page, madeDecoder(page))
  return decoders.get(page)
}

function madeDecoder(page: number): DecodePage | undefined {
  const label = NAMED.get(String(page)) ?? (page >= 1250 && page <= 1258 && page !== WESTERN ? `windows-${page}` : undefined)
  if (label === undefined) return undefined
  const decoder = new TextDecoder(label)
  return (bytes) => decoder.decode(bytes)
}

/** Bytes in a code page as text; a page that is not known is windows-1252. */
export function decodePage(bytes: readonly number[], page: number): string {
  const decode = decoderOf(page)
  if (decode !== undefined) return decode(Uint8Array.from(bytes))
  return bytes.map((byte) => WINDOWS_1252[byte - 0x80] ?? String.fromCharCode(byte)).join('')
}

/** Whether bytes end in the first half of a character. */
export function isHalf(bytes: readonly number[], page: number): boolean {
  if (!DOUBLE.has(page)) return false
  let at = 0
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0
    const isKana = page === 932 && byte >= 0xa1 && byte <= 0xdf
    at += byte > 0x80 && !isKana ? 2 : 1
  }
  return at > bytes.length
}
