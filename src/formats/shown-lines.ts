import type { Voiced } from './cues/text.ts'

/** Longer lines are not compared. */
const COMPARED = 400
/** Lines of a cue that are compared; rolling captions show two or three. */
const MOST_LINES = 8

/** A line as it is shown: white space at its ends does not count, nor how much of it stands inside. */
export interface ShownLine {
  /** In whose voice, and what; '' is like nothing. */
  readonly key: string
  readonly voiced: Voiced
}

/** How much of a cue was shown by the one before it: so many of its first lines, and of the last of these so many units. */
export interface Overlap {
  readonly lines: number
  /** Undefined: all of it. */
  readonly units: number | undefined
}

const NO_OVERLAP: Overlap = { lines: 0, units: undefined }

/** The lines of a cue that are not blank. */
export function shownLines(pieces: readonly Voiced[]): ShownLine[] {
  const shown: ShownLine[] = []
  for (const voiced of pieces) {
    const { text } = voiced.line
    const said = text.length > COMPARED ? '' : text.trim().replace(/\s+/g, ' ')
    if (said !== '' || text.length > COMPARED) shown.push({ key: said === '' ? '' : `${voiced.voice ?? ''}\n${said}`, voiced })
  }
  return shown
}

/**
 * What a cue shows again: its first lines are the last lines of the cue before, and the last of them may have grown.
 *     so the harbour / is open            is open / again today         is open
 *                      ^^^^^^^            ^^^^^^^                       is open again
 */
export function overlapOf(before: readonly ShownLine[], now: readonly ShownLine[]): Overlap {
  for (let lines = Math.min(before.length, now.length, MOST_LINES); lines > 0; lines--) {
    const units = sameLines(before.slice(-lines), now)
    if (units !== false) return { lines, units }
  }
  return NO_OVERLAP
}

/** False where they differ; else the units of the last line that were shown, undefined for all of them. */
function sameLines(before: readonly ShownLine[], now: readonly ShownLine[]): number | undefined | false {
  const last = before.length - 1
  for (let index = 0; index < last; index++) if (!isSame(before[index], now[index])) return false
  return isSame(before[last], now[last]) ? undefined : grownUnits(before[last], now[last])
}

function isSame(left: ShownLine | undefined, right: ShownLine | undefined): boolean {
  return left !== undefined && left.key !== '' && left.key === right?.key
}

function grownUnits(before: ShownLine | undefined, now: ShownLine | undefined): number | false {
  if (before === undefined || now === undefined || before.key === '' || before.voiced.voice !== now.voiced.voice) return false
  const shown = before.voiced.line.text.trim()
  const { text } = now.voiced.line
  const from = text.length - text.trimStart().length
  return text.startsWith(`${shown} `, from) ? from + shown.length : false
}
