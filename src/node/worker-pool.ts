import { Worker } from 'node:worker_threads'
import { onInterrupt, stopOnInterrupt } from './signals.ts'
import { SpillFile } from './spill-file.ts'

/** Inputs that may be worked on before their turn: each may hold a file open. */
const MOST_AHEAD = 128
/** Bytes of one input that wait for its turn in memory; more go to disk. */
const MOST_HELD = 2_097_152
/** Bytes that may wait, in memory or on disk, of one input and of all, before no further input is begun. */
const MOST_WAITING = 1_073_741_824

/** What a worker tells about the input it works on. */
export type FromWorker<Result> =
  | { readonly type: 'begin' }
  /** Output: whole lines. The worker is told when they are written, or put aside; `isAside`: it was told. */
  | { readonly type: 'bytes'; readonly bytes: Uint8Array; readonly isAside?: true }
  | { readonly type: 'warn' | 'error'; readonly line: string }
  | { readonly type: 'done'; readonly result: Result }
  /** The work threw something. */
  | { readonly type: 'fault'; readonly message: string }

/** What a worker is told. */
export type ToWorker = { readonly type: 'input'; readonly input: string } | { readonly type: 'written'; readonly length: number }

/** What comes of an input: what its worker tells, or that it has died. */
export type InputMessage<Result> = FromWorker<Result> | { readonly type: 'died'; readonly reason: string }

export interface PoolRequest<Result> {
  /** The module that a worker runs. */
  readonly entry: URL
  /** What a worker is given at its start: plain data. */
  setup(): unknown
  readonly inputs: readonly string[]
  /** How many workers. */
  readonly jobs: number
  /** Whether an input is for the main thread: a pipe, that only one can wait for. */
  isOwn(input: string): boolean
  /** Works through such an input, when it is its turn. */
  perform(input: string): Promise<void>
  /** Told in the order of the inputs. Waited for. */
  receive(input: string, message: InputMessage<Result>): Promise<void>
  /** Told when a worker is stopped, or has died, in the midst of an input: cleans up behind it. Must not throw. */
  stopped?(input: string): void
}

/** A message that waits for its turn; its bytes may wait on disk. */
type Waiting<Result> = InputMessage<Result> | { readonly type: 'stored'; readonly at: number; readonly length: number }

class Task<Result> {
  /** Who works on it; undefined before it is begun, and behind its end. */
  member: Member<Result> | undefined
  #waiting: Waiting<Result>[] = []
  /** Bytes of it that wait in memory. */
  #held = 0
  #wake: (() => void) | undefined
  readonly #spill = new SpillFile(MOST_WAITING)

  constructor(readonly input: string) {}

  push(message: Waiting<Result>): void {
    this.#waiting.push(message)
    this.#wake?.()
  }

  /** Keeps output that comes before its turn. Gives how many bytes there was room for: its worker has to wait for the others. */
  putAside(bytes: Uint8Array): number {
    this.#held += bytes.length
    const at = this.#spill.length
    const isHeld = this.#held <= MOST_HELD
    const stored = isHeld ? 0 : this.#spill.write(bytes)
    if (stored > 0) this.push({ type: 'stored', at, length: stored })
    if (stored < bytes.length) this.push({ type: 'bytes', bytes: bytes.subarray(stored), ...(isHeld && { isAside: true }) })
    return isHeld ? bytes.length : stored
  }

