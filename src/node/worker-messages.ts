/** What a worker tells, about the input it works on. */
export type FromWorker<Result> =
  | { readonly type: 'begin' }
  /** Output: the first `length` bytes of a buffer, which is sent back when they are written. */
  | { readonly type: 'bytes'; readonly buffer: ArrayBuffer; readonly length: number }
  /** Output that lies in a file; its descriptor belongs to the receiver from the end of the input on. */
  | { readonly type: 'spilled'; readonly fd: number; readonly from: number; readonly length: number }
  | { readonly type: 'warn' | 'error'; readonly line: string }
  | { readonly type: 'done'; readonly result: Result }
  /** The work threw something. */
  | { readonly type: 'fault'; readonly message: string }

/** What a worker is told. */
export type ToWorker =
  | { readonly type: 'input'; readonly input: string }
  /** The output of the input at hand goes out as it comes now. */
  | { readonly type: 'head' }
  | { readonly type: 'written'; readonly buffer: ArrayBuffer }

/** Bytes of one message. */
export const BUFFER_SIZE = 131_072

/** Messages with bytes that a worker has on the way at most. */
export const BUFFERS = 16

/** Bytes that may wait in a file, of one input. */
export const LONGEST_SPILL = 1_073_741_824
