import { openOutputFile } from '../node/atomic-file.ts'
import type { Io } from './io.ts'

/** Where a command's data goes: standard output, or a file that appears whole or not at all. */
export interface Sink {
  /** Keeps the data until `flush`. */
  write(data: string | Uint8Array): void
  flush(): Promise<void>
  /** Everything is written: puts the file in its place. */
  commit(): void
  /** Leaves a file as it was. */
  abort(): void
}

/** Opens the file of -o, or standard output. */
export function openSink(path: string | undefined, io: Io): Sink {
  if (path === undefined || path === '-') return stdoutSink(io)
  const file = openOutputFile(path)
  return {
    write: (data) => file.write(data),
    flush: async () => undefined,
    commit: () => file.commit(),
    abort: () => file.abort(),
  }
}

function stdoutSink(io: Io): Sink {
  let texts: string[] = []
  let pieces: (string | Uint8Array)[] = []
  function settle(): void {
    if (texts.length > 0) pieces.push(texts.join(''))
    texts = []
  }
  return {
    write(data) {
      if (typeof data === 'string') texts.push(data)
      else {
        settle()
        pieces.push(data.slice())
      }
    },
    async flush() {
      settle()
      const ready = pieces
      pieces = []
      for (const piece of ready) await io.stdout.write(piece)
    },
    commit() {},
    abort() {},
  }
}

/** Runs `work` on a sink. The file is kept when the work says so, and never when it throws. */
export async function withSink<Result>(sink: Sink, work: () => Promise<{ result: Result; keep: boolean }>): Promise<Result> {
  let kept = false
  try {
    const { result, keep } = await work()
    await sink.flush()
    if (keep) sink.commit()
    kept = keep
    return result
  } finally {
    if (!kept) sink.abort()
  }
}
