import { repairs } from './index.ts'
import { nearestName } from './nearest-name.ts'
import type { Repair, RepairSelection } from './repair.ts'

/** A selection names a repair that there is not. */
export class UnknownRepairError extends Error {
  /** The repair that was perhaps meant. */
  readonly suggestion: string | undefined

  constructor(name: string) {
    const suggestion = nearestName(name, repairs.map(nameOf))
    super(`unknown repair "${name}"` + (suggestion === undefined ? '' : `; did you mean "${suggestion}"?`))
    this.name = 'UnknownRepairError'
    this.suggestion = suggestion
  }
}

/** What may stand in a list for several repairs. */
const LEVELS: ReadonlySet<string> = new Set(['safe', 'all', 'none'])

/**
 * The repairs of a selection, in catalogue order. A list is the names in it, and those of "safe" or "all" where that stands
 * among them, without the names with "-". A list with "-name" and neither level starts from the safe ones.
 */
export function selectRepairs(selection: RepairSelection): readonly Repair[] {
  if (selection === 'none') return []
  if (selection === 'safe') return repairs.filter(isSafe)
  if (selection === 'all') return repairs.filter(isMade)
  const out = new Set(selection.filter((name) => name.startsWith('-')).map((name) => name.slice(1)))
  const listed = new Set(selection.filter((name) => !name.startsWith('-')))
  refuseUnknown([...[...listed].filter((name) => !LEVELS.has(name)), ...out])
  const startsSafe = listed.has('safe') || (out.size > 0 && ![...listed].some((name) => LEVELS.has(name)))
  const starts = listed.has('all') ? isMade : (repair: Repair) => startsSafe && isSafe(repair)
  return repairs.filter((repair) => (listed.has(repair.name) || starts(repair)) && isMade(repair) && !out.has(repair.name))
}

function isMade(repair: Repair): boolean {
  return repair.safety !== 'flag'
}

function refuseUnknown(names: readonly string[]): void {
  const known = new Set(repairs.map(nameOf))
  for (const name of names) if (!known.has(name)) throw new UnknownRepairError(name)
}

function isSafe(repair: Repair): boolean {
  return repair.safety === 'safe' || repair.safety === 'evidence'
}

function nameOf(repair: Repair): string {
  return repair.name
}
