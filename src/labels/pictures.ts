import { isBlank, skipBlank } from './names/units.ts'

const JOINER = 0x200d
const MOST = 24

/** Behind the pictures that stand before a name, and the white space after them; else `at`.
 *     🎙️ Mara Lund: Hello
 *        ^                    */
export function skipPictures(line: string, at: number): number {
  if (line.charCodeAt(at) < JOINER) return at
  let index = at
  while (index - at < MOST) {
    const width = pictureWidth(line.codePointAt(index) ?? 0)
    if (width === 0) break
    index += width
  }
  return index > at && isBlank(line.charCodeAt(index)) ? skipBlank(line, index) : at
}

/** The units of a picture, of what changes its looks or joins it to the next; 0 of anything else. */
function pictureWidth(code: number): number {
  if (code < JOINER) return 0
  if (code >= 0x1f000 && code <= 0x1faff) return 2
  if (code === JOINER || code === 0xfe0f) return 1
  // Between these stand shapes such as ■, which mark whose turn it is.
  return (code >= 0x2300 && code <= 0x23ff) || (code >= 0x2607 && code <= 0x27bf) ? 1 : 0
}
