import { isBlank, skipBlank } from './names/units.ts'

/** What an item of a list begins with. */
export const LIST_MARKS = '*-+•–—‣◦●▪'

/** Behind the mark of a list item or of a change of speaker, and the white space after it; else `at`.
 *     - LUND: Yes      >> LUND: Yes
 *       ^                 ^           */
export function behindListMark(line: string, at: number): number {
  if (line.startsWith('>>', at)) return skipBlank(line, line.charAt(at + 2) === '>' ? at + 3 : at + 2)
  return at < line.length && LIST_MARKS.includes(line.charAt(at)) && isBlank(line.charCodeAt(at + 1))
    ? skipBlank(line, at + 1)
    : at
}
