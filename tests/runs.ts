/** Per cent of the runs that a property names: the fast tests make do with few, `npm run nightly` sets RUNS=100. RUNS=5000 looks harder. */
const PERCENT = Number(process.env.RUNS ?? 10)

/** So many runs of a property, where nothing is said of it `runs(100)`. */
export function runs(often: number): { readonly numRuns: number } {
  return { numRuns: Math.ceil((often * PERCENT) / 100) }
}

/** By night all items; by day one of each `every`, from the first or another. */
export function sample<Item>(items: readonly Item[], every: number, from = 0): Item[] {
  return items.filter((_, index) => IS_NIGHTLY || index % every === from)
}

/** Whether growth is measured, and inputs are long: not where other work on the machine would tell. */
export const IS_NIGHTLY = process.env.NIGHTLY === '1'
