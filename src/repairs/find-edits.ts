import { applyEdits } from '../text/apply-edits.ts'
import { isLetter } from './characters.ts'
import { composeEdits } from './compose-edits.ts'
import type { Evidence, Finding, PassageEdit, Repair } from './repair.ts'
import { SHIELD_TRIGGERS, Shields } from './shield.ts'
import { wordEnd } from './word-edges.ts'
import { WordMemory } from './word-memory.ts'

/** What to ask at a character, or at a word: whether a shield shows itself, and which rules. */
interface Station {
  readonly shield: boolean
  readonly rules: readonly Ranked[]
}

interface Ranked {
  readonly rank: number
  readonly repair: Repair
}

interface Table {
  /** What a rule finds is settled at once. */
  readonly isFirstComeFirstServed: boolean
  readonly ascii: readonly (Station | undefined)[]
  readonly beyond: ReadonlyMap<number, Station>
  readonly words: SuspectWords | undefined
}

const CLEAR = 1
const SUSPECT = 2

/** The rules that are asked at words, and which words these are: most of a text is the same words again and again. */
class SuspectWords {
  readonly station: Station
  readonly #memory = new WordMemory(8_192)

  constructor(rules: readonly Ranked[]) {
    this.station = { shield: false, rules }
  }

  has(text: string, from: number, to: number): boolean {
    return (this.#memory.find(text, from, to) || this.#look(text.slice(from, to))) === SUSPECT
  }

  #look(word: string): number {
    const kind = this.station.rules.some(({ repair }) => repair.suspects?.(word)) ? SUSPECT : CLEAR
    this.#memory.keep(word, kind)
    return kind
  }
}

/**
 * Finds the repairs that a text needs: sorted, not overlapping. One scan serves every rule. Of two edits that overlap,
 * the one of the rule that comes first in the list is made. What stands in brackets, code, addresses and file names stays.
 */
export interface Finder {
  /** The rules that it asks. */
  readonly repairs: readonly Repair[]
  find(text: string, evidence: Evidence): PassageEdit[]
  /** The text with its characters mended, as words are counted in it. */
  mended(text: string, evidence: Evidence): string
}

/**
 * Characters are mended in a pass of their own. Nearly always it finds nothing; where it does, the other rules read the
 * text as it then is.
 */
export function createFinder(repairs: readonly Repair[]): Finder {
  if (repairs.length === 0) return { repairs, find: () => [], mended: (text) => text }
  const first = createPass(repairs.filter(({ stage }) => stage === 'characters'))
  const later = repairs.filter(({ stage }) => stage !== 'characters')
  const usual = createPass(later.filter(({ needsGlue }) => needsGlue !== true))
  let whole: Pick<Finder, 'find'> | undefined
  const findLater = (text: string, evidence: Evidence): PassageEdit[] => {
    if (evidence.glued?.isOpen !== true) return usual.find(text, evidence)
    whole ??= createPass(later)
    return whole.find(text, evidence)
  }
  const findBehind = (source: string, made: readonly PassageEdit[], evidence: Evidence) => {
    const text = applyEdits(source, made)
    return composeEdits({ source, first: made, made: text, second: findLater(text, evidence) })
  }
  return {
    repairs,
    find(text, evidence) {
      const mended = first.find(text, evidence)
      return mended.length > 0 ? findBehind(text, mended, evidence) : findLater(text, evidence)
    },
    mended(text, evidence) {
      const edits = first.find(text, evidence)
      return edits.length > 0 ? applyEdits(text, edits) : text
    },
  }
}

function createPass(repairs: readonly Repair[]): Pick<Finder, 'find'> {
  if (repairs.length === 0) return { find: () => [] }
  const table = createTable(repairs)
  return { find: (text, evidence) => new Scan(text, table, evidence).run() }
}

/** Finders made last: their tables take longer than reading a short text, and every source of a batch asks for the same rules. */
const recent: Finder[] = []
const MOST_RECENT = 4

/** As `createFinder`, once for the same rules. */
export function finderOf(repairs: readonly Repair[]): Finder {
  const known = recent.find((finder) => isSame(finder.repairs, repairs))
  if (known !== undefined) return known
  const finder = createFinder(repairs)
  recent.unshift(finder)
  recent.length = Math.min(recent.length, MOST_RECENT)
  return finder
}

