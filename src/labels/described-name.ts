import type { LabelMatch } from '../recogniser/label.ts'
import { toMatch } from './colon.ts'
import { loosely, TIME_FIRST } from './convention.ts'
import type { Name } from './name.ts'
import { HEADS, OPENERS } from './names/heads.ts'
import { wordSet } from './names/vocabulary.ts'
import type { ClockTime } from './time.ts'

const LONGEST = 120
// "Member of the audience"   "Conseiller d’opposition 1 (en visio)"   but not: "Thank you all."
const DESCRIBED = /^(\p{Lu}[\p{L}'’-]{1,24}(?: [\p{L}\d'’-]{1,24}){1,6})(?: \(([^()]{1,60})\))?$/u

interface Place {
  readonly zone: { readonly at: number; readonly end: number }
  readonly nameAt: number
  readonly time: ClockTime
}

/** Somebody told in small words behind a time, on a line of its own: a label where others are written so.
 *     00:07:44 Member of the audience
 *              ^ `nameAt`              */
export function matchDescribed(line: string, { zone, nameAt, time }: Place): LabelMatch | undefined {
  const name = readDescribed(line.slice(nameAt, zone.end))
  if (name === undefined) return undefined
  const match = toMatch(name, { speechAt: line.length, ownLine: true, time }, { at: zone.at, prior: 0 })
  return { ...loosely(match), style: TIME_FIRST }
}

function readDescribed(written: string): Name | undefined {
  const found = written.length > LONGEST ? null : DESCRIBED.exec(written)
  const label = found?.[1]
  if (found === null || label === undefined || isHeading(label)) return undefined
  return { label, names: [label], shape: 'title', affiliation: found[2] ?? null, start: null, end: null, prior: 0 }
}

/** Words that say what something is about, or who gives it; of nobody. */
const OF_TOPICS = wordSet(`
  about by how why what when where is are was were will über um wird ist sind sur par comment pourquoi est sont sobre por cómo
  porqué es son om är`)

/** "Questions from the floor", "Thank you", "Coffee break", "Talk about the tides by the mayor" */
function isHeading(label: string): boolean {
  const [first = '', ...others] = label.toLowerCase().split(' ')
  const isTwo = others.length === 1 && HEADS.has(others[0] ?? '')
  return HEADS.has(first) || OPENERS.has(first) || isTwo || others.some((word) => OF_TOPICS.has(word))
}
