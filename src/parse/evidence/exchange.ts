import { isWideLetter } from '../../labels/wide-speech.ts'
import { asks, type BareMark, bareMarkOf, isSentence } from './bare-mark.ts'
import { isTalk } from './exchange-talk.ts'
import { type Ask, isAsker, isPair, newVoice, type Side, type Voice } from './exchange-voice.ts'
import { FAMILIES } from './families.ts'
import type { Candidate } from './verdict.ts'

const LETTERS = 'role-letters'
/** Words that begin sentences and name things are no names, but in capitals they may be those of a paper: "ZEIT", "FOCUS". */
const LEAST = 0.25
const LEAST_CAPS = 0.1
/** A name and a dash, which say little by themselves. */
const LEAST_DASHED = 0.2
const DASH = 'dash'
/** Others in front of whom somebody may ask: names before a dash or a full stop. */
const BESIDE: ReadonlySet<string> = new Set([DASH, 'caps-period', 'title-period'])
/** An answer of fewer units says no more than a quiz does. */
const SAYS = 30
/** A character of Chinese, Japanese or Korean says as much as so many letters. */
const WIDE = 2
const VOICES_KEPT = 2_000
/** First lines kept, and so many units of each: only a short talk is judged by them. */
const FIRSTS_KEPT = 200
const FIRST_REACH = 2_000
const STILL: Ask = { vouched: new Set(), convention: null, mark: null }

/**
 * Counts who speaks in turn with whom over all conventions together. An interview is told by two sides that take turns, though
 * one of them be a letter, a word or a mark and the other a name:
 *     Question: …? · Lund: … · Question: …? · Lund: …          **…?** · Lund: … · **…?** · Lund: …
 * A word that recurs within answers, such as "Note:", comes behind them and goes before questions: none takes turns with it.
 */
export class Exchange {
  readonly #voices = new Map<string, Voice>()
  /** Those who have spoken twice: nobody asks but one of them. */
  readonly #returning = new Set<Voice>()
  /** Labels of all but those of questions. */
  #named = 0
  #last: Voice | undefined
  #asked = false
  /** Nothing was said yet behind the last label. */
  #begins = false
  /** So many lines began a speech. */
  #firsts = 0
  #units = 0
  #lines = 0
  /** A question without a label, of which is not known yet who speaks behind it. */
  #pending: { readonly mark: BareMark; readonly text: string } | undefined
  #settled = STILL