  /** Every message up to the last, as they come. */
  async *messages(): AsyncGenerator<InputMessage<Result>, void, undefined> {
    for (;;) {
      for (const message of this.#waiting.splice(0)) {
        if (message.type !== 'stored') yield message
        else
          for (const bytes of this.#spill.read(message.at, message.at + message.length))
            yield { type: 'bytes', bytes, isAside: true }
        if (message.type === 'done' || message.type === 'fault' || message.type === 'died') return
      }
      if (this.#waiting.length === 0)
        await new Promise<void>((resolve) => {
          this.#wake = resolve
        })
    }
  }

  close(): void {
    this.#spill.close()
  }
}

interface Member<Result> {
  readonly worker: Worker
  task: Task<Result> | undefined
}

/** Spreads inputs over workers, and brings what they tell into the order of the inputs. */
export async function runPool<Result>(request: PoolRequest<Result>): Promise<void> {
  const pool = new Pool(request)
  const forgetThreads = stopOnInterrupt(() => pool.close())
  const forget = onInterrupt(() => pool.leave())
  try {
    await pool.run()
  } finally {
    await pool.close()
    forget()
    forgetThreads()
  }
}

class Pool<Result> {
  /** One for each input; none for an input of the main thread. */
  readonly #tasks: readonly (Task<Result> | undefined)[]
  readonly #members = new Set<Member<Result>>()
  /** The input whose turn it is, and the next to begin. */
  #turn = 0
  #next = 0
  /** Bytes that have come and are not written. */
  #waiting = 0
  #isClosed = false

  constructor(private readonly request: PoolRequest<Result>) {
    this.#tasks = request.inputs.map((input) => (request.isOwn(input) ? undefined : new Task<Result>(input)))
  }

  async run(): Promise<void> {
    for (const input of this.request.inputs) {
      this.#fill()
      const task = this.#tasks[this.#turn]
      if (task === undefined) await this.request.perform(input)
      else await this.#drain(task)
      this.#turn++
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true
    await Promise.all([...this.#members].map(({ worker }) => worker.terminate()))
  }

  /** Cleans up behind workers that would not stop and end with the process. */
  leave(): void {
    for (const { task } of this.#members) if (task !== undefined) this.request.stopped?.(task.input)
  }

  async #drain(task: Task<Result>): Promise<void> {
    for await (const message of task.messages()) {
      await this.request.receive(task.input, message)
      if (message.type !== 'bytes') continue
      const { length } = message.bytes
      this.#waiting -= length
      if (!message.isAside) tell(task.member, { type: 'written', length })
      this.#fill()
    }
    task.close()
  }

  /** Begins inputs as long as there are workers for them, and room for what they give. */
  #fill(): void {
    while (!this.#isClosed && this.#next < this.#tasks.length && this.#hasRoom()) {
      const task = this.#tasks[this.#next]
      const member = task && this.#idle()
      if (task !== undefined && member === undefined) return
      this.#next++
      if (task === undefined || member === undefined) continue
      member.task = task
      task.member = member
      tell(member, { type: 'input', input: task.input })
    }
  }

  #hasRoom(): boolean {
    return this.#next === this.#turn || (this.#next - this.#turn <= MOST_AHEAD && this.#waiting < MOST_WAITING)
  }

  #idle(): Member<Result> | undefined {
    for (const member of this.#members) if (member.task === undefined) return member
    return this.#members.size < this.request.jobs ? this.#start() : undefined
  }

  #start(): Member<Result> {
    const worker = new Worker(this.request.entry, { workerData: this.request.setup(), stdout: true, stderr: true })
    const member: Member<Result> = { worker, task: undefined }
    let reason: string | undefined
    worker.on('message', (message: FromWorker<Result>) => this.#hear(member, message))
    worker.on('error', (error: unknown) => {
      reason = reasonOf(error)
    })
    worker.on('exit', (code) => this.#lose(member, reason ?? `it ended with code ${code}`))
    this.#members.add(member)
    return member
  }

  #hear(member: Member<Result>, message: InputMessage<Result>): void {
    const { task } = member
    if (task === undefined) return
    if (message.type === 'bytes') {
      const { length } = message.bytes
      this.#waiting += length
      if (task === this.#tasks[this.#turn]) task.push(message)
      else tell(member, { type: 'written', length: task.putAside(message.bytes) })
      return
    }
    task.push(message)
    if (message.type !== 'done' && message.type !== 'fault' && message.type !== 'died') return
    member.task = undefined
    task.member = undefined
    this.#fill()
  }

  /** A worker has ended before its time. */
  #lose(member: Member<Result>, reason: string): void {
    this.#members.delete(member)
    if (member.task !== undefined) this.request.stopped?.(member.task.input)
    if (this.#isClosed) return
    this.#hear(member, { type: 'died', reason })
    this.#fill()
  }
}

// A worker that has ended hears nothing, and says so to nobody.
function tell<Result>(member: Member<Result> | undefined, message: ToWorker): void {
  member?.worker.postMessage(message)
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'out of memory' : error.message
}
