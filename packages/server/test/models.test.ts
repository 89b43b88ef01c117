// The gate to models: who is asked, what leaves, what is written of it, and what is believed of what comes back.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { type Answer, answerSchema, type EgressLine, egressListSchema, modelSettingsSchema } from '@muniment/contract'
import { makeModelCarrier } from '../src/adapters/model-http/index.ts'
import { answerRoutes } from '../src/features/answers/index.ts'
import { modelRoutes } from '../src/features/models/index.ts'
import { makePostgres, onPostgres } from './engines.test-builder.ts'
import { type FilingHouse, matched, openFilingHouse } from './filing.test-builder.ts'
import { claimsOf, type ModelDouble, type Received, serveModel, sourcesIn } from './models.test-builder.ts'

const LEASE = `Lease

Nordlicht Muster GmbH lets the warehouse in Bremen to Jane Sample (jane@sample.example).

2. Rent
The monthly rent is EUR 1,850.00 and is payable by the third working day of each month.
It is paid to the account DE89 3704 0044 0532 0130 00.
`
const RENT = 'The monthly rent is EUR 1,850.00 and is payable by the third working day of each month.'

const routes: Parameters<typeof openFilingHouse>[0] = async (app, { db, clock, models, keyring }) => {
  await app.register(async (routes) => answerRoutes(routes, { db, clock, models }))
  await app.register(async (routes) => modelRoutes(routes, { db, clock, models, keyring }))
}

interface Stage {
  readonly house: FilingHouse
  readonly drop: () => Promise<void>
}

