import { type Name, readName } from './name.ts'
import { isDigit } from './names/units.ts'

// 12. Jo Vey (North Quay) (Lab)     T3. Mara Lund (Saltby) (LD)
//     ^^^^^^                            ^^^^^^^^^
const TABLED = /^T?\d{1,3}\. ([^()\d]{3,40}) \([^()]{2,40}\) \([^()]{2,24}\)$/
const LONGEST = 120
const LIKELY = 0.6

/** Who asks a question that has a number on the paper of a house: two words or more, with place and party. */
export function readTabled(line: string, at: number, end: number): Name | undefined {
  if (end - at > LONGEST || line.charAt(end - 1) !== ')' || !isNumber(line, at)) return undefined
  const asker = TABLED.exec(line.slice(at, end))?.[1]
  const name = asker?.includes(' ') === true ? readName(asker) : undefined
  return name === undefined || name.prior < LIKELY || name.shape === 'caps' ? undefined : name
}

function isNumber(line: string, at: number): boolean {
  return isDigit(line.charCodeAt(line.charAt(at) === 'T' ? at + 1 : at))
}
