import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { codeOf, InputError, reasonOf } from '../node/errors.ts'
import { adviceOn } from '../node/file-facts.ts'
import tables from './schema.txt'

/** "trns": by which an archive is known among databases; `file` and the sqlite3 shell show it. */
const APPLICATION = 0x74726e73

/** Of the tables; a change of them is a new version. */
const VERSION = 1

/** Text fills pages of this size best: 1.07 bytes of table for each of text, where pages of 4 KiB need 1.33. */
const PAGE_BYTES = 32_768

/** What makes a database an archive. */
export const SCHEMA = `PRAGMA application_id = ${APPLICATION}; PRAGMA user_version = ${VERSION};\n${tables}`

/** How a database is written; the size of pages counts before the first table is made. */
export const WRITING = `
PRAGMA page_size = ${PAGE_BYTES};
PRAGMA locking_mode = EXCLUSIVE;
PRAGMA journal_mode = WAL;
PRAGMA synchronous = NORMAL;
PRAGMA cache_size = -65536;
`

const HEADER_BYTES = 100
const MAGIC = 'SQLite format 3\0'
/** Where SQLite keeps its numbers, big-endian, and which kind of journal the file has. */
const AT = { journal: 18, version: 60, application: 68 }
const WRITE_AHEAD = 2

/** Whether there is nothing at a path yet: no file, or an empty one. Throws InputError for what is no archive of this version. */
export function isNew(path: string): boolean {
  const header = readHeader(path)
  if (header === undefined || header.length === 0) return true
  if (header.length < HEADER_BYTES || header.toString('latin1', 0, MAGIC.length) !== MAGIC)
    throw new InputError(path, 'is not an archive', 'make one: transcript archive FOLDER -o talks.db')
  if (header.readUInt32BE(AT.application) !== APPLICATION)
    throw new InputError(path, 'is a database of another program', 'name an archive, or another file for a new one')
  const version = header.readUInt32BE(AT.version)
  if (version !== VERSION)
    throw new InputError(path, `is an archive of version ${version}, and this program writes version ${VERSION}`, 'make it anew')
  if (header[AT.journal] === WRITE_AHEAD)
    throw new InputError(path, 'was put into WAL mode by another program', `run: sqlite3 FILE 'PRAGMA journal_mode = DELETE'`)
  return false
}

/** As `isNew`, of an archive that must be there. */
export function expectArchive(path: string): void {
  if (!isNew(path)) return
  if (readHeader(path) === undefined) throw new InputError(path, 'no such file', adviceOn(path))
  throw new InputError(path, 'is empty', 'make an archive: transcript archive FOLDER -o talks.db')
}

/** The first bytes of a file; undefined where there is none. */
function readHeader(path: string): Buffer | undefined {
  try {
    const fd = openSync(path, 'r')
    try {
      if (!fstatSync(fd).isFile()) throw new InputError(path, 'is not a file', 'name an archive, such as talks.db')
      const header = Buffer.alloc(HEADER_BYTES)
      return header.subarray(0, readSync(fd, header))
    } finally {
      closeSync(fd)
    }
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    const reason = reasonOf(error)
    if (reason === undefined) throw error
    throw new InputError(path, `cannot be read: ${reason.what}`, reason.advice)
  }
}
