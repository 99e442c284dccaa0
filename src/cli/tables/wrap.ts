import { displayWidth } from './width.ts'

// "\u001b[1m", which begins a colour; "\u001b[22m" and "\u001b[39m" end one
const COLOR = /(\u001b\[[\d;]*m)/
const COLOR_END = /^\u001b\[(?:0|2[2-9]|39|49)?m$/
const RESET = '\u001b[0m'
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f300}-\u{3fffd}]/u
/** What does not begin a line, where lines may break between any two characters. */
const CLOSING = /^[、。，．！？：；）」』】〉》〕ー々…]$/

let graphemes: Intl.Segmenter | undefined

/**
 * A line of a terminal as several of at most `width` columns: what stands `before` the text, and the text, whose further
 * lines stand below its first. Lines break at spaces, between wide characters, and in what is longer than a line.
 */
export function wrapped(before: string, text: string, width: number): string {
  const lead = displayWidth(before.replace(new RegExp(COLOR, 'g'), ''))
  if (lead + text.length * 2 <= width || width === Infinity) return before + text
  const indent = lead <= width / 2 ? lead : 4
  const room = Math.max(1, width - indent)
  const line = new Line(before, { room, left: width - lead, indent: ' '.repeat(indent) })
  for (const [at, word] of text.split(' ').entries()) line.add(at === 0 ? '' : ' ', word)
  return line.text
}

/** A text in lines that fit any terminal. */
export function paragraph(text: string): string[] {
  return wrapped('', text, 78).split('\n')
}

interface LineRoom {
  /** Columns of a line, and of the first one. */
  readonly room: number
  readonly left: number
  readonly indent: string
}

/** Lines as they grow. */
class Line {
  text: string
  #left: number
  /** The colours that have begun, which must not reach over the indentation. */
  #color = ''
  #isNew = false

  constructor(
    before: string,
    private readonly shape: LineRoom,
  ) {
    this.text = before
    this.#left = shape.left
  }

  add(space: string, word: string): void {
    const parts = word.split(COLOR)
    const size = parts.reduce((sum, part, at) => sum + (at % 2 === 0 ? displayWidth(part) : 0), 0)
    const cuts = size > this.shape.room || WIDE.test(word)
    if (cuts ? this.#left < 2 : space.length + size > this.#left) this.#break()
    else if (!this.#isNew) this.#put(space, space.length)
    for (const [at, part] of parts.entries()) {
      if (at % 2 === 1) this.#paint(part)
      else if (cuts) this.#putPieces(part)
      else this.#put(part, displayWidth(part))
    }
  }

  #putPieces(text: string): void {
    graphemes ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' })
    const pieces = [...graphemes.segment(text)].map(({ segment }) => segment)
    for (const [at, piece] of pieces.entries()) {
      const size = pieceWidth(piece)
      const next = pieces[at + 1] ?? ''
      if (size + (CLOSING.test(next) ? pieceWidth(next) : 0) > this.#left && !CLOSING.test(piece)) this.#break()
      this.#put(piece, size)
    }
  }

  #paint(code: string): void {
    this.#color = COLOR_END.test(code) ? '' : this.#color + code
    this.text += code
  }

  #put(text: string, size: number): void {
    this.text += text
    this.#left -= size
    this.#isNew &&= text === ''
  }

  #break(): void {
    this.text += (this.#color && RESET) + '\n' + this.shape.indent + this.#color
    this.#left = this.shape.room
    this.#isNew = true
  }
}

/** A picture of several characters is as wide as one. */
function pieceWidth(piece: string): number {
  return Math.min(2, displayWidth(piece))
}
