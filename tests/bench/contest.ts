import type { Command, Meter, Sample } from './measure.ts'

/** Name of a contender: what it took, round by round. */
export type Results = ReadonlyMap<string, readonly Sample[]>

/** Whole processes, one after the other, round after round. */
export interface Contest {
  readonly contenders: ReadonlyMap<string, Command>
  readonly rounds: number
  /** Rounds that do not count, before the others. Default 1. */
  readonly warmups?: number
}

/**
 * Each contender once a round, so that what slows the machine for a while slows all of them; ratios are taken within a round. The order
 * turns about from round to round, so that nobody always follows the same one.
 */
export async function interleave(meter: Meter, { contenders, rounds, warmups = 1 }: Contest): Promise<Results> {
  const results = new Map([...contenders.keys()].map((name): [string, Sample[]] => [name, []]))
  for (let round = -warmups; round < rounds; round++) {
    const order = round % 2 === 0 ? [...contenders] : [...contenders].reverse()
    for (const [name, command] of order) {
      const sample = await meter.run(command)
      if (round >= 0) results.get(name)?.push(sample)
    }
  }
  return results
}

/** One figure of every round: `cpuOf(results, 'parse')`. */
export function cpuOf(results: Results, name: string): number[] {
  return (results.get(name) ?? []).map(({ cpu }) => cpu)
}

export function wallOf(results: Results, name: string): number[] {
  return (results.get(name) ?? []).map(({ wall }) => wall)
}

export function peakOf(results: Results, name: string): number[] {
  return (results.get(name) ?? []).map(({ peak }) => peak)
}
