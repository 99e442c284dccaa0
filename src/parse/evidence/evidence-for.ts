import { brackets } from '../../labels/brackets.ts'
import type { LabelConvention } from '../../labels/convention.ts'
import { dash } from '../../labels/dash.ts'
import { headingName } from '../../labels/heading-name.ts'
import { wideSpace } from '../../labels/wide-space.ts'
import { BracketNames } from './bracket-names.ts'
import { ClockedNames } from './clocked-names.ts'
import { CueEvidence } from './cue-evidence.ts'
import { DashNames } from './dash-names.ts'
import { HeadingEvidence } from './heading-evidence.ts'
import { HouseEvidence } from './house-evidence.ts'
import { LabelEvidence } from './label-evidence.ts'
import { ShortNames } from './short-names.ts'
import { WideNames } from './wide-names.ts'

/** What counts the labels of a convention. */
export function evidenceFor({ name, isScript, isOfHouse, isClocked, hasShortNames }: LabelConvention): LabelEvidence {
  if (isScript === true) return new CueEvidence(name)
  if (isClocked === true) return new ClockedNames(name)
  if (hasShortNames === true) return new ShortNames(name)
  if (name === brackets.name) return new BracketNames(name)
  if (name === wideSpace.name) return new WideNames(name)
  if (name === dash.name) return new DashNames(name)
  if (name === headingName.name) return new HeadingEvidence(name)
  return isOfHouse === true ? new HouseEvidence(name) : new LabelEvidence(name)
}
