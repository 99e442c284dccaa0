import type { LabelMatch } from '../../recogniser/label.ts'
import { fold } from '../../text/fold.ts'
import { presides } from './labels.ts'
import { hasDigit } from './letters.ts'
import { isRole } from './names.ts'

const NOT_IN_ID = /[^\p{L}\p{M}\p{Nd}\p{Nl} ]+/gu
const SPACES = / +/g
/** An id may be the name of a file, which has 255 at most. */
const ID_BYTES = 200
const utf8 = new TextEncoder()
const CUT_CHARACTER = /\ufffd$/

/**
 * Gives out ids: the letters and digits of the folded label, joined by "-"; of a label without any, the code points in
 * hexadecimal. A second person with the same id gets "-2".
 *     "mara lund" -> "mara-lund"      "主持" -> "主持"      "🚀" -> "u1f680"
 */
export function createIds(): (folded: string) => string {
  const next = new Map<string, number>()
  return (folded) => {
    const base = idOf(folded)
    let id = base
    while (next.has(id)) {
      const number = (next.get(base) ?? 1) + 1
      next.set(base, number)
      id = `${base}-${number}`
    }
    next.set(id, 1)
    return id
  }
}

function idOf(folded: string): string {
  const letters = folded.replace(NOT_IN_ID, '').trim().replace(SPACES, '-')
  return (letters === '' ? hex(folded.replace(SPACES, '')) : cut(letters)) || 'unnamed'
}

function cut(letters: string): string {
  const bytes = utf8.encode(letters)
  return bytes.length <= ID_BYTES ? letters : new TextDecoder().decode(bytes.subarray(0, ID_BYTES)).replace(CUT_CHARACTER, '')
}

function hex(marks: string): string {
  return Array.from(marks, (mark) => 'u' + (mark.codePointAt(0) ?? 0).toString(16))
    .join('')
    .slice(0, ID_BYTES)
}

type Told = Pick<LabelMatch, 'label' | 'affiliation'>

// Dawn 1 (Korolev)   Respondent (R1)   but not: Speaker 1 (on the phone)
//         ^^^^^^^                ^^
const NAMING = /^[\p{Lu}\p{Lo}\d]\S*(?: \S+){0,2}$/u

/** Tells apart who shares a role or a number, by what stands in brackets: "Dawn 1 (Korolev)" beside "Dawn 1 (Kamanin)". */
export class Namesakes {
  /** What stands in brackets behind a label, folded. */
  readonly #notes = new Map<string, Set<string>>()
  /** Who was the only one with a label, and keeps it. */
  readonly #first = new Map<string, string>()

  /** Sees a label of the look-ahead, before the first is met. */
  expect({ label, affiliation }: Told): void {
    if (affiliation !== null && mayBeShared(label, affiliation)) this.#notesOf(label).add(fold(affiliation))
  }

  /** The match, named in full where others have the same label. */
  apart(match: LabelMatch): LabelMatch {
    const { label, affiliation } = match
    if (affiliation === null || !mayBeShared(label, affiliation)) return match
    const note = fold(affiliation)
    const notes = this.#notesOf(label).add(note)
    if (notes.size === 1) this.#first.set(label, note)
    if (this.#first.get(label) === note) return match
    const whole = `${label} (${affiliation})`
    return { ...match, label: whole, names: [whole] }
  }

  #notesOf(label: string): Set<string> {
    const notes = this.#notes.get(label) ?? new Set()
    this.#notes.set(label, notes)
    return notes
  }
}

function mayBeShared(label: string, note: string): boolean {
  const folded = fold(label)
  if (!NAMING.test(note) || (isRole(fold(note)) && !hasDigit(note))) return false
  return (hasDigit(folded) || isRole(folded)) && !presides(folded)
}
