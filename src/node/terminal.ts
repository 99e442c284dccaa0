import { fstatSync, statSync, writeSync } from 'node:fs'
import { onInterrupt } from './signals.ts'

/**
 * Whether standard input, output or error is a terminal. Node's own answer brings its network and stream code with it, 10 ms of
 * every start, so it is asked only where the descriptor can be one: a character device that is not /dev/null.
 */
export function isTerminal(fd: 0 | 1 | 2): boolean {
  if (!isCharacterDevice(fd)) return false
  if (fd === 0) return process.stdin.isTTY === true
  return (fd === 1 ? process.stdout : process.stderr).isTTY === true
}

/** A terminal or the like, and not /dev/null. */
export function isCharacterDevice(fd: number): boolean {
  try {
    const facts = fstatSync(fd)
    return facts.isCharacterDevice() && facts.rdev !== nullDevice()
  } catch {
    return false
  }
}

function nullDevice(): number | undefined {
  return statSync('/dev/null', { throwIfNoEntry: false })?.rdev
}

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
