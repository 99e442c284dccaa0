import type { Io } from './io.ts'

/** Where the data goes that one input gives. */
export interface Outlet {
  /** A document begins; for formats that stream, the records of the input do. */
  begin(): void
  /** Keeps whole lines until `flush`. Bytes are copied. */
  write(data: string | Uint8Array): void
  /** As `write`, of bytes that stay as they are until `flush` is done: they need not be copied. */
  lend?(bytes: Uint8Array): void
  flush(): Promise<void>
}

/** The surroundings of a piece of work: the main thread, or a worker. */
export interface Place {
  readonly outlet: Outlet
  readonly io: Io
}

/** What a command does with its inputs, one by one and in any thread. Options and results are plain data. */
export interface InputWork<Options, Result> {
  /** By which a worker finds it, in works.ts. */
  readonly name: string
  /** Works through one input. What is wrong with the input is said, and told by the result. */
  perform(path: string, options: Options, place: Place): Promise<Result>
  /** Cleans up behind a thread that was stopped in the midst of an input. */
  cleanUp?(path: string): void
}
