import type { LabelMatch } from '../../recogniser/label.ts'
import { fold } from '../../text/fold.ts'
import { displayName, type Spellings } from './display-name.ts'
import type { RosterOptions } from './known-people.ts'
import { firstRole, foldLabel, holderOf, numberedLetter, withoutBy } from './labels.ts'
import { hasDigit } from './letters.ts'
import { ListedAffiliations } from './listed.ts'
import { learn, type Member } from './member.ts'
import { isRole, type NameParts, splitName } from './names.ts'
import { isMereCourtesy, splitTitle, type TitledName } from './title.ts'
import { FRENCH_TITLES } from './words.ts'

/** A label on its way to a member. */
export interface Newcomer {
  readonly match: LabelMatch
  readonly line: number
  readonly folded: string
}

// Mr. LUND of New York
//             ^^^^^^^^
const PLACE = / of (.+)/s

/** The place behind a surname, where the label gives no affiliation. */
function placeIn(name: string, title: string | null, { affiliation }: LabelMatch): string | null {
  return title === null || affiliation !== null ? null : (PLACE.exec(name)?.[1] ?? null)
}

/** What members are called: the best spelling met so far, their titles, and the parts of their names. */
export class Naming {
  readonly #spellings: Spellings
  readonly #shapes = new Map<Member, LabelMatch['shape']>()
  /** "M." is "Monsieur". */
  #french = false

  /** What lists of people say besides. */
  readonly listed: ListedAffiliations

  constructor({ spellings, listed }: Pick<RosterOptions, 'spellings' | 'listed'>) {
    this.#spellings = spellings
    this.listed = new ListedAffiliations(listed)
  }

  /** Hears a folded label of the look-ahead: whoever is "Madame" makes of "M." no initial, whether she speaks before or behind. */
  expect(folded: string): void {
    this.#french ||= FRENCH_TITLES.has(folded.split(' ', 1)[0] ?? '') || folded.startsWith('m le ')
  }

  make(speakerId: string, { match, line, folded }: Newcomer): Member {
    const label = numberedLetter(foldLabel(match.label)) === folded ? folded.toUpperCase() : withoutBy(match.label)
    const holder = holderOf(match)
    const { display } = match
    const { name, title } = display === undefined ? this.#titled(holder ?? label, match) : { name: display, title: null }
    const member: Member = {
      speakerId,
      speaker: name,
      role: firstRole(match.label, folded, match.part),
      labels: [],
      turns: 0,
      words: 0,
      line,
      foldedLabel: folded,
      title,
      affiliation: holder === undefined ? placeIn(name, title, match) : match.label,
    }
    this.#shapes.set(member, match.shape)
    return member
  }

  /** A label in small letters tells more of a name than capitals do. */
  improve(member: Member, match: LabelMatch): void {
    if (match.shape !== 'title' || this.#shapes.get(member) !== 'caps') return
    const { name } = this.#titled(match.label, { ...match, shape: 'title' })
    if (fold(member.speaker) !== fold(name)) return
    learn(member, { speaker: name })
    this.#shapes.set(member, match.shape)
  }

  /** Shows a member by a fuller label than those before. */
  show(member: Member, match: LabelMatch): void {
    learn(member, { speaker: this.#titled(match.label, match).name })
    this.#shapes.set(member, match.shape)
    this.learnTitle(member, match.label)
  }

  /** Takes over a title that a further label gives: the first one, but anything for a mere courtesy. */
  learnTitle(member: Member, label: string): void {
    if (member.title !== null && !isMereCourtesy(member.title)) return
    const { title } = this.#titled(label, { label, names: [label], shape: 'caps' })
    if (title !== null && (member.title === null || !isMereCourtesy(title))) learn(member, { title })
  }

  split(label: string): NameParts {
    const parts = splitName(label)
    if (FRENCH_TITLES.has(parts.title)) this.#french = true
    if (parts.title !== 'm') return parts
    return this.#french ? { ...parts, gender: 'm' } : { ...parts, title: '', given: ['m', ...parts.given] }
  }

  #titled(label: string, { names, shape }: Pick<LabelMatch, 'label' | 'names' | 'shape'>): TitledName {
    const shown = displayName(label, this.#spellings, shape)
    const folded = fold(label)
    const isName = names.length === 1 && shape !== 'letter' && shape !== 'number' && !hasDigit(folded) && !isRole(folded)
    return isName ? splitTitle(shown, this.#french) : { name: shown, title: null }
  }
}
