import type { Line } from '../text/line.ts'
import type { CheckRule } from './rule.ts'

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
export const encodingFault: CheckRule = {
  name: 'encoding-fault',
  title: 'Bytes do not fit the encoding, or did not when the text was made',
  why: 'A text that was read in the wrong encoding shows "Ã©" for "é", or a mark of lost characters. Names that hold such letters are other names. Where the encoding was guessed by content, that is said too.',
  severity: 'warning',
  examples: [
    { about: 'UTF-8 was read as windows-1252', source: 'MARA LUND: The cafÃ© is open.\n\nJO VEY: Is it?\n', line: 1 },
    { about: 'an apostrophe of three characters', source: 'MARA LUND: Itâ€™s noon.\n\nJO VEY: Is it?\n', line: 1 },
    { about: 'characters were lost', source: 'MARA LUND: The caf\ufffd is open.\n\nJO VEY: Is it?\n', line: 1 },
    { about: 'a byte that is no UTF-8', source: broken(), line: 3 },
  ],
  counterExamples: [
    { about: 'letters with accents', source: 'MARA LUND: Le café est à Évian.\n\nJO VEY: Où ça?\n', line: 1 },
    { about: 'capitals with accents', source: 'MARA LUND: SÃO JOSÉ, ÅRHUS, ÂME.\n\nJO VEY: Yes.\n', line: 1 },
    { about: 'quotation marks and dashes', source: 'MARA LUND: “It’s noon” — so they say…\n\nJO VEY: Yes.\n', line: 1 },
  ],
  watch(report) {
    return {
      line(line) {
        if (line.widths === 'one' && !NOT_ASCII.test(line.text)) return
        look(line, report)
      },
      note({ code, message, severity, line, byte }) {
        if (!NOTES.has(code) || line === null) return
        const bytes = byte === null ? {} : { bytes: { from: byte, to: byte } }
        report({ message, line, severity: code === 'guessed-encoding' ? 'info' : severity, fix: FIXES[code] ?? '', ...bytes })
      },
    }
  },
}

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

/** UTF-8 with one byte of another encoding. */
function broken(): Uint8Array {
  const text = new TextEncoder().encode('MARA LUND: Où ça?\n\nJO VEY: In the caf#.\n')
  return text.map((byte) => (byte === 0x23 ? 0xe9 : byte))
}
