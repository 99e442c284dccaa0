const NOT_IN_ID = /[^a-z0-9 ]+/gu
const SPACES = / +/g
const ID_LENGTH = 200

/**
 * Gives out ids: the folded label joined by "-"; letters that folding leaves outside ASCII become "u" and their code
 * points in hexadecimal, one after the other. A second person with the same id gets "-2".
 *     "mara lund" -> "mara-lund"      "主持" -> "u4e3bu6301"
 */
export function createIds(): (folded: string) => string {
  const next = new Map<string, number>()
  return (folded) => {
    const base = asciiId(folded)
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

function asciiId(folded: string): string {
  const letters = folded.normalize('NFC').replace(NOT_IN_ID, hex).replace(SPACES, '-')
  return letters.slice(0, ID_LENGTH) || 'unnamed'
}

function hex(letters: string): string {
  return Array.from(letters, (letter) => 'u' + (letter.codePointAt(0) ?? 0).toString(16)).join('')
}
