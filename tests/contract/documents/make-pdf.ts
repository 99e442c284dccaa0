/** A text on a page: its place in points from the lower left, and its size. */
export interface Placed {
  readonly x: number
  readonly y: number
  readonly text: string
  readonly size?: number
}

const ESCAPED = /[\\()]/g

/** A PDF of these pages, in Courier. */
export function makePdf(pages: readonly (readonly Placed[])[]): Uint8Array {
  const objects: string[] = []
  const add = (body: string): number => objects.push(body)
  add('<< /Type /Catalog /Pages 2 0 R >>')
  const kids = pages.map((_, index) => `${4 + 2 * index} 0 R`).join(' ')
  add(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`)
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>')
  for (const [index, placed] of pages.entries()) {
    const content = placed.map(shown).join('\n')
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${5 + 2 * index} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
    )
    add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`)
  }
  return new Uint8Array(Buffer.from(assembled(objects), 'latin1'))
}

function shown({ x, y, text, size = 12 }: Placed): string {
  return `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text.replace(ESCAPED, '\\$&')}) Tj ET`
}

function assembled(objects: readonly string[]): string {
  let file = '%PDF-1.4\n'
  const offsets = objects.map((body, index) => {
    const at = file.length
    file += `${index + 1} 0 obj\n${body}\nendobj\n`
    return at
  })
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const start = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`
  return `${file}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
}

/** Lines from the top of a page on, 14 points apart. */
export function linesDown(lines: readonly string[], { x = 72, top = 720, step = 14 } = {}): Placed[] {
  return lines.flatMap((text, index) => (text === '' ? [] : [{ x, y: top - step * index, text }]))
}
