import { decodeStrictUtf8, lineDecoder } from '../text/decode.ts'
import { plainText } from '../write/plain-text.ts'
import type { Io } from './io.ts'
import type { DiffStyle, LineKind } from './repair-diff.ts'

const SIGNS: Readonly<Record<LineKind, string>> = { context: ' ', removed: '-', added: '+' }

function signed(kind: LineKind, bytes: Uint8Array): Uint8Array {
  return Buffer.concat([Buffer.from(SIGNS[kind]), bytes])
}

/** For a program: the bytes as they are, so that `patch` can use them. */
const BARE: DiffStyle = { file: plainText, hunk: plainText, line: signed }

const decodeLatin = lineDecoder('windows-1252')

/** For a person: safe to print. A carriage return at the end of a line is not shown. */
function shown(kind: LineKind, bytes: Uint8Array): string {
  const text = decodeStrictUtf8(bytes) ?? decodeLatin(bytes).text
  return SIGNS[kind] + plainText(text.replace(/\r$/, '').replaceAll('\t', '    '))
}

/** How a diff looks on the output at hand. chalk is loaded only when there is colour. */
export async function diffStyle({ color, stdout }: Io): Promise<DiffStyle> {
  if (color === 0) return stdout.isTTY ? { ...BARE, line: shown } : BARE
  const { Chalk } = await import('chalk')
  const chalk = new Chalk({ level: color })
  const lineColors = { context: (text: string) => text, removed: chalk.red, added: chalk.green }
  return {
    file: (text) => chalk.bold(plainText(text)),
    hunk: (text) => chalk.cyan(text),
    line: (kind, bytes) => lineColors[kind](shown(kind, bytes)),
  }
}
