// What no form of ours sends, into every operation that takes anything: parameters twice, bodies that reach for the prototype or never end,
// bytes that are no text, strings that make a careless expression search for ever.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { onEveryServer } from './people.test-builder.ts'
import { bodyOf, faultsOf, named, openProbed, type Probed, TLS } from './probed.test-builder.ts'
import { addressOf, exampleOf } from './routes.test-builder.ts'

let probed: Probed
before(async () => {
  probed = await openProbed()
})
after(() => probed.server.close())

test('a parameter given twice, or as a list or an object, is refused and never chosen from', async () => {
  for (const operation of probed.operations.filter(({ scope, method }) => scope !== null && method === 'GET'))
    for (const { name, schema } of probed.queryOf(operation)) {
      const address = addressOf({ ...operation, query: [] }, probed.values)
      const isList = schema.type === 'array' || schema.anyOf?.some(({ type }) => type === 'array') === true
      const value = encodeURIComponent(String(exampleOf(schema)))
      const forms = [
        `${name}[]=${value}`,
        `${name}[a]=${value}`,
        `__proto__[${name}]=${value}`,
        `constructor.prototype=${value}`,
      ]
      for (const query of isList ? forms : [...forms, `${name}=${value}&${name}=${value}`]) {
        const reply = await probed.inject('GET', `${address}?${query}`, probed.withToken())
        assert.ok([400, 404].includes(reply.statusCode), `${named(operation)} took ${query}: ${reply.statusCode}`)
      }
    }
})

test('a body that reaches for the prototype, is nested for ever or is no JSON is refused, and changes no object', async () => {
  const deep = '['.repeat(30_000)
  const bodies = [
    '{"__proto__":{"isAdmin":true}}',
    '{"name":"x","__proto__":{"isAdmin":true}}',
    '{"constructor":{"prototype":{"isAdmin":true}}}',
    `{"name":${deep}`,
    `{"name":${deep}${']'.repeat(30_000)}}`,
    '{"a":'.repeat(10_000),
    '{"name":"x"}{"name":"y"}',
    '\u0000{"name":"x"}',
    'null',
    '[]',
    '"x"',
    '1e999',
    `{"name":"${'x'.repeat(70_000)}"}`,
  ]
  for (const operation of probed.operations.filter(({ body }) => body !== null))
    for (const body of bodies) {
      const reply = await probed.inject(
        operation.method,
        addressOf(operation, probed.values),
        { ...probed.server.owner.headers, 'content-type': 'application/json' },
        body,
      )
      assert.ok(
        [400, 401, 403, 404, 413, 415, 429].includes(reply.statusCode),
        `${named(operation)}: ${reply.statusCode} for ${body.slice(0, 60)}`,
      )
    }
  assert.equal(Reflect.get({}, 'isAdmin'), undefined)
  assert.equal((await probed.inject('GET', '/matters', probed.server.owner.headers)).statusCode, 200)
})

test('bytes that are no UTF-8 are never kept as they came', async () => {
  const body = Buffer.concat([
    Buffer.from('{"name":"M\u00fcller '),
    Buffer.from([0xff, 0xc0, 0x80, 0xed, 0xa0, 0x80]),
    Buffer.from('"}'),
  ])
  const reply = await probed.inject(
    'POST',
    '/matters',
    { ...probed.withToken(), 'content-type': 'application/json' },
    body,
  )
  assert.ok(reply.statusCode === 201 || reply.statusCode === 400, reply.body)
  assert.ok(reply.body.isWellFormed() && !reply.body.includes('\u0000'))
  for (const path of [
    '/matters/%00',
    '/matters/x%00y',
    '/matters/%ff',
    '/matters/%zz',
    '/matters/%c0%ae',
    '/matters?cursor=%00',
    '/matters?cursor=%ff',
    '/%00',
  ]) {
    const reply = await probed.inject('GET', path, { ...probed.withToken(), ...TLS })
    assert.ok([400, 404].includes(reply.statusCode), `${path}: ${reply.statusCode}`)
    assert.deepEqual(faultsOf(reply), [], path)
    assert.ok(!reply.body.includes(path), 'an address is not repeated')
  }
})

// Asked of each engine: they stumble over other signs.
onEveryServer('signs', (open) => {
  test('no sign that a database or a terminal would stumble over is a fault, in any parameter of any query', async () => {
    const probed = await openProbed(open)
    try {
      const faults: string[] = []
      for (const operation of probed.operations.filter(({ method }) => method === 'GET'))
        for (const { name } of probed.queryOf(operation))
          for (const sign of [
            '%00',
            'a%00b',
            '%01',
            '%0d%0a',
            '%1b',
            '%7f',
            '%ed%a0%80',
            '%ff',
            '%f0%9f%92%a9',
            "'",
            '%27%3b--',
            '%5c',
            '%25',
          ]) {
            const address = addressOf({ ...operation, query: [] }, probed.values)
            const reply = await probed.inject('GET', `${address}?${name}=${sign}`, probed.withToken())
            if (reply.statusCode >= 500) faults.push(`${named(operation)}: ${name}=${sign}`)
          }
      assert.deepEqual(faults, [])
    } finally {
      await probed.server.close()
    }
  })
})

