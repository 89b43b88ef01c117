import { type Kysely, sql } from 'kysely'

export interface TurnTables {
  upkeep_turns: { name: string; at: Date }
}

/** True for one of all who come: where it was done before `since`, or by a clock that was ahead of this one. */
export async function takeTurnAt(tables: Kysely<TurnTables>, name: string, now: Date, since: Date): Promise<boolean> {
  const { rows } = await sql`
    insert into upkeep_turns (name, at) values (${name}, ${now}::timestamptz)
    on conflict (name) do update set at = excluded.at
      where upkeep_turns.at <= ${since}::timestamptz or upkeep_turns.at > ${now}::timestamptz
    returning name`.execute(tables)
  return rows.length > 0
}

/** What was not done is due again at once. */
export const giveTurnBack = (tables: Kysely<TurnTables>, name: string, at: Date) =>
  tables.deleteFrom('upkeep_turns').where('name', '=', name).where('at', '=', at).execute()
