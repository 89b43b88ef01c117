// How much of what a person asked is kept, and what leaves no trace.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import {
  type AskedAnswer,
  askedAnswerSchema,
  conversationListSchema,
  conversationTurnsSchema,
} from '@muniment/contract'
import { newId } from '../src/base/index.ts'
import { matterIdOf } from '../src/evidence/documents/index.ts'
import { askAndKeep } from '../src/features/answers/ask.ts'
import { answerRoutes } from '../src/features/answers/index.ts'
import { onEveryEngine } from './engines.test-builder.ts'
import { type FilingHouse, houseOn, openFilingHouse } from './filing.test-builder.ts'

const LEASE = 'The monthly rent is EUR 1,850.00 and is payable by the third working day of each month.'
/** Conversations of one person in one matter. */
const MOST = 6

onEveryEngine('what is kept of questions', (make) => {
  let house: FilingHouse
  let drop: () => Promise<void>
  before(async () => {
    const on = await houseOn(make)
    ;({ drop } = on)
    house = await openFilingHouse(async (app, { db, clock, models }) => {
      await app.register(async (routes) => answerRoutes(routes, { db, clock, models, mostConversations: MOST }))
    }, on.options)
  })
  after(async () => {
    await house.close()
    await drop()
  })

  const ask = async (matter: string, question: string, conversation = '', by = house.viewer): Promise<AskedAnswer> => {
    const within = conversation === '' ? '' : `/conversations/${conversation}`
    const reply = await by.send('POST', `/matters/${matter}${within}/questions`, { payload: { question } })
    assert.equal(reply.statusCode, 200, reply.body)
    return askedAnswerSchema.parse(reply.json())
  }
  const kept = ({ kept }: AskedAnswer): string => kept?.conversation ?? assert.fail('it was not kept')
  const list = async (matter: string, by = house.viewer) =>
    conversationListSchema.parse((await by.get(`/matters/${matter}/conversations`)).json()).conversations

  test('no word of an answer lies under the key of whoever may repeat the question', async () => {
    const matter = await house.openMatter('Keyed')
    await house.file(matter.id, [{ name: 'permit.txt', bytes: 'The okapi permit bears the number KX-4471.' }])
    const asked = async (address: string, unkept: object): Promise<AskedAnswer> => {
      const reply = await house.viewer.send('POST', `/matters/${matter.id}${address}`, {
        payload: { question: 'Which number does the permit bear?', ...unkept },
        headers: { 'idempotency-key': newId() },
      })
      assert.ok(reply.statusCode === 200 && reply.body.includes('okapi'), reply.body)
      return askedAnswerSchema.parse(reply.json())
    }
    await asked('/questions', { unkept: true })
    await asked(`/conversations/${kept(await asked('/questions', {}))}/questions`, {})
    const replies = await house.installation.db.inWorkspace(house.viewer.authority(), async ({ connection }) => {
      const { rows } = await connection.query('select reply from idempotency_keys where reply is not null', [])
      return rows.map((row) => String(row['reply']))
    })
    assert.ok(replies.every((reply) => !reply.includes('okapi')))
  })

  test('whoever has as many conversations as one may have is answered, and the one asked last longest ago goes', async () => {
    const matter = await house.openMatter('Many')
    await ask(matter.id, 'Nobody else loses any of theirs?', '', house.editor)
    const first = kept(await ask(matter.id, 'Question 1?'))
    for (let nth = 2; nth <= MOST; nth++) await ask(matter.id, `Question ${nth}?`)
    await ask(matter.id, 'And what else?', first)
    await ask(matter.id, 'Question 7?')
    const titles = (await list(matter.id)).map(({ title }) => title)
    assert.deepEqual(titles, ['Question 7?', 'Question 1?', 'Question 6?', 'Question 5?', 'Question 4?', 'Question 3?'])
    assert.equal((await list(matter.id, house.editor)).length, 1)
  })

  test('what was stopped is not kept, where no model is asked neither', async () => {
    const matter = await house.openMatter('Stopped')
    const stopped = new AbortController()
    const { db, clock, models } = house.installation
    const asker = { signal: stopped.signal, stillMay: async () => undefined }
    const asked = { matter: matterIdOf(matter.id), conversation: null, question: 'Who?' }
    const asking = askAndKeep({ db, clock, models }, house.viewer.authority(), asked, asker)
    stopped.abort(new Error('stopped'))
    await assert.rejects(asking, /stopped/)
    assert.deepEqual(await list(matter.id), [])
  })

  test('only of what is shown the documents are recorded as read', async () => {
    const matter = await house.openMatter('Shown')
    const [lease = ''] = await house.file(matter.id, [
      { name: 'lease.txt', bytes: LEASE },
      { name: 'permit.txt', bytes: 'The quokka permit bears the number KX-4471.' },
    ])
    const conversation = kept(await ask(matter.id, 'Which number does the quokka permit bear?'))
    await ask(matter.id, 'How high is the monthly rent?', conversation)
    const readings = (query: string) =>
      house.installation.db.inWorkspace(house.viewer.authority(), async ({ connection }) => {
        const { rows } = await connection.query(query, [matter.id])
        return rows.map((row) => row['document_id'])
      })
    const ofMatter = 'document_id in (select id from documents where matter_id = $1)'
    await readings(`delete from document_readings where ${ofMatter} returning document_id`)
    const page = await house.viewer.get(`/matters/${matter.id}/conversations/${conversation}?limit=1`)
    const { answers, next } = conversationTurnsSchema.parse(page.json())
    assert.ok(answers.length === 1 && next !== null)
    assert.deepEqual(await readings(`select document_id from document_readings where ${ofMatter}`), [lease])
  })
})
