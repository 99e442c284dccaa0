import { UNSPACED } from './words.ts'

/** White space and controls that a single space stands for: not the no-break spaces, which a repair rule judges. */
const WHITE_SPACE = /[\u0000-\u0020\u007f-\u009f\u2028\u2029]+/g
const IRREGULAR = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]| {2}/

/** Also the marks that stand among characters and kana. */
const BESIDE = `${UNSPACED}\\u3001-\\u303f\\uff00-\\uffef`
// "…今日は⏎雨です。…"
const JOINT = new RegExp(`(?<=[${BESIDE}])\\n(?=[${BESIDE}])`, 'gu')

/** Lines of scripts that write no spaces, put together without one; all other line ends stay. */
export function joinUnspaced(text: string): string {
  return text.includes('\n') ? text.replace(JOINT, '') : text
}

/** One line: controls and runs of white space become single spaces, ends are trimmed. */
export function oneLine(text: string): string {
  const trimmed = text.trim()
  return IRREGULAR.test(trimmed) ? trimmed.replace(WHITE_SPACE, ' ').trim() : trimmed
}

/** Parts a name from its words in captions that mark it in no other way: nobody types a no-break space there, and players show it as a space. */
export const AFTER_SPEAKER = ': \u00a0'
