import { isLetter, isSpace, isWordUnit } from './characters.ts'
import type { Finding, Repair } from './repair.ts'

const OPEN = '('
const CLOSE = ')'
/** More than one space is lay-out. */
const SPACE = ' '

/** Spaces on the inner side of a pair of round brackets. */
export const spaceInBrackets: Repair = {
  name: 'space/in-brackets',
  title: 'Spaces inside round brackets',
  why: 'Links and emphasis leave their spaces behind when marks are stripped. Only a matched pair around words is mended, in one paragraph; square brackets are the editor’s.',
  safety: 'safe',
  triggers: OPEN + CLOSE,
  examples: [
    { before: 'The barn ( the old one ) is open.', after: 'The barn (the old one) is open.' },
    { before: 'It is ( open) now.', after: 'It is (open) now.' },
    { before: 'It is (open ), she said.', after: 'It is (open), she said.' },
    { before: '( Laughter. )', after: '(Laughter.)' },
  ],
  counterExamples: [
    'It is :( and then ( nothing more.',
    'A pause of ( 0.5 ) and a word ( ) not heard.',
    'Call f( x ) or f(x ) of it.',
    'It was ( opened here\n\nand closed ) there.',
    'Point a ) is clear, and b ) too.',
    'A (  wide  ) one, and ( a + b ) of it.',
    'It is [( the note )] of the editor.',
  ],
  find: findGap,
}

function findGap(text: string, at: number): Finding | undefined {
  return text.charAt(at) === OPEN ? findGapBehind(text, at) : findGapBefore(text, at)
}

/** At an opening bracket.
 *     is ( open) now
 *        ^            */
function findGapBehind(text: string, at: number): Finding | undefined {
  if (text.charAt(at + 1) !== SPACE || !(isWordUnit(text.charCodeAt(at + 2)) || FIRST.includes(text.charAt(at + 2))))
    return undefined
  const close = partner(text, at, 1)
  return close >= 0 && isPlain(text, at, close) ? { from: at, to: at + 2, after: OPEN } : undefined
}

/** At a closing bracket.
 *     is (open ) now
 *              ^      */
function findGapBefore(text: string, at: number): Finding | undefined {
  if (text.charAt(at - 1) !== SPACE || !(isWordUnit(text.charCodeAt(at - 2)) || LAST.includes(text.charAt(at - 2))))
    return undefined
  const open = partner(text, at, -1)
  return open >= 0 && isPlain(text, open, at) ? { from: at - 1, to: at + 1, after: CLOSE } : undefined
}

const FIRST = '"\'“‘$'
const LAST = '.?!,"\'”’%'
const LONGEST = 300

/** The place of the other bracket of the pair in the same paragraph, or -1: no other bracket stands between. */
function partner(text: string, at: number, step: 1 | -1): number {
  const sought = step === 1 ? CLOSE : OPEN
  for (let place = at + step; place >= 0 && place < text.length && Math.abs(place - at) <= LONGEST; place += step) {
    const mark = text.charAt(place)
    if (mark === sought) return place
    if (BRACKETS.includes(mark) || (mark === '\n' && text.charAt(place + 1) === '\n')) return -1
  }
  return -1
}

const BRACKETS = '()[]{}'
const CODE = '+=<>*/\\|&;_`'

/** Whether words stand between the brackets, and none before the first: no sum, no call, no pause. */
function isPlain(text: string, open: number, close: number): boolean {
  if (open > 0 && !isSpace(text.charCodeAt(open - 1)) && !OPENING.includes(text.charAt(open - 1))) return false
  if (isWordUnit(text.charCodeAt(close + 1))) return false
  let letters = 0
  for (let at = open + 1; at < close; at++) {
    if (CODE.includes(text.charAt(at))) return false
    if (isLetter(text.charCodeAt(at))) letters++
  }
  return letters > 1
}

const OPENING = '—–-“‘"\'.…'
