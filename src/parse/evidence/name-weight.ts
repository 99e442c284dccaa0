/** A name in the evidence for one convention. */
export interface NameCount {
  count: number
  prior: number
  readonly style: string
}

/** A name weighs its prior, up to four times as much when it recurs; below even odds it weighs only when it recurs. */
export function weight({ count, prior }: Pick<NameCount, 'count' | 'prior'>): number {
  return prior >= 0.5 ? prior * Math.min(count, 4) : prior * Math.min(count - 1, 3)
}

/** Of the labels of names that come back. */
const ALIKE = 0.6

/** Whether most labels of the names that come back are written in this style. */
export function areAlike(names: Iterable<NameCount>, style: string): boolean {
  let all = 0
  let alike = 0
  for (const { count, style: other } of names) {
    if (count < 2) continue
    all += count
    if (other === style) alike += count
  }
  return all > 0 && alike >= all * ALIKE
}