function suite(open: (double: ModelDouble, far: ModelDouble) => Promise<Stage>): void {
  let house: FilingHouse
  let drop: () => Promise<void>
  let double: ModelDouble
  let far: ModelDouble
  let matter = ''
  before(async () => {
    double = await serveModel()
    far = await serveModel()
    ;({ house, drop } = await open(double, far))
    matter = (await house.openMatter('Lease')).id
    await house.file(matter, [{ name: 'lease.txt', bytes: LEASE }])
  })
  after(async () => {
    await house.close()
    await drop()
    await double.close()
    await far.close()
  })

  const local = () => ({
    name: 'house-model',
    wire: 'openai-compatible',
    address: double.address,
    model: 'small',
    region: 'in-house',
    noTraining: null,
    price: { input: 0, output: 0 },
    key: 'local-key',
  })
  const outside = () => ({
    name: 'provider',
    wire: 'anthropic',
    address: far.address.replace('/v1', ''),
    model: 'large',
    region: 'eu',
    noTraining: { record: 'DPA 7', since: '2026-01-01' },
    price: { input: 3, output: 15 },
    key: 'far-key',
  })
  const NO_LIMITS = { regions: ['eu'], monthlyTokens: null, monthlyCost: null }
  const settle = async (endpoints: readonly object[], terms: object = NO_LIMITS) => {
    const now = modelSettingsSchema.parse((await house.owner.get('/workspace/models')).json())
    const reply = await house.owner.send('PUT', '/workspace/models', {
      payload: { ...terms, endpoints },
      ...matched(now.version),
    })
    assert.equal(reply.statusCode, 200, reply.body)
    return modelSettingsSchema.parse(reply.json())
  }
  const ask = async (question = 'How high is the monthly rent?', more: object = {}): Promise<Answer> => {
    const reply = await house.viewer.send('POST', `/matters/${matter}/questions`, { payload: { question, ...more } })
    assert.equal(reply.statusCode, 200, reply.body)
    return answerSchema.parse(reply.json())
  }
  const ledger = async (): Promise<EgressLine[]> =>
    egressListSchema.parse((await house.owner.get('/egress?limit=200')).json()).calls
  const honest = (received: Received) => {
    const source = sourcesIn(received).find(({ text }) => text.includes('monthly rent'))
    return {
      say: claimsOf({
        text: 'The rent is EUR 1,850.00 a month.',
        quotes: [{ source: source?.number ?? 0, quote: RENT }],
      }),
    }
  }

  test('without a model of its own a workspace is answered from the documents alone, and nothing leaves', async () => {
    const { model, sentences } = await ask()
    assert.deepEqual([model, sentences.length > 0], [null, true])
    assert.deepEqual([double.received.length, (await ledger()).length], [0, 0])
  })

  test('a claim is said with the place of its quote, and what was sent stands in the ledger by its hash', async () => {
    await settle([local()])
    double.act(honest)
    const { model, status } = await ask()
    assert.equal(status, 'answered')
    assert.equal(model?.outcome, 'answered')
    assert.deepEqual(
      model.claims.map(({ text }) => text),
      ['The rent is EUR 1,850.00 a month.'],
    )
    assert.equal(model.claims[0]?.citations[0]?.quote, RENT)
    const [received, line] = [double.received[0], (await ledger())[0]]
    assert.ok(received && line)
    assert.equal(line.sha256, createHash('sha256').update(received.body).digest('hex'))
    assert.equal(model.by?.bodySha256, line.sha256)
    assert.deepEqual(
      [line.bytes, line.outcome, line.host, line.inHouse, line.matter, line.account, line.tokensIn, line.tokensOut],
      [Buffer.byteLength(received.body), 'answered', double.host, true, matter, house.viewer.account, 7, 5],
    )
    assert.ok((line.masked['EMAIL'] ?? 0) >= 1 && (line.masked['IBAN'] ?? 0) >= 1, JSON.stringify(line.masked))
    assert.equal(received.headers.authorization, 'Bearer local-key')
    assert.deepEqual((await house.acts(matter)).slice(-2), ['model.sent', 'question.asked'])
  })

  test('no name, number or address leaves, and names come back to whoever asked', async () => {
    await settle([local()])
    double.act((received) => {
      const source = sourcesIn(received).find(({ text }) => text.includes('lets the warehouse'))
      const sentence = /.*lets the warehouse[^.]*/.exec(source?.text ?? '')?.[0] ?? ''
      const quote = sentence.slice(0, sentence.lastIndexOf(' (') < 0 ? undefined : sentence.lastIndexOf(' ('))
      return { say: claimsOf({ text: `${quote}.`, quotes: [{ source: source?.number ?? 0, quote }] }) }
    })
    const { model } = await ask('Who lets the warehouse to Jane Sample, jane@sample.example?')
    const body = double.received.at(-1)?.body ?? ''
    for (const value of ['Jane', 'Nordlicht', 'sample.example', 'DE89', '0532 0130'])
      assert.ok(!body.includes(value), value)
    assert.equal(
      model?.claims[0]?.text,
      'Nordlicht Muster GmbH lets the warehouse in Bremen to Jane Sample.',
      JSON.stringify(model),
    )
  })

  test('what its quotes do not bear is dropped, and how much of it was is said', async () => {
    await settle([local()])
    double.act((received) => {
      const number = sourcesIn(received).find(({ text }) => text.includes('monthly rent'))?.number ?? 0
      const quotes = [{ source: number, quote: RENT }]
      return {
        say: claimsOf(
          { text: 'The monthly rent is EUR 1,950.00.', quotes },
          { text: 'The monthly rent is payable to Max Muster.', quotes },
          { text: 'The monthly rent is due on 4 May 2021.', quotes },
          { text: 'The monthly rent is payable at https://evil.example/pay.', quotes },
          { text: 'The monthly rent is payable ![now](https://evil.example/x).', quotes },
          { text: 'The monthly rent is not payable.', quotes },
          { text: 'The tenant burned the whole building down with petrol.', quotes },
          { text: 'The monthly rent is payable.', quotes: [] },
          {
            text: 'The monthly rent is payable.',
            quotes: [{ source: number, quote: 'The monthly rent was waived entirely.' }],
          },
          { text: 'The monthly rent is payable.', quotes: [{ source: 99, quote: RENT }] },
          { text: 'The monthly rent of [PERSON_9_BCD] is payable.', quotes },
          { text: 'The monthly rent is payable by the third working day of each month.', quotes },
        ),
      }
    })
    const { model } = await ask()
    assert.deepEqual(
      [model?.outcome, model?.claims.map(({ text }) => text)],
      ['answered', ['The monthly rent is payable by the third working day of each month.']],
    )
    assert.deepEqual(model?.dropped, {
      number: 1,
      name: 1,
      date: 1,
      address: 1,
      active: 1,
      negation: 1,
      words: 1,
      'no-quote': 3,
      placeholder: 1,
    })
  })

  test('an answer that tells its prompt is not believed at all', async () => {
    await settle([local()])
    double.act((received) => {
      const mark = /mark is ([a-z]+)\./.exec(received.system)?.[1] ?? ''
      const number = sourcesIn(received).find(({ text }) => text.includes('monthly rent'))?.number ?? 0
      const good = { text: 'The monthly rent is payable.', quotes: [{ source: number, quote: RENT }] }
      return { say: claimsOf(good, { text: Buffer.from(mark).toString('base64'), quotes: [] }) }
    })
    const { model } = await ask()
    assert.deepEqual([model?.outcome, model?.claims], ['leaked', []])
  })

  test('a privileged matter is asked of a model in the house and of no other', async () => {
    const privileged = await house.editor.send('PATCH', `/matters/${matter}`, {
      payload: { privileged: true },
      ...matched(1),
    })
    assert.equal(privileged.statusCode, 200, privileged.body)
    await settle([outside()])
    const [far0, near0] = [far.received.length, double.received.length]
    assert.equal((await ask()).model?.reason, 'privileged')
    assert.equal(far.received.length, far0)
    await settle([outside(), local()])
    double.act(honest)
    const { model } = await ask()
    assert.deepEqual([model?.by?.name, model?.by?.inHouse], ['house-model', true])
    assert.deepEqual([far.received.length, double.received.length], [far0, near0 + 1])
    const lifted = (by: FilingHouse['owner']) =>
      by.send('PATCH', `/matters/${matter}`, { payload: { privileged: false }, ...matched(2) })
    assert.equal((await lifted(house.editor)).statusCode, 403)
    assert.equal((await lifted(house.owner)).statusCode, 200)
    far.act(honest)
    await settle([outside()])
    assert.equal((await ask()).model?.by?.name, 'provider')
    assert.equal(far.received.at(-1)?.headers['x-api-key'], 'far-key')
  })

  test('the database itself takes no line of a privileged matter for a host outside', async () => {
    const { id } = await house.openMatter('Kept close')
    await house.editor.send('PATCH', `/matters/${id}`, { payload: { privileged: true }, ...matched(1) })
    const insert = (isLocal: boolean) =>
      house.installation.db.inWorkspace(house.owner.authority(), ({ connection }) =>
        connection.query(
          `insert into model_calls (id, at, request, matter_id, purpose, endpoint, wire, host, model, region, is_local, bytes, sha256, masked, tokens_in, tokens_out, cost)
           values (gen_random_uuid(), now(), 'x', $1, 'answer', 'x', 'openai', 'x', 'x', 'x', $2, 1, repeat('0', 64), '{}', 0, 0, 0)`,
          [id, isLocal],
        ),
      )
    await assert.rejects(insert(false))
    await insert(true)
  })

  test('a region, a contract or a host that is not allowed keeps everything in', async () => {
    const sent = far.received.length
    for (const [endpoint, terms, hindrance] of [
      [outside(), { ...NO_LIMITS, regions: ['germany'] }, 'region'],
      [{ ...outside(), noTraining: null }, NO_LIMITS, 'no-contract'],
      [{ ...outside(), noTraining: { record: 'DPA 8', since: '2099-01-01' } }, NO_LIMITS, 'no-contract'],
      [{ ...outside(), address: 'https://elsewhere.example' }, NO_LIMITS, 'host'],
    ] as const) {
      const settings = await settle([endpoint], terms)
      assert.equal(settings.endpoints[0]?.hindrance, hindrance)
      const { model } = await ask()
      assert.deepEqual([model?.outcome, model?.reason, model?.claims], ['not-asked', hindrance, []])
    }
    assert.equal(far.received.length, sent)
  })

  test('where one fails the next is asked, and every try stands in the ledger', async () => {
    await settle([outside(), local()])
    let tries = 0
    far.act(() => {
      tries += 1
      return { status: 429, headers: { 'retry-after': '0' } }
    })
    double.act(honest)
    const before = (await ledger()).length
    const { model } = await ask()
    assert.equal(model?.by?.name, 'house-model')
    assert.equal(tries, 2)
    const lines = (await ledger()).slice(0, -before || undefined)
    assert.deepEqual(
      lines.map(({ endpoint, outcome, failure, cost }) => [endpoint, outcome, failure, cost]),
      [
        ['house-model', 'answered', null, 0],
        ['provider', 'failed', 'busy', 0],
        ['provider', 'failed', 'busy', 0],
      ],
    )
    for (const behaviour of [
      'hang-up',
      'silent',
      { endless: 'x'.repeat(1000) },
      { status: 401 },
      { redirect: far.address },
    ] as const) {
      far.act(() => behaviour)
      assert.equal((await ask()).model?.by?.name, 'house-model', JSON.stringify(behaviour))
    }
  })

  test('what is no answer is none, and the documents’ own sentences are given all the same', async () => {
    await settle([local()])
    for (const [behaviour, outcome] of [
      [{ say: 'I would be happy to help!' }, 'broken'],
      [{ say: '{"claims":[{"text":"The rent' }, 'broken'],
      [{ raw: '<html>', type: 'text/html' }, 'not-asked'],
      [{ status: 500, headers: { 'retry-after': '0' } }, 'not-asked'],
      [{ say: '{"claims":[]}' }, 'not-said'],
    ] as const) {
      double.act(() => behaviour)
      const { model, sentences } = await ask()
      assert.equal(model?.outcome, outcome, JSON.stringify(behaviour))
      assert.deepEqual([model.claims, sentences.length > 0], [[], true])
    }
  })

  test('a budget of tokens or of money is not overspent', async () => {
    far.act(honest)
    const spent = (await ledger()).reduce((sum, { tokensIn, tokensOut }) => sum + tokensIn + tokensOut, 0)
    await settle([outside()], { ...NO_LIMITS, monthlyTokens: spent })
    assert.equal((await ask()).model?.reason, 'tokens-spent')
    await settle([outside()], { ...NO_LIMITS, monthlyCost: 0.000001 })
    assert.equal((await ask()).model?.reason, 'money-spent')
    const sent = far.received.length
    await settle([outside()], { ...NO_LIMITS, monthlyCost: 100 })
    assert.equal((await ask()).model?.outcome, 'answered')
    assert.equal(far.received.length, sent + 1)
    assert.equal((await ledger())[0]?.cost, (7 * 3 + 5 * 15) / 1_000_000)
  })

  test('the test of a model shows to the letter what it would send, and sends it only when it is told to', async () => {
    await settle([local()])
    const shown = await house.owner.send('POST', '/workspace/models/test', { payload: { endpoint: 'house-model' } })
    assert.equal(shown.statusCode, 200, shown.body)
    const { body, sha256, masked, answer } = shown.json<{
      body: string
      sha256: string
      masked: object
      answer: null
    }>()
    assert.deepEqual([answer, masked], [null, { PERSON: 1 }])
    assert.ok(!body.includes('Erika') && !shown.body.includes('local-key'))
    assert.equal(sha256, createHash('sha256').update(body).digest('hex'))
    const sent = double.received.length
    double.act(() => ({ say: '{"claims":[]}' }))
    const done = await house.owner.send('POST', '/workspace/models/test', {
      payload: { endpoint: 'house-model', send: true },
    })
    assert.equal(done.json<{ answer: string }>().answer, '{"claims":[]}', done.body)
    assert.deepEqual([double.received.length, double.received.at(-1)?.body], [sent + 1, body])
  })

  test('a key is given back to nobody, stays with its host, and follows it nowhere else', async () => {
    await settle([local()])
    const { key: _, ...kept } = local()
    const same = await settle([kept])
    assert.deepEqual(
      same.endpoints.map(({ hasKey }) => hasKey),
      [true],
    )
    assert.ok(!JSON.stringify(same).includes('local-key'))
    const moved = await settle([{ ...kept, address: far.address }])
    assert.deepEqual(
      moved.endpoints.map(({ hasKey }) => hasKey),
      [false],
    )
    for (const person of [house.editor, house.viewer])
      assert.equal((await person.get('/workspace/models')).statusCode, 403)
  })

  test('the ledger is exported whole, and reading it is an act', async () => {
    const lines = (await house.owner.get('/egress/export.jsonl')).body.trim().split('\n')
    assert.equal(lines.length, (await ledger()).length)
    const table = (await house.owner.get('/egress/export.csv')).body.split('\r\n')
    assert.equal(table.length, lines.length + 2)
    assert.equal((await house.viewer.get('/egress')).statusCode, 403)
    assert.deepEqual(egressListSchema.parse((await house.stranger.get('/egress')).json()).calls, [])
    const stranger = await house.stranger.send('POST', `/matters/${matter}/questions`, {
      payload: { question: 'Rent?' },
    })
    assert.equal(stranger.statusCode, 404)
  })
}

const options = (double: ModelDouble, far: ModelDouble) => ({
  modelHosts: { isOffline: false, inHouse: new Set([double.host]), outside: new Set([far.host]) },
  modelCarrier: makeModelCarrier({ silenceMs: 1500, wholeMs: 4000, mostCharacters: 20_000 }),
})

describe('the gate to models, embedded', () => {
  suite(async (double, far) => ({
    house: await openFilingHouse(routes, options(double, far)),
    drop: async () => undefined,
  }))
})

onPostgres('the gate to models', () => {
  suite(async (double, far) => {
    const database = await makePostgres()
    const house = await openFilingHouse(routes, {
      ...options(double, far),
      databaseUrl: database.url,
      isThrowAway: false,
    })
    return { house, drop: () => database.drop() }
  })
})
