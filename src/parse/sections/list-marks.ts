import { isBlank, skipBlank } from '../../text/characters.ts'

/** What an item of a list begins with. */
const LIST_MARKS = '*-+•–—‣◦●▪'

/** Behind the mark of a list item or of a change of speaker, and the white space after it; else `at`.
 *     - LUND: Yes      >> LUND: Yes
 *       ^                 ^           */
export function behindListMark(line: string, at: number): number {
  if (line.startsWith('>>', at)) return skipBlank(line, line.charAt(at + 2) === '>' ? at + 3 : at + 2)
  return at < line.length && LIST_MARKS.includes(line.charAt(at)) && isBlank(line.charCodeAt(at + 1))
    ? skipBlank(line, at + 1)
    : at
}

/** Whether a label, which begins at `at`, heads an item of a list. */
export function isListItem(line: string, at: number): boolean {
  return behindListMark(line, at) > at
}
