import type { Evidence, Finding, PassageEdit, Repair } from './repair.ts'
import { SHIELD_TRIGGERS, Shields } from './shield.ts'
import { urlSpaced } from './url-spaced.ts'

/** What to ask at a character: whether a shield shows itself, and which rules. */
interface Station {
  readonly shield: boolean
  readonly rules: readonly { readonly rank: number; readonly repair: Repair }[]
}

interface Table {
  /** For every UTF-16 unit the index of its station; 0 is none. */
  readonly slots: Uint8Array
  readonly stations: readonly Station[]
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
  const slots = new Uint8Array(65_536)
  const stations: Station[] = [{ shield: false, rules: [] }]
  const ranked = repairs.map((repair, rank) => ({ rank, repair }))
  for (const mark of new Set([SHIELD_TRIGGERS, ...repairs.map((repair) => repair.triggers)].join(''))) {
    const rules = ranked.filter(({ repair }) => repair.triggers.includes(mark))
    slots[mark.charCodeAt(0)] = stations.length
    stations.push({ shield: SHIELD_TRIGGERS.includes(mark), rules })
  }
  return { slots, stations }
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
    const text = this.#text
    const { slots } = this.#table
    let at = 0
    while (at < text.length) {
      const slot = slots[text.charCodeAt(at)] ?? 0
      at = slot === 0 ? at + 1 : this.#ask(at, slot)
    }
    return this.#edits
  }

  /** Asks the rules of a station; returns where the scan goes on. */
  #ask(at: number, slot: number): number {
    const station = this.#table.stations[slot]
    for (const { rank, repair } of station?.rules ?? []) {
      const finding = repair.find(this.#text, at, this.#evidence)
      if (finding === undefined || finding.from < this.#floor) continue
      this.#offer({ rule: repair.name, ...finding }, rank)
      if (repair === urlSpaced) return this.#pass(finding)
    }
    const shield = station?.shield === true ? this.#shields.at(at, this.#floor) : undefined
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
