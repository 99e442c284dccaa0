import { brackets } from '../../labels/brackets.ts'
import type { LabelConvention } from '../../labels/convention.ts'
import { headingName } from '../../labels/heading-name.ts'
import { BracketNames } from './bracket-names.ts'
import { ClockedNames } from './clocked-names.ts'
import { CueEvidence } from './cue-evidence.ts'
import { HeadingEvidence } from './heading-evidence.ts'
import { HouseEvidence } from './house-evidence.ts'
import { LabelEvidence } from './label-evidence.ts'
import { ShortNames } from './short-names.ts'

/** What counts the labels of a convention. */
export function evidenceFor({ name, isScript, isOfHouse, isClocked, hasShortNames }: LabelConvention): LabelEvidence {
  if (isScript === true) return new CueEvidence(name)
  if (isClocked === true) return new ClockedNames(name)
  if (hasShortNames === true) return new ShortNames(name)
  if (name === brackets.name) return new BracketNames(name)
  if (name === headingName.name) return new HeadingEvidence(name)
  return isOfHouse === true ? new HouseEvidence(name) : new LabelEvidence(name)
}
