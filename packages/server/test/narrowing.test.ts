// Questions whose own words say when, by whom or in which document the answer stands: what that leaves out is told, can be taken off, and hides nothing.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type AskedAnswer, askedAnswerSchema, conversationTurnsSchema, explainedSchema } from '@muniment/contract'
import { answerRoutes } from '../src/features/answers/index.ts'
import { makePostgres, onPostgres } from './engines.test-builder.ts'
import { type FilingHouse, openFilingHouse } from './filing.test-builder.ts'

const MARCH = `Nordlicht Muster GmbH
Bremen, 12 March 2020

Dear Ms Sample,

we regret the leaking seals and will replace the seals of twelve pumps free of charge.

Nordlicht Muster GmbH
`
const JUNE = `Nordlicht Muster GmbH
Bremen, 9 June 2020

Dear Ms Sample,

we do not replace any further seals, and the costs of the seals are to be borne by you.

Nordlicht Muster GmbH
`
const HARBOUR = `Harbour Sample Ltd
Kiel, 17 March 2020

Dear Sirs,

the seals of twelve pumps leak, and we shall have the seals replaced by others at your cost.

Harbour Sample Ltd
`
const MINUTES = `Minutes of the meeting

On 18 November 2019 Nordlicht Muster GmbH and Harbour Sample Ltd agreed that the seals are tested before each delivery.
`

const routes: Parameters<typeof openFilingHouse>[0] = async (app, { db, clock, models }) => {
  await app.register(async (routes) => answerRoutes(routes, { db, clock, models }))
}

function suite(open: () => Promise<{ house: FilingHouse; drop: () => Promise<void> }>): void {
  let house: FilingHouse
  let drop: () => Promise<void>
  let matter = ''
  let files: string[] = []
  before(async () => {
    ;({ house, drop } = await open())
    matter = (await house.openMatter('Seals')).id
    files = await house.file(matter, [
      { name: 'letter-1.txt', bytes: MARCH },
      { name: 'letter-2.txt', bytes: JUNE },
      { name: 'letter-3.txt', bytes: HARBOUR },
      { name: 'minutes.txt', bytes: MINUTES },
    ])
  })
  after(async () => {
    await house.close()
    await drop()
  })

  const ask = async (question: string, more: object = {}): Promise<AskedAnswer> => {
    const payload = { question, ...more }
    const reply = await house.viewer.send('POST', `/matters/${matter}/questions`, { payload })
    assert.equal(reply.statusCode, 200, reply.body)
    return askedAnswerSchema.parse(reply.json())
  }
  const textOf = ({ sentences }: AskedAnswer): string => sentences.map(({ text }) => text).join('\n')
  const [IN_MARCH, IN_JUNE, OF_HARBOUR, AGREED] = [/free of charge/, /borne by you/, /at your cost/, /tested before/]

  test('a question of some days is answered from what is dated so, and says what that left out', async () => {
    const answer = await ask('What was written about the seals after 1 June 2020?')
    assert.match(textOf(answer), IN_JUNE)
    for (const other of [IN_MARCH, OF_HARBOUR, AGREED]) assert.doesNotMatch(textOf(answer), other)
    const { within } = answer.searched
    assert.equal(within?.from, '2020-06-02')
    assert.equal(within.to, undefined)
    assert.deepEqual(within.byWords?.words, ['after 1 June 2020'])
    assert.deepEqual([within.byWords.nothing, within.leftOut.documents], [false, 3])
    assert.ok(within.byWords.elsewhere > 0, 'others speak of it too')
  })

  test('what somebody wrote stands in what is theirs, though they are „we" in it', async () => {
    const answer = await ask('Was schrieb Nordlicht Muster GmbH im März 2020 über die Pumpen?', { language: 'de' })
    assert.match(textOf(answer), IN_MARCH)
    for (const other of [IN_JUNE, OF_HARBOUR, AGREED]) assert.doesNotMatch(textOf(answer), other)
    const { within } = answer.searched
    assert.deepEqual([within?.from, within?.to, within?.parties.length], ['2020-03-01', '2020-03-31', 1])
    assert.deepEqual(within?.byWords?.words, ['Nordlicht Muster GmbH', 'im März 2020'])
  })

  test('nothing but a time is asked of all that tells of it, and the head of a letter is no answer', async () => {
    const answer = await ask('What happened in March 2020?')
    assert.match(textOf(answer), IN_MARCH)
    assert.match(textOf(answer), OF_HARBOUR)
    assert.doesNotMatch(textOf(answer), /Dear/)
  })

  test('a document is named by what it is', async () => {
    const answer = await ask('According to the minutes, what happens to the seals?')
    assert.match(textOf(answer), AGREED)
    assert.deepEqual(answer.searched.within?.documents, [files[3]])
    assert.deepEqual(answer.searched.within.byWords?.words, ['According to the minutes'])
  })

  test('where nothing stands there, the whole matter is asked, and it is said that nothing stood there', async () => {
    const answer = await ask('Who bears the costs of the seals, according to the minutes?')
    assert.match(textOf(answer), IN_JUNE)
    const { within, documents } = answer.searched
    assert.deepEqual([within?.byWords?.nothing, within?.leftOut, documents], [true, { documents: 0, passages: 0 }, 4])
    const never = await ask('Which seals were replaced in 1987?')
    assert.equal(never.searched.within?.byWords?.nothing, true)
  })

  test('what the words narrowed is taken off: a filter or the whole matter stands before them', async () => {
    const question = 'What was written about the seals after 1 June 2020?'
    const whole = await ask(question, { whole: true })
    assert.equal(whole.searched.within, null)
    assert.equal(whole.searched.documents, 4)
    const filtered = await ask(question, { filter: { from: '2020-03-01', to: '2020-03-31' } })
    assert.match(textOf(filtered), IN_MARCH)
    assert.doesNotMatch(textOf(filtered), IN_JUNE)
    assert.equal(filtered.searched.within?.byWords, undefined)
  })

  test('a question that restricts nothing is put to the whole matter', async () => {
    for (const question of ['Who bears the costs of the seals?', 'Who approved the letter that was sent in 2019?'])
      assert.equal((await ask(question)).searched.within, null, question)
  })

  test('it is kept with the question, and explained with it', async () => {
    const question = 'What was written about the seals after 1 June 2020?'
    const { kept } = await ask(question)
    const read = await house.viewer.get(`/matters/${matter}/conversations/${kept?.conversation}`)
    const [turn] = conversationTurnsSchema.parse(read.json()).answers
    assert.deepEqual(turn?.searched.within?.byWords?.words, ['after 1 June 2020'])
    const explained = await house.viewer.send('POST', `/matters/${matter}/questions/explain`, { payload: { question } })
    const { searched, sought } = explainedSchema.parse(explained.json())
    assert.equal(searched.within?.from, '2020-06-02')
    assert.ok(sought.some(({ word, isAsked }) => word === 'seals' && isAsked))
    assert.ok(!sought.some(({ word, isAsked }) => word === '2020' && isAsked))
  })
}

describe('narrowing, embedded', () => {
  suite(async () => ({ house: await openFilingHouse(routes), drop: async () => undefined }))
})

onPostgres('narrowing', () => {
  suite(async () => {
    const database = await makePostgres()
    const house = await openFilingHouse(routes, { databaseUrl: database.url, isThrowAway: false })
    return { house, drop: () => database.drop() }
  })
})
