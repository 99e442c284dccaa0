import { skipBlank, trimEnd } from '../../labels/names/units.ts'
import { insideEmphasis } from '../../labels/wrapped-colon.ts'

/** How a line without a label may be told to be a question: by emphasis, a dash or a sign before it, or as a paragraph. */
export type BareMark = 'emphasis' | 'dash' | 'sign' | 'plain'

const DASHES = '—–―─'
const SIGNS = '●○■□◆◇▼▲▶►★◎'
const ASKS = '?？؟'
/** Questions in Japanese end so, and in Greek. */
const ASKS_OTHERWISE = /か。|[\u0370-\u03ff];/
/** No question stands on a longer line. */
const LONGEST = 1000

/** Whether somebody asks something in a text. */
export function asks(text: string): boolean {
  for (const mark of ASKS) if (text.includes(mark)) return true
  return ASKS_OTHERWISE.test(text)
}

export function bareMarkOf(text: string, afterBlank: boolean): BareMark | undefined {
  if (text.length > LONGEST) return undefined
  const at = skipBlank(text, 0)
  const first = text.charAt(at)
  if (first === '') return undefined
  if (DASHES.includes(first)) return 'dash'
  if (SIGNS.includes(first)) return 'sign'
  if ('*_<'.includes(first)) return insideEmphasis(text) === undefined ? undefined : 'emphasis'
  return afterBlank && ASKS.includes(text.charAt(trimEnd(text, 0) - 1)) ? 'plain' : undefined
}

// Is it safe?**<br>
//           ^^^^^^^
const SENTENCE_END = /[.?!…？！。؟]["”’»)]{0,3}(?:\*\*|__|\*|_|<\/[a-z]{1,6}>)(?:\s{0,9}<br>)?\s{0,9}$/
// Is it safe? (Tell us a little.)**
//            ^^^^^^^^^^^^^^^^^^^^
const NOTE = /\s?\([^()]{1,90}\)(?=[*_<])/
const END_REACH = 120

/** Whether a line of emphasis ends as a sentence does; titles do not. A note may stand behind the sentence. */
export function isSentence(text: string): boolean {
  const end = text.slice(-END_REACH)
  return SENTENCE_END.test(end) || (end.includes('(') && SENTENCE_END.test(end.replace(NOTE, '')))
}