  /** Looks at a line of the look-ahead that is not blank. */
  see(text: string, afterBlank: boolean, candidates: readonly Candidate[]): void {
    this.#lines++
    const best = this.#best(candidates)
    // "Answer: yes" within an answer is no label.
    if (best !== undefined && (best.match.part !== 'answer' || this.#isAsked)) {
      if (this.#pending !== undefined) this.#speak(`?${this.#pending.mark}`, this.#pending.text)
      this.#pending = undefined
      this.#speak(this.#tokenOf(best), text, best)
      return
    }
    const mark = bareMarkOf(text, afterBlank)
    if (mark === 'dash' || mark === 'sign') this.#speak(`?${mark}`, text)
    else if (mark === undefined) this.#goOn(text)
    else if (this.#pending?.mark !== 'emphasis') this.#pending = { mark, text }
  }

  /** Whether a line may be a question that no label marks. */
  mayAsk(text: string, afterBlank: boolean): boolean {
    return bareMarkOf(text, afterBlank) !== undefined
  }

  /** Letters stand for nobody. */
  forgetLetters(): void {
    for (const [token, voice] of this.#voices) {
      if (token !== '?A' && token.length > 1) continue
      this.#voices.delete(token)
      this.#returning.delete(voice)
    }
  }

  /** Draws the conclusions; from then on nothing changes them. `isLikely`: labels are likely without it. */
  settle(isLikely: boolean): Ask {
    const found: Found = { vouched: new Set(), most: undefined, mark: null }
    for (const voice of this.#returning) {
      const sides = this.#sides(voice)
      if (isAsker(voice, sides, this.#named) || isPair(voice, sides, this.#named)) conclude(found, voice, sides)
    }
    if (!isLikely && found.vouched.size === 0) concludeTalk(found, this.#voices, this.#lines)
    this.#settled = { vouched: found.vouched, convention: found.most?.convention ?? null, mark: found.mark }
    return this.#settled
  }

  /** Whether a label speaks in turn with others so often that it is one. */
  vouches(candidate: Candidate): boolean {
    const { vouched } = this.#settled
    return vouched.size > 0 && isOfFamily(candidate) && vouched.has(this.#tokenOf(candidate))
  }

  /** Whether a line without a label is a question of nobody known: surely, or perhaps, if a label follows. */
  questionIn(text: string, afterBlank: boolean): 'surely' | 'perhaps' | undefined {
    const { mark } = this.#settled
    if (mark === null || bareMarkOf(text, afterBlank) !== mark) return undefined
    if (mark === 'dash' || mark === 'sign') return 'surely'
    return mark === 'plain' || isSentence(text) ? 'perhaps' : undefined
  }

  /** Whether it tells nothing of who speaks. */
  get isQuiet(): boolean {
    return this.#settled.vouched.size === 0
  }

  /** How the questions of nobody known are marked. */
  get mark(): BareMark | null {
    return this.#settled.mark
  }

  /** A question stands before. */
  get #isAsked(): boolean {
    return this.#pending !== undefined || (this.#last !== undefined && isOfQuestion(this.#last.token))
  }

  /** Those who speak both before and behind somebody, as often as they do both. */
  #sides(voice: Voice): Side[] {
    const sides: Side[] = []
    for (const [token, there] of voice.to) {
      const other = this.#voices.get(token)
      const times = Math.min(there, other?.to.get(voice.token) ?? 0)
      if (other !== undefined && times > 0) sides.push({ voice: other, times })
    }
    return sides
  }

  #best(candidates: readonly Candidate[]): Candidate | undefined {
    let best: Candidate | undefined
    for (const candidate of candidates) {
      if (candidate.match.part !== undefined) return candidate
      const isLikely = isOfFamily(candidate) && candidate.match.prior >= leastOf(candidate)
      if (isLikely && candidate.match.prior > (best?.match.prior ?? 0)) best = candidate
    }
    return best
  }

  #tokenOf({ convention, match, key }: Candidate): string {
    if (match.part !== undefined) return match.part === 'ask' ? '?q' : '?a'
    if (convention.name !== LETTERS) return key
    return key.startsWith('q') ? '?Q' : '?A'
  }

  #speak(token: string, text: string, candidate?: Candidate): void {
    const voice = this.#voices.get(token) ?? this.#meet(token)
    if (voice === undefined) return
    voice.count++
    if (voice.count === 2) this.#returning.add(voice)
    if (!isOfQuestion(token)) this.#named++
    voice.convention ??= candidate?.convention.name ?? null
    if (candidate !== undefined && isWord(candidate.match)) voice.isWord = true
    if (this.#last !== undefined && this.#last !== voice) this.#last.to.set(token, (this.#last.to.get(token) ?? 0) + 1)
    this.#last = voice
    this.#asked = false
    this.#units = 0
    this.#begins = true
    this.#goOn(text.slice(candidate?.match.speechAt ?? 0))
  }

  #meet(token: string): Voice | undefined {
    if (this.#voices.size >= VOICES_KEPT) return undefined
    const voice = newVoice(token, this.#lines - 1)
    this.#voices.set(token, voice)
    return voice
  }

  /** The one who speaks goes on. */
  #goOn(text: string): void {
    this.#pending = undefined
    const voice = this.#last
    if (voice === undefined) return
    if (this.#begins && text !== '') {
      this.#begins = false
      if (this.#firsts++ < FIRSTS_KEPT) voice.firsts.push(text.slice(0, FIRST_REACH))
    }
    const units = isWideLetter(text.charCodeAt(0)) ? text.length * WIDE : text.length
    if (this.#units < SAYS && this.#units + units >= SAYS) voice.long++
    this.#units += units
    if (this.#asked || !asks(text)) return
    this.#asked = true
    voice.asked++
  }
}

/** A word for questions or answers, no letter that stands for one; in Chinese characters it is one long. */
function isWord({ part, label }: Candidate['match']): boolean {
  return part !== undefined && (label.length > 1 || isWideLetter(label.charCodeAt(0)))
}

function isOfFamily({ convention, match }: Candidate): boolean {
  return match.part !== undefined || FAMILIES.has(convention.name) || BESIDE.has(convention.name)
}

function leastOf({ convention, match }: Candidate): number {
  if (convention.name === DASH) return LEAST_DASHED
  return match.shape === 'caps' ? LEAST_CAPS : LEAST
}

/** What is found while conclusions are drawn. */
interface Found {
  readonly vouched: Set<string>
  /** Who has the most labels. */
  most: Voice | undefined
  mark: BareMark | null
}

/** One asks, and the other sides answer. */
function conclude(found: Found, asker: Voice, sides: readonly Side[]): void {
  found.mark = markOf(asker.token) ?? found.mark
  for (const side of [asker, ...sides.map(({ voice }) => voice)]) {
    if (side.count < 2 && !asker.token.startsWith('?')) continue
    found.vouched.add(side.token)
    if (side.convention !== null && side.count > (found.most?.count ?? 0)) found.most = side
  }
}

/** All talk whose labels are of one kind, where those who come back are; what stands above it tells nothing. */
function concludeTalk(found: Found, voices: ReadonlyMap<string, Voice>, lines: number): void {
  const named = [...voices.values()].filter(({ token, convention }) => !token.startsWith('?') && convention !== DASH)
  const kinds = new Set(named.filter(({ count }) => count > 1).map(({ convention }) => convention))
  const alike = named.filter(({ convention }) => kinds.has(convention))
  const above = Math.min(...alike.filter(({ count }) => count > 1).map(({ since }) => since))
  if (kinds.size !== 1 || !isTalk(alike, lines - above)) return
  for (const { token } of alike) found.vouched.add(token)
  found.most = alike[0]
}

/** Whether it is no label, or one of questions. */
function isOfQuestion(token: string): boolean {
  return token.startsWith('?') && token !== '?a' && token !== '?A'
}

function markOf(token: string): BareMark | null {
  if (token === '?emphasis') return 'emphasis'
  if (token === '?dash') return 'dash'
  if (token === '?sign') return 'sign'
  return token === '?plain' ? 'plain' : null
}
