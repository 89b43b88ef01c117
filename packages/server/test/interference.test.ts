// What one workspace sees does not depend on what another does: the same acts are done twice, once alone and once while a neighbour is
// busy, and everything that comes back (bodies, counts, statuses, headers) must be the same but for ids and times.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import * as fc from 'fast-check'
import type { LightMyRequestResponse } from 'fastify'
import { formOf } from './door.test-builder.ts'
import { browser, onEveryServer, PASSWORD, type Person, personFrom, type TestServer } from './people.test-builder.ts'
import { addressOf, type Operation, operationsOf, publishedBy } from './routes.test-builder.ts'
import { isText, withoutVolatile } from './volatile.test-builder.ts'

let server: TestServer
/** Every question that is answered with what a workspace keeps; a new one is asked without anybody remembering it. */
let questions: Operation[]

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
  fc.record({ does: fc.constant('write' as const), matter: fc.nat(9), tag: fc.constantFrom('Bonn', 'Paid') }),
  fc.record({ does: fc.constant('remark' as const), event: fc.nat(9), as: fc.constantFrom('comments', 'notes') }),
  fc.record({ does: fc.constant('arrange' as const), matter: fc.nat(9) }),
  fc.record({ does: fc.constant('import' as const), matter: fc.nat(9) }),
  fc.record({ does: fc.constant('undo' as const), matter: fc.nat(9) }),
  fc.record({ does: fc.constant('ask' as const), matter: fc.nat(9) }),
)
type Act =
  | { does: 'open'; name: string }
  | { does: 'file'; matter: number; text: string }
  | { does: 'rename' | 'look' | 'ask'; matter: number }
  | Edit
  | { does: 'trash'; document: number }
  | { does: 'invite'; role: string }

type Edit =
  | { does: 'arrange' | 'import' | 'undo'; matter: number }
  | { does: 'write'; matter: number; tag: string }
  | { does: 'remark'; event: number; as: string }

interface Firm {
  readonly person: Person
  readonly matters: string[]
  readonly documents: string[]
  /** With their matter. */
  readonly events: [matter: string, event: string][]
  /** The last of each, by the name of a parameter in an address. */
  readonly last: Record<string, string>
  readonly seen: string[]
}

