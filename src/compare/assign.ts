interface Column {
  readonly index: number
  price: number
  /** The row that has it, or -1. */
  row: number
  /** What the cheapest way to it costs, and the column whose row would move here. */
  cost: number
  before: Column | undefined
}

/**
 * The cheapest way to give each row of a square of costs a column of its own, as the column of each row. The Hungarian method by
 * shortest paths (Jonker and Volgenant 1987); time grows with the cube of the size.
 */
export function assign(costs: readonly (readonly number[])[]): number[] {
  const columns = costs.map((_, index): Column => ({ index, price: 0, row: -1, cost: 0, before: undefined }))
  const prices = costs.map(() => 0)
  for (const row of costs.keys()) place(row, columns, { costs, prices })
  return columns.toSorted((one, other) => one.row - other.row).map(({ index }) => index)
}

type Prices = { readonly costs: readonly (readonly number[])[]; readonly prices: number[] }

/** Finds a column for one more row; others move where that is cheaper. */
function place(added: number, columns: readonly Column[], { costs, prices }: Prices): void {
  const left = new Set(columns)
  const reached: Column[] = []
  for (const column of columns) column.cost = Infinity
  let [row, spent] = [added, 0]
  while (row >= 0) {
    const [own, price, before] = [costs[row] ?? [], prices[row] ?? 0, reached.at(-1)]
    for (const column of left) {
      const cost = spent + (own[column.index] ?? 0) - price - column.price
      if (cost < column.cost) Object.assign(column, { cost, before })
    }
    const next = [...left].reduce((best, column) => (column.cost < best.cost ? column : best))
    left.delete(next)
    reached.push(next)
    row = next.row
    spent = next.cost
  }
  prices[added] = (prices[added] ?? 0) + spent
  for (const column of reached.slice(0, -1)) {
    prices[column.row] = (prices[column.row] ?? 0) + spent - column.cost
    column.price -= spent - column.cost
  }
  for (let column = reached.at(-1); column !== undefined; column = column.before) column.row = column.before?.row ?? added
}
