import { mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database as Connection, Statement } from 'node-sqlite3-wasm'
import { quietly } from '../node/temporary-names.ts'
import { WRITING } from './schema.ts'

export type Value = number | string | null
export type Row = Readonly<Record<string, unknown>>

/** What SQLite says is wrong, such as "database disk image is malformed". */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError'
}

/** The package, which is loaded for archives alone. */
export type Sqlite = Pick<typeof import('node-sqlite3-wasm'), 'Database'>

export async function loadSqlite(): Promise<Sqlite> {
  return (await import('node-sqlite3-wasm')).default
}

/** An open database: statements are prepared once. Throws DatabaseError. */
export class Database {
  readonly #connection: Connection
  readonly #statements = new Map<string, Statement>()

  private constructor(connection: Connection, settings: string) {
    this.#connection = connection
    try {
      this.run(settings)
      this.rows('SELECT count(*) FROM sqlite_schema')
    } catch (error) {
      this.close()
      throw error
    }
  }

  /**
   * Opens a file that this process alone writes. Its journal is a WAL, held without shared memory: the package takes the rollback
   * journal of a process that was killed for one that is in use, and never plays it back.
   */
  static forWriting(sqlite: Sqlite, path: string): Database {
    return new Database(
      told(() => new sqlite.Database(path)),
      WRITING,
    )
  }

  /**
   * Opens a file that is never changed, only replaced. The package locks a file by a folder beside it, against other readers too, and a
   * process that is killed leaves that behind: so it is given a link in a folder of its own, which is gone when the file is open.
   */
  static forReading({ Database: Connection }: Sqlite, path: string): Database {
    const folder = mkdtempSync(join(tmpdir(), 'transcript-'))
    let place = path
    try {
      quietly(() => {
        symlinkSync(realpathSync(path), join(folder, 'archive'))
        place = join(folder, 'archive')
      })
      const connection = told(() => new Connection(place, { readOnly: true }))
      return new Database(connection, 'PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = -65536')
    } finally {
      quietly(() => rmSync(folder, { recursive: true, force: true }))
    }
  }

  /** Runs statements without values. */
  run(sql: string): void {
    told(() => this.#connection.exec(sql))
  }

  /** Runs one statement; gives the id of the row that it added last. */
  add(sql: string, values: readonly Value[]): number {
    return told(() => Number(this.#prepared(sql).run([...values]).lastInsertRowid))
  }

  rows(sql: string, values: readonly Value[] = []): readonly Row[] {
    return told(() => this.#prepared(sql).all([...values]))
  }

  close(): void {
    for (const statement of this.#statements.values()) quietly(() => statement.finalize())
    this.#statements.clear()
    quietly(() => this.#connection.close())
  }

  #prepared(sql: string): Statement {
    const known = this.#statements.get(sql)
    if (known !== undefined) return known
    const statement = this.#connection.prepare(sql)
    this.#statements.set(sql, statement)
    return statement
  }
}

/** The second is of the machine that SQLite runs on. */
const FAULTS = new Set(['SQLite3Error', 'RuntimeError'])

function told<Result>(step: () => Result): Result {
  try {
    return step()
  } catch (error) {
    if (!(error instanceof Error) || !FAULTS.has(error.name)) throw error
    throw new DatabaseError(error.message)
  }
}

export function numberOf(cell: unknown): number {
  return typeof cell === 'number' || typeof cell === 'bigint' ? Number(cell) : 0
}

export function numberOrNull(cell: unknown): number | null {
  return cell === null ? null : numberOf(cell)
}

export function textOf(cell: unknown): string {
  return typeof cell === 'string' ? cell : ''
}

export function textOrNull(cell: unknown): string | null {
  return typeof cell === 'string' ? cell : null
}
