// Names that look like another's, or turn the line they stand in: into every operation that takes one, and by the files that bring some.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { named, openProbed, type Probed } from './probed.test-builder.ts'
import { addressOf, exampleOf, type Operation } from './routes.test-builder.ts'

const UNSEEN = /[\u00ad\u200b\u202a-\u202e\u2060-\u2069\ufeff]|[\u{e0000}-\u{e007f}]/u
const hostile = (name: string): string => `\u202e${name[0]}\u200b${name.slice(1)}\u{e0041}\u2066\ufeff`

let probed: Probed
before(async () => {
  probed = await openProbed()
})
after(() => probed.server.close())

const ownerAtHome = () => probed.server.owner.headers
/** Every operation whose body has a name that a person types. A model's is of letters and digits alone. */
const namers = (): Operation[] => probed.operations.filter(({ body }) => body?.properties?.['name'] !== undefined)

const send = (operation: Operation, change: object) =>
  probed.inject(operation.method, addressOf(operation, probed.values), ownerAtHome(), {
    ...Object(exampleOf(operation.body ?? {})),
    ...change,
  })

test('no operation takes a name of which nothing is seen', async () => {
  assert.ok(namers().length >= 14, namers().map(named).join())
  for (const operation of namers())
    for (const name of ['\u200b', ' \u2060\ufeff ', '\u202e\u202c', '\u3164', 'a\u0007b', 'a\u2028b']) {
      const reply = await send(operation, { name })
      assert.equal(reply.statusCode, 400, `${named(operation)} took ${JSON.stringify(name)}: ${reply.body}`)
      assert.match(reply.body, /"code":"http\.invalid"/)
      assert.match(reply.body, /name\\" in the body does not fit/, named(operation))
    }
})

test('what a name is kept as has nothing in it that is not seen, and it is another’s where it looks like it', async () => {
  const { matter, tag, party, document } = probed.values
  const ask = (method: 'GET' | 'POST' | 'PATCH', url: string, payload?: object) =>
    probed.inject(method, url, probed.withToken(), payload)
  const taken: readonly (readonly ['POST' | 'PATCH', string, object, string])[] = [
    ['POST', '/matters', { name: hostile('Sample matter') }, 'Sample matter'],
    ['PATCH', `/matters/${matter}/tags/${tag}`, { name: hostile('Bremen') }, 'Bremen'],
    ['PATCH', `/matters/${matter}/parties/${party}`, { name: hostile('Jane Sample') }, 'Jane Sample'],
    [
      'POST',
      `/matters/${matter}/parties`,
      { name: 'A', aliases: [hostile('Muster AG')], roles: [hostile('buyer')] },
      'Muster AG',
    ],
    ['PATCH', `/documents/${document}`, { name: hostile('gpj.exe'), custodian: hostile('Max') }, 'gpj.exe'],
    ['PATCH', '/workspace', { name: hostile('Nordlicht') }, 'Nordlicht'],
    ['PATCH', `/matters/${matter}`, { name: hostile('Renamed') }, 'Renamed'],
  ]
  for (const [method, url, body, kept] of taken) {
    const reply = await ask(method, url, body)
    assert.ok(reply.statusCode < 300, `${method} ${url}: ${reply.statusCode} ${reply.body}`)
    const there = reply.body === '' ? (await ask('GET', url)).body : reply.body
    assert.doesNotMatch(there, UNSEEN, url)
    assert.ok(there.includes(`"${kept}"`), `${url}: ${there}`)
  }
  const twin = await ask('POST', `/matters/${matter}/tags`, { name: 'bre\u200bmen' })
  assert.equal(twin.json<{ tag?: { id: string } }>().tag?.id ?? twin.json<{ code?: string }>().code, tag, twin.body)
  for (const url of ['/matters', `/matters/${matter}/parties`, `/matters/${matter}/tags`, '/audit', '/members'])
    assert.doesNotMatch((await ask('GET', url)).body, UNSEEN, url)
})

test('a token, a view and a person are called by what is seen of their names', async () => {
  const at = (path: string, method: Operation['method']): Operation => {
    const found = probed.operations.find((one) => one.path === path && one.method === method)
    assert.ok(found, path)
    return found
  }
  const token = await send(at('/tokens', 'POST'), { name: hostile('backups'), scopes: ['matters.read'] })
  assert.equal(token.statusCode, 201, token.body)
  const person = await send(at('/account', 'PATCH'), { name: hostile('Erika Muster') })
  assert.ok(person.statusCode < 300, person.body)
  const { matter } = probed.values
  const view = await probed.inject('PATCH', `/matters/${matter}/desk`, ownerAtHome(), {
    view: { name: hostile('Mine'), place: {}, seen: null },
  })
  assert.ok(view.statusCode < 300, view.body)
  for (const [url, name] of [
    ['/tokens', 'backups'],
    ['/account', 'Erika Muster'],
    [`/matters/${matter}/desk`, 'Mine'],
  ] as const) {
    const reply = await probed.inject('GET', url, ownerAtHome())
    assert.ok(reply.body.includes(`"${name}"`), `${url}: ${reply.body}`)
    assert.doesNotMatch(reply.body, UNSEEN, url)
  }
})

test('files bring no such names either: neither their own nor those of the rows in them', async () => {
  const { matter } = probed.values
  const part = (filename: string, bytes: string) =>
    `--edge\r\ncontent-disposition: form-data; name="file"; filename="${filename}"\r\n\r\n${bytes}\r\n--edge--\r\n`
  const headers = { ...probed.withToken(), 'content-type': 'multipart/form-data; boundary=edge' }
  const filed = await probed.inject('POST', `/matters/${matter}/documents`, headers, part(hostile('letter.txt'), 'x'))
  assert.equal(filed.statusCode, 201, filed.body)
  assert.doesNotMatch(filed.body, UNSEEN)
  const sheet = `Date,Event,Parties,Tags\n3 May 2021,They met.,${hostile('Harbour Sample Ltd')},${hostile('Meetings')}\n`
  const begun = await probed.inject('POST', `/matters/${matter}/imports`, headers, part('rows.csv', sheet))
  assert.equal(begun.statusCode, 201, begun.body)
  const { id, version, sequence } = begun.json<{ id: string; version: number; sequence: number }>()
  const applied = await probed.inject('POST', `/matters/${matter}/imports/${id}/apply`, probed.withToken(), {
    approve: 'added-and-changed',
    sequence,
  })
  assert.ok(applied.statusCode < 300, `${version} ${applied.body}`)
  for (const [what, name] of [
    ['parties', 'Harbour Sample Ltd'],
    ['tags', 'Meetings'],
  ] as const) {
    const reply = await probed.inject('GET', `/matters/${matter}/${what}`, probed.withToken())
    assert.ok(reply.body.includes(`"${name}"`), `${what}: ${reply.body}`)
    assert.doesNotMatch(reply.body, UNSEEN, what)
  }
})

test('nobody is invited at an address that mixes alphabets to look like another', async () => {
  const invited = (email: string) =>
    probed.inject('POST', '/invitations', probed.withToken(), { email, role: 'viewer' })
  const refused = await invited('j\u0430ne@sample.example')
  assert.equal(refused.statusCode, 400, refused.body)
  assert.equal(refused.json<{ code: string }>().code, 'accounts.email-mixed')
  assert.ok((await invited('jane@sample.example')).statusCode < 300)
})
