import { followsA } from './words-after-a.ts'
import { followsI } from './words-after-i.ts'

/** Words of grammar that hardly any word begins or ends with. */
const GRAMMAR =
  'the that this these those their they you your what which because when while than would could been and with from before through were was there if'

/** Further words of grammar that they are found joined with. */
const FURTHER = `about above across after against all along also among any are around away back because before behind being below between beyond both but can
down during each even every far few for give going half has have having here how into just like little many maybe might more most much must near
never new not now off often only other our out over own people place really right same should since some something still such sure take than
then there things think time times under until upon very want way well were where who why will without years yes yet under it is of in to on at by`

/** Words of their own, though they are made of two of those. */
const WHOLE = `allyou andvile anywhen beento beforehand beforetime confirmand digestif doctorand dreamwhile drivethrough everwhich everywhen
farand feedthrough hairif herefrom herewith honorand inwith massif meanwhile mostwhat otherwhile outwith redowas somewhen
somewhile thankyou thataway thein theirself thereabout thereafter thereagainst thereamong thereat thereaway therefor therefrom
therein thereinto thereof thereon thereout therethrough thereto thereunder thereupon therewith thisaway throughother throughout
throughway wassail wassailed wastable whatever whatnot whenever wherefrom wherethrough wherewith whichever withdraw withdrawing
withhold within withstand withwind yourself youthen`

let grammar: Set<string> | undefined
let further: Set<string> | undefined
let whole: Set<string> | undefined
const SPACES = /\s+/

/** Where the only two words of a joined one part, undefined when there is no such place or more than one. */
export function splitOf(word: string): number | undefined {
  whole ??= new Set(WHOLE.split(SPACES))
  if (whole.has(word) || isWord(word)) return undefined
  let found: number | undefined
  for (let at = 2; at <= word.length - 2; at++) {
    if (!isPair(word.slice(0, at), word.slice(at))) continue
    if (found !== undefined) return undefined
    found = at
  }
  return found
}

function isPair(left: string, right: string): boolean {
  grammar ??= new Set(GRAMMAR.split(' '))
  return (grammar.has(left) && isWord(right)) || (grammar.has(right) && isWord(left))
}

function isWord(word: string): boolean {
  further ??= new Set(FURTHER.split(SPACES))
  return further.has(word) || grammar?.has(word) === true || (word.length > 3 && (followsA(word) || followsI(word)))
}
