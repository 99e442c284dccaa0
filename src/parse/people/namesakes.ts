import type { LabelMatch } from '../../recogniser/label.ts'
import { fold } from '../../text/fold.ts'
import { hasDigit } from './letters.ts'
import { isRole } from './names.ts'
import { presides } from './presiding.ts'

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
