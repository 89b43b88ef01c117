// Every operation × every id in it: what belongs to another workspace, what is behind a wall and what does not exist answer alike, to the
// letter. Asked of the published interface, so a new operation is asked without anybody remembering it.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { SCOPE_NAMES } from '@muniment/contract/vocabulary'
import type { LightMyRequestResponse } from 'fastify'
import { browser, onEveryServer, PASSWORD, type Person, personFrom, type TestServer } from './people.test-builder.ts'
import { addressOf, exampleOf, type Operation, operationsOf, publishedBy, queriesOf } from './routes.test-builder.ts'
import {
  ASKED_ELSEWHERE,
  aboutOurs,
  approvedBy,
  BODIES,
  IS_OF,
  idsInBodies,
  idsInQuery,
  ONES_OWN,
  placesOfIds,
} from './routes-ids.test-builder.ts'
import { isText, withoutVolatile } from './volatile.test-builder.ts'

let server: TestServer
let operations: Operation[]
/** What each operation takes in its query, optional parameters too. */
let queries: Readonly<Record<string, Operation['query']>>
/** By the name of a path parameter: ours, another workspace's, and one that nobody has. */
let ids: Record<string, { own: string; foreign: string; random: string }>
let viewer: Person
let walled: Person

const RANDOM = '01890000-0000-7000-8000-00000000dead'

/** One of everything in a person's workspace. */
async function furnish(person: Person, member: string): Promise<Record<string, string>> {
  const made = async (url: string, body: object): Promise<string> => {
    const reply = await server.ask('POST', url, person.headers, body)
    assert.ok(reply.statusCode < 300, `${url}: ${reply.body}`)
    return reply.json<{ id: string }>().id
  }
  const matter = await made('/matters', { name: 'A matter' })
  const within = `/matters/${matter}`
  const document = await file(person, matter)
  await settled()
  const event = (await edited(person, `${within}/events`, { text: 'They met.', tags: ['Bonn'] })) ?? ''
  return {
    event,
    edit:
      (await edited(person, `${within}/events`, { text: 'They parted.' })) === '' ? '' : await lastEdit(person, matter),
    party: (await edited(person, `${within}/parties`, { name: 'Erika Beispiel', kind: 'person' })) ?? '',
    tag: (await edited(person, `${within}/tags`, { name: 'Bonn' })) ?? '',
    conversation: await asked(person, matter),
    approved: await made(`${within}/approved-answers`, approvedBy(document)),
    comment: await made(`${within}/events/${event}/comments`, { text: 'Who else was there?', mentions: [person.id] }),
    mention: await lastMention(person),
    note: await made(`${within}/events/${event}/notes`, { text: 'Ask Jane.' }),
    import: await table(person, matter),
    workspace: person.workspace,
    matter,
    member,
    document,
    upload: await begin(person, matter),
    invitation: await made('/invitations', { email: `guest-${person.workspace}@example.org`, role: 'viewer' }),
    token: await made('/tokens', { name: 'a robot', scopes: ['matters.read'], days: 3 }),
    session: await anotherSession(person),
    device: await knownDevice(person),
  }
}

async function lastMention(person: Person): Promise<string> {
  const reply = await server.ask('GET', '/mentions', person.headers)
  return reply.json<{ mentions: { id: string }[] }>().mentions[0]?.id ?? ''
}

const settled = () => server.installation.jobs.settled(AbortSignal.timeout(60_000))

/** A conversation with one question in it. */
async function asked(person: Person, matter: string): Promise<string> {
  const reply = await server.ask('POST', `/matters/${matter}/questions`, person.headers, { question: 'Who met whom?' })
  assert.equal(reply.statusCode, 200, reply.body)
  return reply.json<{ kept: { conversation: string } }>().kept.conversation
}

async function knownDevice(person: Person): Promise<string> {
  const reply = await server.ask('GET', '/devices', (await enter(person, person.workspace)).headers)
  return reply.json<{ devices: { id: string }[] }>().devices.at(-1)?.id ?? ''
}

/** An upload that can be taken up again, not a byte of it sent. */
async function begin(person: Person, matter: string): Promise<string> {
  const reply = await server.app.inject({
    method: 'POST',
    url: `/matters/${matter}/uploads`,
    headers: { ...person.headers, 'x-muniment': '1', ...TUS },
  })
  assert.equal(reply.statusCode, 201, reply.body)
  return String(reply.headers['location']).split('/').at(-1) ?? ''
}

