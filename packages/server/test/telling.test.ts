// An answer that is told while a model speaks: only what was held against its sources, only to whoever still may, and no longer than they listen.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { answerEventSchemas, type EgressLine, egressListSchema, estimatedSchema } from '@muniment/contract'
import { makeModelCarrier } from '../src/adapters/model-http/index.ts'
import { answerRoutes } from '../src/features/answers/index.ts'
import { modelRoutes } from '../src/features/models/index.ts'
import type { Person } from './door.test-builder.ts'
import { onEveryEngine, type TestDatabase } from './engines.test-builder.ts'
import { eventsOf, type Told, wordsOf } from './events.test-builder.ts'
import { type FilingHouse, houseOn, matched, openFilingHouse } from './filing.test-builder.ts'
import { type ModelDouble, serveModel } from './models.test-builder.ts'
import { until } from './until.test-builder.ts'

const PERMIT = 'The zebrafish permit bears the number KX-4471.'
const FEE = 'The zebrafish permit costs EUR 300.'
const QUESTION = 'Which number does the zebrafish permit bear, and what does it cost?'

const claim = (text: string, quote = text) => JSON.stringify({ text, quotes: [{ source: 1, quote }] })
const FALSE = claim('The zebrafish permit costs EUR 900.', FEE)

/** Opens a gate once. */
function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>()
  return { opened: promise, open: resolve }
}

