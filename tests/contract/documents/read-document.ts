import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { nodeLibrary, type ParseOptions } from '../doors.ts'
import { said } from '../library/parse.ts'
import type { TranscriptRecord } from '../records.ts'

const { InputError, parseFile } = nodeLibrary

const folder = mkdtempSync(join(tmpdir(), 'documents-'))
// Not after a file of tests: others use the same folder.
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

let count = 0

/** Writes bytes to a file that is removed at the end. */
export function written(bytes: Uint8Array, name = 'talk.bin'): string {
  const path = join(folder, `${count++}-${name}`)
  writeFileSync(path, bytes)
  return path
}

export async function recordsOf(bytes: Uint8Array, options: ParseOptions = {}): Promise<TranscriptRecord[]> {
  const records: TranscriptRecord[] = []
  for await (const record of parseFile(written(bytes), options)) records.push(record)
  return records
}

/** The turns of a document as "Speaker: text". */
export async function saidIn(bytes: Uint8Array): Promise<readonly string[]> {
  return said(await recordsOf(bytes))
}

/** What is told of a document that cannot be read. */
export async function refusalOf(bytes: Uint8Array, name = 'talk.docx'): Promise<string> {
  const path = written(bytes, name)
  try {
    for await (const _ of parseFile(path)) void _
  } catch (error) {
    if (error instanceof InputError) return error.file === path ? error.message : `names ${error.file}`
    throw error
  }
  return 'was read'
}
