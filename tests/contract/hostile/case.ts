/** What must become of an input when it is parsed. */
export type Outcome =
  /** Exit 0 and turns; of standard error nothing is asked. */
  | 'turns'
  /** Exit 0, turns, and a warning on standard error. */
  | 'warned'
  /** Exit 1, no turn, and a message that names the file. */
  | 'nothing'
  /** Exit 2, nothing on standard output, and a message that names the file. */
  | 'refused'
  /** Exit 2, what stands before the damage, and a message that names the file. */
  | 'damaged'
  /** Any of these: what is asked is that time, memory and output stay bounded. */
  | 'bounded'

export interface HostileCase {
  readonly id: string
  readonly bytes: Uint8Array
  readonly outcome: Outcome
  readonly turns?: number
  readonly speakers?: readonly string[]
  /** What standard error must say. */
  readonly says?: RegExp
  /** What must stand nowhere in the output. */
  readonly never?: string
  /** Of the file, with the dot. */
  readonly extension?: string
}

export const FIRST = 'MARA LUND: Good evening, and welcome to the harbour.\n\n'
export const SECOND = 'JO VEY: Thank you, it is good to be here.\n\n'
export const DIALOGUE = FIRST + SECOND

/** Bytes of texts, in UTF-8, and of arrays, put together. */
export function bytesOf(...parts: readonly (string | readonly number[] | Uint8Array)[]): Uint8Array {
  return Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))))
}

export type Given = Omit<HostileCase, 'id' | 'bytes' | 'outcome'>

/** Makes cases of one kind; ids are unique within it. */
export function casesOf(kind: string) {
  const cases: HostileCase[] = []
  // biome-ignore lint/complexity/useMaxParams: a row of a table
  const add = (id: string, bytes: Uint8Array | string, outcome: Outcome, given: Given = {}): void => {
    cases.push({ id: `${kind}-${id}`, bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes, outcome, ...given })
  }
  return { cases, add }
}

/** Numbers that look random and are the same each time, from 0 to below 1. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
