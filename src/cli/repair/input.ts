import { InputError, OutputError } from '../../node/errors.ts'
import { removeLeftovers } from '../../node/temporary-names.ts'
import { keepsNotation } from '../../repairs/select.ts'
import { plural } from '../escape.ts'
import type { InputWork, Place } from '../perform.ts'
import { visitInput } from '../records/visit-sources.ts'
import { type InputOptions, parseOptionsFrom } from '../shared-options.ts'
import type { Chooser } from './choose.ts'
import { listEdits, printDiff, printRepaired, type RepairJob, rewrite } from './modes.ts'
import { repairSource, type Tally } from './source.ts'

export interface RepairOptions extends InputOptions {
  readonly list?: true
  readonly diff?: true
  readonly check?: true
  readonly write?: true
  readonly backup?: true
  readonly output?: string
}

/** What became of one input. */
export interface RepairResult {
  readonly isRead: boolean
  readonly isDamaged: boolean
}

/** Repairs one input, or shows what would be repaired. */
export const repairInput: InputWork<RepairOptions, RepairResult> = repairWork()

/** The same, and `choose` is asked about each edit: only for the thread that somebody talks to. */
export function repairWork(choose?: Chooser): InputWork<RepairOptions, RepairResult> {
  return {
    name: 'repair',
    perform: (path, options, place) => performRepair(path, { options, choose }, place),
    cleanUp: removeLeftovers,
  }
}

interface Performing {
  readonly options: RepairOptions
  readonly choose: Chooser | undefined
}

async function performRepair(path: string, { options, choose }: Performing, { outlet, io }: Place): Promise<RepairResult> {
  const parsing = parseOptionsFrom(options)
  const reading = { ...parsing, repairs: keepsNotation(parsing.repairs ?? 'safe') }
  const tally = await visitInput(path, io, async (source) => {
    const job = { source, options: reading, sink: outlet, io, backup: options.backup, choose }
    const made = await (options.write ? rewriteOrTell(job) : modeOf(options)(job))
    const line = remark(source.name, made, options)
    if (line !== undefined) io.warn(line)
    return made
  })
  return { isRead: tally !== undefined, isDamaged: tally !== undefined && tally.size > 0 }
}

/** Repairs a file in place. One that cannot be written does not stop the others. */
export async function rewriteOrTell(job: RepairJob): Promise<Tally> {
  try {
    return await rewrite(job)
  } catch (error) {
    throw error instanceof OutputError ? new InputError(error.file, error.what, error.advice) : error
  }
}

type Mode = (job: RepairJob) => Promise<Tally>

function modeOf({ list, diff, check }: RepairOptions): Mode {
  if (list) return listEdits
  if (diff) return printDiff
  return check ? ({ source, options }) => repairSource(source, options, {}) : printRepaired
}

/** "132 repairs (join/i-verb 110, url/spaced 22)" */
function tallyLine(tally: Tally): string {
  const total = [...tally.values()].reduce((sum, count) => sum + count, 0)
  const rules = [...tally].sort(([, left], [, right]) => right - left).map(([rule, count]) => `${rule} ${count}`)
  return `${plural(total, 'repair')} (${rules.join(', ')})`
}

/** What is said of a source that has damage. */
function remark(name: string, tally: Tally, { check, write }: RepairOptions): string | undefined {
  if (tally.size === 0 || (!check && !write)) return undefined
  return write
    ? `${name}: ${tallyLine(tally)} made`
    : `${name}: ${tallyLine(tally)} to make; see them with transcript repair --diff`
}
