import { isWantedSpace } from './no-break-space.ts'
import type { Finding, Repair } from './repair.ts'
import { repairRule } from './rules.ts'

/** Spaces at which a line must not break, where any space would do. */
export const charNbsp: Repair = repairRule('char/nbsp', {
  safety: 'safe',
  stage: 'characters',
  triggers: '\u00a0\u202f',
  find: findNoBreakSpace,
})

function findNoBreakSpace(text: string, at: number): Finding | undefined {
  return isWantedSpace(text, at, at + 1) ? undefined : { from: at, to: at + 1, after: ' ' }
}
