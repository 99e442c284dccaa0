import type { Opening } from '../../src/labels/opening.ts'

/** Where the marks of an opening stand that make a label likely; an opening without marks has none. */
export function marksOf({ marks = '', reach = 0 }: Opening, line: string): number[] {
  const places: number[] = []
  for (let at = 0; at <= reach && at < line.length; at++) {
    if (marks.includes(line.charAt(at))) places.push(at)
  }
  return places
}

const WIDE = /^[\u3005-\u9fff]/

/** Whether the line, without white space at its ends, fits an opening, as its members say one by one. */
export function fits(opening: Opening, line: string): boolean {
  const { first, marks, longest, sees } = opening
  if (first === '' ? !WIDE.test(line) : first !== undefined && !first.includes(line.charAt(0))) return false
  if (longest !== undefined && line.length > longest) return false
  if (marks !== undefined && marksOf(opening, line).length === 0) return false
  if (sees === undefined) return true
  // Other lines stand around it.
  const bytes = new TextEncoder().encode(line)
  const around = new Uint8Array(bytes.length + 40).fill(0x0a)
  around.set(bytes, 20)
  return sees(around, 20, 20 + bytes.length)
}
