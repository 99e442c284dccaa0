import { withoutHalves } from '../../text/elide.ts'
import type { MarkupToken, OpenToken } from '../../text/markup.ts'
import { oneLine } from '../../text/white-space.ts'
import { clockSeconds, toMillisecond } from '../fields.ts'

/** People and places of a time line that are kept, and units of one name. */
const MOST = { people: 50_000, times: 500_000, units: 500, said: 2_000 }

const PERSON = new Set(['person', 'persongrp', 'role', 'castitem'])
const PERSON_NAME = new Set(['persname', 'role', 'name'])
const PERSON_ID = ['xml:id', 'eId', 'id'] as const

// "1.5"
const SECONDS = /^\d{1,9}(?:\.\d{1,9})?$/

interface OpenPerson {
  readonly id: string
  /** The element that the name stands in, while it is open. */
  inside: string | undefined
  /** What is told of the name by its parts: "Lund" is a surname, "Mara" a forename. */
  part: string
  forename: string
  surname: string
  rest: string
  isNamed: boolean
}

/** What a document says ahead of its speeches: who is meant by "#ml", and when "#T1" is. */
export class SpeechNames {
  readonly #people = new Map<string, string>()
  readonly #times = new Map<string, number>()
  #person: OpenPerson | undefined

  take(token: MarkupToken): void {
    if (token.kind === 'open') this.#opens(token)
    else if (this.#person === undefined) return
    else if (token.kind === 'text') this.#text(this.#person, token.line.text)
    else this.#closes(this.#person, localName(token.name))
  }

  /** Who is meant: "#ml" or "people.xml#ml"; a reference to nobody known is what it says. */
  nameOf(id: string): string | undefined {
    return this.#people.get(id)
  }

  /** The ids of those who speak: "#ml #jv"; words that name nobody known, and have no such mark, are one name. */
  idsIn(said: string): string[] {
    const whole = withoutHalves(oneLine(said).slice(0, MOST.said))
    // An id is one word, and written in two where a program took the name for it.
    const only = whole.slice(whole.indexOf('#') + 1)
    if (this.#people.has(only)) return [only]
    const ids = idsOf(whole)
    return whole === '' || whole.includes('#') || ids.every((id) => this.#people.has(id)) ? ids : [whole]
  }

  timeOf(value: string | undefined): number | null {
    if (value === undefined || value.length > 100) return null
    if (value.startsWith('#')) return this.#times.get(value.slice(1)) ?? null
    return SECONDS.test(value) ? Number(value) : clockSeconds(value)
  }

  #opens({ name: written, attributes }: OpenToken): void {
    const name = localName(written)
    const id = PERSON_ID.map((key) => attributes.get(key)).find((value) => value !== undefined)
    if (name === 'when' && id !== undefined) this.#when(id, attributes)
    else if (name === 'tlcperson' && id !== undefined) this.#keep(id, attributes.get('showAs') ?? '')
    else if (name === 'speaker' && id !== undefined) this.#keep(id, attributes.get('name') ?? '')
    else if (PERSON.has(name) && id !== undefined)
      this.#person = { id, inside: undefined, part: '', forename: '', surname: '', rest: '', isNamed: false }
    if (this.#person === undefined || this.#person.isNamed) return
    if (PERSON_NAME.has(name) && this.#person.inside === undefined) this.#person.inside = name
    else this.#person.part = name
  }

  #when(id: string, attributes: ReadonlyMap<string, string>): void {
    const interval = attributes.get('interval') ?? ''
    if (this.#times.size >= MOST.times || (interval !== '' && !SECONDS.test(interval))) return
    const since = attributes.get('since')?.replace(/^#/, '')
    const from = since === undefined ? 0 : this.#times.get(since)
    const seconds = Number(interval) / (attributes.get('unit') === 'ms' ? 1000 : 1)
    if (from !== undefined && (interval !== '' || since === undefined)) this.#times.set(id, toMillisecond(from + seconds))
  }

  #text(person: OpenPerson, text: string): void {
    if (person.inside === undefined || person.isNamed) return
    const key = person.part === 'forename' || person.part === 'surname' ? person.part : 'rest'
    if (person[key].length < MOST.units) person[key] += ` ${text.slice(0, MOST.units)}`
  }

  #closes(person: OpenPerson, name: string): void {
    person.part = ''
    if (name === person.inside) {
      person.inside = undefined
      const parts = person.surname === '' ? person.rest : `${person.forename} ${person.surname}`
      const known = oneLine(parts)
      person.isNamed = known !== ''
      if (person.isNamed) this.#keep(person.id, known)
    }
    if (PERSON.has(name)) this.#person = undefined
  }

  #keep(id: string, name: string): void {
    const shown = oneLine(name)
    if (shown !== '' && this.#people.size < MOST.people && !this.#people.has(id)) this.#people.set(id, shown)
  }
}

function idsOf(said: string): string[] {
  const ids = said.split(/\s+/).map((id) => id.slice(id.indexOf('#') + 1))
  return ids.filter((id) => id !== '')
}

/** "tei:SP" is "sp". */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase()
}
