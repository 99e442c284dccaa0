/** Bytes that are written again and again, as a buffer keeps them. */
export interface KeptBytes {
  readonly bytes: Uint8Array
  readonly size: number
  /** Where they stand in the memory of the buffer, or -1. */
  readonly address: number
}

/** Collects JSON text as bytes. */
export interface JsonBuffer {
  /** Bytes collected. */
  readonly size: number
  /** No more bytes than that, without a count. */
  readonly most: number
  /** The bytes collected; valid until more are written. */
  take(): Uint8Array
  /** Bytes that are written again and again. */
  keep(bytes: Uint8Array): KeptBytes
  kept(bytes: KeptBytes): void
  /** The first so many bytes. */
  raw(from: Uint8Array, size: number): void
  /** ASCII text, and any text, as it is. */
  ascii(text: string): void
  text(text: string): void
  byte(byte: number): void
  /** A safe integer that is not negative. */
  integer(value: number): void
  /** Such numbers, the first so many of a list, with commas between them. */
  integers(values: Int32Array, count: number): void
  /** Printable UTF-8 and LF as the inside of a JSON string. */
  escaped(from: Uint8Array, start: number, end: number): void
  /** The bytes written may be others from now on. */
  flush(): void
}
