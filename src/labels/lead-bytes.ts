import { LEADS } from './standing.ts'

const SIZE = 0x4000
const HYPHEN = 0x2d
const SPACE = 0x20
const LONGEST_WORD = 16

let table: Uint8Array | undefined

/** Whether a line may begin with a word that leads a name: a title, an office, an article. Beyond ASCII any word may. */
export function mayLead(bytes: Uint8Array, from: number, to: number): boolean {
  const hash = hashAt(bytes, from, to)
  return hash < 0 || leadTable()[hash] === 1
}

/** By the last bits of the hash of a first word: 1 where one leads names. */
export function leadTable(): Uint8Array {
  table ??= tableOf(LEADS)
  return table
}

function tableOf(words: ReadonlySet<string>): Uint8Array {
  const made = new Uint8Array(SIZE)
  for (const word of words) {
    const bytes = new TextEncoder().encode(word)
    const hash = hashAt(bytes, 0, bytes.length)
    if (hash >= 0) made[hash] = 1
  }
  return made
}

/** A small number for the first word, whatever its case; -1 when it is not all ASCII. */
function hashAt(bytes: Uint8Array, from: number, to: number): number {
  const end = Math.min(to, from + LONGEST_WORD)
  let hash = 0
  for (let at = from; at < end; at++) {
    const byte = bytes[at] ?? 0
    if (byte > 0x7f) return -1
    const lower = byte | SPACE
    if (byte !== HYPHEN && (lower < 0x61 || lower > 0x7a)) break
    hash = (Math.imul(hash, 31) + lower) | 0
  }
  return hash & (SIZE - 1)
}
