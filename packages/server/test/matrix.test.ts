// Isolation, exhaustively: what the catalogue knows is tried for every role and context, on every engine, and the same questions find
// every bug that is planted for them.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { PGlite } from '@electric-sql/pglite'
import { btree_gin } from '@electric-sql/pglite/contrib/btree_gin'
import { vector } from '@electric-sql/pglite-pgvector'
import { Client } from 'pg'
import { historyTable, migrationScript, migrations } from '../src/platform/db/index.ts'
import { makePostgres, onPostgres } from './engines.test-builder.ts'
import { type Admin, type Seeded, seedEveryTable } from './matrix.test-builder.ts'
import { isolationMatrix } from './matrix-cells.test-builder.ts'
import { type Exceptions, lintCatalogue, rightsOfOthers } from './matrix-lints.test-builder.ts'

const DOOR = 'the door makes an authority before anybody is in a workspace; its role reads nothing else'

const SEARCH =
  'the role of the search functions, which ask for workspace and walls themselves; nobody signs in as it or becomes it'

const EXCEPTIONS: Exceptions = {
  definers: new Map([
    [
      'sec.enter_workspace(uuid,uuid[],uuid)',
      'the gate itself: sets the workspace, the walls and the account once and nothing else',
    ],
    ['sec.matters_only_seen_by(uuid)', 'counts, in the workspace of the transaction, what nobody could see any more'],
    [
      'sec.models_spent_since(timestamp with time zone)',
      'sums, in the workspace of the transaction, what models took since a day; tells two numbers',
    ],
    [
      'sec.forget_deleted_remarks(timestamp with time zone)',
      'forgets, in the workspace of the transaction, what its authors deleted before a day; tells a number',
    ],
    [
      'sec.forget_conversations_of_the_gone()',
      'forgets, in the workspace of the transaction, what was asked by who is no member any more; tells a number',
    ],
    [
      'sec.find_passages(uuid,text[],text[],integer[],real[],integer,integer)',
      'gives, in the workspace of the transaction and in front of its walls, how many passages have a key and the places of the best; they are read again under the policies',
    ],
    [
      'sec.nearest_passages(uuid,text,real[],integer)',
      'gives, in the workspace of the transaction and in front of its walls, the places of passages; they are read again under the policies',
    ],
    ['audit.append(text[],bytea[])', 'adds to the log of the workspace of the transaction; takes no workspace'],
    [
      'audit.append_at_the_door(uuid,text[],bytea[])',
      'for the door and the operator, from outside any workspace: adds to the log of the one it names',
    ],
  ]),
  openPolicies: new Map([
    ['public.workspaces.all_of_them', 'the custodian keeps the list of workspaces'],
    ['public.workspace_limits.all_of_them', 'the operator sets what a workspace may keep'],
    ['public.upkeep_turns.all_of_them', 'the installation’s own: which of its processes did what last'],
    [
      'public.audit_heads.sizes',
      'which logs have grown is asked for all at once: sizes, by column grant, nothing else',
    ],
    ['public.passages.search', SEARCH],
    ['public.passage_vectors.search', SEARCH],
    ['public.documents.search', SEARCH],
    ['public.accounts.door', DOOR],
    ['public.api_tokens.door', DOOR],
    ['public.closed_matters.door', DOOR],
    ['public.door_failures.door', DOOR],
    ['public.door_letters.door', DOOR],
    ['public.door_links.door', DOOR],
    ['public.invitations.door', DOOR],
    ['public.known_devices.door', DOOR],
    ['public.matter_members.door', DOOR],
    ['public.memberships.door', DOOR],
    ['public.sessions.door', DOOR],
    ['public.walls.door', DOOR],
    ['public.workspaces.door', DOOR],
  ]),
  globalTables: new Map([
    ['public.workspaces', 'the list of workspaces itself; the application sees its own alone'],
    ['public.accounts', 'a person may be a member of several workspaces; only the door writes it'],
    ['public.memberships', 'refers to the account, which belongs to no workspace; only the door adds one'],
    ['public.door_failures', 'the door’s own; the application has no right on it'],
    ['public.door_letters', 'the door’s own; the application has no right on it'],
    ['public.door_links', 'the door’s own; the application has no right on it'],
    ['public.known_devices', 'the door’s own; the application has no right on it'],
    ['public.upkeep_turns', 'the installation’s own: which of its processes did what last'],
  ]),
}

