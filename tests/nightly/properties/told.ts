/** What one property told of itself, a line of JSON each. */
export interface Told {
  /** File and line of its test. */
  readonly place: string
  readonly name: string
  readonly runs: number
  /** Inputs that it has nothing to say of. */
  readonly skips: number
  readonly isFailed: boolean
  /** Milliseconds. */
  readonly took: number
}
