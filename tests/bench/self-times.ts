/** The parts of a .cpuprofile that are read here. */
export interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number
    readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number }
  }[]
  /** Ids of nodes, and the microseconds since the sample before. */
  readonly samples: readonly number[]
  readonly timeDeltas: readonly number[]
}

/** A function by its own time, calls not included, in microseconds. */
export interface SelfTime {
  readonly name: string
  /** Name of the built file, without its hash. */
  readonly file: string
  readonly time: number
}

/** All functions that were seen, those that took most first. */
export function selfTimes({ nodes, samples, timeDeltas }: CpuProfile): { total: number; functions: SelfTime[] } {
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]))
  const times = new Map<string, SelfTime>()
  let total = 0
  samples.forEach((id, index) => {
    const frame = frames.get(id)
    if (frame === undefined) return
    const file = fileOf(frame.url)
    const name = frame.functionName === '' ? `line ${frame.lineNumber + 1}` : frame.functionName
    const key = `${name} ${file}`
    const time = timeDeltas[index] ?? 0
    times.set(key, { name, file, time: (times.get(key)?.time ?? 0) + time })
    total += time
  })
  return { total, functions: [...times.values()].sort((one, other) => other.time - one.time) }
}

/** "file:///…/dist/cli/parse-DQ3X7Z2L.js" is "parse.js"; Node's own modules keep their name. */
function fileOf(url: string): string {
  return url.startsWith('node:') ? url : (url.split('/').at(-1) ?? '').replace(/-[A-Z0-9]{8}(?=\.js$)/, '')
}
