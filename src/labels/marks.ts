import { isBlank, skipBlank } from './names/units.ts'

const LIST_MARKS = new Set('*-+•–—‣◦●▪'.split(''))

/** Behind the mark of a list item or of a change of speaker, and the white space after it; else `at`.
 *     - LUND: Yes      >> LUND: Yes
 *       ^                 ^           */
export function behindListMark(line: string, at: number): number {
  if (line.startsWith('>>', at)) return skipBlank(line, line.charAt(at + 2) === '>' ? at + 3 : at + 2)
  return LIST_MARKS.has(line.charAt(at)) && isBlank(line.charCodeAt(at + 1)) ? skipBlank(line, at + 1) : at
}
