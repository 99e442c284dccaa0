/** A piece of text on a page, as PDF.js tells it: where its baseline begins, in points from the lower left. */
export interface PdfItem {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
}

/** A piece that is upright. */
interface Piece {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly end: number
  readonly size: number
}

interface Row {
  readonly y: number
  readonly size: number
  readonly pieces: Piece[]
}

/** Rows whose baselines are nearer than this part of their size are one. */
const SAME_ROW = 0.4
/** A gap wider than this part of the size is a space; wider than that, it is shown as wide as it is. */
const SPACE = 0.16
const WIDE = 1.4
/** Rows that are further apart than this times the usual have a blank line between them. */
const PARAGRAPH = 1.45
const MOST_INDENT = 60
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/g

/** The lines of a page, top to bottom; empty ones part paragraphs. */
export function pageLines(items: readonly PdfItem[]): string[] {
  const pieces = items.flatMap(pieceOf)
  const upright = inColumns(rowsOf(pieces))
  if (upright.length === 0) return []
  const left = least(upright.map((row) => row.pieces[0]?.x ?? 0))
  const unit = unitOf(pieces)
  const usual = usualDistance(upright)
  const lines: string[] = []
  for (const [index, row] of upright.entries()) {
    const above = upright[index - 1]
    const distance = above === undefined ? 0 : above.y - row.y
    if (distance > usual * PARAGRAPH || distance < 0) lines.push('')
    lines.push(lineOf(row, left, unit))
  }
  return lines
}

function pieceOf({ str, transform, width }: PdfItem): Piece[] {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform
  const size = Math.hypot(c, d) || Math.hypot(a, b)
  const text = str.replace(CONTROL, ' ')
  // What is written across the page, or upwards in its margin, is none of its lines.
  const isUpright = Math.abs(b) <= Math.abs(a) * 0.2 && a >= 0
  return text.trim() === '' || size === 0 || !isUpright ? [] : [{ text, x, y, end: x + width, size }]
}

function rowsOf(pieces: readonly Piece[]): Row[] {
  const rows: Row[] = []
  for (const piece of [...pieces].sort((one, other) => other.y - one.y)) {
    const row = rows.at(-1)
    const isSame = row !== undefined && row.y - piece.y < SAME_ROW * Math.min(row.size, piece.size)
    if (isSame) row.pieces.push(piece)
    else rows.push({ y: piece.y, size: piece.size, pieces: [piece] })
  }
  return rows.map((row) => ({ ...row, pieces: joinedPieces(row.pieces) }))
}

/** Words that stand side by side are one piece. */
function joinedPieces(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = []
  for (const piece of [...pieces].sort((one, other) => one.x - other.x)) {
    const before = joined.at(-1)
    const gap = before === undefined ? Number.POSITIVE_INFINITY : piece.x - before.end
    if (before === undefined || gap > piece.size * WIDE) joined.push(piece)
    else {
      const isApart = /\s$/.test(before.text) || /^\s/.test(piece.text)
      const space = gap > piece.size * SPACE && !isApart ? ' ' : ''
      joined[joined.length - 1] = { ...before, text: before.text + space + piece.text, end: Math.max(before.end, piece.end) }
    }
  }
  return joined
}

/** Rows of a column that make it one. */
const COLUMN_ROWS = 8

/** Rows of a page in two columns: those of the left one first. What goes across both parts what is above from what is below. */
function inColumns(rows: readonly Row[]): readonly Row[] {
  const gutter = gutterOf(rows)
  if (gutter === undefined) return rows
  const ordered: Row[] = []
  let sides: [Row[], Row[]] = [[], []]
  const close = () => {
    ordered.push(...sides[0], ...sides[1])
    sides = [[], []]
  }
  for (const row of rows) {
    if (row.pieces.some(({ x, end }) => x < gutter && end > gutter)) {
      close()
      ordered.push(row)
      continue
    }
    for (const [side, isOf] of [
      [0, (x: number) => x < gutter],
      [1, (x: number) => x >= gutter],
    ] as const) {
      const own = row.pieces.filter(({ x }) => isOf(x))
      if (own.length > 0) sides[side].push({ ...row, pieces: own })
    }
  }
  close()
  return ordered
}

/** Where nothing stands in the middle of a page, and much on either side. */
function gutterOf(rows: readonly Row[]): number | undefined {
  const all = rows.flatMap(({ pieces }) => pieces)
  const from = least(all.map(({ x }) => x))
  const width = -least(all.map(({ end }) => -end)) - from
  for (let part = 0.4; part <= 0.6; part += 0.02) {
    const at = from + width * part
    const crossing = rows.filter(({ pieces }) => pieces.some(({ x, end }) => x < at && end > at)).length
    const left = rows.filter(({ pieces }) => pieces.some(({ end, x }) => end <= at && end - x > width * 0.25)).length
    const right = rows.filter(({ pieces }) => pieces.some(({ x, end }) => x >= at && end - x > width * 0.25)).length
    if (crossing * 10 <= rows.length && left >= COLUMN_ROWS && right >= COLUMN_ROWS) return at
  }
  return undefined
}

/** Width of a letter, in points: the middle of all. */
function unitOf(pieces: readonly Piece[]): number {
  const widths = pieces.map(({ text, x, end }) => (end - x) / text.length).filter((width) => width > 0)
  return middle(widths) || 5
}

function usualDistance(rows: readonly Row[]): number {
  const distances = rows.slice(1).map((row, index) => (rows[index]?.y ?? 0) - row.y)
  return middle(distances.filter((distance) => distance > 0)) || Number.POSITIVE_INFINITY
}

function middle(numbers: readonly number[]): number {
  return [...numbers].sort((one, other) => one - other)[numbers.length >> 1] ?? 0
}

function least(numbers: readonly number[]): number {
  let found = Number.POSITIVE_INFINITY
  for (const number of numbers) found = Math.min(found, number)
  return found
}

function lineOf({ pieces }: Row, left: number, unit: number): string {
  let line = ''
  let end = left
  for (const { text, x, end: next } of pieces) {
    const wanted = Math.max(line === '' ? 0 : 2, Math.round((x - end) / unit))
    line += ' '.repeat(Math.min(MOST_INDENT, wanted)) + text
    end = next
  }
  return line.trimEnd()
}
