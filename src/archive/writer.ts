import type { Turn } from '../model/turn.ts'
import { OutputError } from '../node/errors.ts'
import { realTarget } from '../node/temporary-names.ts'
import { Database, DatabaseError, loadSqlite, numberOf, type Row, type Sqlite, textOf } from './database.ts'
import { type DocumentFacts, insertDocument } from './document.ts'
import { isNew, SCHEMA } from './schema.ts'
import { Workshop } from './workshop.ts'

/** A file as it was when it was read: by its path from the folder of the archive. */
export interface ArchivedFile {
  readonly path: string
  readonly size: number
  /** Of its last change, in milliseconds. */
  readonly modified: number
  readonly sha256: string
}

/** After so much text, or so long, what was added is kept even if the process is killed. */
const COMMIT = { units: 1_048_576, ms: 1_000 }

/** Writes an archive: a copy of it, or a new one, which takes its place at `finish`. Throws OutputError. */
export class ArchiveWriter {
  readonly #sqlite: Sqlite
  readonly #target: string
  readonly #isNew: boolean
  readonly #workshop: Workshop
  /** What is there, until something changes. */
  #old: Database | undefined
  #work: Database | undefined
  #units = 0
  #committed = Date.now()
  #file = 0

  private constructor(sqlite: Sqlite, target: string) {
    this.#sqlite = sqlite
    this.#target = target
    this.#isNew = isNew(target)
    this.#workshop = new Workshop(target)
    this.#guarded(() => {
      if (this.#workshop.isBegun) this.#resume()
      else this.#workshop.clear()
      if (this.#work === undefined && !this.#isNew) this.#old = Database.forReading(sqlite, target)
    })
  }

  static async open(path: string): Promise<ArchiveWriter> {
    return new ArchiveWriter(await loadSqlite(), realTarget(path))
  }

  /** What is known of a file by its path. */
  find(path: string): Omit<ArchivedFile, 'path'> | undefined {
    const [row] = this.#read('SELECT size, modified, sha256 FROM files WHERE path = ?', [path])
    return row && { size: numberOf(row.size), modified: numberOf(row.modified), sha256: textOf(row.sha256) }
  }

  /** The paths of all files. */
  paths(): readonly string[] {
    return this.#read('SELECT path FROM files ORDER BY path', []).map(({ path }) => textOf(path))
  }

  /** A file holds what it held, but looks otherwise. */
  touch({ path, size, modified }: Omit<ArchivedFile, 'sha256'>): void {
    this.#change((work) => work.add('UPDATE files SET size = ?, modified = ? WHERE path = ?', [size, modified, path]))
  }

  remove(path: string): void {
    this.#change((work) => work.add('DELETE FROM files WHERE path = ?', [path]))
  }

  /** Begins a file; its documents are added, then it is kept or dropped. Until then, what the archive holds of it stays. */
  begin(): void {
    this.#change((work) => {
      this.#file = work.add("INSERT INTO files (path, size, modified, sha256) VALUES (NULL, 0, 0, '')", [])
    })
  }

  /** Adds a document of the file at hand. */
  add(path: string, facts: DocumentFacts, turns: readonly Turn[]): void {
    this.#change((work) => insertDocument(work, { file: this.#file, path, facts, turns }))
    for (const { text } of turns) this.#units += text.length
  }

  /** The file at hand is whole: it takes the place of what the archive held under its path. */
  keep({ path, size, modified, sha256 }: ArchivedFile): void {
    this.#change((work) => {
      work.add('DELETE FROM files WHERE path = ?', [path])
      const sql = 'UPDATE files SET path = ?, size = ?, modified = ?, sha256 = ? WHERE id = ?'
      work.add(sql, [path, size, modified, sha256, this.#file])
      if (this.#units < COMMIT.units && Date.now() - this.#committed < COMMIT.ms) return
      work.run('COMMIT; BEGIN')
      this.#units = 0
      this.#committed = Date.now()
    })
  }

  /** The file at hand could not be read. */
  drop(): void {
    this.#change((work) => work.add('DELETE FROM files WHERE id = ?', [this.#file]))
  }

  /** Puts the new archive in the place of the old, if anything has changed. */
  finish(): void {
    const work = this.#work
    this.#guarded(() => {
      if (work === undefined) return
      work.run('DELETE FROM speakers WHERE id NOT IN (SELECT speaker FROM appearances); COMMIT; PRAGMA journal_mode = DELETE')
      this.#close()
      this.#workshop.publish()
    })
    this.leave()
  }

  /** Leaves the archive as it is; what was done is gone on with the next time. */
  leave(): void {
    this.#close()
    this.#workshop.leave()
  }

  #close(): void {
    this.#old?.close()
    this.#work?.close()
    this.#old = undefined
    this.#work = undefined
  }

  #read(sql: string, values: readonly string[]): readonly Row[] {
    return this.#guarded(() => (this.#work ?? this.#old)?.rows(sql, values) ?? [])
  }

  /** A change is made in a copy, which the first one makes. */
  #change(change: (work: Database) => unknown): void {
    this.#guarded(() => change(this.#work ?? this.#begun()))
  }

  #begun(): Database {
    this.#close()
    this.#workshop.begin(this.#isNew)
    const work = Database.forWriting(this.#sqlite, this.#workshop.archive)
    this.#work = work
    if (this.#isNew) work.run(SCHEMA)
    this.#workshop.stamp()
    work.run('BEGIN')
    return work
  }

  /** Goes on where a run was stopped. What it left may be of no use. */
  #resume(): void {
    try {
      this.#work = Database.forWriting(this.#sqlite, this.#workshop.archive)
      this.#work.run('BEGIN')
    } catch (error) {
      if (!(error instanceof DatabaseError)) throw error
      this.#close()
      this.#workshop.clear()
    }
  }

  /** What fails leaves all to the next run. */
  #guarded<Result>(step: () => Result): Result {
    try {
      return step()
    } catch (error) {
      const fault = this.#fault(error)
      this.leave()
      throw fault
    }
  }

  /** A failure of SQLite in words for people. A copy that is damaged is of no use to the next run. */
  #fault(error: unknown): unknown {
    if (!(error instanceof DatabaseError)) return error
    if (DAMAGED.test(error.message)) {
      this.#close()
      this.#workshop.clear()
      return new OutputError(this.#target, `is damaged: ${error.message}`, 'remove it, and make it anew')
    }
    try {
      this.#workshop.probe()
    } catch (cause) {
      return cause
    }
    return new OutputError(this.#target, `cannot be written: ${error.message}`)
  }
}

/** "database disk image is malformed", "file is not a database" */
const DAMAGED = /malformed|not a database|corrupt/
