import { ALONE_UNCASED } from '../../labels/bare-name.ts'
import { capsColon } from '../../labels/caps-colon.ts'
import { FIGURE, type LabelConvention } from '../../labels/convention.ts'
import { isListItem } from '../../labels/marks.ts'
import { isGivenName } from '../../labels/names/given.ts'
import { asksOnce, beginsExamination } from '../../labels/role-letters.ts'
import type { LabelMatch } from '../../recogniser/label.ts'
import { given } from '../given.ts'
import { Accepted } from './accepted.ts'
import { isAlone } from './alone.ts'
import { asksForOutlet, maySpeakOnce } from './comes-once.ts'
import type { CueEvidence, Place } from './cue-evidence.ts'
import type { Exchange } from './exchange.ts'
import { FAMILIES } from './families.ts'
import { foldedLabel } from './folded-label.ts'
import { HOPELESS } from './label-evidence.ts'
import { isAmongNames } from './lone-name.ts'
import type { MachineChat } from './machine-chat.ts'
import { isNotice } from './notices.ts'
import { hasOtherHead } from './other-heads.ts'
import { type Candidate, NOTHING, type Verdict } from './verdict.ts'
import type { Weights } from './weights.ts'

/** So many labels of the convention that leads, and changes from one to another, make a talk. */
const AMONG = { labels: 8, alternations: 5 }

/** What the look-ahead has settled; conventions may be taken up behind it. */
export interface Choice {
  winner: string | null
  readonly active: Set<string>
  /** Nearly every line carries a label. */
  isDense: boolean
  /** Most lines carry a label. */
  isTalk: boolean
  /** Most paragraphs do. */
  isOfParagraphs: boolean
}

/** What a line is judged by. */
export interface Grounds {
  readonly weights: Weights
  readonly exchange: Pick<Exchange, 'vouches'>
  readonly chat: Pick<MachineChat, 'convention' | 'isOfWay' | 'refuse'>
  readonly choice: Choice
  /** Whether the text before a label names that person. */
  readonly introduced: (match: LabelMatch) => boolean
}

/** Says line by line whether it carries a label, once the conventions are settled. */
export class LineJudge {
  readonly #weights: Weights
  readonly #exchange: Grounds['exchange']
  readonly #chat: Grounds['chat']
  readonly #choice: Choice
  readonly #introduced: Grounds['introduced']
  readonly #accepted = new Accepted()

  constructor({ weights, exchange, chat, choice, introduced }: Grounds) {
    this.#weights = weights
    this.#exchange = exchange
    this.#chat = chat
    this.#choice = choice
    this.#introduced = introduced
  }

  /** Whether a line carries a label. Lines must come in order. */
  judge(candidates: readonly Candidate[], place: Place): Verdict {
    const [first] = candidates
    if (first?.convention === given) return { label: first, nearMiss: null, reason: 'the format names the speaker' }
    const told = candidates.find((candidate) => candidate.told !== undefined)
    if (told !== undefined) return this.#accept(told, place)
    // A name alone on a line tells nothing where no other such names are labels.
    if (!candidates.some((candidate) => this.#isTold(candidate))) return NOTHING
    const refused: Refused[] = []
    let best: Candidate | null = null
    for (const candidate of candidates) {
      const reason = this.#chat.convention === null ? this.#refuse(candidate, place) : this.#chat.refuse(candidate)
      if (reason !== null) refused.push({ candidate, reason })
      else if (best === null || this.#rank(candidate) > this.#rank(best)) best = candidate
    }
    return best === null ? this.#nearMiss(refused) : this.#accept(best, place)
  }

  #accept(label: Candidate, place: Place): Verdict {
    const found = this.#accepted.knows(label.key) ? 'a name already known' : 'a likely name of the chosen convention'
    const reason = label.told ?? found
    this.#accepted.add(label, place)
    return { label, nearMiss: null, reason }
  }

  /** The likeliest of what was refused. */
  #nearMiss(refused: readonly Refused[]): Verdict {
    let nearest: Refused | null = null
    for (const each of refused) {
      const { match } = each.candidate
      const isTold = match.isLoose !== true && this.#isTold(each.candidate)
      if (isTold && match.prior > (nearest?.candidate.match.prior ?? 0)) nearest = each
    }
    return { label: null, nearMiss: nearest?.candidate ?? null, reason: nearest?.reason ?? '' }
  }

  /** Names alone on a line are headings, where no such names are labels. */
  #isTold(candidate: Candidate): boolean {
    if (this.#chat.convention !== null) return this.#chat.isOfWay(candidate)
    return !isAlone(candidate.convention) || this.#isActive(candidate)
  }

  #isActive({ convention }: Pick<Candidate, 'convention'>): boolean {
    return this.#choice.active.has(convention.name)
  }

