import type { Flag } from '../flags/flag.ts'
import { flags } from '../flags/index.ts'
import { didYouMean, meantBy } from '../text/nearest.ts'
import type { Kept } from './evidence.ts'
import { repairs } from './index.ts'
import type { Repair, RepairSelection } from './repair.ts'

const NAMES: readonly string[] = [...repairs, ...flags].map(({ name }) => name)

/** A selection names a repair that there is not. */
export class UnknownRepairError extends Error {
  /** The repair that was perhaps meant. */
  readonly suggestion: string | undefined

  constructor(name: string) {
    super(`unknown repair "${name}"; ${didYouMean(name, NAMES, '"transcript formats" lists them')}`)
    this.name = 'UnknownRepairError'
    this.suggestion = meantBy(name, NAMES)[0]
  }
}

/** What may stand in a list for several repairs. */
const LEVELS: ReadonlySet<string> = new Set(['safe', 'all', 'none'])

/**
 * The repairs of a selection, in catalogue order, as an input format would have them. A list is the names in it, and those of
 * "safe" or "all" where that stands among them, without the names with "-". A list with "-name" and neither level starts
 * from the safe ones.
 */
export function selectRepairs(selection: RepairSelection, format?: string): readonly Repair[] {
  return chosen(selection, format).filter(({ formats }) => format === undefined || formats?.never?.includes(format) !== true)
}

function chosen(selection: RepairSelection, format: string | undefined): readonly Repair[] {
  const isUsual = (repair: Repair) => isSafe(repair) || (format !== undefined && repair.formats?.usual?.includes(format) === true)
  if (selection === 'none') return []
  if (selection === 'safe') return repairs.filter(isUsual)
  if (selection === 'all') return repairs
  if (typeof selection === 'string') throw new UnknownRepairError(selection)
  const out = new Set(selection.filter((name) => name.startsWith('-')).map((name) => name.slice(1)))
  const listed = new Set(selection.filter((name) => !name.startsWith('-')))
  refuseUnknown([...[...listed].filter((name) => !LEVELS.has(name)), ...out])
  refuseContradiction(listed, out)
  const startsSafe = startsFromSafe(selection)
  const starts = (repair: Repair) => listed.has('all') || (startsSafe && isUsual(repair))
  return repairs.filter((repair) => (listed.has(repair.name) || starts(repair)) && !out.has(repair.name))
}

/** Of the names of rules those that read a notation: a source that is written again keeps it, unless they are named. */
export function readsNotation(rule: string): boolean {
  return repairs.some(({ name, isNotation }) => name === rule && isNotation === true)
}

function startsFromSafe(list: readonly string[]): boolean {
  return list.includes('safe') || (list.some((name) => name.startsWith('-')) && !list.some((name) => LEVELS.has(name)))
}

/** A selection for a source that is written again: of the safe ones those that read a notation only where they are named. */
export function keepsNotation(selection: RepairSelection): RepairSelection {
  const list = typeof selection === 'string' ? [selection] : selection
  if (!startsFromSafe(list)) return selection
  const left = repairs.filter(({ isNotation, name }) => isNotation === true && !list.includes(name))
  return [...list, ...left.map(({ name }) => `-${name}`)]
}

function refuseUnknown(names: readonly string[]): void {
  for (const name of names) if (!NAMES.includes(name)) throw new UnknownRepairError(name)
}

/** What is asked for and taken back in one list: whichever of the two were meant, the other would be passed over in silence. */
function refuseContradiction(listed: ReadonlySet<string>, out: ReadonlySet<string>): void {
  const twice = [...listed].find((name) => out.has(name))
  if (twice !== undefined) throw new RangeError(`"${twice}" and "-${twice}" take each other back; leave one of them out`)
  const level = [...listed].find((name) => name !== 'none' && LEVELS.has(name))
  if (listed.has('none') && level !== undefined)
    throw new RangeError(`"none" and "${level}" take each other back; leave one of them out`)
}

function isSafe(repair: Repair): boolean {
  return repair.safety === 'safe' || repair.safety === 'evidence'
}

/** The flags of a selection: all of them for "all", else those that it names. */
export function selectFlags(selection: RepairSelection): readonly Flag[] {
  if (selection === 'all') return flags
  if (typeof selection === 'string') return []
  if (selection.includes('all')) return flags.filter(({ name }) => !selection.includes(`-${name}`))
  return flags.filter(({ name }) => selection.includes(name))
}

/** What some repairs need to be kept of a document, besides what always is. */
export function neededEvidence(chosen: readonly Repair[]): Kept {
  return {
    pages: chosen.some(({ needsPages }) => needsPages === true),
    words: chosen.some(({ needsWords }) => needsWords === true),
    glued: chosen.some(({ needsGlue }) => needsGlue === true),
  }
}
