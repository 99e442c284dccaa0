import type { LabelMatch } from '../../recogniser/label.ts'
import { fold } from '../../text/fold.ts'
import { displayName, type Spellings } from './display-name.ts'
import { firstRole, foldLabel, holderOf, numberedLetter, withoutBy } from './labels.ts'
import { hasDigit, hasLower } from './letters.ts'
import { ListedAffiliations, learn, type Member, type RosterOptions } from './member.ts'
import { countTitles, isRole, type NameParts, splitName } from './names.ts'
import {
  ARTICLES,
  DOTTED_TITLES,
  FRENCH_TITLES,
  GENERATIONS,
  HONOURS,
  isCourtesy,
  OFFICE_QUALIFIERS,
  PARTICLES,
} from './words.ts'

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

/** A name to show, and the title or office that was split off it. */
interface TitledName {
  readonly name: string
  readonly title: string | null
}

/** One word of a name. */
interface Word {
  readonly written: string
  readonly folded: string
}

// Mara Lund, M.D., PhD     Mara Lund MP
//          ^^^^^^^^^^^              ^^
const WHITE = / +/
/** Degrees and honours that need no comma: short ones may be surnames ("Yo-Yo Ma"). */
const WITHOUT_COMMA: ReadonlySet<string> = new Set('phd md mp mep msp mla qc kc esq dphil edd cbe obe mbe'.split(' '))
const BEYOND_LATIN = /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/
// 林委員為洲     林部長     山田太郎君
//   ^^            ^^              ^
const HAN_INSIDE =
  /^([\u4e00-\u9fff]{1,2}?)(委員|議員|立委|部長|院長|主委|署長|次長|局長|教授)(?!會|会|団|長$|長代)([\u4e00-\u9fff]{1,3})$/
const HAN_BEHIND =
  /^([\u3040-\u30ff\u4e00-\u9fff]{1,6}?)(召集委員|委員長代理|副?委員長|委員|副?議長|議員|立委|部長|院長|主委|署長|次長|局長|教授|国務大臣|先生|女士|小姐|博士|氏|君|さん)$/
/** Before these stand words of the office as well, behind a surname: "山田港湾局長" is Yamada, who heads the harbours. */
const OF_A_FIELD = /^[部署次局]長$/
// 김민수 의원
//        ^^
const HANGUL_BEHIND = /^([\uac00-\ud7af]{2,4}) ?(의원|위원장|위원|장관|차관|의장|교수|박사|기자)$/
// 위원장 김민수     해양수산부장관 박철수
//        ^^^^^^                    ^^^^^^
const HANGUL_BEFORE =
  /^([\uac00-\ud7af]{0,10}(?:위원장|위원|의장|의원|장관|차관|총리|처장|청장|실장|국장)) ([\uac00-\ud7af]{2,4})$/
const FULL_NAME = 3

/**
 * Splits titles and degrees off a name as it is shown. They leave the name where it is whole without them.
 *     "Prof. Dr. Mara Lund" -> "Mara Lund", "Prof. Dr."      "Mara Lund, MD" -> "Mara Lund", "MD"
 *     "Mr. Lund" -> "Mr. Lund", "Mr."                        "林委員為洲" -> "林為洲", "委員"
 * `french`: "M." is "Monsieur".
 */
function splitTitle(shown: string, french = false): TitledName {
  if (BEYOND_LATIN.test(shown)) return splitEastern(shown)
  const words = shown.split(WHITE).map((written) => ({ written, folded: fold(written) }))
  const before = titlesBefore(words, french)
  const degrees = degreesBehind(words)
  const title = words.slice(firstTitle(words), before)
  const core = words.slice(before, words.length - degrees.length)
  if ((title.length === 0 && degrees.length === 0) || !isName(core) || isInBrackets(words, before))
    return { name: shown, title: null }
  const bare = hasGivenName(core) ? core : words.slice(0, words.length - degrees.length)
  const said = title.length > 0 ? title : degrees
  return { name: written(bare), title: written(said) }
}

