const NOT_IN_ID = /[^\p{L}\p{M}\p{Nd}\p{Nl} ]+/gu
const SPACES = / +/g
/** An id may be the name of a file, which has 255 at most. */
const ID_BYTES = 200
const utf8 = new TextEncoder()
const CUT_CHARACTER = /\ufffd$/

/**
 * Gives out ids: the letters and digits of the folded label, joined by "-"; of a label without any, the code points in
 * hexadecimal. A second person with the same id gets "-2".
 *     "mara lund" -> "mara-lund"      "主持" -> "主持"      "🚀" -> "u1f680"
 */
export function createIds(): (folded: string) => string {
  const next = new Map<string, number>()
  return (folded) => {
    const base = idOf(folded)
    let id = base
    while (next.has(id)) {
      const number = (next.get(base) ?? 1) + 1
      next.set(base, number)
      id = `${base}-${number}`
    }
    next.set(id, 1)
    return id
  }
}

function idOf(folded: string): string {
  const letters = folded.replace(NOT_IN_ID, '').trim().replace(SPACES, '-')
  return (letters === '' ? hex(folded.replace(SPACES, '')) : cut(letters)) || 'unnamed'
}

function cut(letters: string): string {
  const bytes = utf8.encode(letters)
  return bytes.length <= ID_BYTES ? letters : new TextDecoder().decode(bytes.subarray(0, ID_BYTES)).replace(CUT_CHARACTER, '')
}

function hex(marks: string): string {
  return Array.from(marks, (mark) => 'u' + (mark.codePointAt(0) ?? 0).toString(16))
    .join('')
    .slice(0, ID_BYTES)
}
