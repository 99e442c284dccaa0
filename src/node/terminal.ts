import { fstatSync, statSync } from 'node:fs'

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
