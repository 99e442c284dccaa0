import type { Line } from '../text/line.ts'
import type { CheckRule } from './rule.ts'
import { dialogue } from './samples.ts'

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
export const controlCharacter: CheckRule = {
  name: 'control-character',
  title: 'A line holds a control character',
  why: 'Control characters come from terminals, from broken conversions, or from somebody who wants to deceive: they can hide text and turn its order round. The parser makes white space of some, and searches miss words that hold others.',
  severity: 'warning',
  examples: [
    { about: 'a colour of a terminal', source: 'MARA LUND: It is \u001b[31mred.\n\nJO VEY: Is it?\n', line: 1 },
    { about: 'a NUL', source: 'MARA LUND: Is it noon?\n\nJO VEY: It\u0000is.\n', line: 3 },
    { about: 'text turned round', source: 'MARA LUND: Is it \u202enoon?\n\nJO VEY: It is.\n', line: 1 },
    { about: 'a zero-width space', source: 'MARA LUND: Is it no\u200bon?\n\nJO VEY: It is.\n', line: 1 },
  ],
  counterExamples: [
    { about: 'tabs are white space', source: 'MARA LUND:\tIs it noon?\n\nJO VEY:\tIt is.\n', line: 1 },
    { about: 'a form feed parts pages', source: 'MARA LUND: Is it noon?\n\f\nJO VEY: It is.\n', line: 2 },
    { about: 'a byte order mark at the start', source: '\ufeffMARA LUND: Is it noon?\n\nJO VEY: It is.\n', line: 1 },
    {
      about: 'times in the bullets of CHAT',
      source: '*MAR:\tIs it noon? \u0015120_1400\u0015\n*JOV:\tIt is. \u00151400_2100\u0015\n',
      line: 1,
    },
    { about: 'joiners in an emoji', source: `${dialogue(['MARA LUND:', 'JO VEY:'], 4)}MARA LUND: 👩‍👧\n`, line: 9 },
  ],
  watch(report) {
    return {
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
    }
  },
}

/** The line with something that can be read in their place. */
function withoutBullets(text: string): string {
  return text.replace(BULLETS, (bullets) => '-'.repeat(bullets.length))
}

/** The same for a line of single bytes: most lines. */
const ASCII_CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/
