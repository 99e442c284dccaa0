import { isSpace, isWordCode } from './boundaries.ts'

/** Where a stretch begins that no rule may change: [editorial words], `code`, an address. */
export const SHIELDS = '[`:w'

/** An unclosed bracket must not shield the rest of the text. */
const LONGEST_BRACKET = 400
const LONGEST_CODE = 200

/** Offset behind the stretch that begins at `at`, or `at` when none does. */
export function shieldEnd(text: string, at: number): number {
  switch (text.charAt(at)) {
    case '[':
      return closing(text, at, { mark: ']', longest: LONGEST_BRACKET })
    case '`':
      return closing(text, at, { mark: '`', longest: LONGEST_CODE })
    default:
      return startsAddress(text, at) ? nextSpace(text, at) : at
  }
}

function closing(text: string, at: number, { mark, longest }: { mark: string; longest: number }): number {
  const stretch = text.slice(at + 1, at + longest)
  const length = stretch.indexOf(mark)
  return length < 0 || stretch.slice(0, length).includes('\n\n') ? at : at + length + 2
}

function startsAddress(text: string, at: number): boolean {
  return text.startsWith('://', at) || (text.startsWith('www.', at) && !isWordCode(text.charCodeAt(at - 1)))
}

function nextSpace(text: string, at: number): number {
  let end = at
  while (end < text.length && !isSpace(text.charCodeAt(end))) end++
  return end
}
