/** The text of a turn cut where the paragraphs of the source began. */
export function paragraphsOf({ paragraphs, text }: { readonly paragraphs: readonly number[]; readonly text: string }): string[] {
  const starts = paragraphs.filter((start) => start > 0)
  const pieces = [0, ...starts].map((start, index) => text.slice(start, starts[index]).trim())
  return pieces.filter((piece) => piece !== '')
}
