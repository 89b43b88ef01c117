// What somebody tries who is before a wall, or whose model lies: no budget twice, no answer and no page of a ledger after a wall was raised, no
// change of settings that the log does not name.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { answerSchema, type EgressLine, egressListSchema } from '@muniment/contract'
import { makeModelCarrier } from '../src/adapters/model-http/index.ts'
import { newId } from '../src/base/index.ts'
import { activityRoutes } from '../src/features/activity/index.ts'
import { answerRoutes } from '../src/features/answers/index.ts'
import { modelRoutes } from '../src/features/models/index.ts'
import { recordAct } from '../src/platform/audit/index.ts'
import type { Db } from '../src/platform/db/index.ts'
import { onEveryEngine, type TestDatabase } from './engines.test-builder.ts'
import { type FilingHouse, houseOn, matched, openFilingHouse } from './filing.test-builder.ts'
import { claimsOf, type ModelDouble, serveModel } from './models.test-builder.ts'

const PERMIT = 'The zebrafish permit bears the number KX-4471.'
const QUESTION = 'Which number does the permit bear?'
/** More than are read at once. */
const MANY = 700

function suite(engine: () => Promise<TestDatabase>): void {
  let house: FilingHouse
  let double: ModelDouble
  let drop: () => Promise<void>
  /** What happens behind the next statements of a route. */
  let meanwhile: (() => void) | null = null
  before(async () => {
    double = await serveModel()
    const { options, drop: dropped } = await houseOn(engine)
    drop = dropped
    house = await openFilingHouse(
      async (app, { db, clock, models, keyring, heads }) => {
        const watched: Db = {
          ...db,
          async inWorkspace(authority, work) {
            const result = await db.inWorkspace(authority, work)
            meanwhile?.()
            return result
          },
        }
        await app.register(async (routes) => answerRoutes(routes, { db, clock, models }))
        await app.register(async (routes) => modelRoutes(routes, { db: watched, clock, models, keyring }))
        await app.register(async (routes) => activityRoutes(routes, { db: watched, heads }))
      },
      {
        ...options,
        modelHosts: { isOffline: false, inHouse: new Set([double.host]), outside: new Set<string>() },
        modelCarrier: makeModelCarrier({ silenceMs: 3000, wholeMs: 6000 }),
      },
    )
  })
  after(async () => {
    await house.close()
    await drop()
    await double.close()
  })

  const endpoint = (name = 'double') => ({
    name,
    wire: 'openai-compatible',
    address: double.address,
    model: 'm',
    region: 'here',
    noTraining: null,
    price: { input: 1, output: 1 },
    key: 'its-own-key',
  })
  const settle = async (terms: object = {}, endpoints = [endpoint()]) => {
    const { version } = (await house.owner.get('/workspace/models')).json<{ version: number }>()
    const payload = { regions: [], monthlyTokens: null, monthlyCost: null, ...terms, endpoints }
    const reply = await house.owner.send('PUT', '/workspace/models', { payload, ...matched(version) })
    assert.equal(reply.statusCode, 200, reply.body)
  }
  const permitIn = async (name: string) => {
    const { id } = await house.openMatter(name)
    const [document = ''] = await house.file(id, [{ name: 'permit.txt', bytes: PERMIT }])
    return { matter: id, document }
  }
  const ask = (by: FilingHouse['owner'], matter: string, headers: Record<string, string> = {}) =>
    by.send('POST', `/matters/${matter}/questions`, { payload: { question: QUESTION }, headers })
  const ledger = async (): Promise<EgressLine[]> =>
    egressListSchema.parse((await house.owner.get('/egress?limit=200')).json()).calls
  const claims = claimsOf({ text: PERMIT, quotes: [{ source: 1, quote: PERMIT }] })

  test('a budget is the workspace’s: whoever is before a wall spends nothing twice that was spent behind it', async () => {
    await settle()
    const behind = await permitIn('Behind')
    const before = await permitIn('Before')
    // Of what broke off nobody knows what it took: all that was put by for it counts.
    double.act(() => 'hang-up')
    assert.equal((await ask(house.viewer, behind.matter)).statusCode, 200)
    const spent = (await ledger()).reduce((sum, { tokensIn, tokensOut }) => sum + tokensIn + tokensOut, 0)
    double.act(() => ({ say: claims }))
    assert.ok(spent > 8000, String(spent))
    await settle({ monthlyTokens: spent + 100 })
    const walled = house.person(house.owner.workspace, 'editor')
    walled.wallOff(behind.matter)
    const sent = double.received.length
    for (const by of [house.viewer, walled]) {
      const { model } = answerSchema.parse((await ask(by, before.matter)).json())
      assert.equal(model?.reason, 'tokens-spent')
    }
    assert.equal(double.received.length, sent)
  })

  test('whoever is walled off while a model speaks is told nothing, of it or of the documents', async () => {
    await settle()
    const { matter } = await permitIn('Walled meanwhile')
    const reader = house.person(house.owner.workspace, 'viewer')
    double.act(() => ({ say: claims }))
    assert.ok((await ask(reader, matter)).body.includes('KX-4471'))
    double.act(() => {
      reader.wallOff(matter)
      return { say: claims }
    })
    const reply = await ask(reader, matter)
    assert.equal(reply.statusCode, 404, reply.body)
    assert.ok(!reply.body.includes('KX-4471'))
  })

  test('numbers no model can have used are not believed: what was put by counts, and nothing fails', async () => {
    await settle()
    const { matter } = await permitIn('Counted')
    for (const tokens of [2 ** 31, Number.MAX_SAFE_INTEGER, 1e300, -5, 'many']) {
      const said = {
        choices: [{ message: { content: claims } }],
        usage: { prompt_tokens: tokens, completion_tokens: 1 },
      }
      double.act(() => ({ raw: JSON.stringify(said), type: 'application/json' }))
      const reply = await ask(house.viewer, matter)
      assert.equal(reply.statusCode, 200, reply.body)
      assert.equal(answerSchema.parse(reply.json()).model?.outcome, 'answered', reply.body)
      const [line] = await ledger()
      assert.ok(line)
      assert.deepEqual([line.outcome, line.tokensIn, line.tokensOut], ['answered', Math.ceil(line.bytes / 3), 4000])
    }
  })

  test('an answer is not kept under the key of its request: its words may be gone when that is repeated', async () => {
    await settle()
    const { matter, document } = await permitIn('Kept')
    double.act(() => ({ say: claims }))
    const headers = { 'idempotency-key': newId() }
    assert.ok((await ask(house.viewer, matter, headers)).body.includes('KX-4471'))
    await house.editor.send('DELETE', `/documents/${document}`, matched(1))
    const again = await ask(house.viewer, matter, headers)
    assert.equal(again.headers['idempotency-replayed'], undefined)
    assert.ok(!again.body.includes('KX-4471'), again.body)
    const { rows } = await house.installation.db.inWorkspace(house.owner.authority(), ({ connection }) =>
      connection.query("select from idempotency_keys where reply like '%KX-4471%'", []),
    )
    assert.equal(rows.length, 0)
  })

  test('a key that no header can bear is refused when it is given, not when somebody asks', async () => {
    const { version } = (await house.owner.get('/workspace/models')).json<{ version: number }>()
    for (const key of ['ключ', 'a\ud800', 'a b', 'a\r\nx-planted: 1']) {
      const payload = { regions: [], monthlyTokens: null, monthlyCost: null, endpoints: [{ ...endpoint(), key }] }
      const reply = await house.owner.send('PUT', '/workspace/models', { payload, ...matched(version) })
      assert.equal(reply.statusCode, 400, JSON.stringify(key))
    }
  })

  test('every endpoint of a change stands in the log, however many', async () => {
    const names = Array.from({ length: 20 }, (_, at) => `model-of-a-rather-long-name-number-${at}`)
    await settle(
      {},
      names.map((name) => endpoint(name)),
    )
    const [entry] = (await house.owner.get('/audit?limit=1&action=model.changed')).json<{
      entries: { facts: Record<string, string> }[]
    }>().entries
    for (const [at, name] of names.entries())
      assert.equal(entry?.facts[`endpoint${at + 1}`], `${double.host}, ${name}, key given, no contract, here, m`)
  })

  for (const [what, path, fill] of [
    [
      'the ledger',
      '/egress/export.jsonl?matter=',
      (matter: string) =>
        house.installation.db.inWorkspace(house.owner.authority(), ({ connection }) =>
          connection.query(
            `insert into model_calls (id, at, request, matter_id, purpose, endpoint, wire, host, model, region, is_local, bytes, sha256, masked, tokens_in, tokens_out, cost)
             select gen_random_uuid(), $2, 'x', $1, 'answer', 'x', 'openai', 'x', 'x', 'x', true, 1, repeat('0', 64), '{}', 0, 0, 0 from generate_series(1, ${MANY})`,
            [matter, new Date()],
          ),
        ),
    ],
    [
      'the log',
      '/audit/export.jsonl?target=',
      (matter: string) =>
        house.installation.db.inWorkspace(house.owner.authority(), async (scope) => {
          for (let count = 0; count < MANY; count++)
            await recordAct(scope, { action: 'test.made', targets: [{ type: 'matter', id: matter }] })
        }),
    ],
  ] as const)
    test(`an export of ${what} says nothing more of a matter from which its taker is walled off meanwhile`, async () => {
      const { id } = await house.openMatter('Taken away')
      await fill(id)
      const taker = house.person(house.owner.workspace, 'admin')
      const timesNamed = async () => (await taker.get(`${path}${id}`)).body.split(id).length - 1
      const whole = await timesNamed()
      assert.ok(whole >= MANY, String(whole))
      let statements = 0
      // The first records that the export is taken, the second reads its first page.
      meanwhile = () => {
        if (++statements === 2) taker.wallOff(id)
      }
      try {
        const part = await timesNamed()
        assert.ok(part > 0 && part < whole, `${part} of ${whole}`)
      } finally {
        meanwhile = null
      }
    })
}

onEveryEngine('models, under attack', suite)
