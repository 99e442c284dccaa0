import type { Line } from '../text/line.ts'
import type { CheckRule } from './rule.ts'
import { checkRule } from './samples.ts'

const NOT_ASCII = /[^\x00-\x7f]/
/** UTF-8 that was read as windows-1252: "cafÃ©", "itâ€™s". */
const MISREAD =
  /[\u00c3\u00c5][\u0080-\u00bf\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d]|\u00e2\u20ac[\u2122\u0153\u009d\u02dc\u201c\u201d\u00a6\u2022\u2020]|\u00c2[\u00a0-\u00bb]/
const LOST = '\ufffd'
const NOTES: ReadonlySet<string> = new Set(['invalid-bytes', 'mixed-encoding', 'guessed-encoding'])

const FIXES: Readonly<Record<string, string>> = {
  'invalid-bytes': 'name the encoding with --encoding, or take the file from its source again',
  'mixed-encoding': 'convert the whole file to UTF-8',
  'guessed-encoding': 'convert the file to UTF-8, or name its encoding with --encoding',
}

/** Bytes that are no text in the encoding of the file, or that were read in the wrong one before. */
export const encodingFault: CheckRule = checkRule('encoding-fault', (report) => ({
  line(line) {
    if (line.widths === 'one' && !NOT_ASCII.test(line.text)) return
    look(line, report)
  },
  note({ code, message, severity, line, byte }) {
    if (!NOTES.has(code) || line === null) return
    const bytes = byte === null ? {} : { bytes: { from: byte, to: byte } }
    report({ message, line, severity: code === 'guessed-encoding' ? 'info' : severity, fix: FIXES[code] ?? '', ...bytes })
  },
}))

function look({ text, number }: Line, report: Parameters<CheckRule['watch']>[0]): void {
  const misread = MISREAD.exec(text)
  if (misread !== null) {
    const [before] = misread
    const units = { from: misread.index, to: misread.index + before.length, text }
    report({
      message: `"${before}" is UTF-8 that was read as windows-1252`,
      line: number,
      units,
      fix: 'take the text from its source again',
    })
    return
  }
  const at = text.indexOf(LOST)
  if (at < 0) return
  report({ message: 'a character was lost here (U+FFFD)', line: number, units: { from: at, to: at + 1, text } })
}

/** C0 but for tab, line ends and form feed; DEL, C1; bidirectional controls; characters that show nothing. */
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u200b\u202a-\u202e\u2060\u2066-\u2069]|(?!^)\ufeff/
// "NAK12500_14000NAK"  the time of a speech in CHAT, in its bullets
const BULLETS = /\u0015[\w%:".-]{1,100}\u0015/g
const BULLET = '\u0015'
const NAMES: Readonly<Record<string, string>> = {
  '0': 'NUL',
  '1b': 'escape, as in colours of a terminal',
  '200b': 'zero-width space',
  '2060': 'word joiner',
  feff: 'byte order mark inside the text',
}

/** A character that steers instead of being read. */
export const controlCharacter: CheckRule = checkRule('control-character', (report) => ({
  line({ text, number, widths }: Line) {
    const control = widths === 'one' ? ASCII_CONTROL : CONTROL
    const first = text.search(control)
    const at = first >= 0 && text.charAt(first) === BULLET ? withoutBullets(text).search(control) : first
    if (at < 0) return
    const code = text.charCodeAt(at).toString(16)
    const name = NAMES[code]
    const message = `holds the control character U+${code.toUpperCase().padStart(4, '0')}${name === undefined ? '' : ` (${name})`}`
    report({ message, line: number, units: { from: at, to: at + 1, text }, fix: 'take it out' })
  },
}))

/** The line with something that can be read in their place. */
function withoutBullets(text: string): string {
  return text.replace(BULLETS, (bullets) => '-'.repeat(bullets.length))
}

/** The same for a line of single bytes: most lines. */
const ASCII_CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/
