import type { LabelConvention } from '../../labels/convention.ts'
import { lineConventions } from '../../labels/index.ts'
import { skipBlank } from '../../labels/names/units.ts'

/** The conventions that may see a label in lines that begin alike. */
interface Likely {
  readonly withColon: readonly LabelConvention[]
  readonly withoutColon: readonly LabelConvention[]
}

const COLON = ':'
const byFirst = new Map<number, Likely>()
const ofCues = lineConventions.filter(({ isOfCues }) => isOfCues === true)
/** Those that are met anywhere. */
export const ofText: readonly LabelConvention[] = lineConventions.filter(({ isOfCues }) => isOfCues !== true)

/**
 * The conventions that may see a label in a line, by its first character and its colons: their openings say so. Most
 * lines of speech need no look by more than a few of them.
 */
export function likelyConventions(line: string): readonly LabelConvention[] {
  const first = line.charCodeAt(skipBlank(line, 0))
  if (!(first < 0x7f)) return ofText
  let likely = byFirst.get(first)
  if (likely === undefined) {
    likely = likelyBehind(String.fromCharCode(first))
    byFirst.set(first, likely)
  }
  return line.includes(COLON) ? likely.withColon : likely.withoutColon
}

function likelyBehind(character: string): Likely {
  const withColon = ofText.filter((convention) => mayBegin(convention, character))
  return { withColon, withoutColon: withColon.filter((convention) => !needsColon(convention)) }
}

function mayBegin({ openings }: LabelConvention, character: string): boolean {
  return openings === undefined || openings.some(({ first }) => first === undefined || first.includes(character))
}

function needsColon({ openings }: LabelConvention): boolean {
  return openings?.every(({ marks }) => marks === COLON) === true
}

/** The same of a line of a cue. */
export function likelyInCue(line: string): readonly LabelConvention[] {
  const likely = likelyConventions(line)
  return line.trimStart().startsWith('(') ? [...likely, ...ofCues] : likely
}
