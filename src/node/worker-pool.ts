import { Worker } from 'node:worker_threads'
import { onInterrupt, stopOnInterrupt } from './signals.ts'

/** Inputs that may be worked on before their turn: each may hold a file open. */
const MOST_AHEAD = 128

/** Bytes that may wait, in memory or on disk, before no further input is begun. */
const MOST_WAITING = 1_073_741_824

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
  /** Told when a worker is done with an input, before its turn. */
  finished?(input: string): void
  /** Told when a worker is stopped, or has died, in the midst of an input: cleans up behind it. Must not throw. */
  stopped?(input: string): void
}

interface Task<Result> {
  readonly input: string
  readonly queue: MessageQueue<InputMessage<Result>>
  /** Who works on it, or has; undefined until it is begun. */
  member: Member<Result> | undefined
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

function isLast<Result>({ type }: InputMessage<Result>): boolean {
  return type === 'done' || type === 'fault' || type === 'died'
}

/** Bytes that a message keeps waiting. */
function weight<Result>(message: InputMessage<Result>): number {
  return message.type === 'bytes' || message.type === 'spilled' ? message.length : 0
}

class Pool<Result> {
  /** One for each input; none for an input of the main thread. */
  readonly #tasks: readonly (Task<Result> | undefined)[]
  readonly #members = new Set<Member<Result>>()
  /** The input whose turn it is, and the next to begin. */
  #turn = 0
  #next = 0
  #waiting = 0
  #isClosed = false

  constructor(private readonly request: PoolRequest<Result>) {
    this.#tasks = request.inputs.map((input) => {
      if (request.isOwn(input)) return undefined
      return { input, queue: new MessageQueue<InputMessage<Result>>(isLast), member: undefined }
    })
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
    const workers = [...this.#members].map(({ worker }) => worker)
    await Promise.all(workers.map((worker) => worker.terminate()))
  }

  /** Cleans up behind workers that would not stop and end with the process. */
  leave(): void {
    for (const { task } of this.#members) if (task !== undefined) this.request.stopped?.(task.input)
  }

  async #drain(task: Task<Result>): Promise<void> {
    // When it is done, its worker may be on another.
    if (task.member?.task === task) tell(task.member, { type: 'head' })
    for await (const message of task.queue.messages()) {
      await this.request.receive(task.input, message)
      this.#waiting -= weight(message)
      if (message.type === 'bytes') tell(task.member, { type: 'written', buffer: message.buffer }, [message.buffer])
      this.#fill()
    }
  }

  /** Begins inputs as long as there are workers for them, and room for what they give. */
  #fill(): void {
    while (!this.#isClosed && this.#next < this.#tasks.length && this.#hasRoom()) {
      const task = this.#tasks[this.#next]
      const member = task === undefined ? undefined : this.#idle()
      if (task !== undefined && member === undefined) return
      this.#next++
      if (task !== undefined && member !== undefined) begin(task, member)
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
    const { entry } = this.request
    const workerData = this.request.setup()
    // Descriptors are not closed with a worker: what it has put aside is read when it is gone.
    const worker = new Worker(entry, { workerData, stdout: true, stderr: true, trackUnmanagedFds: false })
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
    this.#waiting += weight(message)
    if (isLast(message)) {
      member.task = undefined
      this.request.finished?.(task.input)
      this.#fill()
    }
    task.queue.push(message)
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

function begin<Result>(task: Task<Result>, member: Member<Result>): void {
  member.task = task
  task.member = member
  tell(member, { type: 'input', input: task.input })
}

// A worker that has ended hears nothing, and says so to nobody.
function tell<Result>(member: Member<Result> | undefined, message: ToWorker, transfer: ArrayBuffer[] = []): void {
  member?.worker.postMessage(message, transfer)
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'out of memory' : error.message
}

/** Messages about one input, kept in order until somebody takes them. One taker. */
class MessageQueue<Message> {
  #messages: Message[] = []
  #wake: (() => void) | undefined

  constructor(private readonly isLast: (message: Message) => boolean) {}

  push(message: Message): void {
    this.#messages.push(message)
    const wake = this.#wake
    this.#wake = undefined
    wake?.()
  }

  /** Every message up to the last, as they come. */
  async *messages(): AsyncGenerator<Message, void, undefined> {
    for (;;) {
      const ready = this.#messages
      this.#messages = []
      for (const message of ready) {
        yield message
        if (this.isLast(message)) return
      }
      if (this.#messages.length === 0) await this.#more()
    }
  }

  #more(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve
    })
  }
}

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
