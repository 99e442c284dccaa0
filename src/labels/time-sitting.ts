import type { LabelMatch } from '../recogniser/label.ts'
import { findColon, toMatch } from './colon.ts'
import { type Name, readName } from './name.ts'
import { isOfficeWord } from './names/offices.ts'
import { skipBlank } from './names/units.ts'
import { readOfficial } from './official.ts'

// 15.59 Mara Lund kesk: Kiitos, puhemies!
// ^^^^^
const HOUR = /^([01]?\d|2[0-3])\.([0-5]\d) (?=\p{Lu})/u
const LONGEST_HOUR = 8
/** The party, in small letters. */
const PARTY = / \p{Ll}{2,5}$/u
const LIKELY = 0.6

/** When somebody had the floor, with a full stop between hour and minute, as the record of a house has it.
 *     15.59 Mara Lund kesk: Kiitos, puhemies!
 *           ^         ^                        */
export function matchSitting(line: string, at: number): LabelMatch | undefined {
  const [all, hour, minute] = HOUR.exec(line.slice(at, at + LONGEST_HOUR)) ?? []
  if (all === undefined) return undefined
  const colon = findColon(line, at + all.length)
  const name = colon < 0 ? undefined : readMember(line.slice(at + all.length, colon))
  if (name === undefined || name.prior < LIKELY) return undefined
  const speechAt = skipBlank(line, colon + 1)
  const time = { start: Number(hour) * 3600 + Number(minute) * 60, end: null, next: at + all.length }
  return speechAt === line.length ? undefined : toMatch(name, { speechAt, time, ownLine: false }, { at, prior: name.prior })
}

function likely(name: Name | undefined): Name | undefined {
  return name !== undefined && name.prior >= LIKELY ? name : undefined
}

/** Liikenne- ja satamaministeri Mara Lund
 *                               ^          */
function readHolder(text: string): Name | undefined {
  const words = text.split(' ')
  const office = words.findLastIndex((word) => isOfficeWord(word.toLowerCase()))
  const name = office < 0 ? undefined : likely(readName(words.slice(office + 1).join(' ')))
  return name && { ...name, affiliation: words.slice(0, office + 1).join(' ') }
}

function readMember(text: string): Name | undefined {
  const party = PARTY.exec(text)?.[0]
  if (party === undefined) return likely(readName(text)) ?? readOfficial(text) ?? readHolder(text)
  const name = readName(text.slice(0, -party.length))
  return name && { ...name, affiliation: party.trim() }
}