/** Beyond what a column holds: numbers of more than 32 bits, and a year that no calendar of the database has. */
const BEYOND: readonly (string | number)[] = [2 ** 31, '0000-01-01', '0000-01-01T00:00:00Z']
const NOBODY = '01890000-0000-7000-8000-00000000dead'
/** Every form in which one of our lists says where to go on, made of a number and a moment. */
const placesAt = (number: number, at: string): readonly unknown[] => [
  number,
  { at, id: NOBODY },
  { madeAt: at, id: NOBODY },
  { at, conversation: NOBODY, turn: number },
  { index: number },
  { position: number, id: NOBODY },
  { position: number, document: NOBODY, number },
  { position: number, document: NOBODY, page: number, number },
  { page: number, start: number },
  [number, NOBODY],
  [number, NOBODY, ''],
  ['date', number, '1', 1, NOBODY],
  ['date', 1, '1', number, NOBODY],
]

onEveryServer('numbers and moments', (open) => {
  let there: Probed
  before(async () => {
    there = await openProbed(open)
  })
  after(() => there.server.close())

  test('no number and no moment beyond what a column holds is a fault, in a query or in a place to go on from', async () => {
    const faults: string[] = []
    // The files of a chronology are asked for as its data are, and take longer.
    const data = there.operations.filter(({ method, path }) => method === 'GET' && !/\{format\}|\.pdf$/.test(path))
    for (const operation of data)
      for (const { name } of there.queryOf(operation)) {
        const values =
          name === 'cursor'
            ? placesAt(2 ** 31, '0000-01-01T00:00:00Z').map((place) =>
                Buffer.from(JSON.stringify(place)).toString('base64url'),
              )
            : BEYOND
        for (const value of new Set(values)) {
          const address = addressOf({ ...operation, query: [] }, there.values)
          const url = `${address}?${name}=${encodeURIComponent(value)}`
          // What is sent while it is made breaks off where it fails.
          const status = await there.inject('GET', url, there.withToken()).then(
            ({ statusCode }) => statusCode,
            () => 599,
          )
          if (status >= 500) faults.push(`${named(operation)}: ${name}=${value} ${status}`)
        }
      }
    assert.deepEqual(faults, [])
  })

  test('nor in any field of a body', async () => {
    const faults: string[] = []
    for (const operation of there.operations.filter(({ body, scope }) => body !== null && scope !== null))
      for (const name of Object.keys(operation.body?.properties ?? {}))
        for (const value of BEYOND) {
          const body = JSON.stringify({ ...bodyOf(operation), [name]: value })
          const headers = { ...there.withToken(), 'content-type': 'application/json' }
          const reply = await there.inject(operation.method, addressOf(operation, there.values), headers, body)
          if (reply.statusCode >= 500) faults.push(`${named(operation)}: ${name} of ${value} ${reply.statusCode}`)
        }
    assert.deepEqual(faults, [])
  })
})

/** Strings that made a regular expression somewhere take for ever. */
const SLOW: readonly string[] = [
  'a',
  ' ',
  '@',
  '(',
  '1.',
  '2021-',
  '\t',
  '-',
  '%',
  '.a',
  '"\\',
  'é',
  'a@a.',
  '=?',
  ',',
  '/',
]

test('no string takes long to refuse, in a body, an address or a query', { timeout: 300_000 }, async () => {
  const headers = { ...probed.server.owner.headers, 'content-type': 'application/json' }
  const slow: string[] = []
  for (const operation of probed.operations) {
    const names = Object.entries(operation.body?.properties ?? {}).filter(([, { type }]) => type === 'string')
    const parameters = probed.queryOf(operation)
    for (const piece of SLOW) {
      const text = `${piece.repeat(Math.floor(40_000 / piece.length))}!`
      let user = 0
      const send = async (method: typeof operation.method, address: string, body?: string): Promise<void> => {
        const started = process.cpuUsage()
        const { headers: answered } = await probed.inject(method, address, headers, body)
        // What is drawn where the words find something takes its time, whatever the words are.
        if (answered['content-type'] !== 'application/pdf') user += process.cpuUsage(started).user
      }
      for (const [name] of names.slice(0, 3))
        await send(
          operation.method,
          addressOf(operation, probed.values),
          JSON.stringify({ ...bodyOf(operation), [name]: text }),
        )
      if (operation.method === 'GET')
        for (const { name } of parameters)
          await send(
            'GET',
            `${addressOf({ ...operation, query: [] }, probed.values)}?${name}=${encodeURIComponent(text.slice(-2000))}`,
          )
      if (user > 1_500_000)
        slow.push(`${named(operation)} with ${JSON.stringify(piece)}: ${Math.round(user / 1000)} ms`)
    }
  }
  assert.deepEqual(slow, [])
})
