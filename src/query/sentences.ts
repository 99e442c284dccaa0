/** A mark that can end a sentence, the quotes and brackets that close with it, then space or the end. */
const STOP = /(?<![.!?…])[.!?…]+["'”’»)\]]*(?=\s|$)|[。！？]+[」』”]*/gu
/** Abbreviations before which a full stop ends nothing. */
const ABBREVIATION =
  /(?:^|[\s("“‘])(?:\p{L}|(?:\p{L}\.)+\p{L}|mr|mrs|ms|dr|prof|sen|rep|gov|gen|col|lt|sgt|hon|rev|st|mt|jr|sr|vs|etc|inc|co|corp|ltd|nos|art|sec|fig|approx|dept)$/iu
const LOWER = /^\s+["'“‘(]*\p{Ll}/u

/** Whether the full stop at `at` belongs to an initial, an initialism or an abbreviation: "Mr. Lund", "the U.S. side". */
function abbreviates(text: string, at: number): boolean {
  return text[at] === '.' && ABBREVIATION.test(text.slice(Math.max(0, at - 12), at))
}

/** The sentences of a text, trimmed. A guess by marks and abbreviations, good enough to show a sample. */
export function sentences(text: string): string[] {
  const found: string[] = []
  let start = 0
  for (const stop of text.matchAll(STOP)) {
    const end = stop.index + stop[0].length
    const following = text.slice(end, end + 8)
    if (abbreviates(text, stop.index) && following.trim() !== '') continue
    if (LOWER.test(following)) continue
    found.push(text.slice(start, end).trim())
    start = end
  }
  const rest = text.slice(start).trim()
  return rest === '' ? found : [...found, rest]
}

const QUESTION = /[?？]["'”’»)\]」』]*$/u

/** The question that a turn puts: its last sentences that end in a question mark, else its last sentence. */
export function questionSentences(text: string): string {
  const all = sentences(text)
  const last = all.findLastIndex((sentence) => QUESTION.test(sentence))
  if (last < 0) return all.at(-1) ?? ''
  let first = last
  while (QUESTION.test(all[first - 1] ?? '')) first--
  return all.slice(first, last + 1).join(' ')
}
