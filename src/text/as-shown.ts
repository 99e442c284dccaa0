import { COLOUR } from './colours.ts'
import type { Line } from './line.ts'
import { rewritten } from './rewritten.ts'

/** Marks that programs put a backslash before when they make Markdown of a document. */
export const ESCAPED_MARKS = '[]()*_#-+.!<>~|=&`\'"$@^'
/** A note in brackets and a word are so long at most, in units. */
const NOTE_REACH = 300
const WORD_REACH = 80
// "`a\[0\]`" stays; "\[laughter\]"  "half\-past"  "1\."; "\" and "<br>" at the end of a line; a no-break space; a colour
const PIECE = new RegExp(/`[^`\\\n]{1,400}`|\\(?:[^\n]|(?=\n)|$)|<br ?\/?>\s*$|[\u00a0\u202f]|/.source + COLOUR, 'gi')
/** A command of another language, a path or a sign of control: "\frac", "C:\Users", "C:\_old", "\n". */
const COMMAND = /\\[\p{L}\p{N}]|(?<![^\s"'(])[A-Za-z]:\\[^[(*]/u
/** "\[x = 1\]" is a formula, and "\[laughter\]" a note. */
const FORMULA = /[{}^=$]|\\[\p{L}\p{N}]/u
const MAY_HIDE = /[\\\u001b\u00a0\u202f]|>\s*$/
const DIGIT = /\d/
const WHITE = /\s/
/** Behind these a backslash ends the line, and means that. */
const BEFORE_BREAK = /[\p{L}\p{N}.,;:!?…)"'”’*\]]/u

/**
 * What the backslash at text[at] and the mark behind it show in Markdown; undefined where they are something else.
 *     \[laughter\]     half\-past     1\.     It is late.\⏎
 *     ^         ^          ^           ^                 ^      */
export function shownAt(text: string, at: number): string | undefined {
  const mark = text.charAt(at + 1)
  if (text.charAt(at - 1) === '\\') return undefined
  if (mark === '' || mark === '\n') return BEFORE_BREAK.test(text.charAt(at - 1)) ? '' : undefined
  if (!ESCAPED_MARKS.includes(mark) || COMMAND.test(wordAround(text, at))) return undefined
  if (mark === '.' && !DIGIT.test(text.charAt(at - 1)) && !text.startsWith('..', at + 2)) return undefined
  const note = noteFrom(text, at, mark)
  return note !== undefined && FORMULA.test(note) ? undefined : mark
}

/** What stands between escaped brackets of which one is at text[at]; empty where it has no other, undefined where it is no bracket. */
function noteFrom(text: string, at: number, mark: string): string | undefined {
  if (mark === '[' || mark === '(') {
    const reach = text.slice(at + 2, at + NOTE_REACH)
    return reach.slice(0, Math.max(0, reach.indexOf(mark === '[' ? '\\]' : '\\)')))
  }
  if (mark !== ']' && mark !== ')') return undefined
  const reach = text.slice(Math.max(0, at - NOTE_REACH), at)
  return reach.slice(reach.lastIndexOf(mark === ']' ? '\\[' : '\\(') + 1)
}

function wordAround(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - WORD_REACH), at).split(WHITE)
  const [behind = ''] = text.slice(at, at + WORD_REACH).split(WHITE, 1)
  return (before.at(-1) ?? '') + behind
}

/**
 * A line as Markdown and terminals show it, with plain spaces for those that do not break:
 *     \[00:12\] Mara Lund\-Vey: Half\-past.   ->   [00:12] Mara Lund-Vey: Half-past.
 */
export function asShown(line: Line): Line {
  const { text } = line
  if (!MAY_HIDE.test(text)) return line
  const shown = rewritten(line, PIECE, ({ 0: piece, index }) => shownFor(piece, text, index))
  return shown === line ? line : { ...shown, written: line }
}

/** What a piece of a text shows; undefined where it stays. */
function shownFor(piece: string, text: string, at: number): string | undefined {
  const first = piece.charAt(0)
  if (first === '`') return undefined
  if (first === '\u00a0' || first === '\u202f') return ' '
  return first === '\\' ? shownAt(text, at) : ''
}
