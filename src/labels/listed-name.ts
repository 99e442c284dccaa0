import type { LabelMatch } from '../recogniser/label.ts'
import { toMatch } from './colon.ts'
import { type FramePart, readLead, readTail } from './frame.ts'
import { readName } from './name.ts'
import { clean, skipBlank } from './names/units.ts'

/** No longer name is looked for. */
const REACH = 120
/** A name ends before what stands in no word, and after no mark or white space. */
const PARTS_WORDS = /(?<![\s:：|>*_\-–—])[^\p{L}\p{M}\p{N}]/gu
// "Tom:"  "Tom -"  "Tom [00:12]"  "Tom<TAB>"
const ENDS = /[:：|>→~\-–—―T ]/
// "[Tom]"  "**Tom**"
const CLOSES = /[)\]}】）］〉》*_]$/
// "Tom. Hi."  "Tom.- Hi."
const STOP = /\.(?=\s+\S|[-–—])/y

/**
 * Reads a name at the head of a line, and the mark after it, of those that are listed; of several the longest.
 *     - [00:12] tom - Hi.      **Tom** Hi.      Tom. Hi.      Tom<TAB>Hi.
 *               ^^^              ^^^            ^^^           ^^^
 */
export function readListedName(line: string, isListed: (label: string) => boolean): LabelMatch | undefined {
  const at = skipBlank(line, 0)
  const lead = readLead(line, at)
  const head = line.slice(lead.next, lead.next + REACH)
  const ends = Array.from(head.matchAll(PARTS_WORDS), ({ index }) => lead.next + index).reverse()
  for (const end of ends) {
    const tail = readEnd(line, end, lead.shape !== '')
    const label = tail === undefined ? '' : clean(line.slice(lead.next, end))
    if (tail === undefined || !isListed(label)) continue
    const shape = readName(label)?.shape ?? 'title'
    const name = { label, names: [label], shape, affiliation: null, start: null, end: null, prior: 1 }
    const { next: speechAt } = tail
    return toMatch(name, { speechAt, time: lead.time ?? tail.time, ownLine: speechAt === line.length }, { at, prior: 1 })
  }
  return undefined
}

/** What ends a label that ends at `at`, if that does. */
function readEnd(line: string, at: number, isOpened: boolean): FramePart | undefined {
  STOP.lastIndex = at
  const isStopped = STOP.test(line)
  const tail = readTail(line, isStopped ? at + 1 : at)
  return isStopped || ENDS.test(tail.shape) || (isOpened && CLOSES.test(tail.shape)) ? tail : undefined
}
