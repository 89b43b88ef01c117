// `node packages/server/bench/asking.ts`: from the request to the first claim that was held against the documents and told, with a model double that
// answers at once; and to the whole answer. On PostgreSQL where MUNIMENT_TEST_POSTGRES names a server, else embedded.
import { makeModelCarrier } from '../src/adapters/model-http/index.ts'
import { answerRoutes } from '../src/features/answers/index.ts'
import { modelRoutes } from '../src/features/models/index.ts'
import { makePostgres } from '../test/engines.test-builder.ts'
import { eventsOf } from '../test/events.test-builder.ts'
import { matched, openFilingHouse } from '../test/filing.test-builder.ts'
import { claimsOf, serveModel, sourcesIn } from '../test/models.test-builder.ts'

const RENT = 'The monthly rent is EUR 1,850.00 and is payable by the third working day of each month.'
const isServed = (process.env['MUNIMENT_TEST_POSTGRES'] ?? '') !== ''
const DOCUMENTS = 40
const SECTIONS = 50
const ROUNDS = 60

/** Sections of no meaning, no two alike, one of which says what is asked. */
const documentOf = (nth: number): string =>
  Array.from(
    { length: SECTIONS },
    (_, at) =>
      `${at + 1}. Item ${nth * SECTIONS + at}\nThe parties inspected item ${nth * SECTIONS + at} in the warehouse and found it in order, and the monthly report was sent to Nordlicht Muster GmbH.\n${nth === 7 && at === 20 ? RENT : ''}`,
  ).join('\n\n')

const percentile = (values: readonly number[], part: number): string =>
  `${(values.toSorted((a, b) => a - b)[Math.floor(values.length * part)] ?? Number.NaN).toFixed(0)} ms`

const double = await serveModel()
const database = isServed ? await makePostgres() : null
const house = await openFilingHouse(
  async (app, { db, clock, models, keyring }) => {
    await app.register(async (routes) => answerRoutes(routes, { db, clock, models }))
    await app.register(async (routes) => modelRoutes(routes, { db, clock, models, keyring }))
  },
  {
    ...(database === null ? {} : { databaseUrl: database.url, isThrowAway: false }),
    modelHosts: { isOffline: false, inHouse: new Set([double.host]), outside: new Set<string>() },
    modelCarrier: makeModelCarrier(),
  },
)
const { port } = new URL(await house.app.listen({ host: '127.0.0.1', port: 0 }))
try {
  const { id: matter } = await house.openMatter('Bench')
  await house.file(
    matter,
    Array.from({ length: DOCUMENTS }, (_, nth) => ({ name: `${nth}.txt`, bytes: documentOf(nth) })),
  )
  const endpoint = { name: 'double', wire: 'openai-compatible', address: double.address, model: 'm', region: 'here' }
  const held = { ...endpoint, noTraining: null, price: { input: 0, output: 0 } }
  const payload = { regions: [], monthlyTokens: null, monthlyCost: null, endpoints: [held] }
  await house.owner.send('PUT', '/workspace/models', { payload, ...matched(0) })
  double.act((received) => {
    const source = sourcesIn(received).find(({ text }) => text.includes(RENT))?.number ?? 0
    return { say: claimsOf({ text: 'The rent is EUR 1,850.00 a month.', quotes: [{ source, quote: RENT }] }) }
  })
  const marks: Readonly<Record<string, number[]>> = { sentences: [], claim: [], answer: [] }
  let passages = 0
  for (let round = 0; round < ROUNDS; round++) {
    const from = performance.now()
    const reply = await fetch(`http://localhost:${port}/matters/${matter}/questions`, {
      method: 'POST',
      headers: { ...house.viewer.headers, accept: 'text/event-stream', 'content-type': 'application/json' },
      body: JSON.stringify({ question: 'How high is the monthly rent?', unkept: round % 2 === 0 }),
    })
    for await (const { event, data } of eventsOf(reply)) {
      marks[event]?.push(performance.now() - from)
      if (event === 'sentences')
        passages = Number(Reflect.get(Object(Reflect.get(Object(data), 'searched')), 'passages'))
    }
  }
  console.log(`${passages} passages, ${ROUNDS} questions, ${house.installation.db.engine}`)
  for (const [event, values] of Object.entries(marks))
    console.log(
      `${event.padEnd(12)} ${values.length} times; p50 ${percentile(values, 0.5)}, p95 ${percentile(values, 0.95)}`,
    )
} finally {
  await house.close()
  await database?.drop()
  await double.close()
}
