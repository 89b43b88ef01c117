// Presidio's analyzer as a second reader of personal data, by a double that answers in its wire form: what either reader finds is masked, and
// without its answer nothing leaves.
import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { after, before, describe, test } from 'node:test'
import { type Answer, answerSchema } from '@muniment/contract'
import { z } from 'zod'
import { makePresidio } from '../src/adapters/detect-presidio.ts'
import { makeModelCarrier } from '../src/adapters/model-http/index.ts'
import { detectorOf } from '../src/entry/detector.ts'
import { answerRoutes } from '../src/features/answers/index.ts'
import { modelRoutes } from '../src/features/models/index.ts'
import { makeMetrics } from '../src/platform/metrics/index.ts'
import { agreementOf, DetectorFailed } from '../src/platform/models/index.ts'
import { onEveryEngine, type TestDatabase } from './engines.test-builder.ts'
import { type FilingHouse, houseOn, matched, openFilingHouse } from './filing.test-builder.ts'
import { claimsOf, type ModelDouble, serveModel } from './models.test-builder.ts'

const asked = z.strictObject({ text: z.string(), language: z.enum(['en', 'de']), score_threshold: z.number() })
type Analyzed = { entity_type: string; start: number; end: number; score: number }
type Behaviour = (text: string) => readonly Analyzed[] | { raw: string; status?: number; location?: string } | 'silent'

/** Finds a word wherever it stands, counting code points as Python does. */
const finding =
  (word: string, entity_type = 'PERSON'): Behaviour =>
  (text) =>
    Array.from(text.matchAll(new RegExp(word, 'g')), ({ index }) => {
      const start = Array.from(text.slice(0, index)).length
      return { entity_type, start, end: start + Array.from(word).length, score: 0.85 }
    })

