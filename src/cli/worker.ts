import { parentPort, workerData } from 'node:worker_threads'
import { expectPassing } from '../node/engine.ts'
import type { FromWorker, ToWorker } from '../node/worker-pool.ts'
import type { Outlet, Place } from './perform.ts'
import { Pieces } from './sink.ts'
import type { WorkerSetup } from './spread.ts'

type Port = NonNullable<typeof parentPort>
type Perform = (path: string, place: Place) => Promise<unknown>
type Post = (message: FromWorker<unknown>) => void

/** Bytes that are on their way to the main thread before a worker waits. */
const MOST_ON_WAY = 1_048_576

/** In a worker: works through the inputs that the main thread names, one by one, and tells what comes of them. */
export function serve(): void {
  if (parentPort !== null) listen(parentPort, workerData)
}

function listen(port: Port, setup: WorkerSetup): void {
  const post: Post = (message) => port.postMessage(message)
  const outlet = new WorkerOutlet(post)
  const place = placeFor(setup, outlet, post)
  const performing = performerFor(setup.work)
  // V8 takes compiled code only under the flags that it was made under, and flags are those of all threads.
  const isLast = Atomics.sub(setup.loading, 0, 1) === 1
  const expecting = isLast ? expectPassing() : undefined
  async function work(input: string): Promise<void> {
    outlet.start()
    try {
      const perform = await performing
      await expecting
      const result = await perform(input, place)
      await outlet.flush()
      post({ type: 'done', result })
    } catch (error) {
      await outlet.flush()
      post({ type: 'fault', message: error instanceof Error ? error.message : String(error) })
    }
  }
  port.on('message', (message: ToWorker) => {
    if (message.type === 'input') void work(message.input)
    else outlet.written(message.length)
  })
}

/** The options that come with `setup` are those of the work it names. */
async function performerFor(work: string): Promise<Perform> {
  const { options } = workerData
  if (work === 'repair') {
    const { repairInput } = await import('./repair/input.ts')
    return (path, place) => repairInput.perform(path, options, place)
  }
  if (work === 'check') {
    const { checkInput } = await import('./check/input.ts')
    return (path, place) => checkInput.perform(path, options, place)
  }
  if (work === 'convert') {
    const { convertInput } = await import('./convert/input.ts')
    return (path, place) => convertInput.perform(path, options, place)
  }
  if (work === 'archive') {
    const { archiveInput } = await import('./archive/input.ts')
    return (path, place) => archiveInput.perform(path, options, place)
  }
  const { parseInput } = await import('./parse/input.ts')
  return (path, place) => parseInput.perform(path, options, place)
}

/** The output of a worker: whole lines, of which some are on their way to the main thread. */
class WorkerOutlet implements Outlet {
  readonly #pieces = new Pieces()
  #onWay = 0
  #wake: (() => void) | undefined

  constructor(private readonly post: Post) {}

  /** The next input: of the one before, all that was to be told has been. */
  start(): void {
    this.#onWay = 0
  }

  begin(): void {
    this.#send()
    this.post({ type: 'begin' })
  }

  write(data: string | Uint8Array): void {
    this.#pieces.add(data)
  }

  async flush(): Promise<void> {
    this.#send()
    while (this.#onWay > MOST_ON_WAY)
      await new Promise<void>((resolve) => {
        this.#wake = resolve
      })
  }

  /** The main thread has written so many bytes, or has put them aside. */
  written(length: number): void {
    this.#onWay -= length
    this.#wake?.()
  }

  #send(): void {
    const bytes = this.#pieces.takeBytes()
    if (bytes.length === 0) return
    this.#onWay += bytes.length
    this.post({ type: 'bytes', bytes })
  }
}

function placeFor(setup: WorkerSetup, outlet: WorkerOutlet, post: Post): Place {
  const { color, isTTY, columns, read } = setup
  const io = {
    stdin: { isTTY: false },
    stdout: {
      isTTY,
      columns,
      async write(...data: readonly (string | Uint8Array)[]) {
        for (const piece of data) outlet.write(piece)
        await outlet.flush()
      },
    },
    warn: (line: string) => post({ type: 'warn', line }),
    error: (line: string) => post({ type: 'error', line }),
    color,
    env: process.env,
    tally(bytes: number) {
      read[0] = (read[0] ?? 0) + bytes
    },
  }
  return { outlet, io }
}
