/** A change to text[from..to). */
export interface TextEdit {
  readonly from: number
  readonly to: number
  readonly after: string
}

/** The text with its edits made; they must be sorted and must not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  if (edits.length === 0) return text
  const parts: string[] = []
  let at = 0
  for (const edit of edits) {
    parts.push(text.slice(at, edit.from), edit.after)
    at = edit.to
  }
  parts.push(text.slice(at))
  return parts.join('')
}
