import { mayLead } from '../../src/labels/lead-bytes.ts'
import type { Hint } from '../../src/labels/opening.ts'

const BEYOND = /[^\0-\x7f]/
/** Among the first 24 bytes: two capitals, or one and what joins it to the next, or what is no small letter, no punctuation and not ASCII. */
const CAPITALS =
  /[A-Z][A-Z'-]|(?![\u00df-\u00ff\u03ac-\u03ce\u0430-\u045f])(?![\u0100-\u017e](?<=\p{Ll}))[\u00c0-\u1fff\u3000-\u{10ffff}]/u
const CAPITALS_REACH = 24
const STOP_WORDS = 7
const OFFICE_WORDS = 24
/** "Yes" and what stands behind it in prose: words that go on, small ones, marks that part nothing off. */
const PROSE =
  /[A-Za-z'\u00a1-\u07ff\u2010-\u2026]|(?<=[a-z.\u0080-\u00bf\u00df-\u00ff\u03ac-\u03ce\u0430-\u045f\u2000-\u2fff]|[\u0100-\u017e](?<=\p{Ll})),|\.(?=,)| (?<beyond>[ά-ώа-џ]+)(?=[ ,])| (?=[A-Z\u0080-\uffff])| (?<small>[a-z]+)(?=[ ,])| (?<part>[a-z]+)(?=[\u0080-\uffff])/uy
const MOST_SMALL = 4
const LONGEST_SMALL = 3

/** Whether a part of a hint is true of a line, as src/labels/opening.ts says what it means. */
export function hintHolds(hint: Hint, part: string, line: string): boolean {
  const bytes = new TextEncoder().encode(`${line}\n`)
  const last = line.slice(-1)
  const second = String.fromCharCode(bytes[1] ?? 0)
  if (part === 'last') return BEYOND.test(last) || hint.last?.includes(last) === true
  if (part === 'second') return BEYOND.test(second) || hint.second?.includes(second) === true
  if (part === 'leads') return mayLead(bytes, 0, bytes.length - 1)
  if (part === 'stop') return hasStop(Buffer.from(line).toString('latin1'))
  if (part === 'holds') return line.includes(hint.holds ?? '')
  if (part === 'capitals') return hasCapitals(line)
  if (part === 'noProse') return !beginsProse(line)
  throw new Error(`a part of a hint that this does not know: ${part}`)
}

/** A bracket, or a full stop before a space, behind no more than so many spaces, or more and a comma among the first, and no colon; a unit for each byte. */
function hasStop(line: string): boolean {
  const [zone = ''] = line.slice(0, -1).split(':')
  const words = zone.split(/(?<= )(?! )/)
  const first = words.slice(0, STOP_WORDS).join('')
  const begins = first.slice(1).includes(',') ? words.slice(0, OFFICE_WORDS).join('') : first
  // "Mr." is no end of a name, "É." may be one.
  const least = BEYOND.test(line.charAt(0)) ? 1 : 4
  const behind = [...begins.matchAll(/\.|\(/g)].filter(({ 0: mark, index }) => index > 0 && (mark === '(' || index >= least))
  return behind.some(({ 0: mark, index }) => mark === '(' || /[\0- ]|[^\0-\x7f]/.test(line.charAt(index + 1)))
}

function hasCapitals(line: string): boolean {
  for (let end = 1; end <= line.length; end++) {
    const found = CAPITALS.exec(line.slice(0, end))
    if (found !== null) return new TextEncoder().encode(line.slice(0, found.index)).length < CAPITALS_REACH
  }
  return false
}

/** A small word that is none of names, or too many, with nothing before it that parts a name off. */
function beginsProse(line: string): boolean {
  let small = 0
  PROSE.lastIndex = 1
  for (let found = PROSE.exec(line); found !== null; found = PROSE.exec(line)) {
    const { small: word, part, beyond } = found.groups ?? {}
    if (beyond !== undefined) return true
    if ((word ?? part) !== undefined && (++small > MOST_SMALL || (word?.length ?? 0) > LONGEST_SMALL)) return true
  }
  return false
}
