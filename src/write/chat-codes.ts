import type { Turn } from '../model/turn.ts'
import { plainCell } from './plain-text.ts'

const LENGTH = 3
const NOT_A_LETTER = /[^A-Z]/g
const MARKS = /\p{M}+/gu
/** What parts participants, and the words of one. */
const PARTS = /[\s,_]+/g

/** Someone who speaks, as the header names them. */
export interface Participant {
  /** Capital letters and figures: three, or more where many share them. */
  readonly code: string
  /** Words joined by "_"; empty for turns that nobody is named for. */
  readonly name: string
  /** Of the roles that CHAT knows, the one that claims least. */
  readonly role: 'Participant' | 'Unidentified'
}

/** Gives everybody who speaks a code of their own: Mara Lund is MAR, a second Mara MA1. */
export class ChatCodes {
  readonly #byId = new Map<string | null, Participant>()
  readonly #taken = new Set<string>()

  add({ speaker, speakerId }: Turn): void {
    if (this.#byId.has(speakerId)) return
    const isNamed = speakerId !== null && speaker !== null
    const stem = isNamed ? lettersOf(speaker) : 'UNK'
    const code = this.#free(stem)
    this.#taken.add(code)
    const name = isNamed ? plainCell(speaker).replace(PARTS, '_') : ''
    this.#byId.set(speakerId, { code, name, role: isNamed ? 'Participant' : 'Unidentified' })
  }

  /** In the order of their first words. */
  get people(): readonly Participant[] {
    return [...this.#byId.values()]
  }

  of({ speakerId }: Turn): string {
    return this.#byId.get(speakerId)?.code ?? ''
  }

  #free(stem: string): string {
    if (!this.#taken.has(stem)) return stem
    for (let number = 1; ; number++) {
      const figures = String(number)
      const code = stem.slice(0, Math.max(1, LENGTH - figures.length)) + figures
      if (!this.#taken.has(code)) return code
    }
  }
}

/** The first three letters of a name, without accents; "SPK" where it has none of A to Z. */
function lettersOf(name: string): string {
  const letters = name.normalize('NFKD').replace(MARKS, '').toUpperCase().replace(NOT_A_LETTER, '').slice(0, LENGTH)
  return letters === '' ? 'SPK' : letters.padEnd(LENGTH, 'X')
}
