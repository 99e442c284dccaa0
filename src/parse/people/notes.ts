import type { NamedMember } from './aliases.ts'
import { DOUBTS, type Member, type PeopleNote } from './member.ts'
import type { Newcomer } from './naming.ts'

/** Says what is doubtful about labels. */
export class Notes {
  readonly #diagnose: (note: PeopleNote) => void

  constructor(diagnose: (note: PeopleNote) => void) {
    this.#diagnose = diagnose
  }

  doubt(code: PeopleNote['code'], { match, line }: Newcomer, why = DOUBTS[code]): void {
    this.#diagnose({ code, severity: 'warning', message: `the label ${JSON.stringify(match.label)}: ${why}`, line })
  }

  ambiguous(names: readonly string[], newcomer: Newcomer): void {
    const more = names.length > 5 ? ' or others' : ''
    this.doubt('ambiguous-name', newcomer, `it fits ${names.slice(0, 5).join(' and ')}${more}, so it is kept apart`)
  }

  /** "LUND" was taken to be Mara Lund, and now Nils Lund comes. */
  olderAlias(newcomer: Newcomer, { member, parts }: NamedMember, byFolded: ReadonlyMap<string, Member>): void {
    if (parts.given.length === 0) return
    for (const word of [parts.surname, parts.given[0] ?? '']) {
      const other = byFolded.get(word)
      if (other === undefined || other === member || other.labels.length < 2) continue
      const why = `"${word}" was taken to be ${other.speaker}, and may have been ${member.speaker}`
      this.doubt('ambiguous-name', newcomer, why)
    }
  }

  slip(member: Member, newcomer: Newcomer): void {
    const known = JSON.stringify(member.labels[0] ?? member.speaker)
    this.doubt('label-slip', newcomer, `it is taken for a slip of the pen, and for ${known}`)
  }
}