  /** Whether a line without a label tells what the program did that wrote the document. */
  isNotice(text: string, afterBlank: boolean): boolean {
    const { winner } = this.#choice
    const isKnown = (key: string) => this.#accepted.knows(key) || (this.#weights.of(winner)?.times(key) ?? 0) > 0
    return isNotice(text, { winner, isKnown: (nick) => isKnown(foldedLabel(nick)), afterBlank })
  }

  /** Of two labels that could be taken, a name of a script or a word for a question that is one, then a name already known, then the likelier. */
  #rank({ convention, match, key }: Candidate): number {
    const isFirst = (convention.isScript === true && convention.name === this.#choice.winner) || match.part !== undefined
    return (isFirst ? 2 : 0) + (this.#accepted.knows(key) ? 1 : 0) + match.prior
  }

  /** Why a candidate is not taken, or null when it is. */
  #refuse(candidate: Candidate, place: Place): string | null {
    const { convention, match, key } = candidate
    if (this.#exchange.vouches(candidate)) return null
    if (match.isLoose === true) return this.#refuseLoose(candidate, place)
    const other = this.#refuseHead(candidate, place)
    if (other !== null) return other
    const cues = this.#weights.cuesOf(convention)
    if (cues !== undefined) return this.#refuseCue(candidate, place, cues)
    if (match.prior >= 0.25 && (this.#accepted.expects(key) || this.#comesBack(candidate, place))) return null
    if (!this.#isActive(candidate) && !this.#awaken(candidate, place)) return 'the convention was not chosen'
    if (this.#accepted.knows(key) || this.#accepted.knowsAll(match) || (match.prior >= 0.25 && this.#accepted.isShort(candidate)))
      return null
    const misplaced = this.#misplaces(candidate, place)
    if (misplaced !== null) return misplaced
    return match.prior >= enoughOnce(convention) ? null : this.#refuseUnlikely(candidate, place)
  }

  /** Why the head of a line is none of speech. */
  #refuseHead(candidate: Candidate, { text }: Place): string | null {
    if (this.#weights.isHopeless(candidate) || !this.#isTold(candidate)) return 'a word that does not speak'
    const { match, key } = candidate
    const isOther = !this.#accepted.knows(key) && hasOtherHead(text, match, this.#accepted.hasStyle(match))
    return isOther ? 'a link, a part or a name that goes on' : null
  }

  /** Whether a name at the head of a paragraph comes back as a label of the convention that leads, or is a usual first name: "Mara: …" before "**Mara**: …". */
  #comesBack({ convention, match, key }: Candidate, { beginsParagraph }: Place): boolean {
    const leader = this.#weights.of(this.#choice.winner)
    if (leader === undefined || leader.name === convention.name || match.ownLine || !beginsParagraph) return false
    return (
      leader.times(key) >= 2 || (leader.labels >= AMONG.labels && leader.alternations >= AMONG.alternations && isGivenName(key))
    )
  }

  /** Why nobody new can speak where a candidate stands. */
  #misplaces(candidate: Candidate, place: Place): string | null {
    const { match } = candidate
    // An item of a list below one that carries a label is inside nothing: "* **Mara**: …" in the chat beside a talk in paragraphs.
    const isNext = () => isListItem(place.text, match.at) && this.#accepted.isBeside(match, place)
    if (match.prior < 0.8 && this.#accepted.isInside(place) && !isNext()) return 'inside a paragraph'
    return this.#accepted.isPoint(candidate, place) ? 'a point of a list' : null
  }

  /** Why a name is not taken with something behind it that begins like no sentence, or what may be none. */
  #refuseLoose(candidate: Candidate, place: Place): string | null {
    const comesBack = candidate.match.style === FIGURE && this.#weights.times(candidate) >= 2
    const mayAsk = place.beginsParagraph && asksForOutlet(candidate, this.#accepted)
    const isLikeOthers = comesBack || mayAsk || this.#accepted.knows(candidate.key) || this.#accepted.isTimeFirst(candidate.match)
    if (!this.#isActive(candidate) || !isLikeOthers) return 'no sentence follows it'
    if (this.#accepted.isInside(place)) return 'inside a paragraph'
    const cues = this.#weights.cuesOf(candidate.convention)
    return cues === undefined ? null : this.#refuseCue(candidate, place, cues)
  }

  /** Why a name of a script is not taken. */
  #refuseCue({ convention, match, key }: Candidate, place: Place, cues: CueEvidence): string | null {
    if (!this.#isActive({ convention })) return 'the convention was not chosen'
    const isKnown = this.#accepted.knows(key) || cues.times(key) >= 2
    return cues.refuse(match, place, { isKnown, isLeader: convention.name === this.#choice.winner })
  }

  /** Why a name that is unlikely by itself is not taken. */
  #refuseUnlikely(candidate: Candidate, place: Place): string | null {
    const { convention, match, key } = candidate
    const evidence = this.#weights.of(convention.name)
    const times = evidence?.times(key) ?? 0
    const isHeading = evidence?.takesOnce(match) === false && times < 2 && !this.#isAmongAlone(match)
    if (match.ownLine && (convention.name !== this.#choice.winner || isHeading))
      return 'words alone on a line, which may be a heading'
    const isLeader = convention.name === this.#choice.winner
    const letters = (letter: string) => this.#weights.of(capsColon.name)?.times(letter) ?? 0
    if (maySpeakOnce(candidate, place, { accepted: this.#accepted, evidence, isLeader, letters })) return null
    const { isTalk, isOfParagraphs } = this.#choice
    if (isAmongNames(candidate, place, { accepted: this.#accepted, evidence, isTalk, isOfParagraphs })) return null
    if (times >= 2 || evidence?.vouchesFor(key) === true || (this.#choice.isDense && match.prior >= 0.3)) return null
    // Words that begin sentences and name things are no names for looking like the labels around.
    if (match.prior > HOPELESS && (this.#accepted.hasStyle(match) || this.#introduced(match))) return null
    return 'an unlikely name that occurs once'
  }

  /** In letters without case, where most lines are a name or what it says. */
  #isAmongAlone(match: LabelMatch): boolean {
    return match.style === ALONE_UNCASED && this.#accepted.isTight && this.#accepted.standsAlone(match)
  }

  /** Takes up a convention that has become decisive behind the look-ahead, or letters where an examination begins or somebody asks in a talk. */
  #awaken({ convention: { name }, match }: Candidate, { beginsParagraph }: Place): boolean {
    const evidence = this.#weights.of(name)
    const isToldLate = evidence?.isDecisive === true && evidence.isCompanion
    const isAsked = asksOnce(match) && beginsParagraph && this.#accepted.isTalk && FAMILIES.has(this.#choice.winner ?? '')
    if (!isToldLate && !isAsked && !beginsExamination(match)) return false
    this.#choice.active.add(name)
    return true
  }
}

interface Refused {
  readonly candidate: Candidate
  readonly reason: string
}

/** The prior of a name that is taken though it comes once; within a frame that recurs, that of a lone capital word. */
function enoughOnce({ isInduced }: LabelConvention): number {
  return isInduced === true ? 0.3 : 0.5
}
