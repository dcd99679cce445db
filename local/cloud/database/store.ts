import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'libsql'
import { DamagedStore, StoreInUse } from './store-problems'

/** A row to write: the document as extended JSON, or null to remove it. */
export type Row = { collection: string; key: string; text: string | null }
export type StoredRow = { collection: string; key: string; text: string }

const FILE = 'store.db'
const LOCK_FILE = 'store.lock'
const FORMAT = 1
const SCHEMA = `
  create table if not exists collections (name text primary key);
  create table if not exists documents (
    seq integer primary key, collection text not null, key text not null, text text not null,
    unique (collection, key)
  );
  pragma user_version = ${FORMAT};
`

/** The documents on disk, in one SQLite file. */
export class Store {
  private readonly put
  private readonly remove

  private constructor(
    private readonly database: Sqlite.Database,
    private readonly lock: Sqlite.Database,
  ) {
    this.put = database.prepare(
      'insert into documents (collection, key, text) values (?, ?, ?) on conflict (collection, key) do update set text = excluded.text',
    )
    this.remove = database.prepare('delete from documents where collection = ? and key = ?')
  }

  /** Throws a StoreProblem, and leaves the files as they are, if another process uses them or they are damaged. */
  static open(directory: string): Store {
    mkdirSync(directory, { recursive: true })
    const lock = takeLock(directory)
    try {
      inspectCopy(directory)
      const database = new Sqlite(join(directory, FILE))
      // In WAL mode a commit survives the death of the process with `normal`; only a power cut may take back the last ones.
      database.exec('pragma journal_mode = wal; pragma synchronous = normal;')
      database.exec(SCHEMA)
      return new Store(database, lock)
    } catch (error) {
      lock.close()
      throw error
    }
  }

  collections(): string[] {
    return this.database
      .prepare('select name from collections order by rowid')
      .all()
      .map((row) => (row as { name: string }).name)
  }

  addCollection(name: string): void {
    this.database.prepare('insert or ignore into collections (name) values (?)').run(name)
  }

  /** All documents, in the order in which they were first inserted. */
  rows(): StoredRow[] {
    return readRows(this.database)
  }

  /** Writes all rows or none. */
  write(rows: Row[]): void {
    this.database.exec('begin immediate')
    try {
      for (const { collection, key, text } of rows) {
        if (text === null) this.remove.run(collection, key)
        else this.put.run(collection, key, text)
      }
      this.database.exec('commit')
    } catch (error) {
      if (this.database.inTransaction) this.database.exec('rollback')
      throw error
    }
  }

  clear(): void {
    this.database.exec('delete from documents')
  }

  close(): void {
    // Moves everything into the one file; without it the last commits would stay beside it in the write-ahead log.
    this.database.exec('pragma wal_checkpoint(truncate)')
    this.database.close()
    this.lock.close()
  }
}

// An open exclusive transaction on a file of its own: the operating system frees it with the process, however that dies.
function takeLock(directory: string): Sqlite.Database {
  const lock = new Sqlite(join(directory, LOCK_FILE), { timeout: 0 })
  try {
    lock.exec('begin exclusive')
    return lock
  } catch {
    lock.close()
    throw new StoreInUse(
      `The store in ${directory} is in use by another running local cloud. Stop that one first, or choose another directory.`,
    )
  }
}

// Opening a SQLite file may already change it (recovery, checkpoint), so a store is examined as a copy before it is opened.
function inspectCopy(directory: string): void {
  if (!existsSync(join(directory, FILE))) return
  const scratch = mkdtempSync(join(tmpdir(), 'store-check-'))
  try {
    for (const file of [FILE, `${FILE}-wal`])
      if (existsSync(join(directory, file))) copyFileSync(join(directory, file), join(scratch, file))
    inspect(join(scratch, FILE), join(directory, FILE))
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

function inspect(copy: string, original: string): void {
  let database: Sqlite.Database | null = null
  try {
    database = new Sqlite(copy)
    const verdict = database.prepare('pragma quick_check').all() as { quick_check: string }[]
    if (verdict[0]?.quick_check !== 'ok') throw damaged(original, verdict[0]?.quick_check ?? 'no answer')
    const version = (database.prepare('pragma user_version').get() as { user_version: number }).user_version
    if (version !== FORMAT) throw damaged(original, `format ${version} instead of ${FORMAT}`)
    for (const row of readRows(database)) JSON.parse(row.text)
  } catch (error) {
    if (error instanceof DamagedStore) throw error
    throw damaged(original, error instanceof Error ? error.message : String(error))
  } finally {
    database?.close()
  }
}

function readRows(database: Sqlite.Database): StoredRow[] {
  return database.prepare('select collection, key, text from documents order by seq').all() as StoredRow[]
}

function damaged(file: string, reason: string): DamagedStore {
  return new DamagedStore(
    `The store ${file} is damaged and was left untouched (${reason}). Restore it from a copy, or move it away to begin anew.`,
  )
}
