import { isSpace, isWordUnit } from './characters.ts'
import type { Finding, Repair } from './repair.ts'

const OPEN = '“'
const CLOSE = '”'
/** More than one space is lay-out. */
const SPACE = ' '

/** Spaces on the inner side of a pair of quotation marks. */
export const spaceInQuotes: Repair = {
  name: 'space/in-quotes',
  title: 'Spaces inside quotation marks',
  why: 'Links and emphasis leave their spaces behind when marks are stripped. Curly marks tell which side is inside; only a matched pair in one paragraph is mended.',
  safety: 'safe',
  triggers: OPEN + CLOSE,
  examples: [
    { before: 'The paper “ The long road ” is out.', after: 'The paper “The long road” is out.' },
    { before: 'It is “ open” now.', after: 'It is “open” now.' },
    { before: 'It is “open ”, she said.', after: 'It is “open”, she said.' },
    { before: '(“ yes ”)', after: '(“yes”)' },
  ],
  counterExamples: [
    'It said “ and then nothing more.',
    'And ” then it closed.',
    'It was “ opened here\n\nand closed” there.',
    'He wrote“ and then ” again.',
    'A “ pair “ of openers',
    'A " straight pair " stays.',
  ],
  find: findGap,
}

function findGap(text: string, at: number): Finding | undefined {
  return text.charAt(at) === OPEN ? findGapBehind(text, at) : findGapBefore(text, at)
}

/** At an opening mark.
 *     is “ open” now
 *        ^            */
function findGapBehind(text: string, at: number): Finding | undefined {
  if (text.charAt(at + 1) !== SPACE || isSpace(text.charCodeAt(at + 2)) || isWordUnit(text.charCodeAt(at - 1))) return undefined
  const close = partner(text, at, 1)
  if (close < at + 3 || isWordUnit(text.charCodeAt(close + 1))) return undefined
  return { from: at, to: at + 2, after: OPEN }
}

/** At a closing mark.
 *     is “open ” now
 *              ^      */
function findGapBefore(text: string, at: number): Finding | undefined {
  if (text.charAt(at - 1) !== SPACE || isSpace(text.charCodeAt(at - 2)) || isWordUnit(text.charCodeAt(at + 1))) return undefined
  const open = partner(text, at, -1)
  if (open < 0 || open > at - 3 || isWordUnit(text.charCodeAt(open - 1))) return undefined
  return { from: at - 1, to: at + 1, after: CLOSE }
}

/**
 * The place of the other mark of the pair in the same paragraph, or -1. The search ends at any curly mark, so that all
 * searches together are linear.
 */
function partner(text: string, at: number, step: 1 | -1): number {
  const sought = step === 1 ? CLOSE : OPEN
  for (let place = at + step; place >= 0 && place < text.length; place += step) {
    const mark = text.charAt(place)
    if (mark === sought) return place
    if (mark === OPEN || mark === CLOSE || (mark === '\n' && text.charAt(place + 1) === '\n')) return -1
  }
  return -1
}
