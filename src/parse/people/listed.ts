import type { Member } from './member.ts'
import { splitName } from './names.ts'

/** Lists of people: the affiliation that they give to the bearer of a folded name, which may be a surname alone. */
export interface PeopleLists {
  readonly size: number
  affiliation(foldedName: string): string | null
}

/** Looks once for each member in the lists of people. */
export class ListedAffiliations {
  readonly #list: PeopleLists | undefined
  readonly #looked = new Set<Member>()

  constructor(list: PeopleLists | undefined) {
    this.#list = list
  }

  /** What a list says of a member whom it was not asked of before. */
  once(member: Member, label: string): string | null {
    if (this.#list === undefined || this.#list.size === 0 || this.#looked.has(member)) return null
    this.#looked.add(member)
    const { given, particles, surname } = splitName(label)
    return this.#list.affiliation([...given, particles, surname].filter((part) => part !== '').join(' '))
  }
}
