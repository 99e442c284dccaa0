/** Where a function stands, as the profiler says it; lines count from 0. */
export interface Place {
  readonly functionName: string
  readonly url: string
  readonly lineNumber: number
}

/** The parts of a .cpuprofile that are read here. */
export interface CpuProfile {
  readonly nodes: readonly { readonly id: number; readonly callFrame: Place }[]
  /** Ids of nodes, and the microseconds since the sample before. */
  readonly samples: readonly number[]
  readonly timeDeltas: readonly number[]
}

/** A function by its own time, calls not included, in microseconds. */
export interface SelfTime {
  readonly name: string
  readonly file: string
  readonly time: number
}

/** All functions that were seen, those that took most first. `fileOf` names the source of a place. */
export function selfTimes({ nodes, samples, timeDeltas }: CpuProfile, fileOf: (place: Place) => string): SelfTime[] {
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]))
  const times = new Map<string, SelfTime>()
  samples.forEach((id, index) => {
    const frame = frames.get(id)
    if (frame === undefined) return
    const file = fileOf(frame)
    const name = frame.functionName === '' ? `line ${frame.lineNumber + 1}` : frame.functionName
    const key = `${name} ${file}`
    times.set(key, { name, file, time: (times.get(key)?.time ?? 0) + (timeDeltas[index] ?? 0) })
  })
  return [...times.values()].sort((one, other) => other.time - one.time)
}

/** Own time of all functions of a group, the greatest first. */
export function groupTimes(functions: readonly SelfTime[], groupOf: (one: SelfTime) => string): [group: string, time: number][] {
  const times = new Map<string, number>()
  for (const one of functions) times.set(groupOf(one), (times.get(groupOf(one)) ?? 0) + one.time)
  return [...times].sort(([, one], [, other]) => other - one)
}

/** esbuild says in a line of its own where the code below it comes from. */
// "// src/parse/assembler.ts"
const SOURCE = /^\/\/ (\S+)$/

/** The source file of a line, counted from 0, in a bundle of esbuild. */
export function sourceOfLine(bundle: readonly string[], line: number): string | undefined {
  for (let at = Math.min(line, bundle.length - 1); at >= 0; at--) {
    const source = SOURCE.exec(bundle[at] ?? '')?.[1]
    if (source !== undefined) return source
  }
  return undefined
}
