import type { LabelMatch } from '../recogniser/label.ts'
import { toMatch } from './colon.ts'
import { type Name, readName } from './name.ts'
import { readTail } from './tail.ts'

const LONGEST = 120
// <Q - Jo Vey>:   <A – Mara Lund – Atrium Trust>:   [Q – Jo Vey]
const ASKED = /^[<[][QA] ?[-–—] ?([^<>[\]]{2,100})[>\]] ?:?/
// "Mara Lund – Atrium Trust"
const DASHED = /^([^–—]{2,60}?) ?[–—] ?(\S.{0,60})$/
// "Mara Lund - Atrium Trust"
const HYPHENED = /^(.{2,60}?) - (\S.{0,60})$/
const PRIOR = 0.9

/** At the bracket: a letter that says who asks and who answers, a dash, and the name. */
export function matchAsked(line: string, open: number): LabelMatch | undefined {
  const [whole, written = ''] = ASKED.exec(line.slice(open, open + LONGEST)) ?? []
  if (whole === undefined) return undefined
  const name = readParts(written)
  if (name === undefined) return undefined
  return toMatch(name, readTail(line, open + whole.length), { at: open, prior: PRIOR })
}

function readParts(written: string): Name | undefined {
  const [, person = written, affiliation] = DASHED.exec(written) ?? HYPHENED.exec(written) ?? []
  const name = readName(person)
  return name === undefined || affiliation === undefined ? name : { ...name, affiliation }
}

/** Where such labels may stand within a line. */
export const ASKED_INSIDE = /[<[](?=[QA] ?[-–—] ?[^<>[\]]{2,100}[>\]] ?:? )/g
