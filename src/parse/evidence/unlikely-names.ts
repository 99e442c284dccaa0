import { endsQuestion } from '../../evidence/speech.ts'
import { namesThing } from '../../labels/names/heads.ts'
import type { LabelMatch } from '../../recogniser/label.ts'
import { fold } from '../../text/fold.ts'
import { endsInStop } from '../../text/sentences.ts'
import { isCut } from '../people/letters.ts'
import { FAMILIES } from './families.ts'
import type { LabelEvidence } from './label-evidence.ts'
import { NameOrder } from './name-order.ts'
import { amongLikely, isBetween, isSpeech, isUnlikely, mayTell, type Voice } from './unlikely-voice.ts'
import type { Candidate } from './verdict.ts'

/** Where all depends on it: so many labels, of which so many are theirs, so many ask, and so many say more than a word; so many of all lines. */
const TALK = { labels: 6, share: 0.8, asked: 1 / 15, long: 0, lines: 0.1 }
/** The same where no name is likely, two talk of whom one has the name of a thing, or each is written in a way of its own. */
const STRICT = { labels: 8, share: 0.9, asked: 1 / 10, long: 1 / 4, lines: 0.4 }
/** A short talk is nothing else: a label on nearly every line, with a sentence behind each, and somebody asks. */
const SHORT = { labels: 4, lines: 0.9 }
/** Each speaks so often between two of the others. */
const AMONG = 0.6
/** Units of speech on one line that are long. */
const LONG = 30
/** A label that takes turns, and came less often than is enough, may still tell; behind so many labels it will not. */
const OPEN_LABELS = 40
const NAMES_KEPT = 500
const FORM_TIMES = 3
/** Two words in small letters, among the first ones, say something, even without a full stop. */
const SMALL_WORD = /(?:^|\s)\p{Ll}/gu
const SAYS = { words: 2, reach: 120 }

/** The labels of one convention, or of one family. */
interface Talk {
  readonly voices: Map<string, Voice>
  readonly order: NameOrder
  labels: number
  alternations: number
}

interface VouchedName {
  readonly match: LabelMatch
  readonly key: string
  readonly count: number
  /** A label says itself what it is short for. */
  readonly isNamed?: boolean
}

/** Names that a convention must count in spite of what they are. */
export interface Vouched {
  readonly names: readonly VouchedName[]
  /** Changes from one name to another, over all labels of the talk. */
  readonly alternations: number
}

/**
 * Words that begin sentences or name things are names too: "Bill", "Me", "You", "AI". They are, where they take turns with the
 * others, come back, and say something.
 *     Mara: Is it shut?     Bill: Not yet.     Mara: And when …?     Bill: Ask …
 * "Yes:" and "No:" of a vote stand side by side, "Action:" names a thing, and forms keep to one order. Two who take turns vouch for
 * each other also where one is written in another way than the other: "AI:" and "Mara:". "Pilot (P):" says what "P:" is.
 */
export class UnlikelyNames {
  readonly #talks = new Map<string, Talk>()
  /** Short names in brackets behind the whole ones, with these. */
  readonly #noted = new Map<string, string>()
  #lines = 0
  /** Of the label before: what it says is still to come. */
  #open: Voice[] = []
  readonly #isListed: (match: LabelMatch) => boolean

  /** `isListed`: whether a list of people names the person of a label. */
  constructor(isListed: (match: LabelMatch) => boolean) {
    this.#isListed = isListed
  }

  /** Looks at a line of the look-ahead that is not blank, and none of the matter around the talk. */
  see(text: string, candidates: readonly Candidate[]): void {
    this.#lines++
    if (candidates.length > 0) this.#open = this.#countAll(candidates)
    const from = candidates[0]?.match.speechAt ?? 0
    if (this.#open.length > 0) this.#hear(text.slice(from).trim())
  }

  /** The likeliest label of each family. */
  #countAll(candidates: readonly Candidate[]): Voice[] {
    const best = new Map<string, Candidate>()
    for (const candidate of candidates) {
      if (candidate.convention.isScript === true || candidate.match.isLoose === true) continue
      const family = familyOf(candidate)
      if (candidate.match.prior > (best.get(family)?.match.prior ?? 0)) best.set(family, candidate)
    }
    return [...best].flatMap(([family, candidate]) => this.#count(this.#talkOf(family), candidate) ?? [])
  }

  #count(talk: Talk, { convention, match, key }: Candidate): Voice | undefined {
    const voice = talk.voices.get(key) ?? meet(talk, { key, match, convention: convention.name })
    if (voice === undefined) return undefined
    const last = talk.voices.get(talk.order.last)
    if (match.affiliation !== null) this.#note(key, fold(match.affiliation))
    voice.count++
    voice.prior = Math.max(voice.prior, match.prior)
    talk.labels++
    talk.order.follow(key)
    if (last === undefined || last === voice) return voice
    talk.alternations++
    last.to.set(voice, (last.to.get(voice) ?? 0) + 1)
    voice.from.set(last, (voice.from.get(last) ?? 0) + 1)
    return voice
  }

  /** A word of the name in brackets behind it, or its first letters, is what the name is cut to. */
  #note(key: string, note: string): void {
    if (this.#noted.size < NAMES_KEPT && (` ${key} `.includes(` ${note} `) || isCut(note, key))) this.#noted.set(note, key)
  }

