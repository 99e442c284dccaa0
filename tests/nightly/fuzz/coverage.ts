import { type Profiler, Session } from 'node:inspector'

/** Tells what parts of this program ran for the first time since it was asked last, by V8's own count of blocks. */
export class Coverage {
  readonly #session = new Session()
  readonly #file: string
  readonly #known = new Set<string>()

  /** `file`: the end of the name of the script that is looked at. */
  constructor(file: string) {
    this.#file = file
    this.#session.connect()
    this.#session.post('Profiler.enable')
    this.#session.post('Profiler.startPreciseCoverage', { callCount: false, detailed: true })
  }

  /** Blocks that ran and had not. Takes a few milliseconds. */
  fresh(): number {
    const before = this.#known.size
    this.#session.post('Profiler.takePreciseCoverage', (error, taken) => {
      if (error !== null) throw error
      for (const { url, functions } of taken.result) if (url.endsWith(this.#file)) this.#note(functions)
    })
    return this.#known.size - before
  }

  #note(functions: readonly Profiler.FunctionCoverage[]): void {
    for (const { ranges } of functions)
      for (const { startOffset, endOffset, count } of ranges) if (count > 0) this.#known.add(`${startOffset}-${endOffset}`)
  }
}