/** Made by an edit: the id of what it made. */
async function edited(person: Person, url: string, body: object): Promise<string | undefined> {
  const reply = await server.ask('POST', url, person.headers, body)
  assert.equal(reply.statusCode, 201, reply.body)
  const { event, party, tag } = reply.json<Record<'event' | 'party' | 'tag', { id: string } | undefined>>()
  return (event ?? party ?? tag)?.id
}

async function table(person: Person, matter: string): Promise<string> {
  const edge = 'edge-of-a-test'
  const reply = await server.app.inject({
    method: 'POST',
    url: `/matters/${matter}/imports`,
    headers: { ...person.headers, 'x-muniment': '1', 'content-type': `multipart/form-data; boundary=${edge}` },
    payload: `--${edge}\r\ncontent-disposition: form-data; name="f"; filename="t.csv"\r\n\r\nDate,Event\n3 May 2021,They met\n\r\n--${edge}--\r\n`,
  })
  assert.equal(reply.statusCode, 201, reply.body)
  return reply.json<{ id: string }>().id
}

async function lastEdit(person: Person, matter: string): Promise<string> {
  const reply = await server.ask('GET', `/matters/${matter}/edits`, person.headers)
  return reply.json<{ edits: { id: string }[] }>().edits[0]?.id ?? ''
}

async function file(person: Person, matter: string): Promise<string> {
  const edge = 'edge-of-a-test'
  const reply = await server.app.inject({
    method: 'POST',
    url: `/matters/${matter}/documents`,
    headers: { ...person.headers, 'x-muniment': '1', 'content-type': `multipart/form-data; boundary=${edge}` },
    payload: `--${edge}\r\ncontent-disposition: form-data; name="f"; filename="note.txt"\r\n\r\nOn 3 May 2021 Jane Sample met Erika Beispiel.\r\n--${edge}--\r\n`,
  })
  assert.equal(reply.statusCode, 201, reply.body)
  return reply.json<{ documents: { id: string }[] }>().documents[0]?.id ?? ''
}

/** The person in a session of its own in that workspace. */
async function enter({ email }: Person, workspace: string): Promise<Person> {
  const reply = await server.ask('POST', '/sign-in', browser, { email, password: PASSWORD, workspace })
  assert.equal(reply.statusCode, 200, reply.body)
  return personFrom(reply)
}

async function anotherSession(person: Person): Promise<string> {
  const { headers } = await enter(person, person.workspace)
  const reply = await server.ask('GET', '/sessions', headers)
  return (
    reply.json<{ sessions: { id: string; isThisOne: boolean }[] }>().sessions.find(({ isThisOne }) => isThisOne)?.id ??
    ''
  )
}

const TUS = { 'tus-resumable': '1.0.0', 'upload-length': '5', 'upload-metadata': 'filename YS50eHQ=' }

const bodyOf = (operation: Operation): object | undefined => {
  const given = BODIES[`${operation.method} ${operation.path}`]
  return given ?? (operation.body === null ? undefined : Object(exampleOf(operation.body)))
}

const send = (
  operation: Operation,
  headers: Record<string, string>,
  values: Record<string, string>,
  extra: object = {},
) => {
  const body = bodyOf(operation)
  return server.ask(
    operation.method,
    addressOf(operation, values),
    { ...headers, 'if-match': '"1"', 'x-muniment': '1', ...(operation.path.includes('uploads') ? TUS : {}) },
    body === undefined ? undefined : { ...body, ...extra },
  )
}

/** All that a client can see of a reply but what names the request itself, what was asked for, and where one's own question is kept. */
function visible(reply: LightMyRequestResponse, asked = 'nothing'): object {
  // A standing is sealed anew for each answer, whatever it says.
  const { 'x-request-id': _id, date: _date, 'muniment-standing': standing, ...headers } = reply.headers
  const body = reply.body
    .replace(/"request":"[^"]*"/, '')
    .replace(/"kept":\{[^}]*\}/, '')
    .replaceAll(asked, 'what was asked for')
  return { status: reply.statusCode, headers: { ...headers, standing: typeof standing }, body }
}

const own = (operation: Operation): Record<string, string> =>
  Object.fromEntries(operation.parameters.map((name) => [name, ids[name]?.own ?? PLAIN[name] ?? '']))

/** Parameters that are no ids. */
const PLAIN: Readonly<Record<string, string>> = { format: 'json', index: '0', page: '1', turn: '1', position: '0' }

/** Answers that go on for as long as somebody listens. */
const isEndless = ({ path }: Operation): boolean => path.endsWith('/progress')

const named = ({ method, path }: Operation): string => `${method} ${path}`

