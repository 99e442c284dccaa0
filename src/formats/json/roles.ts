import type { Segment } from './segment.ts'

const MOST_ROLES = 200

/** Calls whoever is told by a code by the part in the talk, where nobody else has that part: two nurses keep their codes, but for the first. */
export class RoleNames {
  readonly #holders = new Map<string, string>()

  nameOf({ speaker, role }: Pick<Segment, 'speaker' | 'role'>): string | null {
    if (speaker === null || role === undefined) return speaker
    if (this.#holders.size < MOST_ROLES && !this.#holders.has(role)) this.#holders.set(role, speaker)
    return this.#holders.get(role) === speaker ? role : speaker
  }

  /** Another talk begins, with others in these parts. */
  forget(): void {
    this.#holders.clear()
  }
}
