/** A word of a line, or a few that have one time; where it stands in the text of the line, in UTF-16 units, and seconds. */
export interface TimedSpan {
  readonly from: number
  readonly to: number
  readonly start: number | null
  readonly end: number | null
}

/** The same without the white space at its ends; undefined for white space alone. */
export function trimmedSpan(text: string, { from, to, start, end }: TimedSpan): TimedSpan | undefined {
  const said = text.slice(from, to)
  const trimmed = said.trim()
  if (trimmed === '') return undefined
  const at = from + said.length - said.trimStart().length
  return { from: at, to: at + trimmed.length, start, end }
}
