import { Script } from 'node:vm'

const WORK = Symbol.for('transcript.limitedWork')
const script = new Script(`globalThis[Symbol.for(${JSON.stringify(Symbol.keyFor(WORK))})]()`)
const holder: { [WORK]?: (() => void) | undefined } = Object(globalThis)

/**
 * Does work that may never end, such as a search for an expression of the user's, for so many milliseconds at most. False when
 * it was broken off: what it worked on is then in no known state. V8 looks at the clock in loops and where an expression
 * goes back. A call costs about a tenth of a millisecond.
 */
export function doWithin(milliseconds: number, work: () => void): boolean {
  const outer = holder[WORK]
  holder[WORK] = work
  try {
    script.runInThisContext({ timeout: milliseconds })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return false
    throw error
  } finally {
    holder[WORK] = outer
  }
}
