/** What changes the colours of a terminal, as the source of a pattern: "\u001b[31m". */
export const COLOUR = '\\u001b\\[[\\d;:?]{0,20}[A-Za-z]'

const AT_ONCE = new RegExp(COLOUR, 'y')

/** Units of a change of colours at text[at], or 0. */
export function colourUnits(text: string, at: number): number {
  AT_ONCE.lastIndex = at
  return text.charAt(at) === '\u001b' && AT_ONCE.test(text) ? AT_ONCE.lastIndex - at : 0
}
