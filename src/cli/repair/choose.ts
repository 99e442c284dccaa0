import type { Edit } from '../../model/edit.ts'
import type { Source } from '../../node/open-source.ts'
import type { ParseOptions } from '../../parse/options.ts'
import type { SourceEncoding } from '../../text/source-encoding.ts'
import { Pieces } from '../sink.ts'
import { repairSource } from './source.ts'

/** An edit that could be made, and what stands around it on its line. */
export interface Proposal {
  readonly doc: string
  readonly edit: Edit
  /** Bytes of the source in front, from the start of the line on, and behind, up to its end; cut where they are long. */
  readonly lead: Uint8Array
  readonly trail: Uint8Array
  /** The encoding, where it is sure: UTF-16, what was named or guessed. */
  readonly encoding: string | undefined
}

/** Says whether an edit is to be made. */
export type Chooser = (proposal: Proposal) => Promise<boolean>

/** Bytes that are looked at on either side of an edit. */
const REACH = 1024

interface Piece {
  readonly bytes: Uint8Array
  readonly change?: { readonly after: Uint8Array; readonly edit: Edit }
}

export interface ChosenCopy {
  readonly source: Source
  readonly options: ParseOptions
  readonly choose: Chooser
}

/** Copies a source with those edits made that somebody chooses. Gives how many of each rule were. */
export async function copyChosen(
  { source, options, choose }: ChosenCopy,
  write: (bytes: Uint8Array) => Promise<void> | void,
): Promise<ReadonlyMap<string, number>> {
  const tally = new Map<string, number>()
  const output = new Pieces()
  let pieces: Piece[] = []
  let lead: Uint8Array = new Uint8Array(0)
  let encoding: SourceEncoding | undefined
  async function settle(): Promise<void> {
    for (const [index, { bytes, change }] of pieces.entries()) {
      const trail = change === undefined ? bytes : joined(pieces.slice(index + 1))
      const isMade =
        change !== undefined && (await choose({ doc: source.name, edit: change.edit, lead, trail, encoding: encoding?.sure }))
      if (isMade) tally.set(change.edit.rule, (tally.get(change.edit.rule) ?? 0) + 1)
      output.lend(isMade ? change.after : bytes)
      lead = lastBytes(Buffer.concat([lead, bytes]))
    }
    pieces = []
    await write(output.takeBytes())
  }
  await repairSource(source, options, {
    start(found) {
      encoding = found
    },
    keep: (bytes) => void pieces.push({ bytes }),
    replace: (bytes, after, edit) => void pieces.push({ bytes, change: { after, edit } }),
    pause: settle,
  })
  return tally
}

/** The first bytes of some pieces as the source has them. */
function joined(pieces: readonly Piece[]): Uint8Array {
  const near: Uint8Array[] = []
  let length = 0
  for (const { bytes } of pieces) {
    if (length >= REACH) break
    near.push(bytes)
    length += bytes.length
  }
  return Buffer.concat(near).subarray(0, REACH)
}

/** An even number of bytes, so that no character of two is cut in the middle. */
function lastBytes(bytes: Uint8Array): Uint8Array {
  return bytes.slice(Math.max(0, bytes.length - REACH - (bytes.length % 2)))
}
