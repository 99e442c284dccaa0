/** Lines in a row that are shown each; of more, the first stands for all. */
const MOST_ALIKE = 3

/**
 * A text to be looked at: of many lines in a row that are the same, the first and an ellipsis.
 *     went on,⏎went on,⏎went on,⏎went on,⏎12  ->  went on,⏎…⏎12
 */
export function elideRepeats(text: string): string {
  const shown: string[] = []
  const lines = text.split('\n')
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? ''
    let end = at + 1
    while (end < lines.length && lines[end] === line) end++
    if (end - at > MOST_ALIKE) shown.push(line, '…')
    else shown.push(...lines.slice(at, end))
    at = end
  }
  return shown.join('\n')
}

/** What was cut out of a text, without the halves of characters at its ends. */
export function withoutHalves(cut: string): string {
  return cut.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '')
}

/** The beginning of a text to be looked at, of so many units at most, and an ellipsis for the rest. */
export function shortened(text: string, units: number): string {
  return text.length <= units ? text : `${withoutHalves(text.slice(0, units))}…`
}
