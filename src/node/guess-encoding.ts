import { isUtf8 } from 'node:buffer'

interface Match {
  readonly name: string
  readonly confidence: number
}

/** From which confidence on, of 100, an encoding is believed: that of Western bytes is never asked here. */
const BELIEVED: ReadonlyMap<string, number> = new Map([
  ['GB18030', 50],
  ['Big5', 50],
  ['Shift_JIS', 50],
  ['EUC-JP', 50],
  ['EUC-KR', 50],
  ['KOI8-R', 20],
  ['windows-1251', 20],
])
const LONGEST_CHARACTER = 4

let analyse: ((bytes: Uint8Array) => readonly Match[]) | undefined

/** Loads what knows encodings (its default export, the only one that a bundle keeps), once bytes come that are not UTF-8. To be waited for before a parser is given them. */
export async function prepareGuess(chunk: Uint8Array): Promise<void> {
  if (analyse === undefined && !isUtf8(wholeCharacters(chunk))) analyse = (await import('chardet')).default.analyse
}

/** Chinese, Japanese, Korean and Russian encodings, where the bytes speak for one clearly. */
export function guessEncoding(sample: Uint8Array): string | undefined {
  const [best] = analyse?.(sample) ?? []
  if (best === undefined || best.confidence < (BELIEVED.get(best.name) ?? Number.POSITIVE_INFINITY)) return undefined
  return best.name.toLowerCase()
}

/** Without the parts of characters at the edges of a chunk. */
function wholeCharacters(chunk: Uint8Array): Uint8Array {
  let from = 0
  while (from < LONGEST_CHARACTER && isTrail(chunk[from])) from++
  let to = chunk.length
  while (to > chunk.length - LONGEST_CHARACTER && isTrail(chunk[to - 1])) to--
  return chunk.subarray(from, (chunk[to - 1] ?? 0) >= 0xc0 ? to - 1 : to)
}

function isTrail(byte = 0): boolean {
  return (byte & 0xc0) === 0x80
}
