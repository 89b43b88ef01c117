// Forward only, plain SQL, numbered. A table, its policy, its grants and its indexes arrive together.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { Refusal } from '../../base/index.ts'

export interface Migration {
  readonly name: string
  readonly sql: string
  readonly sha256: string
}

const FOLDER = new URL('../../../migrations/', import.meta.url)

export function migrations(): readonly Migration[] {
  return readdirSync(FOLDER)
    .filter((file) => /^\d{4}-[a-z-]+\.sql$/.test(file))
    .sort()
    .map((name) => {
      const sql = readFileSync(new URL(name, FOLDER), 'utf8')
      return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') }
    })
}

/** Where a database keeps what was done to it. Made before the first migration, by whoever migrates. */
export const historyTable =
  'create schema if not exists history; create table if not exists history.migrations (position serial primary key, name text not null, sha256 text not null)'

/** One migration and its line in the history, as one transaction. Names and hashes are ours: digits, letters, hyphens. */
export const migrationScript = ({ name, sql, sha256 }: Migration): string =>
  `begin;\n${sql}\n;insert into history.migrations (name, sha256) values ('${name}', '${sha256}'); commit;`

/** Those still to run. Refuses a database that is ahead of this code, or whose history differs from it. */
export function pendingMigrations(
  done: readonly { name: string; sha256: string }[],
  known: readonly Migration[],
): readonly Migration[] {
  for (const [index, entry] of done.entries()) {
    const ours = known[index]
    if (ours === undefined) {
      throw new Refusal(
        'db.ahead',
        `The database was made by a newer Muniment (it knows ${entry.name}). Start that version, or restore a backup made by this one.`,
      )
    }
    if (ours.name !== entry.name || ours.sha256 !== entry.sha256) {
      throw new Refusal(
        'db.history',
        `The database's history differs from this version at ${entry.name}. Start the version that made it.`,
      )
    }
  }
  return known.slice(done.length)
}