/** All that the other working roles may do: lists, doors and hashes; no document, page, event or party, save to find passages by their keys and directions. */
const RIGHTS_OF_OTHERS: readonly string[] = [
  'muniment_custodian: public.audit_heads select',
  'muniment_custodian: public.upkeep_turns select insert update delete',
  'muniment_custodian: public.workspace_limits select insert update delete',
  'muniment_custodian: public.workspaces select insert',
  'muniment_door: public.accounts select insert update',
  'muniment_door: public.api_tokens select insert update delete',
  'muniment_door: public.closed_matters select',
  'muniment_door: public.door_failures select insert update delete',
  'muniment_door: public.door_letters select insert delete',
  'muniment_door: public.door_links select insert delete',
  'muniment_door: public.invitations select delete',
  'muniment_door: public.known_devices select insert update delete',
  'muniment_door: public.matter_members select',
  'muniment_door: public.memberships select insert',
  'muniment_door: public.sessions select insert update delete',
  'muniment_door: public.walls select',
  'muniment_door: public.workspaces select insert',
  'muniment_gate: public.closed_matters select',
  'muniment_gate: public.conversations select delete',
  'muniment_gate: public.matter_members select',
  'muniment_gate: public.memberships select',
  'muniment_gate: public.model_calls select',
  'muniment_gate: public.remark_wordings select delete',
  'muniment_gate: public.walls select',
  'muniment_recorder: public.audit_entries insert',
  'muniment_recorder: public.audit_heads select insert update',
  'muniment_retention: public.audit_entries select update',
  'muniment_search: public.documents select',
  'muniment_search: public.passage_vectors select',
  'muniment_search: public.passages select',
]

/** One planted bug each, and whether behaviour, the catalogue or both must find it. */
const PLANTED: readonly (readonly [bug: string, sql: string, found: 'cells' | 'lints' | 'both' | 'rights'])[] = [
  [
    'a table without row-level security',
    'create table export_jobs (workspace_id uuid not null, id uuid primary key, address text); grant select, insert, update, delete on export_jobs to muniment_app',
    'both',
  ],
  ['a policy that shows everything', 'create policy oops on events for select to muniment_app using (true)', 'both'],
  [
    'no check on what is written',
    'drop policy own on parties; create policy own on parties to muniment_app using (workspace_id = sec.current_workspace()) with check (true)',
    'both',
  ],
  [
    'a view that reads as its owner',
    'create view all_documents as select * from documents; grant select on all_documents to muniment_app',
    'lints',
  ],
  [
    'a function that reads as its owner',
    "create function document_named(wanted text) returns setof documents language sql security definer set search_path = public as 'select * from documents where name = wanted'; grant execute on function document_named(text) to muniment_app",
    'lints',
  ],
  ['row-level security not forced', 'alter table pages no force row level security', 'lints'],
  [
    'a materialised view',
    'create materialized view counts as select workspace_id, count(*) from documents group by 1; grant select on counts to muniment_app',
    'lints',
  ],
  [
    'a predicate that looks right',
    'drop policy own on citations; create policy own on citations to muniment_app using (workspace_id = sec.current_workspace() or quote is not null) with check (workspace_id = sec.current_workspace())',
    'cells',
  ],
  [
    'a check that lets rows be moved away',
    'drop policy own on events; create policy own on events for select to muniment_app using (workspace_id = sec.current_workspace()); create policy writes on events for insert to muniment_app with check (workspace_id is not null); create policy moves on events for update to muniment_app using (workspace_id = sec.current_workspace()) with check (workspace_id is not null)',
    'cells',
  ],
  ['a wall that was forgotten', 'drop policy walls on events', 'both'],
  [
    'a wall that asks the wrong thing',
    'drop policy walls on documents; create policy walls on documents as restrictive to muniment_walled using ((select sec.current_walls()) is not null)',
    'cells',
  ],
  ['a note for oneself that others may read', 'drop policy readers on notes', 'cells'],
  ['a desk that others may read', 'drop policy readers on desks', 'cells'],
  ['where somebody was named, for others', 'drop policy readers on mentions', 'cells'],
  ['somebody named who was not, by others', 'drop policy makers on mentions', 'cells'],
  ['questions that others may read', 'drop policy readers on turns', 'cells'],
  [
    'a note for oneself that a job may read',
    "drop policy readers on notes; create policy readers on notes as restrictive to muniment_app using (audience = 'members' or author_id = coalesce((select sec.current_account()), author_id))",
    'cells',
  ],
  ['what a remark said before, for others than its author', 'drop policy readers on remark_wordings', 'cells'],
  ['directions that others may compare with theirs', 'drop policy walls on passage_vectors', 'both'],
  ['a name unique across workspaces', 'alter table matters add constraint one_name unique (name)', 'lints'],
  [
    'a reference across workspaces',
    'alter table parties add column seen_in uuid; alter table documents add constraint one_id unique (id); alter table parties add foreign key (seen_in) references documents (id)',
    'lints',
  ],
  ['a grant to everybody', 'grant select on documents to public', 'lints'],
  ['an application that owns a table', 'alter table documents owner to muniment_app', 'lints'],
  ['a right for a role that has no business here', 'grant select on documents to muniment_custodian', 'rights'],
  ['a right for who is before walls alone', 'grant truncate on documents to muniment_walled', 'lints'],
  ['a role that bypasses policies', 'alter role muniment_app bypassrls', 'both'],
]

