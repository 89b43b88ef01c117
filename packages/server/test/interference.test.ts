// What one workspace sees does not depend on what another does: the same acts are done twice, once alone and once while a neighbour is
// busy, and everything that comes back (bodies, counts, statuses, headers) must be the same but for ids and times.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import * as fc from 'fast-check'
import { browser, openTestServer, PASSWORD, type Person, personFrom, type TestServer } from './people.test-builder.ts'

let server: TestServer

before(async () => {
  server = await openTestServer()
})
after(() => server.close())

/** An act in a workspace, by the places of what it is about: modulo what there is, so that any number names something. */
const act: fc.Arbitrary<Act> = fc.oneof<fc.Arbitrary<Act>[]>(
  fc.record({ does: fc.constant('open' as const), name: fc.constantFrom('Sample v Beispiel', 'Nordlicht') }),
  fc.record({
    does: fc.constant('file' as const),
    matter: fc.nat(9),
    text: fc.constantFrom('3 May 2021', '4 June 2019', 'never'),
  }),
  fc.record({ does: fc.constant('rename' as const), matter: fc.nat(9) }),
  fc.record({ does: fc.constant('trash' as const), document: fc.nat(9) }),
  fc.record({ does: fc.constant('invite' as const), role: fc.constantFrom('editor', 'viewer') }),
  fc.record({ does: fc.constant('look' as const), matter: fc.nat(9) }),
)
type Act =
  | { does: 'open'; name: string }
  | { does: 'file'; matter: number; text: string }
  | { does: 'rename' | 'look'; matter: number }
  | { does: 'trash'; document: number }
  | { does: 'invite'; role: string }

interface Firm {
  readonly person: Person
  readonly matters: string[]
  readonly documents: string[]
  readonly seen: string[]
}

/** A new workspace, and a session in it. */
async function found(): Promise<Firm> {
  const founded = await server.ask('POST', '/workspaces', (await enter(server.owner.workspace)).headers, {
    name: 'A firm',
  })
  return { person: await enter(founded.json<{ id: string }>().id), matters: [], documents: [], seen: [] }
}

async function enter(workspace: string): Promise<Person> {
  const reply = await server.ask('POST', '/sign-in', browser, {
    email: server.owner.email,
    password: PASSWORD,
    workspace,
  })
  assert.equal(reply.statusCode, 200, reply.body)
  return personFrom(reply)
}

async function does(firm: Firm, step: Act): Promise<void> {
  const matter = (place: number) => firm.matters[place % firm.matters.length] ?? ''
  const ask = async (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, body?: object) => {
    const headers = { ...firm.person.headers, 'x-muniment': '1', 'if-match': '"1"' }
    const reply = await server.ask(method, url, headers, body)
    firm.seen.push(`${method} ${url} ${reply.statusCode} ${reply.body}`)
    return reply
  }
  switch (step.does) {
    case 'open': {
      const reply = await ask('POST', '/matters', { name: step.name })
      if (reply.statusCode === 201) firm.matters.push(reply.json<{ id: string }>().id)
      return
    }
    case 'file': {
      const filed = await upload(firm, matter(step.matter), step.text)
      firm.documents.push(...filed)
      return
    }
    case 'rename':
      await ask('PATCH', `/matters/${matter(step.matter)}`, { name: 'Renamed' })
      return
    case 'trash':
      await ask('DELETE', `/documents/${firm.documents[step.document % firm.documents.length] ?? ''}`)
      return
    case 'invite':
      await ask('POST', '/invitations', { email: `guest-${firm.seen.length}@example.org`, role: step.role })
      return
    case 'look':
      for (const url of [
        '/matters',
        '/members',
        '/invitations',
        '/workspace',
        '/audit',
        `/matters/${matter(step.matter)}/documents`,
        `/matters/${matter(step.matter)}/events`,
        `/matters/${matter(step.matter)}/chronology.csv`,
      ])
        await ask('GET', url)
      return
  }
}

async function upload(firm: Firm, matter: string, text: string): Promise<string[]> {
  const edge = 'edge-of-a-test'
  const reply = await server.app.inject({
    method: 'POST',
    url: `/matters/${matter}/documents`,
    headers: { ...firm.person.headers, 'x-muniment': '1', 'content-type': `multipart/form-data; boundary=${edge}` },
    payload: `--${edge}\r\ncontent-disposition: form-data; name="f"; filename="note.txt"\r\n\r\nOn ${text} Jane Sample met Erika Beispiel.\r\n--${edge}--\r\n`,
  })
  firm.seen.push(`upload ${reply.statusCode} ${reply.body}`)
  // What is being read is told as it goes on: seen when it is done.
  await server.installation.jobs.settled(AbortSignal.timeout(30_000))
  return reply.statusCode === 201 ? reply.json<{ documents: { id: string }[] }>().documents.map(({ id }) => id) : []
}

/** Ids by the order in which they appear; times, keyed hashes and signatures by what they are. */
function withoutIds(seen: readonly string[]): string[] {
  const known = new Map<string, string>()
  return seen.map((line) =>
    line
      .replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => {
        if (!known.has(id)) known.set(id, `id ${known.size}`)
        return known.get(id) ?? ''
      })
      .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'time')
      .replaceAll(/"(?:next|salt|leaf|root|checkpoint|proof)":"[^"]*"/g, 'hash'),
  )
}

test('what a workspace sees does not depend on what its neighbour does', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(act, { minLength: 3, maxLength: 8 }),
      fc.array(act, { minLength: 3, maxLength: 8 }),
      async (ours, theirs) => {
        const alone = await found()
        for (const step of [{ does: 'open' as const, name: 'First' }, ...ours]) await does(alone, step)
        assert.ok(alone.matters.length > 0)
        const [beside, neighbour] = [await found(), await found()]
        for (const [index, step] of [{ does: 'open' as const, name: 'First' }, ...ours].entries()) {
          const busy = index === 0 ? { does: 'open' as const, name: 'First' } : theirs[index - 1]
          if (busy !== undefined) await does(neighbour, busy)
          await does(beside, step)
        }
        assert.deepEqual(withoutIds(beside.seen), withoutIds(alone.seen))
      },
    ),
    { numRuns: Number(process.env['INTERFERENCE_RUNS'] ?? 5) },
  )
})

test('the comparison would notice a neighbour’s matter in a list', async () => {
  const firm = await found()
  await does(firm, { does: 'open', name: 'First' })
  await does(firm, { does: 'look', matter: 0 })
  const leaked = firm.seen.map((line) => line.replace('{"matters":[', '{"matters":[{"name":"Theirs"},'))
  assert.notDeepEqual(withoutIds(leaked), withoutIds(firm.seen))
})
