import { headingName } from '../../labels/heading-name.ts'
import { type ChatParty, chatPartyOf } from '../../labels/names/chat-parties.ts'
import { FAMILIES } from './families.ts'
import type { Candidate } from './verdict.ts'

/** Both sides speak so often, and so many labels of theirs follow one of the other side. */
const ENOUGH = { each: 2, changes: 0.6 }
/**
 * Somebody else who comes half as often as the rarer side makes it a talk of people; from this prior on it is a name. Beside one
 * question and its answer, any word that comes back may be one.
 */
const OTHERS = { share: 0.5, prior: 0.6, least: 0.25 }
/** Behind so many labels of a way that has both sides it is known whether they chat. */
const OPEN_LABELS = 4
const NAMES_KEPT = 200

/** Labels of one convention or family, and of one level where it has levels. */
interface Way {
  readonly key: string
  /** That of the label that came first. */
  readonly convention: string
  asker: number
  program: number
  /** One of its labels is the name of a product. */
  hasProduct: boolean
  changes: number
  last: 'asker' | 'program' | undefined
  /** Whoever else came before either side. */
  first: string | undefined
  /** How often others came, names and words that may be some. */
  readonly others: Map<string, number>
  readonly words: Map<string, number>
}

/**
 * Finds chats with a program, "User" and "Assistant" in turn. These two are hardly anything else, while answers are full of what
 * looks like labels: headings, words in bold, lists of keys. So nothing else is a label beside them.
 *     ## User  ─>  …  ─>  ## Assistant  ─>  …  ### Steps … **Note:** …  ─>  ## User
 */
export class MachineChat {
  readonly #ways = new Map<string, Way>()
  #found: Way | undefined
  #isSettled = false

  /** Looks at the labels of a line of the look-ahead. */
  see(candidates: readonly Candidate[]): void {
    const ways = new Map(candidates.map((candidate) => [wayOf(candidate), candidate]))
    for (const [way, candidate] of ways) {
      const party = chatPartyOf(candidate.key)
      if (party !== undefined) this.#count(this.#way(way, candidate), party)
      else if (candidate.match.prior >= OTHERS.least) countOther(this.#way(way, candidate), candidate)
    }
  }

  #count(way: Way, party: ChatParty): void {
    if (party === 'tool') return
    const side = party === 'asker' ? 'asker' : 'program'
    if (way.last !== undefined && way.last !== side) way.changes++
    way.last = side
    way[side]++
    way.hasProduct ||= party === 'product'
  }

  #way(key: string, { convention }: Candidate): Way {
    const known = this.#ways.get(key)
    if (known !== undefined) return known
    const counts = {
      asker: 0,
      program: 0,
      changes: 0,
      hasProduct: false,
      last: undefined,
      first: undefined,
      others: new Map(),
      words: new Map(),
    }
    const made: Way = { key, convention: convention.name, ...counts }
    this.#ways.set(key, made)
    return made
  }

  /** Both sides were met, and too few labels to tell whether they chat. */
  get isOpen(): boolean {
    return [...this.#ways.values()].some((way) => way.asker > 0 && way.program > 0 && way.asker + way.program < OPEN_LABELS)
  }

  /** The convention of the labels of such a chat, or null. */
  get convention(): string | null {
    const way = this.#isSettled ? this.#found : this.#best()
    return way?.convention ?? null
  }

  #best(): Way | undefined {
    const chats = [...this.#ways.values()].filter(isChat)
    return chats.sort((one, other) => other.asker + other.program - one.asker - one.program)[0]
  }

  /** Nothing changes it from now on. */
  settle(): void {
    this.#found = this.#best()
    this.#isSettled = true
  }

  /** Whether a label is written as those of the chat are. */
  isOfWay(candidate: Candidate): boolean {
    return wayOf(candidate) === this.#found?.key
  }

  /** Why a label of such a chat is none, or null when it is one. */
  refuse(candidate: Candidate): string | null {
    return this.isOfWay(candidate) && chatPartyOf(candidate.key) !== undefined ? null : 'neither side of a chat with a program'
  }
}

function wayOf({ convention, match: { style = '' } }: Candidate): string {
  return FAMILIES.has(convention.name) ? '' : `${convention.name} ${style}`
}

function countOther(way: Way, { key, match }: Candidate): void {
  const { others, words } = way
  if (way.last === undefined) way.first ??= key
  const counts = match.prior >= OTHERS.prior ? others : words
  if (counts.size < NAMES_KEPT || counts.has(key)) counts.set(key, (counts.get(key) ?? 0) + 1)
}

function isChat(way: Way): boolean {
  const { asker, program, changes, others, words, first = '' } = way
  const rarer = Math.min(asker, program)
  if (rarer < (isAnswered(way) ? 1 : ENOUGH.each) || changes < (asker + program - 1) * ENOUGH.changes) return false
  // Answers are full of words that come back; who speaks before any question is somebody.
  if ((words.get(first) ?? 0) >= rarer && (words.get(first) ?? 0) > 1) return false
  return Math.max(0, ...others.values()) < Math.max(2, rarer * OTHERS.share)
}

/** One question will do where a product answers it, unless headings name the two. */
function isAnswered({ convention, hasProduct, last, words }: Way): boolean {
  return hasProduct && last === 'program' && convention !== headingName.name && Math.max(0, ...words.values()) < 2
}