/** Whether a title says no more than man or woman, so that any other is better. */
function isMereCourtesy(title: string): boolean {
  return fold(title).split(' ').every(isCourtesy)
}

/** "The Acting Speaker (Mr. Jo Vey)": an office, and who holds it. */
function isInBrackets(words: readonly Word[], before: number): boolean {
  return words.slice(0, before).some(({ written }) => written.startsWith('('))
}

function written(words: readonly Word[]): string {
  return words
    .map((word) => word.written)
    .join(' ')
    .replace(/,$/, '')
}

/** "The Honorable Mara Lund": an article is no part of a title. */
function firstTitle(words: readonly Word[]): number {
  return ARTICLES.has(words[0]?.folded ?? '') ? 1 : 0
}

/** How many words before the name are titles; at least one word is left. "Acting Deputy Mayor", "Dep.", "Mag." */
function titlesBefore(words: readonly Word[], french: boolean): number {
  let at = 0
  while (at < words.length - 1 && isQualifier(words, at)) at++
  const folded = words.slice(at).map((word) => word.folded)
  const known = countTitles(folded)
  const count = !french && folded.slice(0, known).includes('m') ? 0 : known
  const dotted = at + count < words.length - 1 && isDotted(words[at + count])
  if (count === 0 && !dotted) return 0
  return at + count + (dotted ? 1 : 0)
}

function isQualifier(words: readonly Word[], at: number): boolean {
  return OFFICE_QUALIFIERS.has(words[at]?.folded ?? '')
}

function isDotted(word: Word | undefined): boolean {
  return word?.written.endsWith('.') === true && DOTTED_TITLES.has(word.folded)
}

function degreesBehind(words: readonly Word[]): readonly Word[] {
  let from = words.length
  while (from > 1 && isDegree(words, from - 1)) from--
  return words.slice(from)
}

function isDegree(words: readonly Word[], at: number): boolean {
  const key = words[at]?.folded.replaceAll(' ', '') ?? ''
  if (!HONOURS.has(key)) return false
  const before = words[at - 1]
  return before?.written.endsWith(',') === true || WITHOUT_COMMA.has(key) || isDegreeAt(before)
}

function isDegreeAt(word: Word | undefined): boolean {
  return WITHOUT_COMMA.has(word?.folded.replaceAll(' ', '') ?? '')
}

/** Small words belong to an office: "Secretary of State", "der Staatsministerin Lund auf die Frage". */
function isName(words: readonly Word[]): boolean {
  return words.every(({ written, folded }, index) => !isSmall(written) || PARTICLES.has(folded) || (index > 0 && folded === 'of'))
}

function isSmall(written: string): boolean {
  return hasLower(written) && written === written.toLowerCase()
}

/** "Mara Lund", but neither "Lund", "Lund Jr." nor "de la Cruz". */
function hasGivenName(words: readonly Word[]): boolean {
  const names = words.filter(({ folded }) => folded !== '' && !GENERATIONS.has(folded))
  const of = names.findIndex(({ folded }) => folded === 'of')
  const own = of > 0 ? names.slice(0, of) : names
  return own.length > 1 && !PARTICLES.has(own[0]?.folded ?? '')
}

function splitEastern(shown: string): TitledName {
  const inside = HAN_INSIDE.exec(shown)
  if (inside !== null) return { name: `${inside[1]}${inside[3]}`, title: inside[2] ?? null }
  const before = HANGUL_BEFORE.exec(shown)
  if (before !== null) return { name: before[2] ?? shown, title: before[1] ?? null }
  const behind = HAN_BEHIND.exec(shown) ?? HANGUL_BEHIND.exec(shown)
  const [, name = '', title = null] = behind ?? []
  if (OF_A_FIELD.test(title ?? '') && name.length > FULL_NAME) return { name: shown, title: null }
  return { name: name.length >= FULL_NAME ? name : shown, title }
}
