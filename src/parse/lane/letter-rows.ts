import type { Near } from '../../repairs/repair.ts'

/** Triggers of two bytes whose rules all name what stands behind them in a row. */
export class LetterRows {
  /** By code point: how many characters stand behind it, of which none must be another. */
  readonly lengths = new Map<number, number>()
  /** The code points of these. */
  readonly members = new Set<number>()

  constructor(triggers: ReadonlyMap<string, readonly Near[]>) {
    for (const [trigger, nears] of triggers) {
      const point = trigger.charCodeAt(0)
      if (point < 0x80 || point >= 0x800 || !nears.every(({ beyond, row }) => beyond !== undefined && row !== undefined)) continue
      this.lengths.set(point, Math.min(...nears.map(({ row = 0 }) => row)))
      for (const { beyond = '' } of nears) for (const character of beyond) this.members.add(character.charCodeAt(0))
    }
  }

  /** False when a trigger at bytes[at..at + 2) has too few of them behind it. */
  fits(bytes: Uint8Array, at: number): boolean {
    const length = this.lengths.get(pointAt(bytes, at)) ?? 0
    let next = at + 2
    for (let count = 0; count < length; count++) {
      if (!this.members.has(pointAt(bytes, next))) return false
      next += (bytes[next] ?? 0) < 0xe0 ? 2 : 3
    }
    return true
  }
}

/** The code point of two or three bytes at `at`, or one that is none. */
function pointAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0
  const second = (bytes[at + 1] ?? 0) & 0x3f
  if (lead < 0xc2) return -1
  if (lead < 0xe0) return ((lead & 0x1f) << 6) | second
  return ((lead & 0x0f) << 12) | (second << 6) | ((bytes[at + 2] ?? 0) & 0x3f)
}
