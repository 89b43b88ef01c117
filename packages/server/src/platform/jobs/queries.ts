import { type Kysely, sql } from 'kysely'

export interface TurnTables {
  upkeep_turns: { name: string; at: Date }
}

interface Bounds {
  /** What was done before is due. */
  readonly since: Date
  /** What was done after this, by a clock that ran ahead, is due too. */
  readonly ahead: Date
}

/** True for one of all who come. */
export async function takeTurnAt(
  tables: Kysely<TurnTables>,
  name: string,
  now: Date,
  { since, ahead }: Bounds,
): Promise<boolean> {
  const { rows } = await sql`
    insert into upkeep_turns (name, at) values (${name}, ${now}::timestamptz)
    on conflict (name) do update set at = excluded.at
      where upkeep_turns.at <= ${since}::timestamptz or upkeep_turns.at > ${ahead}::timestamptz
    returning name`.execute(tables)
  return rows.length > 0
}

/** What was not done is due again at once. */
export const giveTurnBack = (tables: Kysely<TurnTables>, name: string, at: Date) =>
  tables.deleteFrom('upkeep_turns').where('name', '=', name).where('at', '=', at).execute()
