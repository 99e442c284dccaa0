/** White space and controls that a single space stands for: not the no-break spaces, which a repair rule judges. */
const WHITE_SPACE = /[\u0000-\u0020\u007f-\u009f\u2028\u2029]+/g
const IRREGULAR = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]| {2}/

/** Thai and Lao, Burmese, Khmer, kana and Chinese characters with their marks: their words stand beside each other. */
const UNSPACED =
  '\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3001-\\u30ff\\u31f0-\\u31ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef'
/** The second half of a rare Chinese character, and the first. */
const HALVES = ['\\udc00-\\udfff', '\\ud840-\\ud884']
// "…今日は⏎雨です。…"
const JOINT = new RegExp(`(?<=[${UNSPACED}${HALVES[0]}])\\n(?=[${UNSPACED}${HALVES[1]}])`, 'g')

/** Lines of scripts that write no spaces, put together without one; all other line ends stay. */
export function joinUnspaced(text: string): string {
  return text.includes('\n') ? text.replace(JOINT, '') : text
}

/** One line: controls and runs of white space become single spaces, ends are trimmed. */
export function oneLine(text: string): string {
  const trimmed = text.trim()
  return IRREGULAR.test(trimmed) ? trimmed.replace(WHITE_SPACE, ' ').trim() : trimmed
}