const byLetters = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0)
const same = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right)

onEveryServer('routes', (open) => {
  before(async () => {
    server = await open()
    const published = await publishedBy(server)
    operations = operationsOf(published)
    queries = queriesOf(published)
    const { owner } = server
    viewer = await server.join('vera@example.org', 'viewer')
    walled = await server.join('walter@example.org', 'editor')
    const ours = await furnish(owner, viewer.id)
    const founded = await server.ask('POST', '/workspaces', owner.headers, { name: 'Another firm' })
    const another = founded.json<{ id: string }>().id
    const stranger = await enter(owner, another)
    const colleague = await server.join('ines@example.org', 'viewer', stranger)
    const theirs: Record<string, string> = {
      ...(await furnish(stranger, colleague.id)),
      // A person's own sessions and workspaces are theirs wherever they are: what is foreign here belongs to somebody else.
      session: await anotherSession(colleague),
      device: await knownDevice(colleague),
      workspace: (await server.ask('POST', '/workspaces', colleague.headers, { name: 'A third firm' })).json<{
        id: string
      }>().id,
    }
    ids = Object.fromEntries(
      Object.entries(ours).map(([name, own]) => [name, { own, foreign: theirs[name] ?? '', random: RANDOM }]),
    )
    Object.assign(BODIES, aboutOurs(ours))
    Object.assign(owner.headers, (await enter(owner, owner.workspace)).headers)
    const built = await server.ask('PUT', `/matters/${ours['matter']}/walls/${walled.id}`, owner.headers, {
      reason: 'A test',
    })
    assert.ok(built.statusCode < 300, built.body)
  })

  after(() => server.close())

  test('every operation says in a sentence what it does', () => {
    assert.deepEqual(operations.filter(({ summary }) => summary.length < 10).map(named), [])
  })

  test('every id in an address has one of ours and one of another workspace to ask with', () => {
    const unknown = operations.flatMap((operation) =>
      operation.parameters
        .filter((name) => PLAIN[name] === undefined && (ids[name]?.own ?? '') === '')
        .map((name) => `${named(operation)}: ${name}`),
    )
    assert.deepEqual(unknown, [])
  })

  test('what belongs to another workspace answers like what does not exist', async () => {
    const told: string[] = []
    for (const operation of operations)
      for (const name of operation.parameters.filter((name) => PLAIN[name] === undefined)) {
        const ask = (value: string) => send(operation, server.owner.headers, { ...own(operation), [name]: value })
        const foreign = await ask(ids[name]?.foreign ?? '')
        const random = await ask(ids[name]?.random ?? '')
        if (!same(visible(foreign), visible(random)) || foreign.statusCode < 400)
          told.push(
            `${named(operation)}, ${name}: ${foreign.statusCode} ${foreign.body} against ${random.statusCode} ${random.body}`,
          )
      }
    assert.deepEqual(told, [])
  })

  test('every id in a body is asked about: a new field needs a request of its own', () => {
    const asked = new Set([
      ...ASKED_ELSEWHERE,
      ...idsInBodies(ids).map(({ operation, place }) => `${operation} ${place}`),
    ])
    const inBodies = operations.flatMap((operation) =>
      placesOfIds(operation.body).map((at) => `${named(operation)} ${at}`),
    )
    assert.deepEqual([...asked].toSorted(byLetters), [...new Set(inBodies)].toSorted(byLetters))
  })

  test('an id in a body tells no more than one in an address', async () => {
    const told: string[] = []
    for (const { operation: name, place, of, body, chooses } of idsInBodies(ids)) {
      const operation = operations.find((one) => named(one) === name)
      assert.ok(operation, `${name} is not an operation any more`)
      const ask = async (id: string) => {
        const headers = { ...server.owner.headers, 'if-match': '"1"' }
        const reply = await server.ask(operation.method, addressOf(operation, own(operation)), headers, body(id))
        return { ...visible(reply, id), statusCode: reply.statusCode }
      }
      const foreign = await ask(ids[of]?.foreign ?? '')
      const random = await ask(RANDOM)
      if (!same(foreign, random) || (foreign.statusCode < 400 && chooses !== true))
        told.push(`${name} ${place}: ${JSON.stringify(foreign)} against ${JSON.stringify(random)}`)
    }
    assert.deepEqual(told, [])
  })

  test('an id in a query tells no more than one in an address', async () => {
    const told: string[] = []
    let asked = 0
    for (const operation of operations.filter(({ method, path }) => method === 'GET' && !path.endsWith('/progress')))
      for (const name of idsInQuery(queries[named(operation)] ?? [])) {
        asked += 1
        const ask = async (id: string) => {
          const address = addressOf(operation, own(operation))
          const url = `${address}${address.includes('?') ? '&' : '?'}${name}=${id}`
          const reply = await server.ask('GET', url, server.owner.headers)
          const type = reply.headers['content-type']
          return isText(type) ? withoutVolatile(JSON.stringify(visible(reply, id))) : `${reply.statusCode} ${type}`
        }
        const of = IS_OF[name] ?? name
        const [foreign, random] = [await ask(ids[of]?.foreign ?? ''), await ask(RANDOM)]
        if (foreign !== random) told.push(`${named(operation)} ${name}: ${foreign} against ${random}`)
      }
    assert.deepEqual(told, [])
    assert.ok(asked > 20, String(asked))
  })

  test('what is behind a wall answers like what does not exist', async () => {
    const told: string[] = []
    for (const operation of operations)
      for (const name of operation.parameters.filter((name) => name === 'matter' || name === 'document')) {
        const ask = (value: string) => send(operation, walled.headers, { ...own(operation), [name]: value })
        const behind = await ask(ids[name]?.own ?? '')
        const random = await ask(ids[name]?.random ?? '')
        if (!same(visible(behind), visible(random)) || behind.statusCode < 400)
          told.push(
            `${named(operation)}, ${name}: ${behind.statusCode} ${behind.body} against ${random.statusCode} ${random.body}`,
          )
      }
    assert.deepEqual(told, [])
  })

  test('nobody enters without a session or a token', async () => {
    for (const operation of operations.filter(({ isOpen }) => !isOpen)) {
      const reply = await send(operation, { host: browser.host }, own(operation))
      assert.equal(reply.statusCode, 401, named(operation))
    }
  })

  test('a token opens what its scopes name and nothing else', async () => {
    for (const scope of SCOPE_NAMES) {
      const made = await server.ask('POST', '/tokens', server.owner.headers, {
        name: 'narrow',
        scopes: [scope],
        days: 1,
      })
      const headers = { host: browser.host, authorization: `Bearer ${made.json<{ token: string }>().token}` }
      for (const operation of operations.filter((operation) => !operation.isOpen && operation.scope !== scope)) {
        const { statusCode } = await send(operation, headers, own(operation))
        assert.ok(statusCode === 401 || statusCode === 403, `${named(operation)} with ${scope}: ${statusCode}`)
      }
    }
  })

  test('a viewer changes nothing that belongs to the workspace', async () => {
    const writes = operations.filter(
      ({ scope, method, path }) => scope?.endsWith('.write') === true && method !== 'GET' && !ONES_OWN.has(path),
    )
    assert.ok(writes.length > 10)
    for (const operation of writes) {
      const reply = await send(operation, viewer.headers, own(operation))
      assert.equal(reply.statusCode, 403, named(operation))
    }
  })

  test('who somebody is stands in no body: fields nobody asked for are refused', async () => {
    // A message to assistants is another protocol's, and is taken from no session.
    for (const operation of operations.filter(({ body, path }) => body !== null && path !== '/mcp')) {
      for (const extra of [
        { workspaceId: RANDOM },
        { workspace_id: RANDOM },
        { accountId: RANDOM },
        { isOwner: true },
      ]) {
        const reply = await send(
          operation,
          server.owner.headers,
          { ...own(operation), matter: RANDOM, document: RANDOM },
          extra,
        )
        assert.equal(reply.statusCode, 400, `${named(operation)} took ${JSON.stringify(extra)}: ${reply.body}`)
      }
    }
  })

  test('ours is there: the same questions with our own ids are not refused as missing', async () => {
    const order = ['GET', 'HEAD', 'PUT', 'PATCH', 'POST', 'DELETE']
    const missing: string[] = []
    const withIds = operations
      .filter((operation) => operation.parameters.length > 0 && !isEndless(operation))
      .toSorted((a, b) => order.indexOf(a.method) - order.indexOf(b.method) || b.path.length - a.path.length)
    for (const operation of withIds) {
      // A session each: entering a workspace ends the one it was asked with.
      const { headers } = await enter(server.owner, server.owner.workspace)
      const session = await anotherSession(server.owner)
      const device = await knownDevice(server.owner)
      const reply = await send(operation, headers, { ...own(operation), session, device })
      if (reply.statusCode === 404 || reply.statusCode >= 500)
        missing.push(`${named(operation)}: ${reply.statusCode} ${reply.body}`)
    }
    assert.deepEqual(missing, [])
  })
})
