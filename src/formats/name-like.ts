/** Units and words of a name with a title. */
const MOST_UNITS = 60
const MOST_WORDS = 6

// "[00:03]"  "1:02:03.5"  "12"  "0h12m03s"
const NUMBERS = /^[[(]?(?:\d{1,6}(?:[:.,]\d{1,3}){0,3}|(?:\d{1,2}h)?\d{1,3}m\d{1,2}s)[\])]?$/
// "12"  "12."
const COUNT = /^\d{1,5}\.?$/
// "Mara Lund 00:03"  "Mara Lund: [1:02:03.5]"
const TIME_LAST = /[\s:][[(]?\d{1,2}(?::\d{2}){1,2}(?:[.,]\d{1,3})?[\])]?$/
// "00:03 Mara Lund"
const TIME_FIRST = /^[[(]?\d{1,2}(?::\d{2}){1,2}(?:[.,]\d{1,3})?[\])]?\s/
const LETTER = /\p{L}/u
const ENDS_SENTENCE = /[.,;:!?…)\]"'”’]$/
/** Words between the parts of a name. */
const SMALL = /^(?:van|von|de|der|den|del|della|di|da|do|dos|du|la|le|el|al|bin|ibn|of|the|and|y|e|&)$/
const BEGINS_NAME = /^[\p{Lu}\p{Lt}\p{Lo}\d(]/u

/** A time ends it, and a letter stands near before it. */
function hasTimeLast(text: string): boolean {
  const at = text.search(TIME_LAST)
  return at > 0 && LETTER.test(text.slice(Math.max(0, at - MOST_UNITS - 1), at))
}

/** Whether the cells so far of a row can be who speaks in the next: short, no number or time alone, no sentence. */
export function isCellOfName(cells: string): boolean {
  if (cells.length > MOST_UNITS || isSentence(cells)) return false
  const words = cells.split(/\s+/).filter((word) => !NUMBERS.test(word))
  return words.length <= MOST_WORDS && words.some((word) => LETTER.test(word))
}

export function isSentence(text: string): boolean {
  return ENDS_SENTENCE.test(text)
}

/** A number by which rows are counted. */
export function isCount(cells: string): boolean {
  return COUNT.test(cells)
}

/** A name, and behind it a time. */
export function endsInTime(cells: string): boolean {
  return cells.length <= MOST_UNITS && hasTimeLast(cells)
}

/** A time, and behind it a name. */
export function beginsWithTime(text: string): boolean {
  return text.length <= MOST_UNITS && TIME_FIRST.test(text)
}

/** Words of a name: capitals begin them, but for the small ones between. */
export function isCapitalised(words: readonly string[]): boolean {
  return words.length <= MOST_WORDS && words.every((word) => BEGINS_NAME.test(word) || SMALL.test(word))
}

/**
 * Whether the beginning of a paragraph, set off by bold type or a tab, can be a name without a colon: words with capitals.
 * One word with a space behind it may be the first of a sentence that is stressed, unless it is in capitals.
 */
export function isLeadOfName(lead: string, behind: string): boolean {
  if (lead.length > MOST_UNITS || behind.trimStart().startsWith(':') || !LETTER.test(lead) || /:|[,;!?…]$/.test(lead))
    return false
  const words = lead.split(/\s+/)
  if (!isCapitalised(words) || lead.length < 2 || SMALL.test(words[0] ?? '')) return false
  return words.length > 1 || behind.startsWith('\t') || behind.startsWith('  ') || lead === lead.toUpperCase()
}
