import type { Member } from './member.ts'
import { splitName } from './names.ts'

/** The affiliation that a list of people gives to the bearer of a folded name, which may be a surname alone. */
export type FindListed = (foldedName: string) => string | null

/** Looks once for each member in the lists of people. */
export class ListedAffiliations {
  readonly #find: FindListed | undefined
  readonly #looked = new Set<Member>()

  constructor(find: FindListed | undefined) {
    this.#find = find
  }

  /** What a list says of a member whom it was not asked of before. */
  once(member: Member, label: string): string | null {
    if (this.#find === undefined || this.#looked.has(member)) return null
    this.#looked.add(member)
    const { given, particles, surname } = splitName(label)
    return this.#find([...given, particles, surname].filter((part) => part !== '').join(' '))
  }
}
