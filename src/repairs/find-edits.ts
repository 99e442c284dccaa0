import type { Evidence, Finding, PassageEdit, Repair } from './repair.ts'
import { SHIELD_TRIGGERS, Shields } from './shield.ts'
import { urlSpaced } from './url-spaced.ts'

/** What to ask at a character: whether a shield shows itself, and which rules. */
interface Station {
  readonly shield: boolean
  readonly rules: readonly { readonly rank: number; readonly repair: Repair }[]
}

interface Table {
  /** Any of the marks: the engine's own search is quick from the first line on, where a loop over units is not. */
  readonly mark: RegExp
  readonly stations: ReadonlyMap<number, Station>
}

/**
 * Finds the repairs that a text needs: sorted, not overlapping. One scan serves every rule. Of two edits that overlap,
 * the one of the rule that comes first in `repairs` is made. What stands in brackets, code, addresses and file names stays.
 */
export function createFinder(repairs: readonly Repair[]): (text: string, evidence: Evidence) => PassageEdit[] {
  if (repairs.length === 0) return () => []
  const table = createTable(repairs)
  return (text, evidence) => new Scan(text, table, evidence).run()
}

const finders = new WeakMap<readonly Repair[], ReturnType<typeof createFinder>>()

/** As `createFinder`, which is called once for each list of repairs. */
export function findEdits(text: string, repairs: readonly Repair[], evidence: Evidence): PassageEdit[] {
  let find = finders.get(repairs)
  if (find === undefined) {
    find = createFinder(repairs)
    finders.set(repairs, find)
  }
  return find(text, evidence)
}

function createTable(repairs: readonly Repair[]): Table {
  const stations = new Map<number, Station>()
  const ranked = repairs.map((repair, rank) => ({ rank, repair }))
  const marks = [...new Set([SHIELD_TRIGGERS, ...repairs.map((repair) => repair.triggers)].join(''))]
  for (const mark of marks) {
    const rules = ranked.filter(({ repair }) => repair.triggers.includes(mark))
    stations.set(mark.charCodeAt(0), { shield: SHIELD_TRIGGERS.includes(mark), rules })
  }
  return { mark: new RegExp(`[${marks.join('').replace(SPECIAL, '\\$&')}]`, 'g'), stations }
}

/** What a class of characters gives a meaning to. */
const SPECIAL = /[\\\]^-]/g

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
    const { mark, stations } = this.#table
    for (let at = 0; ; ) {
      mark.lastIndex = at
      if (!mark.test(this.#text)) return this.#edits
      at = mark.lastIndex - 1
      const station = stations.get(this.#text.charCodeAt(at))
      at = station === undefined ? at + 1 : this.#ask(at, station)
    }
  }

  /** Asks the rules of a station; returns where the scan goes on. */
  #ask(at: number, station: Station): number {
    for (const { rank, repair } of station.rules) {
      const finding = repair.find(this.#text, at, this.#evidence)
      if (finding === undefined || finding.from < this.#floor) continue
      this.#offer({ rule: repair.name, ...finding }, rank)
      if (repair === urlSpaced) return this.#pass(finding)
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