  #talkOf(family: string): Talk {
    const known = this.#talks.get(family)
    if (known !== undefined) return known
    const made: Talk = { voices: new Map(), order: new NameOrder(), labels: 0, alternations: 0 }
    this.#talks.set(family, made)
    return made
  }

  /** What is said behind a label, on its line or on the next. */
  #hear(speech: string): void {
    if (speech === '') return
    const says = endsInStop(speech) || saysWords(speech)
    const asks = endsQuestion(speech)
    for (const voice of this.#open) {
      if (says) voice.spoken++
      if (asks) voice.asked++
      if (speech.length >= LONG) voice.long++
    }
    this.#open = []
  }

  /** More labels of a convention may tell whether some word is a name. */
  isOpen({ name }: Pick<LabelEvidence, 'name'>): boolean {
    for (const { voices, labels } of this.#talks.values()) {
      if (labels >= OPEN_LABELS) continue
      for (const voice of voices.values()) if (voice.convention === name && mayTell(voice)) return true
    }
    return false
  }

  /** Lets each convention count those of its names that are such. */
  vouch(evidences: Iterable<LabelEvidence>): void {
    const found = [...this.#talks.values()].map((talk) => ({ voices: this.#voicesIn(talk), alternations: talk.alternations }))
    for (const evidence of evidences) {
      for (const { voices, alternations } of found) {
        const names = voices.filter(({ convention }) => convention === evidence.name)
        if (names.length > 0) evidence.vouch({ names, alternations })
      }
    }
  }

  /** Those whom a label calls what they are short for, whom it is short for, and those whom a list names, if one of them comes back. */
  #namedIn({ voices }: Talk): (Voice & { readonly isNamed: true })[] {
    const short = [...voices.values()].filter(({ key }) => this.#noted.has(key))
    const whole = short.flatMap(({ key }) => voices.get(this.#noted.get(key) ?? '') ?? [])
    const listed = [...voices.values()].filter(({ match }) => this.#isListed(match))
    const isTalk = listed.length > 1 && sumOf(listed, 'count') > listed.length
    const named = new Set([...short, ...whole, ...(isTalk ? listed : [])])
    return [...named].map((voice) => ({ ...voice, isNamed: true as const }))
  }

  #voicesIn(talk: Talk): (VouchedName & Pick<Voice, 'convention'>)[] {
    const returning = [...talk.voices.values()].filter(({ count }) => count > 1)
    const likely = returning.filter((voice) => !isUnlikely(voice))
    const named = this.#namedIn(talk)
    if (named.length > 0) return [...named, ...likely]
    const unlikely = returning.filter((voice) => isUnlikely(voice) && isSpeech(voice, talk.labels < TALK.labels))
    const isMixed = new Set(returning.map(({ convention }) => convention)).size > 1
    if (isMixed && likely.length === 2 && returning.length === 2) return this.#isTalk(talk, likely, STRICT) ? likely : []
    return likely.length > 1 ? amongLikely(unlikely, likely) : this.#amongFew(talk, { unlikely, likely })
  }

  /** Where one name is likely, or none, all that come back must make a talk. */
  #amongFew(talk: Talk, { unlikely, likely }: Record<'unlikely' | 'likely', Voice[]>): Voice[] {
    const isPair = unlikely.length + likely.length === 2
    const found = unlikely.filter(({ key }) => isPair || !namesThing(key))
    const isStrict = likely.length === 0 || found.some(({ key }) => namesThing(key))
    return this.#isTalk(talk, [...likely, ...found], isStrict ? STRICT : TALK) ? [...likely, ...found] : []
  }

  /** Whether so many labels are theirs, they ask, and take turns, in no fixed order. */
  #isTalk(talk: Talk, voices: readonly Voice[], { labels, share, asked, long, lines }: typeof TALK): boolean {
    const all = new Set(voices)
    const theirs = sumOf(voices, 'count')
    if (theirs < labels) return theirs === talk.labels && this.#isShortTalk(voices, theirs)
    if (theirs < talk.labels * share || theirs < this.#lines * lines) return false
    if (sumOf(voices, 'asked') < theirs * asked || sumOf(voices, 'long') < theirs * long) return false
    return !talk.order.isForm(FORM_TIMES) && voices.every((voice) => isBetween(voice, all, AMONG))
  }

  #isShortTalk(voices: readonly Voice[], labels: number): boolean {
    if (labels < SHORT.labels || labels < this.#lines * SHORT.lines) return false
    return sumOf(voices, 'spoken') === labels && sumOf(voices, 'asked') > 0
  }
}

function sumOf(voices: readonly Voice[], what: 'count' | 'asked' | 'long' | 'spoken'): number {
  return voices.reduce((sum, voice) => sum + voice[what], 0)
}

function familyOf({ convention }: Candidate): string {
  return FAMILIES.has(convention.name) ? 'colon' : convention.name
}

function meet({ voices }: Talk, name: Pick<Voice, 'key' | 'match' | 'convention'>): Voice | undefined {
  if (voices.size >= NAMES_KEPT) return undefined
  const made: Voice = { ...name, count: 0, prior: 0, spoken: 0, asked: 0, long: 0, to: new Map(), from: new Map() }
  voices.set(name.key, made)
  return made
}

function saysWords(speech: string): boolean {
  return (speech.slice(0, SAYS.reach).match(SMALL_WORD)?.length ?? 0) >= SAYS.words
}
