import { readName } from '../../labels/name.ts'
import { initialsOf } from '../people/letters.ts'
import { endsSentence, type Held, isCue } from './held.ts'

/** So many lines, one below the other. */
const LEAST_RUN = 2
const LONGEST = 80
/** How person-like what stands behind a key must be. */
const LEAST = 0.3
// Mara Lund, host     Mara Lund (host)     Mara Lund – host
//          ^                   ^                    ^
const BEHIND_NAME = /[,(/]|\s[-–—]\s/
const LETTERS = /[^\p{L}]/gu
const GAP = /[\s.]+/

/** Places of lines that say what labels stand for: each key is the first letters of the name behind it, or its first word.
 *     ML: Mara Lund, host
 *     JV: Jo Vey           */
export function legends(held: readonly Held[]): number[] {
  const found: number[] = []
  let run: number[] = []
  let doubtful: number[] = []
  for (const [place, line] of [...held.entries(), [held.length, undefined] as const]) {
    if (line?.block.blank === true) continue
    if (line?.candidates.some((candidate) => !isCue(candidate)) && tells(line)) {
      run.push(...doubtful, place)
      doubtful = []
    } else if (run.length >= LEAST_RUN && doubtful.length === 0 && line !== undefined && isNamed(line)) doubtful = [place]
    else {
      if (run.length >= LEAST_RUN) found.push(...run)
      run = []
      doubtful = []
    }
  }
  return found
}

/** Letters and a name that does not hold them, as some sign: among others that tell, it does so, too. */
function isNamed({ block, candidates }: Held): boolean {
  const { text } = block.line
  const name = candidates[0]?.match.shape === 'initials' ? readName(text.slice(candidates[0].match.speechAt).trim()) : undefined
  return name !== undefined && name.prior >= LEAST && name.label.includes(' ') && !endsSentence(text)
}

function tells({ block, candidates }: Held): boolean {
  const { text } = block.line
  return !endsSentence(text) && candidates.every(({ match }) => explains(match.label, text.slice(match.speechAt)))
}

/** Whether a text is a name that a label is short for. */
function explains(label: string, text: string): boolean {
  const [lead = ''] = text.length > LONGEST ? [] : text.trim().split(BEHIND_NAME, 1)
  const name = lead.trimEnd()
  if ((readName(name)?.prior ?? 0) < LEAST) return false
  const words = name.split(GAP).filter((word) => word !== '')
  const key = label.replace(LETTERS, '').toUpperCase()
  const initials = initialsOf(words).toUpperCase()
  return key !== '' && (initials === key || (key.length === 1 && initials.startsWith(key)) || isFirst(key, words))
}

/** "Mara: Mara Lund", and not "Mara: Mara" */
function isFirst(key: string, [first = '', ...rest]: readonly string[]): boolean {
  return rest.length > 0 && first.replace(LETTERS, '').toUpperCase() === key
}
