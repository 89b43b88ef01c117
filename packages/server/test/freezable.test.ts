// What is kept of a question is enough to freeze its answer later: which passages of which reading were given to which model, under which rules, in
// which body, and the hash of each letter that was quoted.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, test } from 'node:test'
import { askedAnswerSchema } from '@muniment/contract'
import { z } from 'zod'
import { makeModelCarrier } from '../src/adapters/model-http/index.ts'
import { answerRoutes } from '../src/features/answers/index.ts'
import { PROMPT } from '../src/features/answers/prompt.ts'
import { modelRoutes } from '../src/features/models/index.ts'
import { onEveryEngine } from './engines.test-builder.ts'
import { type FilingHouse, houseOn, matched, openFilingHouse } from './filing.test-builder.ts'
import { claimsOf, type ModelDouble, serveModel, sourcesIn } from './models.test-builder.ts'

const RENT = 'The monthly rent is EUR 1,850.00 and is payable by the third working day of each month.'
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

const place = z.object({ document: z.string(), version: z.int(), position: z.int() })
const keptTurn = z.object({
  question: z.string(),
  found: z.array(place),
  model: z.object({
    inputs: z.array(place),
    promptSha256: z.string(),
    by: z.object({ name: z.string(), wire: z.string(), model: z.string(), bodySha256: z.string(), call: z.string() }),
  }),
})

onEveryEngine('what is kept of an answer', (make) => {
  let house: FilingHouse
  let drop: () => Promise<void>
  let double: ModelDouble
  before(async () => {
    double = await serveModel()
    const on = await houseOn(make)
    ;({ drop } = on)
    house = await openFilingHouse(
      async (app, { db, clock, models, keyring }) => {
        await app.register(async (routes) => answerRoutes(routes, { db, clock, models }))
        await app.register(async (routes) => modelRoutes(routes, { db, clock, models, keyring }))
      },
      {
        ...on.options,
        modelHosts: { isOffline: false, inHouse: new Set([double.host]), outside: new Set<string>() },
        modelCarrier: makeModelCarrier(),
      },
    )
    const endpoint = { name: 'double', wire: 'anthropic', address: double.address, model: 'm-7', region: 'here' }
    const endpoints = [{ ...endpoint, noTraining: null, price: { input: 0, output: 0 } }]
    const payload = { regions: [], monthlyTokens: null, monthlyCost: null, endpoints }
    assert.equal((await house.owner.send('PUT', '/workspace/models', { payload, ...matched(0) })).statusCode, 200)
  })
  after(async () => {
    await house.close()
    await drop()
    await double.close()
  })

  test('each turn has its passages with their reading, its model, the hashes of its rules, its body and its quotes', async () => {
    const { id: matter } = await house.openMatter('Frozen')
    const [lease = ''] = await house.file(matter, [{ name: 'lease.txt', bytes: `Lease\n\n${RENT}\n` }])
    double.act((received) => {
      const source = sourcesIn(received).find(({ text }) => text.includes(RENT))?.number ?? 0
      return { say: claimsOf({ text: 'The rent is EUR 1,850.00 a month.', quotes: [{ source, quote: RENT }] }) }
    })
    const question = 'How high is the monthly rent?'
    const reply = await house.viewer.send('POST', `/matters/${matter}/questions`, { payload: { question } })
    const { kept, model: said } = askedAnswerSchema.parse(reply.json())
    assert.equal(said?.outcome, 'answered', reply.body)
    await house.installation.db.inWorkspace(house.viewer.authority(), async ({ connection }) => {
      const rowsOf = async (sql: string) => (await connection.query(sql, [kept?.conversation])).rows
      const [row] = await rowsOf('select question, found, model from turns where conversation_id = $1')
      const turn = keptTurn.parse(row)
      assert.equal(turn.question, question)
      assert.deepEqual(turn.model.inputs, turn.found)
      assert.ok(
        turn.found.length > 0 && turn.found.every(({ document, version }) => document === lease && version === 1),
      )
      const { by, promptSha256 } = turn.model
      assert.deepEqual([by.name, by.wire, by.model], ['double', 'anthropic', 'm-7'])
      assert.equal(promptSha256, sha256(PROMPT))
      assert.equal(by.bodySha256, sha256(double.received.at(-1)?.body ?? ''))
      const [line] = (await connection.query('select sha256 from model_calls where id = $1', [by.call])).rows
      assert.equal(line?.['sha256'], by.bodySha256, 'the ledger has the line of the same body')
      const quotes = await rowsOf(
        `select q.sha256, substr(p.text, q.starts_at + 1, q.ends_at - q.starts_at) as letters
         from turn_quotes q join passages p on p.document_id = q.document_id and p.version = q.version and p.position = q.position
         where q.conversation_id = $1`,
      )
      assert.ok(quotes.length >= 2, 'the sentence’s own and the claim’s')
      for (const quote of quotes) assert.equal(quote['sha256'], sha256(String(quote['letters'])))
      assert.ok(quotes.some(({ letters }) => letters === RENT))
    })
  })
})
