import { SIMD_MODULE } from './simd-module.ts'

/** What the modules of scripts/wasm export. Addresses and lengths are in bytes. */
interface Exports {
  find(from: number, to: number, out: number): number
  words(from: number, to: number): number
  skim(state: number, at: number): number
  known(state: number, from: number, mark: number): number
  fill(state: number): number
  widen(from: number, to: number, out: number): number
  gather(from: number, to: number, out: number): number
}

/**
 * What is asked of the caller while it skims: whether the line chunk[from..to) must not be taken; `marked` has a bit for each
 * opening of which a mark was met.
 */
export type Doubts = (from: number, to: number, marked: number) => boolean

/** What is used of WebAssembly; its types belong to the browser's library. */
interface Engine {
  readonly Memory: new (size: { readonly initial: number }) => { readonly buffer: ArrayBuffer }
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (module: object, imports: object) => { readonly exports: Exports }
}

const PAGE = 65_536
/** Memory costs nothing until it is written to. */
const SIZE = 256 * PAGE
/** Vectors are loaded from addresses that this divides. */
const ALIGNED = 16
/** Tables that the module finds at fixed places. */
const FIXED = 2_048

type Table = Uint8Array | Uint16Array | Int32Array | Uint32Array | Float64Array

/** Compiled once: what one parser has made fast is fast for the next. */
let compiled: object | undefined

/** An instance of the WebAssembly module, and its memory, of which stretches are taken one behind the other. */
export class Vectors {
  readonly exports: Exports
  readonly bytes: Uint8Array
  #doubts: Doubts = () => true
  #taken = FIXED

  constructor(engine: Engine) {
    const memory = new engine.Memory({ initial: SIZE / PAGE })
    compiled ??= new engine.Module(Uint8Array.from(atob(SIMD_MODULE), (unit) => unit.charCodeAt(0)))
    const doubts: Doubts = (from, to, marked) => this.#doubts(from, to, marked)
    this.exports = new engine.Instance(compiled, { env: { memory, abort() {}, doubts } }).exports
    this.bytes = new Uint8Array(memory.buffer)
  }

  /** What the module asks in doubt. */
  set doubts(doubts: Doubts) {
    this.#doubts = doubts
  }

  /** Bytes that can still be taken. */
  get left(): number {
    return SIZE - this.#taken - ALIGNED
  }

  /** Takes memory of so many bytes; its address. */
  take(bytes: number): number {
    const at = this.#taken
    this.#taken = Math.ceil((at + bytes) / ALIGNED) * ALIGNED
    return at
  }

  /** Lays a table into memory of its own; its address. */
  lay(table: Table): number {
    const at = this.take(table.byteLength)
    this.bytes.set(new Uint8Array(table.buffer, table.byteOffset, table.byteLength), at)
    return at
  }
}

/** Undefined where WebAssembly or its vectors are not to be had. */
export function createVectors(): Vectors | undefined {
  const engine = (globalThis as { WebAssembly?: Engine }).WebAssembly
  if (engine === undefined) return undefined
  try {
    return new Vectors(engine)
  } catch {
    // An engine without vectors refuses the module.
    return undefined
  }
}
