import type { Below } from './cue-evidence.ts'
import { type Held, isCue, saysSomething } from './held.ts'
import type { Judge } from './judge.ts'

/** What the next line that is not blank is to a name. A line of one word may be speech: "Yes." below "Mara." */
export function belowCue(cue: Held, next: Held, judge: Pick<Judge, 'times'>): Below {
  const mine = cue.candidates.find(isCue)?.match
  const name = next.candidates.find(isCue)
  const isName = name?.match.ownLine === true && name.match.style === mine?.style
  if (isName && (next.afterBlank || mine?.style === 'title' || name.match.shape === 'caps' || judge.times(name) > 1))
    return 'name'
  return next.afterBlank || !saysSomething(next.block.line.text) ? 'gap' : 'speech'
}
