import { byteAt, type Line } from '../../../../src/text/line.ts'
import { LineReader } from '../../../../src/text/lines.ts'
import { Choices, promise, type Target } from '../target.ts'

const ENCODINGS = [
  undefined,
  undefined,
  'utf-8',
  'windows-1252',
  'utf-16le',
  'utf-16be',
  'shift_jis',
  'gb18030',
  'euc-kr',
  'koi8-r',
]
const LIMITS = [16, 64, 65_536]

function linesOf(bytes: Uint8Array, { encoding, limit }: { encoding: string | undefined; limit: number }, size: number): Line[] {
  const lines: Line[] = []
  const reader = new LineReader({ encoding, limit }, (line) => lines.push({ ...line, widths: line.widths, text: line.text }))
  for (let at = 0; at < bytes.length; at += size) reader.push(bytes.slice(at, at + size))
  reader.end()
  return lines
}

function checkLine({ text, byte, endByte, ...line }: Line): void {
  promise(text.isWellFormed(), () => 'a line holds half a character')
  let last = byte
  for (let at = 0; at <= text.length; at++) {
    if (at > 0 && (text.charCodeAt(at) & 0xfc00) === 0xdc00) continue
    const place = byteAt({ text, byte, endByte, ...line }, at)
    promise(place >= last && place <= endByte, () => `unit ${at} of the line at ${byte} stands at byte ${place}`)
    last = place
  }
}

export const lines: Target = {
  name: 'lines',
  about: 'any bytes in any encoding, cut into lines: no byte is lost, every character has its place, the same in any pieces',
  longest: 1_024,
  fuzz(bytes) {
    const choices = new Choices(bytes)
    const options = { encoding: choices.one(ENCODINGS), limit: choices.one(LIMITS) }
    const size = choices.number(30) + 1
    const source = choices.rest()
    const whole = linesOf(source, options, Math.max(1, source.length))
    let at = 0
    for (const line of whole) {
      promise(line.byte >= at && line.endByte >= line.byte, () => `the line behind byte ${at} begins at ${line.byte}`)
      checkLine(line)
      at = line.endByte
    }
    promise(at === source.length || whole.length === 0, () => `the lines end at byte ${at} of ${source.length}`)
    const pieces = linesOf(source, options, size)
    promise(JSON.stringify(pieces) === JSON.stringify(whole), () => `other lines in pieces of ${size} bytes`)
  },
}
