import { type Name, readName } from './name.ts'
import { isBlank, skipBlank, trimEnd } from './names/units.ts'

/** A name in a column of its own, and where the speech begins. */
export interface Column {
  readonly name: Name
  readonly speechAt: number
}

/** Where a column begins, behind a time. */
interface ColumnPlace {
  readonly from: number
  readonly stampEnd: number
}

const TAB = 0x09
const LONGEST_NAME = 80
/** A schedule looks just so: only that names come back and take turns makes them speakers. */
const MOST_PRIOR = 0.4
const LONE_PRIOR = 0.24
/** A code for a voice. */
const VOICE = 0.8
// mlund    dan_r    Zoë-2
const NICK = /^[@+%&~]?[\p{L}_][\p{L}\p{N}_-]{0,31}$/u
/** Levels of the log of a program. */
const LEVELS: ReadonlySet<string> = new Set('debug info warn warning error trace fatal notice critical verbose'.split(' '))
/** Before the bar of a log the names stand one below the other, and the time has its seconds. */
const LEAST_GAP = 2
const WITH_SECONDS = /:\d\d:\d\d$/

/** 09:01<TAB>Mara Lund<TAB>Hello
 *            ^                    */
export function readTabbed(line: string, { from, stampEnd }: ColumnPlace): Column | undefined {
  const end = line.indexOf('\t', from)
  if (line.charCodeAt(stampEnd) !== TAB || end < 0 || end - from > LONGEST_NAME) return undefined
  const speechAt = skipBlank(line, end + 1)
  const name = speechAt === line.length ? undefined : readName(line.slice(from, end).replace(/^[@+%&~]/, ''))
  return name && { name: doubted(name), speechAt }
}

/** 17:00:53          mlund | Hello
 *                    ^              */
export function readBarred(line: string, { from, stampEnd }: ColumnPlace): Column | undefined {
  const bar = line.indexOf('|', from)
  if (from - stampEnd < LEAST_GAP || bar < 0 || bar - from > LONGEST_NAME || !isBlank(line.charCodeAt(bar + 1))) return undefined
  const label = line.slice(from, trimEnd(line, from, bar))
  if (!NICK.test(label) || LEVELS.has(label.toLowerCase()) || !WITH_SECONDS.test(line.slice(0, stampEnd))) return undefined
  const speechAt = skipBlank(line, bar + 1)
  const prior = MOST_PRIOR
  const name: Name = { label, names: [label], shape: 'lower', affiliation: null, start: null, end: null, prior }
  return speechAt === line.length ? undefined : { name, speechAt }
}

function doubted(name: Name): Name {
  const isSure = name.label.includes(' ') || name.shape === 'uncased' || (name.shape === 'number' && name.prior >= VOICE)
  const most = isSure ? MOST_PRIOR : LONE_PRIOR
  return { ...name, prior: Math.min(name.prior, most) }
}
