// Whoever asks many times at once gets no more than whoever asks one time after the other: each limit that is counted holds what it counts.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type AccountId, newId, parseId, type WorkspaceId } from '../src/base/index.ts'
import { authorityOfPerson } from '../src/platform/tenancy/index.ts'
import { onEveryServer, type TestServer } from './people.test-builder.ts'

const AT_ONCE = 10

onEveryServer('limits, asked at once', (open) => {
  let server: TestServer
  before(async () => {
    server = await open()
  })
  after(() => server.close())

  const inWorkspace = (text: string, values: readonly unknown[]) =>
    server.installation.db.inWorkspace(
      authorityOfPerson({
        workspace: parseId<WorkspaceId>(server.owner.workspace) ?? assert.fail(),
        account: parseId<AccountId>(server.owner.id) ?? assert.fail(),
        role: 'owner',
      }),
      (scope) => scope.connection.query(text, values),
    )
  const count = async (table: string): Promise<number> =>
    Number((await inWorkspace(`select count(*) as count from ${table}`, [])).rows[0]?.['count'])
  const ids = (many: number) => Array.from({ length: many }, () => newId())

  async function holds(
    table: string,
    most: number,
    ask: (nth: number) => Promise<{ statusCode: number; body: string }>,
    refused = 409,
  ) {
    assert.equal(await count(table), most - 2)
    const replies = await Promise.all(Array.from({ length: AT_ONCE }, (_, nth) => ask(nth)))
    const told = replies.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)
    assert.deepEqual(
      told,
      [201, 201, ...Array.from({ length: AT_ONCE - 2 }, () => refused)],
      replies.at(-1)?.body ?? '',
    )
    assert.equal(await count(table), most)
  }

  test('no account has more than 100 tokens', async () => {
    const { headers, id } = server.owner
    const held = await count('api_tokens')
    await inWorkspace(
      `insert into api_tokens (id, account_id, secret_hash, name, scopes, role, made_at, expires_at)
       select one, $2::uuid, sha256(one::text::bytea), 'script', '{matters.read}', 'owner', now(), now() + interval '300 days'
       from unnest($1::uuid[]) one`,
      [ids(98 - held), id],
    )
    await holds('api_tokens', 100, () =>
      server.ask('POST', '/tokens', headers, { name: 'script', scopes: ['matters.read'], days: 1 }),
    )
  })

  test('no workspace has more than 1,000 open invitations', async () => {
    const { headers, id } = server.owner
    await inWorkspace(
      `insert into invitations (id, email, role, secret_hash, made_by, made_at, expires_at)
       select one, one || '@list.example', 'viewer', sha256(one::text::bytea), $2::uuid, now(), now() + interval '300 days'
       from unnest($1::uuid[]) one`,
      [ids(998), id],
    )
    await holds('invitations', 1000, (nth) =>
      server.ask('POST', '/invitations', headers, { email: `guest${nth}@list.example`, role: 'viewer' }),
    )
  })

  test('no account has more than 1,000 open uploads', async () => {
    const { headers, id } = server.owner
    const matter = (await server.ask('POST', '/matters', headers, { name: 'Uploads' })).json<{ id: string }>().id
    await inWorkspace(
      `insert into uploads (id, matter_id, document_id, account_id, name, length, made_at, expires_at)
       select one, $2::uuid, one, $3::uuid, 'letter.txt', 1, now(), now() + interval '300 days' from unnest($1::uuid[]) one`,
      [ids(998), matter, id],
    )
    const name = Buffer.from('letter.txt').toString('base64')
    await holds(
      'uploads',
      1000,
      () =>
        server.app.inject({
          method: 'POST',
          url: `/matters/${matter}/uploads`,
          headers: {
            ...headers,
            'x-muniment': '1',
            'tus-resumable': '1.0.0',
            'upload-length': '10',
            'upload-metadata': `filename ${name}`,
          },
        }),
      429,
    )
  })
})
