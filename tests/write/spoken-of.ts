import type { Turn } from '../../src/model/turn.ts'
import type { SpokenBytes } from '../../src/write/spoken.ts'
import { utf8 } from './byte-texts.ts'

/** Bytes and numbers behind the end, as tables that are used again hold them. */
const REST = utf8('","rest')
const LEFT_OVER = [7, 8, 9]

/** What is said in a turn, as the lane would hand it over; `edits` stand in the source behind one another. */
export function spokenOf({ text, words, paragraphs, annotations, edits }: Turn): SpokenBytes {
  const json = utf8(JSON.stringify(text).slice(1, -1))
  let source: Uint8Array = utf8('MARA: ')
  const sourceEdits = edits.map(({ before, ...edit }) => {
    const from = source.length
    source = Buffer.concat([source, utf8(before)])
    const to = source.length
    source = Buffer.concat([source, utf8(' "')])
    return { ...edit, from, to }
  })
  return {
    flat: {
      json: Buffer.concat([json, REST]),
      size: json.length,
      words,
      paragraphs: Int32Array.from([...paragraphs, ...LEFT_OVER]),
      paragraphCount: paragraphs.length,
    },
    passage: { bytes: source, size: source.length },
    sourceEdits,
    annotations,
  }
}
