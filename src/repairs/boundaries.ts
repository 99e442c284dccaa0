/** Besides white space, what can stand before a word that begins a run-together pair: "—Ithink", "(Afew". */
const BEFORE = '“‘"\'(—–…*>,;!?'
/** What ties the letters before it to a name, an address or code: "Ithink@", "Iset(", "Iwas_". */
const TIES_AFTER = '@(/\\_=+#$%&<{['

/** What can stand inside a word: "U.S.", "O’Neill". */
const INNER = ".'’"

/** Longest word looked at. */
const LONGEST = 30

/** True for letters of any script, digits, and everything else outside ASCII and the general punctuation. */
export function isWordCode(code: number): boolean {
  if (code < 0x80) return isDigit(code) || isLower(code | 0x20)
  return code >= 0xaa && !(code >= 0x2000 && code <= 0x206f) && code !== 0xab && code !== 0xbb && code !== 0xb7
}

export function isLower(code: number): boolean {
  return code >= 0x61 && code <= 0x7a
}

export function isUpper(code: number): boolean {
  return code >= 0x41 && code <= 0x5a
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

export function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09 || code === 0xa0
}

/** Whether a word can begin at `at`, judged by the character before it. */
export function startsWord(text: string, at: number): boolean {
  if (at === 0) return true
  const before = text.charCodeAt(at - 1)
  if (isSpace(before) || BEFORE.includes(text.charAt(at - 1))) return true
  return followsDash(text, at) || text.startsWith('..', at - 2)
}

/** A hyphen stands for a dash when it is doubled or has a space before it: "know--Ithink", "so -Ithink". */
export function followsDash(text: string, at: number): boolean {
  if (text.charCodeAt(at - 1) !== 0x2d) return false
  return at === 1 || text.charCodeAt(at - 2) === 0x2d || isSpace(text.charCodeAt(at - 2))
}

/** Whether a word of prose can end at `end`, judged by what follows it. */
export function endsWord(text: string, end: number): boolean {
  if (end >= text.length) return true
  const code = text.charCodeAt(end)
  if (isWordCode(code) || TIES_AFTER.includes(text.charAt(end))) return false
  if (code !== 0x2e && code !== 0x27 && code !== 0x2019) return true
  return end + 1 >= text.length || !isWordCode(text.charCodeAt(end + 1))
}

/** Whether a space and a capital follow: "Ifill Gwen", as in a name. */
export function beforeCapital(text: string, end: number): boolean {
  return isSpace(text.charCodeAt(end)) && isUpper(text.charCodeAt(end + 1)) && isWordCode(text.charCodeAt(end + 2))
}

/** Offset of the first character of the word that ends at `end`: its letters, digits, inner points and apostrophes. */
export function wordBefore(text: string, end: number): number {
  let from = end
  while (from > 0 && end - from < LONGEST && inWord(text, from - 1)) from--
  return from
}

/** Offset behind the word that begins at `from`. */
export function wordAfter(text: string, from: number): number {
  let end = from
  while (end < text.length && end - from < LONGEST && inWord(text, end)) end++
  return end
}

function inWord(text: string, at: number): boolean {
  return isWordCode(text.charCodeAt(at)) || INNER.includes(text.charAt(at))
}
