import { WINDOWS_1252 } from '../text/decode.ts'

let bytes: Map<number, number> | undefined

/** The byte above 0x7F that windows-1252 or Latin-1 reads as the UTF-16 unit; undefined when there is none. */
export function legacyByte(unit: number): number | undefined {
  if (unit >= 0x80 && unit <= 0xff) return unit
  if (unit < 0x80) return undefined
  bytes ??= new Map(Array.from(WINDOWS_1252, (character, index) => [character.charCodeAt(0), 0x80 + index]))
  return bytes.get(unit)
}

/** The control characters from U+0080 to U+009F that are letters or marks in windows-1252. */
export const LEGACY_CONTROLS = Array.from(WINDOWS_1252, (_, index) => String.fromCharCode(0x80 + index))
  .filter((control) => !WINDOWS_1252.includes(control))
  .join('')

/** What windows-1252 reads a byte from 0x80 to 0x9F as. */
export function legacyText(byte: number): string | undefined {
  return WINDOWS_1252[byte - 0x80]
}