function suite(engine: () => Promise<TestDatabase>): void {
  let house: FilingHouse
  let double: ModelDouble
  let drop: () => Promise<void>
  let address = ''
  before(async () => {
    double = await serveModel()
    const { options, drop: dropped } = await houseOn(engine)
    drop = dropped
    house = await openFilingHouse(
      async (app, { db, clock, models, keyring }) => {
        await app.register(async (routes) => answerRoutes(routes, { db, clock, models }))
        await app.register(async (routes) => modelRoutes(routes, { db, clock, models, keyring }))
      },
      {
        ...options,
        modelHosts: { isOffline: false, inHouse: new Set([double.host]), outside: new Set<string>() },
        modelCarrier: makeModelCarrier(),
      },
    )
    const { port } = new URL(await house.app.listen({ host: '127.0.0.1', port: 0 }))
    address = `http://localhost:${port}`
  })
  after(async () => {
    await house.close()
    await drop()
    await double.close()
  })

  const settle = async (...wires: string[]) => {
    const { version } = (await house.owner.get('/workspace/models')).json<{ version: number }>()
    const endpoints = wires.map((wire, nth) => ({
      name: `double-${nth}`,
      wire,
      address: wire === 'anthropic' ? double.address.replace('/v1', '') : double.address,
      model: `m${nth}`,
      region: 'here',
      noTraining: null,
      price: { input: 1, output: 1 },
      key: 'its-own-key',
    }))
    const payload = { regions: [], monthlyTokens: null, monthlyCost: null, endpoints }
    const reply = await house.owner.send('PUT', '/workspace/models', { payload, ...matched(version) })
    assert.equal(reply.statusCode, 200, reply.body)
  }
  const permit = async (name: string): Promise<{ matter: string; document: string }> => {
    const { id } = await house.openMatter(name)
    const [document = ''] = await house.file(id, [{ name: 'permit.txt', bytes: `${PERMIT} ${FEE}` }])
    return { matter: id, document }
  }
  const ask = (by: Person, matter: string, signal?: AbortSignal, question = QUESTION): Promise<Response> =>
    fetch(`${address}/matters/${matter}/questions`, {
      method: 'POST',
      headers: { ...by.headers, accept: 'text/event-stream', 'content-type': 'application/json' },
      body: JSON.stringify({ question }),
      ...(signal === undefined ? {} : { signal }),
    })
  const heard = async (reply: Response): Promise<Told[]> => {
    const told: Told[] = []
    for await (const one of eventsOf(reply)) told.push(one)
    return told
  }
  const answerIn = (told: readonly Told[]) => answerEventSchemas.answer.parse(told.at(-1)?.data)
  const ledger = async (): Promise<EgressLine[]> =>
    egressListSchema.parse((await house.owner.get('/egress?limit=200')).json()).calls

  test('an answer that ends too early keeps the claims that were told, and says that it was cut', async () => {
    await settle('openai')
    const { matter } = await permit('Told and cut')
    double.act(() => ({ say: `{"claims":[${claim(PERMIT)},${FALSE},${claim(FEE).slice(0, -30)}` }))
    const told = await heard(await ask(house.viewer, matter))
    const { model } = answerIn(told)
    assert.equal(model?.outcome, 'cut')
    assert.deepEqual(
      model.claims.map(({ text }) => text),
      [PERMIT],
    )
    assert.deepEqual(Object.values(model.dropped), [1])
    assert.ok(wordsOf(told).includes(PERMIT))
  })

  for (const wire of ['openai', 'azure-openai', 'openai-compatible', 'anthropic'])
    test(`a claim is told while the model still speaks in the form of ${wire}, after the documents' own sentences, and what no quote bears never is`, async () => {
      await settle(wire)
      const { matter } = await permit(`Told by ${wire}`)
      const more = gate()
      async function* speech() {
        yield `{"claims":[${claim(PERMIT).slice(0, 30)}`
        yield `${claim(PERMIT).slice(30)},${FALSE},`
        await more.opened
        yield `${claim(FEE)}]}`
      }
      double.act(() => ({ pieces: speech() }))
      const told: Told[] = []
      for await (const one of eventsOf(await ask(house.viewer, matter))) {
        told.push(one)
        // The model says nothing more until this much was heard.
        if (wordsOf(told).includes(PERMIT)) more.open()
      }
      assert.deepEqual(wordsOf(told), ['sentences', 'estimate', 'model', PERMIT, FEE, 'answer'])
      assert.equal(answerEventSchemas.sentences.parse(told[0]?.data).status, 'answered')
      const { model, kept } = answerIn(told)
      assert.deepEqual([model?.claims.map(({ text }) => text), model?.dropped], [[PERMIT, FEE], { number: 1 }])
      assert.ok(kept !== null)
      assert.ok(!JSON.stringify(told).includes('EUR 900'))
    })

  test('whoever stops in the midst is told nothing more, the model is hung up on, and nothing is kept', async () => {
    await settle('openai')
    const { matter } = await permit('Stopped')
    let isHungUp = false
    async function* speech() {
      try {
        yield `{"claims":[${claim(PERMIT)}`
        for (;;) yield await new Promise<string>((resolve) => setImmediate(resolve, ' '))
      } finally {
        isHungUp = true
      }
    }
    double.act(() => ({ pieces: speech() }))
    const stop = new AbortController()
    const told: Told[] = []
    await assert.rejects(async () => {
      for await (const one of eventsOf(await ask(house.viewer, matter, stop.signal))) {
        told.push(one)
        if (one.event === 'claim') stop.abort()
      }
    })
    assert.deepEqual(wordsOf(told), ['sentences', 'estimate', 'model', PERMIT])
    await until(async () => isHungUp && (await ledger())[0]?.outcome === 'failed')
    const { conversations } = (await house.viewer.get(`/matters/${matter}/conversations`)).json<{
      conversations: unknown[]
    }>()
    assert.deepEqual(conversations, [])
  })

  test('a wall that is raised in the midst ends it: no claim more is told, and the model is hung up on', async () => {
    await settle('anthropic')
    const { matter } = await permit('Walled in the midst')
    const reader = house.person(house.owner.workspace, 'viewer')
    const walled = gate()
    async function* speech() {
      yield `{"claims":[${claim(PERMIT)},`
      await walled.opened
      yield `${claim(FEE)}]}`
    }
    double.act(() => ({ pieces: speech() }))
    const told: Told[] = []
    for await (const one of eventsOf(await ask(reader, matter))) {
      told.push(one)
      if (one.event !== 'claim') continue
      reader.wallOff(matter)
      walled.open()
    }
    assert.deepEqual(wordsOf(told), ['sentences', 'estimate', 'model', PERMIT, 'refused'])
    assert.equal(answerEventSchemas.refused.parse(told.at(-1)?.data).code, 'matter.not-found')
    assert.equal((await ask(reader, matter)).status, 404)
  })

  test('a document that is put away in the midst is not cited any more, and what was told of it is taken back', async () => {
    await settle('openai')
    const { matter, document } = await permit('Put away in the midst')
    const away = gate()
    async function* speech() {
      yield `{"claims":[${claim(PERMIT)},`
      await away.opened
      yield `${claim(FEE)}]}`
    }
    double.act(() => ({ pieces: speech() }))
    const told: Told[] = []
    for await (const one of eventsOf(await ask(house.viewer, matter))) {
      told.push(one)
      if (one.event !== 'claim') continue
      await house.editor.send('DELETE', `/documents/${document}`, matched(1))
      away.open()
    }
    assert.deepEqual(wordsOf(told), ['sentences', 'estimate', 'model', PERMIT, 'answer'])
    const { model } = answerIn(told)
    assert.deepEqual([model?.outcome, model?.claims, model?.dropped], ['not-said', [], { 'not-shown': 2 }])
  })

  test('where one breaks off in the midst the next is asked from the beginning, and what the first said is no part of the answer', async () => {
    await settle('openai', 'anthropic')
    const { matter } = await permit('Broken off')
    async function* broken() {
      yield `{"claims":[${claim(PERMIT)},`
      throw new Error('the line is cut')
    }
    double.act(({ url }) => (url.endsWith('/messages') ? { say: `{"claims":[${claim(FEE)}]}` } : { pieces: broken() }))
    const told = await heard(await ask(house.viewer, matter))
    const { model } = answerIn(told)
    assert.deepEqual(
      [model?.by?.name, model?.claims.map(({ text }) => text)],
      ['double-1', [FEE]],
      JSON.stringify(wordsOf(told)),
    )
    assert.deepEqual(wordsOf(told).slice(-3), ['model', FEE, 'answer'])
  })

  test('an answer that goes on to tell its prompt is taken back whole, and nothing of the prompt is told', async () => {
    await settle('openai')
    const { matter } = await permit('Leaking')
    double.act(({ system }) => {
      const mark = /mark is ([a-z]{24})/.exec(system)?.[1] ?? ''
      return { say: `{"claims":[${claim(PERMIT)},${claim(`${FEE} ${mark}`, FEE)},${claim(FEE)}]}` }
    })
    const told = await heard(await ask(house.viewer, matter))
    assert.deepEqual(wordsOf(told), ['sentences', 'estimate', 'model', PERMIT, 'answer'])
    const { model } = answerIn(told)
    assert.deepEqual([model?.outcome, model?.claims], ['leaked', []])
  })

  test('what a model would take at most is told before it is asked, from the very body that is sent, and above a limit it is not asked', async () => {
    await settle('openai')
    const { matter } = await permit('Estimated')
    double.act(() => ({ say: `{"claims":[${claim(PERMIT)}]}` }))
    const [sent, lines] = [double.received.length, (await ledger()).length]
    const post = (path: string, payload: object) => house.viewer.send('POST', `/matters/${matter}${path}`, { payload })
    const known = estimatedSchema.parse((await post('/questions/estimate', { question: QUESTION })).json()).estimate
    assert.ok(known !== null)
    const tokens = known.tokensIn + known.tokensOut
    const limited = answerEventSchemas.answer.parse(
      (await post('/questions', { question: QUESTION, mostTokens: tokens - 1 })).json(),
    )
    assert.deepEqual([limited.status, limited.sentences[0]?.text], ['answered', PERMIT])
    assert.deepEqual([limited.model?.outcome, limited.model?.reason], ['not-asked', 'above-limit'])
    assert.deepEqual(limited.model?.estimate, known)
    assert.deepEqual([double.received.length, (await ledger()).length], [sent, lines], 'nothing left')
    const asked = answerEventSchemas.answer.parse(
      (await post('/questions', { question: QUESTION, mostTokens: tokens })).json(),
    )
    assert.equal(asked.model?.outcome, 'answered')
    const body = Buffer.byteLength(double.received.at(-1)?.body ?? '')
    assert.deepEqual([known.bytes, (await ledger())[0]?.bytes], [body, body])
    // A price of one for a million tokens, of either kind.
    assert.equal(known.cost, tokens / 1_000_000)
    const told = await heard(await ask(house.viewer, matter))
    assert.deepEqual(answerEventSchemas.estimate.parse(told[1]?.data), known)
    await settle()
    assert.equal(
      estimatedSchema.parse((await post('/questions/estimate', { question: QUESTION })).json()).estimate,
      null,
    )
    assert.equal(
      (await house.stranger.send('POST', `/matters/${matter}/questions/estimate`, { payload: { question: QUESTION } }))
        .statusCode,
      404,
    )
  })

  test('what can be refused at once is refused like anything else, and without a model the stream is short', async () => {
    await settle()
    const { matter } = await permit('Refused')
    const refused = await ask(house.stranger, matter)
    assert.deepEqual([refused.status, refused.headers.get('content-type')], [404, 'application/problem+json'])
    assert.equal((await ask(house.viewer, matter, undefined, '?')).status, 400)
    assert.deepEqual(wordsOf(await heard(await ask(house.viewer, matter))), ['sentences', 'answer'])
  })
}

onEveryEngine('an answer told while a model speaks', suite)