function suite(open: () => Promise<{ admin: Admin; close: () => Promise<void> }>): void {
  let admin: Admin
  let close: () => Promise<void>
  let seeded: Seeded
  let cleanCells: readonly string[]
  let cleanLints: readonly string[]

  before(async () => {
    ;({ admin, close } = await open())
    await admin.query('begin')
    seeded = await seedEveryTable(admin)
    cleanCells = (await isolationMatrix(admin, seeded)).violations
    cleanLints = await lintCatalogue(admin, EXCEPTIONS)
  })
  after(async () => {
    await admin.query('rollback')
    await close()
  })

  test('no role notices or changes a row of another workspace, or one behind a wall', async () => {
    const { cells, controls, violations } = await isolationMatrix(admin, seeded)
    assert.deepEqual(violations, [])
    const tables = seeded.relations.filter(({ columns }) => columns.some(({ name }) => name === 'workspace_id')).length
    assert.ok(cells >= tables * 9, `${cells} cells`)
    assert.deepEqual(
      seeded.relations.map(({ name }) => name).filter((name) => !controls.includes(name)),
      UNSEEN,
      'tables whose own row the application does not see',
    )
  })

  test('the catalogue breaks no rule, and every exception has a use', async () => {
    assert.deepEqual(await lintCatalogue(admin, EXCEPTIONS), [])
  })

  test('no role but the application comes near what customers filed', async () => {
    assert.deepEqual(await rightsOfOthers(admin), RIGHTS_OF_OTHERS)
  })

  for (const [bug, sql, expected] of PLANTED) {
    test(`planted and found: ${bug}`, async () => {
      await admin.query('savepoint bug')
      try {
        for (const statement of sql.split(';')) await admin.query(statement)
        const isInNew = sql.startsWith('create table')
        const grown = isInNew ? await withNewTable(admin, seeded) : seeded
        const spoken = { ...grown, relations: grown.relations.filter(({ name }) => speaksOf(sql, name)) }
        if (expected === 'rights') assert.notDeepEqual(await rightsOfOthers(admin), RIGHTS_OF_OTHERS)
        if (expected === 'cells' || expected === 'both')
          assert.ok(
            more((await isolationMatrix(admin, spoken)).violations, cleanCells),
            'no cell of the matrix found it',
          )
        if (expected === 'lints' || expected === 'both')
          assert.ok(more(await lintCatalogue(admin, EXCEPTIONS), cleanLints), 'no question to the catalogue found it')
      } finally {
        await admin.query('rollback to savepoint bug')
      }
    })
  }
}

/** Only the tables a bug is about are asked again; a role is about all of them, and one stands for them. */
const speaksOf = (sql: string, name: string): boolean =>
  new RegExp(`\\b${name.slice('public.'.length)}\\b`).test(sql) ||
  (sql.startsWith('alter role') && name === 'public.events')

/** Whether something was found that is not found without the bug. */
const more = (found: readonly string[], clean: readonly string[]): boolean =>
  found.some((finding) => !clean.includes(finding))

/** Tables of which the application reads nothing, each with the reason. */
const UNSEEN: readonly string[] = [
  // What the door keeps for itself: failed attempts by keyed hash, links that were mailed, letters that wait, devices it has met.
  'public.door_failures',
  'public.door_letters',
  'public.door_links',
  'public.known_devices',
  // Of the installation: which of its processes did what last.
  'public.upkeep_turns',
]

async function withNewTable(admin: Admin, seeded: Seeded): Promise<Seeded> {
  await admin.query('delete from export_jobs')
  const [ours, theirs] = [seeded.ours, seeded.theirs].map((workspace) => ({
    workspace_id: workspace,
    id: crypto.randomUUID(),
    address: 'x',
  }))
  for (const row of [ours, theirs])
    await admin.query('insert into export_jobs (workspace_id, id, address) values ($1, $2, $3)', [
      row?.workspace_id,
      row?.id,
      row?.address,
    ])
  const column = (name: string, type: string) => ({
    name,
    type,
    isRequired: true,
    hasDefault: false,
    isGenerated: false,
  })
  return {
    ...seeded,
    relations: [
      ...seeded.relations,
      {
        name: 'public.export_jobs',
        oid: 0,
        columns: [column('workspace_id', 'uuid'), column('id', 'uuid'), column('address', 'text')],
      },
    ],
    rows: new Map([...seeded.rows, ['public.export_jobs', { ours: ours ?? {}, theirs: theirs ?? {} }]]),
  }
}

describe('the matrix, embedded', () => {
  suite(async () => {
    const database = await PGlite.create({ extensions: { vector, btree_gin } })
    await database.exec(historyTable)
    for (const migration of migrations()) await database.exec(migrationScript(migration))
    return {
      admin: {
        query: async (sql, parameters = []) => {
          const { rows, affectedRows = 0 } = await database.query<Record<string, unknown>>(sql, [...parameters])
          return { rows, affected: affectedRows }
        },
      },
      close: () => database.close(),
    }
  })
})

onPostgres('the matrix', () => {
  suite(async () => {
    const database = await makePostgres()
    const client = new Client({ connectionString: database.adminUrl })
    await client.connect()
    return {
      admin: {
        query: async (sql, parameters = []) => {
          const { rows, rowCount } = await client.query<Record<string, unknown>>(sql, [...parameters])
          return { rows, affected: rowCount ?? 0 }
        },
      },
      close: async () => {
        await client.end()
        await database.drop()
      },
    }
  })
})
