import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'
import type { DocumentFacts } from '../../archive/document.ts'
import type { Turn } from '../../model/turn.ts'
import { Documents, type DocumentVisitor } from '../../query/documents.ts'
import type { InputWork, Outlet } from '../perform.ts'
import { readInput } from '../records/read-records.ts'
import { visitInput } from '../records/visit-sources.ts'
import { type InputOptions, parseOptionsFrom } from '../shared-options.ts'

/** What became of one input. */
export interface ArchiveResult {
  /** It was read to its end, and is not damaged. */
  readonly isWhole: boolean
  readonly isUnlabelled: boolean
  /** Of its bytes before they were read: what changes meanwhile is read again the next time. */
  readonly sha256: string
}

/** A line that a thread tells: a turn, or the end of its document. */
export type ArchiveLine = { readonly turn: Turn } | { readonly end: DocumentFacts }

/** Reads one input for the archive: each turn is a line of JSON, and so is the end of each document. */
export const archiveInput: InputWork<InputOptions, ArchiveResult> = {
  name: 'archive',
  async perform(path, options, { outlet, io }) {
    let isMade = false
    const documents = new Documents((doc) => lineWriter(outlet, () => (isMade ? doc : null)))
    const visitor = {
      made() {
        isMade = true
      },
      record: documents.push.bind(documents),
      pause: () => outlet.flush(),
      end: () => documents.end(),
    }
    const result = await visitInput(path, io, async (source) => {
      const sha256 = hashOf(path)
      const { isUnlabelled, isDamaged } = await readInput(source, { parse: parseOptionsFrom(options), visitor }, io)
      return { isWhole: !isDamaged, isUnlabelled, sha256 }
    })
    await outlet.flush()
    return result ?? { isWhole: false, isUnlabelled: false, sha256: '' }
  },
}

/** Of turns that is left out which an archive does not hold. */
function lineWriter(outlet: Outlet, nameOf: () => string | null): DocumentVisitor {
  let front: Turn['front'] | undefined
  const write = (line: ArchiveLine): void => outlet.write(`${JSON.stringify(line)}\n`)
  return {
    turn(turn) {
      front ??= turn.front
      write({ turn: { ...turn, annotations: [], edits: [], paragraphs: [] } })
    },
    end(summary) {
      const { format = null, speakers = [], questions = [] } = summary ?? {}
      write({ end: { name: nameOf(), front, format, speakers, questions } })
    },
  }
}

const CHUNK_BYTES = 1_048_576

/** The SHA-256 of a file. */
export function hashOf(path: string): string {
  const hash = createHash('sha256')
  const buffer = Buffer.alloc(CHUNK_BYTES)
  const fd = openSync(path, 'r')
  try {
    for (let length = readSync(fd, buffer); length > 0; length = readSync(fd, buffer)) hash.update(buffer.subarray(0, length))
  } finally {
    closeSync(fd)
  }
  return hash.digest('hex')
}
