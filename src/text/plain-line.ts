import type { Line } from './line.ts'

/** A text as a line of its own, for readers that only look. */
export function plainLine(text: string): Line {
  return { text, number: 1, byte: 0, endByte: text.length, widths: 'one', continues: false, goesOn: false }
}
