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

/** Where the sentences of a text begin, in UTF-16 units. A guess by marks and abbreviations. */
export function sentenceStarts(text: string): number[] {
  const first = text.search(/\S/)
  if (first < 0) return []
  const starts = [first]
  for (const stop of text.matchAll(STOP)) {
    const end = stop.index + stop[0].length
    const following = text.slice(end, end + 8)
    const rest = following.trimStart()
    if (rest === '' || LOWER.test(following) || abbreviates(text, stop.index)) continue
    starts.push(end + following.length - rest.length)
  }
  return starts
}

// "… it is."  "… it is.”"  "……。"
const END = /(?:[.?!…]["'”’»)\]]*|[。！？][」』”]*)\s*$/u

/** Whether a line ends a sentence, as far as its marks tell. */
export function endsSentence(text: string): boolean {
  const last = text.slice(-12)
  return END.test(last) && !abbreviates(last, last.trimEnd().length - 1)
}

const STOP_AT_END = /[.?!…。？！]["'”’»)\]*_]*\s*$/

/** Whether a line ends in a mark that can end a sentence, be it that of an abbreviation. */
export function endsInStop(text: string): boolean {
  return STOP_AT_END.test(text)
}
