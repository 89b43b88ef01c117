// Rooms of matters and documents with four people: of one workspace an owner, an editor and a viewer, and somebody of another.
import assert from 'node:assert/strict'
import type { DocumentDetailReply, Matter } from '@muniment/contract'
import type { FastifyInstance } from 'fastify'
import { newId } from '../src/base/index.ts'
import type { InstallationOptions } from '../src/entry/compose.ts'
import type { Installation } from '../src/entry/installation.ts'
import { writingTurns } from '../src/entry/reading-turns.ts'
import { loadSample } from '../src/entry/sample.ts'
import { bundleApart } from '../src/entry/write-apart.ts'
import { documentIdOf } from '../src/evidence/documents/index.ts'
import { filingRoutes } from '../src/features/filing/index.ts'
import { type TimelineMadeWith, timelineRoutes } from '../src/features/timeline/index.ts'
import { formOf, openTestHouse, type Person, type TestHouse, type TestUpload } from './door.test-builder.ts'
import { makePostgres, type TestDatabase } from './engines.test-builder.ts'

export const NOTE = 'On 3 March 2021 Nordlicht Muster GmbH delivered forty pumps to Jane Sample.\n'
export const OTHER = 'On 5 May 2021 Jane Sample paid the invoice in full.\n'
export const matched = (version: number) => ({ headers: { 'if-match': `"${version}"` } })

/** What a house on this engine is opened with, and what takes its database away again. */
export async function houseOn(
  make: () => Promise<TestDatabase>,
): Promise<{ readonly options: Partial<InstallationOptions>; readonly drop: () => Promise<void> }> {
  if (make !== makePostgres) return { options: {}, drop: async () => undefined }
  const database = await makePostgres()
  return { options: { databaseUrl: database.url, isThrowAway: false }, drop: () => database.drop() }
}

export interface FilingHouse extends TestHouse {
  readonly owner: Person
  readonly editor: Person
  readonly viewer: Person
  readonly stranger: Person
  openMatter(name: string, by?: Person): Promise<Matter>
  /** Files and waits until all is read; the ids. */
  file(matter: string, files: readonly TestUpload[], by?: Person): Promise<string[]>
  rowsOf(matter: string): Promise<{ id: string; text: string }[]>
  detail(document: string): Promise<DocumentDetailReply>
  /** Acts on a target, as the log has them. */
  acts(target: string): Promise<string[]>
  /** Asked of the tables themselves: no row of the matter or the documents is left, and no bytes. */
  assertNothingOf(matter: string | null, documents: readonly string[]): Promise<void>
}

export async function openFilingHouse(
  more: (app: FastifyInstance, installation: Installation) => Promise<void> = async () => undefined,
  options: Partial<InstallationOptions> = {},
  writerOf: TimelineMadeWith['writerOf'] = () => Promise.reject(new Error('no exports here')),
): Promise<FilingHouse> {
  const house = await openTestHouse(async (app, installation) => {
    const { db, documents, clock, images } = installation
    await app.register(async (routes) =>
      filingRoutes(routes, {
        db,
        documents,
        openSample: (authority) => loadSample(installation, authority),
      }),
    )
    await app.register(async (routes) =>
      timelineRoutes(routes, { db, clock, images, writerOf, bundleWriter: bundleApart, turns: writingTurns() }),
    )
    await app.register(async (routes) => more(routes, installation))
  }, options)
  const [ours, theirs] = [await house.workspace(), await house.workspace()]
  const owner = house.person(ours, 'owner')
  const editor = house.person(ours, 'editor')
  return {
    ...house,
    owner,
    editor,
    viewer: house.person(ours, 'viewer'),
    stranger: house.person(theirs, 'owner'),
    async openMatter(name, by = editor) {
      const reply = await by.send('POST', '/matters', { payload: { name } })
      assert.equal(reply.statusCode, 201, reply.body)
      return reply.json<Matter>()
    },
    async file(matter, files, by = editor) {
      const reply = await by.send('POST', `/matters/${matter}/documents`, formOf(files))
      assert.equal(reply.statusCode, 201, reply.body)
      await house.settled()
      return reply.json<{ documents: { id: string }[] }>().documents.map(({ id }) => id)
    },
    rowsOf: async (matter) =>
      (await editor.get(`/matters/${matter}/chronology`)).json<{ rows: { id: string; text: string }[] }>().rows,
    async detail(document) {
      const reply = await editor.get(`/documents/${document}`)
      assert.equal(reply.statusCode, 200, reply.body)
      return reply.json<DocumentDetailReply>()
    },
    acts: (target) =>
      house.installation.db.inWorkspace(owner.authority(), async (scope) => {
        const { rows } = await scope.connection.query(
          'select action from audit_entries where $1 = any(target_ids) order by index',
          [target],
        )
        return rows.map((row) => String(row['action']))
      }),
    assertNothingOf: (matter, documents) => assertNothingOf(house, owner, matter, documents),
  }
}

async function assertNothingOf(
  { installation }: TestHouse,
  owner: Person,
  matter: string | null,
  documents: readonly string[],
): Promise<void> {
  const { db } = installation
  await db.inWorkspace(owner.authority(), async (scope) => {
    const { rows: columns } = await scope.connection.query(
      `select c.relname as relation, a.attname as attribute from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and c.relkind = 'r' and a.attname in ('matter_id', 'document_id', 'parent_id') and c.relname not in ('removed_sources', 'closed_matters', 'matter_members', 'walls')`,
      [],
    )
    assert.ok(columns.length > 10)
    for (const { relation, attribute } of columns) {
      const gone = attribute === 'matter_id' ? [matter ?? newId()] : documents
      const { rows } = await scope.connection.query(
        `select count(*)::int as n from ${String(relation)} where ${String(attribute)} = any($1::uuid[])`,
        [`{${gone.join(',')}}`],
      )
      assert.equal(rows[0]?.['n'], 0, `${String(relation)}.${String(attribute)}`)
    }
  })
  for (const id of documents)
    await assert.rejects(async () => {
      for await (const _ of installation.documents.original(owner.authority(), { id: documentIdOf(id) })) break
    })
}