/** A new workspace, and a session in it. */
async function found(): Promise<Firm> {
  const founded = await server.ask('POST', '/workspaces', (await enter(server.owner.workspace)).headers, {
    name: 'A firm',
  })
  const person = await enter(founded.json<{ id: string }>().id)
  const last = { member: person.id, format: 'json', index: '0', page: '1', turn: '1', position: '0' }
  return { person, matters: [], documents: [], events: [], last, seen: [] }
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

type Ask = (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, body?: object) => Promise<LightMyRequestResponse>

/** Times, lengths of what has times in it, the request's own id, and what is sealed anew for each answer. */
const VOLATILE_HEADERS = new Set(['date', 'content-length', 'etag', 'x-request-id', 'muniment-standing'])

const headersOf = ({ headers }: LightMyRequestResponse): string =>
  JSON.stringify(Object.entries(headers).filter(([name]) => !VOLATILE_HEADERS.has(name)))

async function does(firm: Firm, step: Act): Promise<void> {
  const ask: Ask = async (method, url, body) => {
    const headers = { ...firm.person.headers, 'x-muniment': '1', 'if-match': '"1"' }
    const reply = await server.ask(method, url, headers, body)
    // What an act sets going in the firm's own matter numbers changes too: done before the next is asked.
    if (method !== 'GET') await settled()
    const told = isText(reply.headers['content-type']) ? reply.body : 'bytes'
    firm.seen.push(`${method} ${url} ${reply.statusCode} ${headersOf(reply)} ${told}`)
    return reply
  }
  const matter = 'matter' in step ? (firm.matters[step.matter % firm.matters.length] ?? '') : ''
  if (matter !== '') firm.last['matter'] = matter
  switch (step.does) {
    case 'open': {
      const reply = await ask('POST', '/matters', { name: step.name })
      if (reply.statusCode === 201) firm.matters.push(reply.json<{ id: string }>().id)
      return
    }
    case 'file': {
      const filed = await upload(firm, matter, step.text)
      firm.documents.push(...filed)
      firm.last['document'] = filed[0] ?? firm.last['document'] ?? ''
      return
    }
    case 'rename':
      await ask('PATCH', `/matters/${matter}`, { name: 'Renamed' })
      return
    case 'trash':
      await ask('DELETE', `/documents/${firm.documents[step.document % firm.documents.length] ?? ''}`)
      return
    case 'ask': {
      const reply = await ask('POST', `/matters/${matter}/questions`, {
        question: 'When did Jane Sample meet anybody?',
      })
      firm.last['conversation'] = reply.json<{ kept: { conversation: string } }>().kept.conversation
      return
    }
    case 'invite':
      await ask('POST', '/invitations', { email: `guest-${firm.seen.length}@example.org`, role: step.role })
      return
    case 'look':
      for (const question of questions) await ask('GET', addressOf(question, { ...NOBODYS, ...firm.last }))
      return
    case 'write':
    case 'remark':
    case 'arrange':
    case 'import':
    case 'undo':
      await edits(firm, step, matter, ask)
  }
}

/** Every parameter of an address of which there is none yet. */
const NOBODYS = Object.fromEntries(
  ['matter', 'document', 'event', 'party', 'tag', 'comment', 'note', 'import', 'conversation', 'approved'].map(
    (name) => [name, '01890000-0000-7000-8000-00000000dead'],
  ),
)

async function edits(firm: Firm, step: Edit, matter: string, ask: Ask): Promise<void> {
  const idIn = (reply: LightMyRequestResponse, of: string): string | undefined => {
    if (reply.statusCode >= 300) return undefined
    const made: unknown = reply.json()
    const id: unknown = Reflect.get(Object(Reflect.get(Object(made), of) ?? made), 'id')
    return typeof id === 'string' ? id : undefined
  }
  const keep = (of: string, id: string | undefined): void => {
    if (id !== undefined) firm.last[of] = id
  }
  switch (step.does) {
    case 'write': {
      const party = idIn(
        await ask('POST', `/matters/${matter}/parties`, { name: 'Jane Sample', kind: 'person' }),
        'party',
      )
      keep('party', party)
      const parties = party === undefined ? [] : [party]
      const body = { text: 'They met.', tags: [step.tag], parties }
      const event = idIn(await ask('POST', `/matters/${matter}/events`, body), 'event')
      keep('event', event)
      if (event !== undefined) firm.events.push([matter, event])
      return
    }
    case 'remark': {
      const [within = '', event = ''] = firm.events[step.event % firm.events.length] ?? []
      const reply = await ask('POST', `/matters/${within}/events/${event}/${step.as}`, { text: 'Who else was there?' })
      keep(step.as.slice(0, -1), idIn(reply, 'comment'))
      return
    }
    case 'arrange':
      await ask('PATCH', `/matters/${matter}/desk`, { columns: ['date', 'text'] })
      await ask('PATCH', `/matters/${matter}/desk`, { looked: 1 })
      return
    case 'import': {
      const form = formOf([{ name: 'table.csv', bytes: 'Date,Event\n3 May 2021,They met\n' }])
      const headers = { ...firm.person.headers, 'x-muniment': '1', ...form.headers }
      const url = `/matters/${matter}/imports`
      const reply = await server.app.inject({ method: 'POST', url, headers, payload: form.payload })
      firm.seen.push(`import ${reply.statusCode} ${reply.body}`)
      keep('import', idIn(reply, 'import'))
      return
    }
    case 'undo': {
      const list = await ask('GET', `/matters/${matter}/edits`)
      const last = list.statusCode === 200 ? list.json<{ edits: { id: string }[] }>().edits[0]?.id : undefined
      if (last !== undefined) await ask('POST', `/matters/${matter}/edits/${last}/undo`)
    }
  }
}

/** Letters have gone out, and what was filed or changed is read and put together. */
async function settled(): Promise<void> {
  await server.accounts.settled()
  await server.installation.jobs.settled(AbortSignal.timeout(120_000))
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
  await settled()
  return reply.statusCode === 201 ? reply.json<{ documents: { id: string }[] }>().documents.map(({ id }) => id) : []
}

/** Ids by the order in which they appear. */
function withoutIds(seen: readonly string[]): string[] {
  const known = new Map<string, string>()
  return seen.map((line) =>
    withoutVolatile(
      line.replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => {
        if (!known.has(id)) known.set(id, `id ${known.size}`)
        return known.get(id) ?? ''
      }),
    ),
  )
}

onEveryServer('neighbours', (open) => {
  before(async () => {
    server = await open()
    questions = operationsOf(await publishedBy(server)).filter(
      ({ method, scope, path }) => method === 'GET' && scope !== null && !path.endsWith('/progress'),
    )
    assert.ok(questions.length > 40)
  })

  after(() => server.close())

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

  test('the comparison would notice a neighbour’s matter in a list, and a count of what all do in a header', async () => {
    const firm = await found()
    await does(firm, { does: 'open', name: 'First' })
    await does(firm, { does: 'look', matter: 0 })
    const leaked = firm.seen.map((line) => line.replace('{"matters":[', '{"matters":[{"name":"Theirs"},'))
    assert.notDeepEqual(withoutIds(leaked), withoutIds(firm.seen))
    const counted = firm.seen.map((line, at) => line.replace('[["', `[["x-transaction","${4711 + at}"],["`))
    assert.notDeepEqual(withoutIds(counted), withoutIds(firm.seen))
  })
})
