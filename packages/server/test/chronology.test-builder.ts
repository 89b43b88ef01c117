// A chronology of any length as the pipeline would leave it, for measuring: rows over twelve years, two of a hundred parties and one
// citation each.
import { newId } from '../src/base/index.ts'

export type Send = (sql: string, parameters: readonly unknown[]) => Promise<unknown>

/** In a workspace that is there already. */
export async function fillMatter(send: Send, inside: string, of: string, rows: number): Promise<void> {
  const document = newId()
  const statements: readonly (readonly [sql: string, parameters: readonly unknown[]])[] = [
    [
      "insert into matters (workspace_id, id, name, language, made_at) values ($1, $2, 'A matter', 'en', now())",
      [inside, of],
    ],
    [
      "insert into documents (workspace_id, matter_id, id, position, name, sha256, bytes, status, filed_at) values ($1, $2, $3, 1, 'a.txt', repeat('0', 64), 1, 'read', now())",
      [inside, of, document],
    ],
    ['insert into texts (workspace_id, document_id, version, made_at) values ($1, $2, 1, now())', [inside, document]],
    [
      "insert into pages (workspace_id, document_id, version, number, width, height, origin, text, zones) select $1, $2, 1, n, 1, 1, 'text', 'The supplier delivered pump', '[]' from generate_series(1, 200) n",
      [inside, document],
    ],
    [
      "insert into parties (workspace_id, matter_id, id, position, name, kind, aliases, roles) select $1, $2, gen_random_uuid(), n, 'Party ' || n, 'person', '[]', '[]' from generate_series(1, 100) n",
      [inside, of],
    ],
    [
      `insert into events (workspace_id, matter_id, id, kind, text, edtf, earliest_day, latest_day, precision, confidence, status, is_key, sequence, sort_day, rank, search)
       select $1, $2, gen_random_uuid(), 'event', said, to_char(date '2013-01-01' + n % 4380, 'YYYY-MM-DD'), 15706 + n % 4380, 15706 + n % 4380, 'day', 0.9,
              case n % 10 when 0 then 'disputed by us' when 1 then 'undisputed' end, n % 7 = 0, n, 15706 + n % 4380, lpad(n::text, 8, '0'), lower(said || chr(10) || said)
       from generate_series(1, $3::int) n, lateral (select 'The supplier delivered pump ' || n || ' to the warehouse and the buyer signed for it.' as said) t`,
      [inside, of, rows],
    ],
    [
      `insert into event_parties (workspace_id, matter_id, event_id, position, party_id)
       select $1, $2, e.id, k, p.id from (select id, row_number() over (order by id) as n from events where matter_id = $2) e, generate_series(0, 1) k, (select id, position from parties where matter_id = $2) p where p.position = 1 + (e.n * (1 + k)) % 100`,
      [inside, of],
    ],
    [
      `insert into citations (workspace_id, matter_id, event_id, position, document_id, version, page, start_at, end_at, quote)
       select $1, $2, id, 0, $3, 1, 1 + (row_number() over (order by id))::int % 200, 0, 27, 'The supplier delivered pump' from events where matter_id = $2`,
      [inside, of, document],
    ],
  ]
  for (const [sql, parameters] of statements) await send(sql, parameters)
}
