/** Boosted trees as they are kept: numbers packed in base64, each tree in preorder. */
export interface PackedTrees {
  /** Where each tree begins, and the number of nodes. */
  readonly roots: string
  /** Per node the fact that parts, by its number + 1; 0 for a leaf. */
  readonly facts: string
  /** Per node the threshold, or the value of the leaf. */
  readonly values: string
  /** Per node how far ahead the right branch is. */
  readonly right: string
  /** Per node the mean of what is below it, for `explain`, in thousandths. */
  readonly means: string
}

export interface Trees {
  readonly roots: Uint16Array
  readonly facts: Uint8Array
  readonly values: Float32Array
  readonly right: Uint8Array
  readonly means: Int16Array
}

function bytes(packed: string): ArrayBuffer {
  const text = atob(packed)
  const out = new Uint8Array(text.length)
  for (let index = 0; index < text.length; index++) out[index] = text.charCodeAt(index)
  return out.buffer
}

export function unpackTrees({ roots, facts, values, right, means }: PackedTrees): Trees {
  return {
    roots: new Uint16Array(bytes(roots)),
    facts: new Uint8Array(bytes(facts)),
    values: new Float32Array(bytes(values)),
    right: new Uint8Array(bytes(right)),
    means: new Int16Array(bytes(means)),
  }
}

/** The sum of all trees for the facts in `row` from `at` on: the logarithm of the odds. */
export function judge({ roots, facts, values, right }: Trees, row: Float32Array, at: number): number {
  let sum = 0
  for (let tree = 0; tree < roots.length; tree++) {
    let node = roots[tree] ?? 0
    for (let fact = facts[node] ?? 0; fact > 0; fact = facts[node] ?? 0) {
      node += (row[at + fact - 1] ?? 0) <= (values[node] ?? 0) ? 1 : (right[node] ?? 0)
    }
    sum += values[node] ?? 0
  }
  return sum
}

/** What each fact added: at every split passed, the change of the mean. */
export function reasons(trees: Trees, row: Float32Array, facts: number): Float64Array {
  const added = new Float64Array(facts)
  for (const root of trees.roots) {
    let node = root
    for (let fact = trees.facts[node] ?? 0; fact > 0; fact = trees.facts[node] ?? 0) {
      const next = node + ((row[fact - 1] ?? 0) <= (trees.values[node] ?? 0) ? 1 : (trees.right[node] ?? 0))
      added[fact - 1] = (added[fact - 1] ?? 0) + ((trees.means[next] ?? 0) - (trees.means[node] ?? 0)) / 1000
      node = next
    }
  }
  return added
}
