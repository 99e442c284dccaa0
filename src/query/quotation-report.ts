import { sentenceStarts } from '../text/sentences.ts'
import { type HitPlace, placeIn } from './places.ts'
import type { AlignedRun } from './quotation-align.ts'
import type { Candidate } from './quotation-search.ts'
import type { SaidWord } from './quotation-stream.ts'
import type { Quotation } from './quotation-words.ts'
import type { Snippet } from './speaker-query.ts'

/** Where a quotation comes from: the places of its first word and its last. `left` and `right` are the rest of the sentence. */
export interface FoundQuotation extends Snippet, HitPlace {
  readonly doc: string
  readonly turn: number
  /** Where it begins in the text of the turn. */
  readonly at: number
  readonly speaker: string | null
  readonly endLine: number
  readonly similarity: number
  /** `match` with what the quotation has otherwise, as wdiff shows it: the quay [-was-]{+is+} dry. */
  readonly difference: string
}

export interface QuotationResult {
  readonly quotation: string
  readonly verdict: 'verbatim' | 'near' | 'not found'
  /** Where it is found as it stands, in order; else the nearest place, unless less than half as near as it must be. */
  readonly places: readonly FoundQuotation[]
  /** Further places. */
  readonly more: number
}

interface Kept {
  places: FoundQuotation[]
  more: number
}

/** Keeps the best of what is found of each quotation, and counts the rest. */
export class QuotationReport {
  readonly #least: number
  readonly #most: number
  readonly #kept: Kept[]

  /** `most`: places kept of one that is found as it stands. */
  constructor(
    private readonly quotations: readonly Quotation[],
    { least, most }: { readonly least: number; readonly most: number },
  ) {
    this.#least = least
    this.#most = most
    this.#kept = quotations.map(() => ({ places: [], more: 0 }))
  }

  readonly add = (candidate: Candidate): void => {
    const { number, similarity } = candidate
    const kept = this.#kept[number]
    const quotation = this.quotations[number]
    if (kept === undefined || quotation === undefined) return
    const best = kept.places[0]?.similarity ?? 0
    const isVerbatim = similarity === 1 && best === 1
    if (similarity < best || (isVerbatim && kept.places.length >= this.#most)) this.#count(kept, similarity)
    else {
      const found = placed(candidate, quotation)
      if (kept.places.some((other) => isSame(other, found))) return
      if (isVerbatim) kept.places.push(found)
      else if (similarity === best) this.#count(kept, similarity)
      else this.#replace(kept, found)
    }
  }

  #count(kept: Kept, similarity: number): void {
    if (similarity >= this.#least) kept.more++
  }

  /** What is near does not count beside what stands as it is. */
  #replace(kept: Kept, found: FoundQuotation): void {
    for (const { similarity } of kept.places) this.#count(kept, similarity)
    if (found.similarity === 1) kept.more = 0
    kept.places = [found]
  }

  results(): QuotationResult[] {
    return this.quotations.map(({ text }, number) => {
      const { places = [], more = 0 } = this.#kept[number] ?? {}
      const best = places[0]?.similarity ?? 0
      const verdict = best === 1 ? 'verbatim' : best >= this.#least ? 'near' : 'not found'
      return { quotation: text, verdict, places: best < this.#least / 2 ? [] : places, more }
    })
  }
}

function isSame(left: FoundQuotation, right: FoundQuotation): boolean {
  return left.doc === right.doc && left.turn === right.turn && left.at === right.at
}

/** Units of a sentence that are shown on either side. */
const SIDE = 300

function placed(candidate: Candidate, quotation: Quotation): FoundQuotation {
  const { similarity } = candidate
  const { from, to, runs } = candidate.alignment
  const said = candidate.said()
  const [first, last] = [said[from], said[to - 1]]
  if (first === undefined || last === undefined) throw new RangeError('an alignment without words')
  const { line: endLine, end, endPage, endLineOnPage } = placeIn(last.turn, last.to - 1)
  const { doc, turn, speaker } = first.turn
  const place = { ...placeIn(first.turn, first.from), endLine, end, endPage, endLineOnPage }
  const sides = { left: sentenceBefore(first), match: textOf(said.slice(from, to)), right: sentenceBehind(last) }
  return { doc, turn, at: first.from, speaker, ...place, similarity, ...sides, difference: differenceOf(runs, said, quotation) }
}

function sentenceBefore({ turn: { text }, from }: SaidWord): string {
  const floor = Math.max(0, from - SIDE)
  // The letter behind the end of a sentence begins another.
  const start = sentenceStarts(text.slice(floor, from + 1)).at(-1) ?? 0
  return text.slice(floor + start, from)
}

function sentenceBehind({ turn: { text }, from, to }: SaidWord): string {
  const next = sentenceStarts(text.slice(from, to + SIDE)).find((start) => start > 0)
  return text.slice(to, next === undefined ? to + SIDE : from + next).trimEnd()
}

/** The words with all that stands between them; turns are parted by a stroke. */
function textOf(words: readonly SaidWord[]): string {
  return words.map((word, at) => between(words[at - 1], word) + word.turn.text.slice(word.from, word.to)).join('')
}

function between(before: SaidWord | undefined, { turn, from }: SaidWord): string {
  if (before === undefined) return ''
  if (before.turn === turn) return turn.text.slice(before.to, from)
  return `${before.turn.text.slice(before.to)} / ${turn.text.slice(0, from)}`
}

function differenceOf(runs: readonly AlignedRun[], said: readonly SaidWord[], { text, words }: Quotation): string {
  const shown = runs.map(({ kind, quoted, said: [from, to] }, at) => {
    const gap = at === 0 ? '' : gapBefore(said, from)
    if (kind === 'left out') return `${partsOf(gap).slice(0, 2).join('')}[…]`
    const theirs = textOf(said.slice(from, to))
    const own = words.slice(...quoted)
    const quotedText = own.length === 0 ? '' : `[-${text.slice(own[0]?.from, own.at(-1)?.to)}-]`
    const difference = kind === 'same' ? theirs : quotedText + (theirs && `{+${theirs}+}`)
    const isCut = runs[at - 1]?.kind === 'left out' || theirs === ''
    return (isCut ? partsOf(gap).slice(-2).join('') : gap) + difference
  })
  return shown.join('')
}

/** What stands between words belongs to the one before the white space, to the other behind it: "," and "(" of ", (". */
function partsOf(gap: string): string[] {
  return gap.split(/(\s+)/)
}

/** What stands before a word, which may be none: scripts that part no words have nothing there. */
function gapBefore(said: readonly SaidWord[], at: number): string {
  const word = said[at]
  return word === undefined ? ' ' : between(said[at - 1], word)
}
