// What is published of the interface is what it answers: every operation, asked rightly and in each of the ways in which one asks wrongly.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Description, undescribed, watchAnswers } from './described.test-builder.ts'
import { bodyOf, named, openProbed, type Probed } from './probed.test-builder.ts'
import { addressOf, type Operation, publishedBy } from './routes.test-builder.ts'

let probed: Probed
let faults: () => string[]
let answers = 0
before(async () => {
  probed = await openProbed()
  faults = await watchAnswers(probed.server)
})
after(() => probed.server.close())

const NOBODY = '01890000-0000-7000-8000-00000000dead'

interface Way {
  readonly values?: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, string>>
  readonly payload?: object | string
}

async function ask(operation: Operation, way: Way = {}): Promise<void> {
  const { values = probed.values, headers = {}, payload = bodyOf(operation) } = way
  const url = addressOf(operation, values)
  await probed.inject(operation.method, url, { ...probed.withToken(), ...headers }, payload)
  answers += 1
}

test('every operation answers as it is published, however it is asked', async () => {
  const random = Object.fromEntries(Object.keys(probed.values).map((name) => [name, NOBODY]))
  const { host } = probed.withToken()
  for (const operation of probed.operations.filter(({ path }) => !/sign-out|leave/.test(path))) {
    await ask(operation)
    await ask(operation, { values: random })
    await ask(operation, { headers: { authorization: 'Bearer mun_wrong' } })
    await ask(operation, { headers: { host: 'elsewhere.example' } })
    if (operation.method === 'GET' || operation.method === 'HEAD') continue
    await ask(operation, { headers: { 'if-match': '"77"' } })
    await ask(operation, { headers: { 'if-match': '' } })
    await ask(operation, { headers: { 'idempotency-key': 'x'.repeat(300) } })
    await ask(operation, { payload: { nothing: 'of this kind' } })
    await ask(operation, { payload: '{"', headers: { 'content-type': 'application/json' } })
    await ask(operation, { payload: '<a/>', headers: { 'content-type': 'application/xml' } })
    await ask(operation, { payload: { text: 'x'.repeat(100_000) } })
    await probed.inject(operation.method, addressOf(operation, probed.values), {
      host: String(host),
      cookie: 'muniment=x.y',
    })
  }
  assert.ok(answers > 1000)
  assert.deepEqual(faults(), [])
})

test('what is not described is found: a status, a media type, a code, a header', async () => {
  const published: Description = JSON.parse(await publishedBy(probed.server))
  const url = `/matters/${NOBODY}`
  const refused = await probed.inject('GET', url, probed.withToken())
  assert.deepEqual(undescribed(published, 'GET', url, refused), [])
  const planted = (change: object) => undescribed(published, 'GET', url, { ...pick(refused), ...change })
  assert.match(planted({ statusCode: 418 })[0] ?? '', /418: the status/)
  assert.match(planted({ headers: { 'content-type': 'text/html' } })[0] ?? '', /the media type text\/html/)
  assert.match(planted({ body: refused.body.replaceAll('matter.not-found', 'matter.gone') })[0] ?? '', /matter\.gone/)
  assert.match(planted({ headers: { ...refused.headers, 'upload-offset': '3' } })[0] ?? '', /upload-offset/)
})

const pick = ({ statusCode, headers, body }: Awaited<ReturnType<Probed['inject']>>) => ({ statusCode, headers, body })

test('each operation says a summary, and a success that can be told from its refusals', async () => {
  const published: Description = JSON.parse(await publishedBy(probed.server))
  for (const operation of probed.operations) {
    assert.notEqual(operation.summary, '', named(operation))
    const { responses } = published.paths[operation.path]?.[operation.method.toLowerCase()] ?? { responses: {} }
    assert.ok(
      Object.keys(responses).some((status) => Number(status) < 300),
      named(operation),
    )
    assert.ok('500' in responses && '503' in responses && '421' in responses, named(operation))
  }
})