function isSame(some: readonly Repair[], others: readonly Repair[]): boolean {
  return some.length === others.length && some.every((repair, index) => repair === others[index])
}

function createTable(repairs: readonly Repair[]): Table {
  const ranked = repairs.map((repair, rank) => ({ rank, repair }))
  const atMarks = ranked.filter(({ repair }) => repair.suspects === undefined)
  const atWords = ranked.filter(({ repair }) => repair.suspects !== undefined)
  const stations = new Map<number, Station>()
  for (const mark of new Set(SHIELD_TRIGGERS + atMarks.map(({ repair }) => repair.triggers).join(''))) {
    const rules = atMarks.filter(({ repair }) => repair.triggers.includes(mark))
    stations.set(mark.charCodeAt(0), { shield: SHIELD_TRIGGERS.includes(mark), rules })
  }
  return {
    ascii: Array.from({ length: 128 }, (_, unit) => stations.get(unit)),
    beyond: stations,
    words: atWords.length > 0 ? new SuspectWords(atWords) : undefined,
    isFirstComeFirstServed: repairs[0]?.stage === 'characters',
  }
}

/** One pass over one text. */
class Scan {
  readonly #text: string
  readonly #table: Table
  readonly #evidence: Evidence
  readonly #shields: Shields
  readonly #edits: PassageEdit[] = []
  /** The rank of each edit made: less is stronger. */
  readonly #ranks: number[] = []
  /** Nothing before this may be changed any more. */
  #floor = 0

  constructor(text: string, table: Table, evidence: Evidence) {
    this.#text = text
    this.#table = table
    this.#evidence = evidence
    this.#shields = new Shields(text)
  }

  run(): PassageEdit[] {
    const { ascii, beyond, words } = this.#table
    const text = this.#text
    let behindWord = 0
    for (let at = 0; at < text.length; ) {
      const unit = text.charCodeAt(at)
      if (words !== undefined && at >= behindWord && isLetter(unit)) {
        behindWord = wordEnd(text, at)
        if (words.has(text, at, behindWord)) this.#ask(at, words.station)
      }
      const station = unit < 128 ? ascii[unit] : beyond.get(unit)
      at = station === undefined ? at + 1 : this.#ask(at, station)
    }
    return this.#edits
  }

  /** Asks the rules of a station; returns where the scan goes on. */
  #ask(at: number, station: Station): number {
    const mark = this.#text.charAt(at)
    for (const { rank, repair } of station.rules) {
      if (repair.suspects !== undefined && !repair.triggers.includes(mark)) continue
      const finding = repair.find(this.#text, at, this.#evidence)
      if (finding === undefined || finding.from < this.#floor) continue
      const { from, to, after } = finding
      this.#offer({ rule: repair.name, from, to, after }, rank)
      if (repair.isWhole === true || this.#table.isFirstComeFirstServed) return this.#pass(finding)
    }
    const shield = station.shield ? this.#shields.at(at, this.#floor) : undefined
    if (shield === undefined) return at + 1
    this.#drop(shield.from)
    return this.#pass(shield)
  }

  #pass(span: { readonly to: number }): number {
    this.#floor = span.to
    return span.to
  }

  /** Makes the edit unless it meets an edit of a rule as strong; weaker ones that it meets are dropped. */
  #offer(edit: PassageEdit, rank: number): void {
    for (let last = this.#edits.length - 1; last >= 0 && meets(this.#edits[last], edit); last--) {
      if ((this.#ranks[last] ?? 0) <= rank) return
    }
    this.#drop(edit.from)
    this.#edits.push(edit)
    this.#ranks.push(rank)
  }

  /** Takes back the edits that reach behind `from`. */
  #drop(from: number): void {
    while ((this.#edits.at(-1)?.to ?? 0) > from) {
      this.#edits.pop()
      this.#ranks.pop()
    }
  }
}

function meets(earlier: PassageEdit | undefined, later: Finding): boolean {
  return earlier !== undefined && earlier.to > later.from
}
