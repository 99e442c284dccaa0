import { test } from 'vitest'
import { repairs } from '../../src/repairs/index.ts'
import { expectLinear } from '../linear.ts'
import { editsFor } from './repair-text.ts'

const MEGABYTE = 1_000_000
const fill = (unit: string) => unit.repeat(Math.ceil(MEGABYTE / unit.length))

// Beginnings, and what is repeated behind them; units are parted by "|".
const REPEATED: readonly (readonly [string, string])[] = [
  ['', 'I|D. |. |Ithink |Ithink|Afew |“ | ”|“ a “ b ” |[|[a] |`|` |``` |http://|http://a. |www. |www.|@a|@a |a_—|a -|a-| '],
  ['', 'a.pdf|ofthe |ofthe|so,and|so,|late.The |late."The |so , | ?|so so so so so so : so |( so ) |( so |that ’ s |so " |ae'],
  ['', 'plan Bwas |D.\n\n|John L.\n\n|\n|theroad |roadthat|itwasthe '],
  ['“ ', 'a '],
  ['www. ', 'a. |n'],
]
const texts = REPEATED.flatMap(([begin, units]) => units.split('|').map((unit) => [begin + unit, begin + fill(unit)] as const))

test.each(texts)('%j: a megabyte takes time in proportion to its length', (_, text) => {
  expectLinear(text, (part) => editsFor(part, repairs))
})
