import { skipBlank, trimEnd } from './names/units.ts'

// "<p>"   "<p class="talk">"
const OPENS = /<(p)(?:\s[^<>]{1,120})?>/iy

/** Between the tags of a paragraph. */
export interface InsideTags {
  readonly from: number
  /** Where the closing tag stands; undefined where there is none. */
  readonly to: number | undefined
}

/** What stands in a paragraph of HTML that fills the line from `at`, or undefined. Its closing tag may be missing.
 *     <p class="talk">Mara Lund: Welcome back.</p>
 *                     ^                       ^    */
export function insideParagraph(line: string, at: number): InsideTags | undefined {
  if (line.charAt(at) !== '<') return undefined
  OPENS.lastIndex = at
  const [opening, name] = OPENS.exec(line) ?? []
  if (opening === undefined) return undefined
  const closing = `</${name}>`
  const from = skipBlank(line, at + opening.length)
  const to = trimEnd(line, from) - closing.length
  return { from, to: line.startsWith(closing, to) ? trimEnd(line, from, to) : undefined }
}
