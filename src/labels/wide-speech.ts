import { trimEnd } from './names/units.ts'

const LONG = 16
const FULL_STOP = '。'
const ENDS = '.．!?！？…」』）'

/**
 * Whether somebody says what stands from an offset on, in scripts without capitals: it ends like a sentence, or is long.
 * Entries of lists are short, or names: "○議事日程　第三号", "○委員長　山田一郎君".
 */
export function saysWide(line: string, from: number): boolean {
  const end = trimEnd(line, from)
  const stop = line.indexOf(FULL_STOP, from)
  if ((stop >= 0 && stop < end) || ENDS.includes(line.charAt(end - 1))) return true
  return end - from >= LONG && line.charAt(end - 1) !== '君' && line.charAt(end - 1) !== '氏'
}

/** Whether a letter without case may begin here: Han, kana, Hangul, or a full-width form. */
export function isWideLetter(unit: number): boolean {
  return (unit >= 0x3005 && unit <= 0x3006) || (unit >= 0x3041 && unit <= 0xd7a3)
}