async function servePresidio() {
  const received: z.infer<typeof asked>[] = []
  let behaviour: Behaviour = () => []
  const server = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8').on('data', (piece: string) => (body += piece))
    request.on('end', () => {
      assert.deepEqual([request.method, request.url], ['POST', '/analyze'])
      assert.equal(request.headers['content-type'], 'application/json')
      const question = asked.parse(JSON.parse(body))
      received.push(question)
      const said = behaviour(question.text)
      if (said === 'silent') return
      const { raw, status = 200, location } = 'raw' in said ? said : { raw: JSON.stringify(said.map(wireOf)) }
      response.writeHead(status, {
        'content-type': 'application/json',
        ...(location === undefined ? {} : { location }),
      })
      response.end(raw)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const bound = server.address()
  const port = typeof bound === 'object' ? bound?.port : undefined
  return {
    address: `http://127.0.0.1:${port}`,
    host: `127.0.0.1:${port}`,
    received,
    act: (next: Behaviour) => {
      behaviour = next
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** As the analyzer's server writes one. */
const wireOf = (found: Analyzed) => ({
  analysis_explanation: null,
  ...found,
  recognition_metadata: { recognizer_identifier: 'SpacyRecognizer_1', recognizer_name: 'SpacyRecognizer' },
})

let presidio: Awaited<ReturnType<typeof servePresidio>>
before(async () => {
  presidio = await servePresidio()
})
after(() => presidio.close())

describe('the analyzer by itself', () => {
  const never = new AbortController().signal
  const detect = (text: string, mostWaitMs = 5000) =>
    makePresidio({ address: `${presidio.address}/`, mostWaitMs }).detect({ text, language: 'en' }, never)

  test('its places are counted in code points and come out in ours, its types by our names', async () => {
    presidio.act(finding('Zyx'))
    const text = '🙂 of 𝔐 and Zyx, then Zyx'
    assert.deepEqual(
      (await detect(text)).map(({ start, end, type }) => [text.slice(start, end), type]),
      [
        ['Zyx', 'PERSON'],
        ['Zyx', 'PERSON'],
      ],
    )
    presidio.act(finding('1234', 'PHONE_NUMBER'))
    assert.deepEqual(
      (await detect('call 1234')).map(({ type }) => type),
      ['PHONE'],
    )
    assert.equal(presidio.received.at(-1)?.score_threshold, 0.4)
  })

  test('whatever is no whole answer of its own is a failure, never an answer of nothing', async () => {
    const outside = { entity_type: 'PERSON', start: 2, end: 900, score: 1 }
    const bad: readonly Behaviour[] = [
      () => ({ raw: '{"error":"no model for this language"}', status: 500 }),
      () => ({ raw: '[', status: 200 }),
      () => ({ raw: '{"found":[]}', status: 200 }),
      () => ({ raw: '', status: 307, location: 'http://127.0.0.1:1/analyze' }),
      () => ({ raw: `[${' '.repeat(2_100_000)}]` }),
      () => [outside],
      () => [{ ...outside, start: 5, end: 5 }],
      () => [{ ...outside, start: -1, end: 3 }],
    ]
    for (const [nth, behaviour] of bad.entries()) {
      presidio.act(behaviour)
      await assert.rejects(detect('a text of Jane Sample'), DetectorFailed, String(nth))
    }
    presidio.act(() => 'silent')
    await assert.rejects(detect('a text', 50), DetectorFailed)
    await assert.rejects(
      makePresidio({ address: 'http://127.0.0.1:1' }).detect({ text: 'a', language: 'de' }, never),
      DetectorFailed,
    )
  })

  test('it stands in the house, and is not set where nothing may be sent', () => {
    const set = { presidio: presidio.address, offline: '0', modelHosts: '', localModelHosts: presidio.host } as const
    assert.ok(detectorOf(set) !== null)
    assert.equal(detectorOf({ ...set, presidio: '' }), null)
    for (const wrong of [
      { ...set, offline: '1' },
      { ...set, localModelHosts: '' },
      { ...set, localModelHosts: '', modelHosts: presidio.host },
      { ...set, presidio: 'unix:/run/presidio' },
      { ...set, presidio: 'http://user:secret@127.0.0.1/' },
    ] as const)
      assert.throws(() => detectorOf(wrong), /MUNIMENT_PRESIDIO/)
  })

  test('two readers agree where they share a character', () => {
    const at = (start: number, end: number) => ({ start, end, type: 'PERSON' })
    assert.deepEqual(agreementOf([at(0, 4), at(10, 12)], [at(3, 8), at(20, 22)]), { both: 1, ours: 1, second: 1 })
  })
})

const LEASE = 'Zyxanthe lets the warehouse in Bremen. The monthly rent is EUR 1,850.00, write to jane@sample.example.\n'
const QUESTION = 'How high is the monthly rent of the warehouse?'

onEveryEngine('a second reader of personal data', (make: () => Promise<TestDatabase>) => {
  let house: FilingHouse
  let drop: () => Promise<void>
  let double: ModelDouble
  let matter = ''
  const metrics = makeMetrics({
    jobs: async () => [],
    auditEntries: async () => 0,
    auditFaulty: () => null,
    certificateEnd: () => null,
    database: () => ({ connections: 0, idle: 0, waiting: 0 }),
  })
  before(async () => {
    double = await serveModel()
    double.act(() => ({
      say: claimsOf({
        text: 'The rent is EUR 1,850.00.',
        quotes: [{ source: 1, quote: 'The monthly rent is EUR 1,850.00' }],
      }),
    }))
    const { options, drop: dropped } = await houseOn(make)
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
        detector: makePresidio({ address: presidio.address, mostWaitMs: 2000 }),
        observer: metrics.observer,
      },
    )
    matter = (await house.openMatter('Lease')).id
    await house.file(matter, [{ name: 'lease.txt', bytes: LEASE }])
    const endpoint = { name: 'double', wire: 'openai-compatible', address: double.address, model: 'm', region: 'here' }
    const endpoints = [{ ...endpoint, noTraining: null, price: { input: 0, output: 0 } }]
    const payload = { regions: [], monthlyTokens: null, monthlyCost: null, endpoints }
    const settled = await house.owner.send('PUT', '/workspace/models', { payload, ...matched(0) })
    assert.equal(settled.statusCode, 200, settled.body)
  })
  after(async () => {
    await house.close()
    await drop()
    await double.close()
  })
  const ask = async (): Promise<Answer> => {
    const reply = await house.viewer.send('POST', `/matters/${matter}/questions`, { payload: { question: QUESTION } })
    assert.equal(reply.statusCode, 200, reply.body)
    return answerSchema.parse(reply.json())
  }

  test('what only it finds is masked beside what ours finds, and how far both agree is counted', async () => {
    presidio.act(() => [])
    const before = double.received.length
    await ask()
    assert.ok(double.received.at(-1)?.body.includes('Zyxanthe'), 'ours alone does not know the name')
    presidio.act(finding('Zyxanthe'))
    const { model } = await ask()
    assert.equal(model?.outcome, 'answered', JSON.stringify(model))
    const sent = double.received.slice(before + 1).map(({ body }) => body)
    assert.ok(sent.length > 0)
    for (const body of sent) {
      assert.ok(!body.includes('Zyxanthe'), body)
      assert.ok(!body.includes('jane@sample.example'), body)
    }
    const said = await metrics.text()
    assert.match(said, /muniment_personal_found_total\{by="second"\} [1-9]/)
    assert.match(said, /muniment_personal_found_total\{by="ours"\} [1-9]/)
  })

  test('without its answer nothing is sent, the documents’ own sentences are given, and the reason is said', async () => {
    const before = double.received.length
    for (const behaviour of [() => ({ raw: '', status: 500 }), () => ({ raw: '[{}]' })]) {
      presidio.act(behaviour)
      const { status, sentences, model } = await ask()
      assert.deepEqual([status, model?.outcome, model?.reason, model?.by], ['answered', 'not-asked', 'redactor', null])
      assert.ok(sentences.some(({ text }) => text.includes('EUR 1,850.00')))
      const estimated = await house.viewer.send('POST', `/matters/${matter}/questions/estimate`, {
        payload: { question: QUESTION },
      })
      assert.deepEqual(estimated.json(), { estimate: null })
    }
    assert.equal(double.received.length, before)
  })
})
