import { isSpace, isWordCode } from './boundaries.ts'
import type { Finding, Repair } from './repair.ts'
import { wordAfter, wordBefore } from './space-before-hyphen.ts'

const OPEN = '“'
const CLOSE = '”'
/** Marks that end what is quoted: “ Really? ” */
const ENDS = '.,;:!?…)’'

/** The next quotation mark in the paragraph, looking from `at` in steps of 1 or -1. */
function nextMark(text: string, at: number, step: 1 | -1): string {
  for (let i = at + step; i >= 0 && i < text.length; i += step) {
    const code = text.charCodeAt(i)
    if (code >= 0x201c && code <= 0x201e) return text.charAt(i)
    if (code === 0x0a && text.charCodeAt(i + step) === 0x0a) return ''
  }
  return ''
}

/** Length of the white space inside one line, from `at` in steps of 1 or -1. */
function spaces(text: string, at: number, step: 1 | -1): number {
  let count = 0
  while (count < 4 && text.charCodeAt(at + step * (count + 1)) === 0x20) count++
  return count
}

/** “ The */
function afterOpening(text: string, at: number): Finding | undefined {
  const gap = spaces(text, at, 1)
  const from = at + 1 + gap
  if (gap === 0 || !isWordCode(text.charCodeAt(from)) || isWordCode(text.charCodeAt(at - 1))) return undefined
  if (nextMark(text, at, 1) !== CLOSE) return undefined
  const to = wordAfter(text, from)
  return { from: at, to, after: OPEN + text.slice(from, to) }
}

/** administration ” */
function beforeClosing(text: string, at: number): Finding | undefined {
  const gap = spaces(text, at, -1)
  const end = at - gap
  const ended = isWordCode(text.charCodeAt(end - 1)) || ENDS.includes(text.charAt(end - 1))
  if (gap === 0 || end === 0 || !ended || isWordCode(text.charCodeAt(at + 1))) return undefined
  if (isSpace(text.charCodeAt(end - 1)) || nextMark(text, at, -1) !== OPEN) return undefined
  const from = wordBefore(text, end)
  return { from, to: at + 1, after: text.slice(from, end) + CLOSE }
}

export const spaceInQuotes: Repair = {
  name: 'space/in-quotes',
  title: 'A space inside curly quotation marks',
  why:
    'Linked or emphasised text inside quotation marks is copied with the spaces of its element. The marks say on which side ' +
    'they stand, so in a matched pair of one paragraph the inner space is damage. Straight quotes are left alone.',
  safety: 'safe',
  triggers: OPEN + CLOSE,
  examples: [
    { before: 'They call it “ The long road ” here.', after: 'They call it “The long road” here.' },
    { before: 'A “ new” order.', after: 'A “new” order.' },
    { before: 'An “old ” order.', after: 'An “old” order.' },
    { before: 'He asked, “ Is it so? ”', after: 'He asked, “Is it so?”' },
  ],
  counterExamples: [
    'They call it “the long road” here.',
    'A 5 ” pipe and a stray “ mark.',
    'He said “ one paragraph.\n\nAnother ” paragraph.',
    'A " straight " pair.',
    'Das ist „so“ und „anders“ gesagt ”',
    'said“ The word ”and more',
  ],
  find(text, at, evidence) {
    if (!evidence.english) return undefined
    return text.charAt(at) === OPEN ? afterOpening(text, at) : beforeClosing(text, at)
  },
}
