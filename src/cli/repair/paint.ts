import { decodeStrictUtf8, lineDecoder } from '../../text/decode.ts'
import { plainText } from '../../write/text.ts'
import type { Io } from '../io.ts'
import type { DiffStyle, LineKind } from './diff.ts'
import type { MarkedLine } from './lines.ts'

const SIGNS: Readonly<Record<LineKind, string>> = { context: ' ', removed: '-', added: '+' }

function signed(kind: LineKind, { bytes }: MarkedLine): Uint8Array {
  return Buffer.concat([Buffer.from(SIGNS[kind]), bytes])
}

/** For a program: the bytes as they are, so that `patch` can use them. */
const BARE: DiffStyle = { file: plainText, hunk: plainText, line: signed }

const decodeLatin = lineDecoder('windows-1252')

type Paint = (text: string) => string
const bare: Paint = (text) => text

/** For a person: safe to print, with `mark` around what edits changed. A carriage return at the end of a line is not shown. */
function shown(kind: LineKind, { bytes, marks }: MarkedLine, mark: Paint = bare): string {
  const decode = decoderFor(bytes)
  const edges = [0, ...marks, bytes.length]
  const parts = edges.slice(1).map((to, index) => {
    const text = decode(bytes.subarray(edges[index], to))
    const safe = plainText((to === bytes.length ? text.replace(/\r$/, '') : text).replaceAll('\t', '    '))
    return index % 2 === 1 && safe !== '' ? mark(safe) : safe
  })
  return SIGNS[kind] + parts.join('')
}

/** How the bytes of a line are read; edits begin and end between characters. */
function decoderFor(line: Uint8Array): (bytes: Uint8Array) => string {
  if (decodeStrictUtf8(line) === undefined) return (bytes) => decodeLatin(bytes).text
  return (bytes) => decodeStrictUtf8(bytes) ?? ''
}

/** How a diff looks on the output at hand. chalk is loaded only when there is colour. */
export async function diffStyle({ color, stdout }: Io): Promise<DiffStyle> {
  if (color === 0) return stdout.isTTY ? { ...BARE, line: (kind, line) => shown(kind, line) } : BARE
  const { Chalk } = await import('chalk')
  const chalk = new Chalk({ level: color })
  const lineColors = { context: (text: string) => text, removed: chalk.red, added: chalk.green }
  return {
    file: (text) => chalk.bold(plainText(text)),
    hunk: (text) => chalk.cyan(text),
    line: (kind, line) => lineColors[kind](shown(kind, line, chalk.inverse)),
  }
}
