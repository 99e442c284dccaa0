import { writeSync } from 'node:fs'
import { onInterrupt } from './signals.ts'

const STDERR = 2
const ERASE_BEHIND = '\u001b[K'

let forget: (() => void) | undefined
let isOver = false

/** Shows a line on the terminal of standard error, in the place of the one before. It must fit in a row. */
export function showStatus(text: string): void {
  if (isOver) return
  forget ??= onInterrupt(clearStatus)
  put(`\r${text}${ERASE_BEHIND}`)
}

/** Takes the line away, if one is shown: before anything else is said, and at the end. */
export function clearStatus(): void {
  if (forget === undefined) return
  forget()
  forget = undefined
  put(`\r${ERASE_BEHIND}`)
}

/** Data goes by on the terminal: from now on a line would stand in its midst. */
export function endStatus(): void {
  clearStatus()
  isOver = true
}

function put(text: string): void {
  try {
    writeSync(STDERR, text)
  } catch {
    // It is only there to be looked at.
  }
}
