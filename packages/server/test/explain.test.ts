// What a question looks for and what it finds, told to whoever may ask it: its words in both languages, what stands just below an answer, and
// nothing of what they may not see.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Explained, explainedSchema } from '@muniment/contract'
import { newId } from '../src/base/index.ts'
import { matterIdOf } from '../src/evidence/documents/index.ts'
import { answerRoutes, explainQuestion } from '../src/features/answers/index.ts'
import { onEveryEngine, type TestDatabase } from './engines.test-builder.ts'
import { type FilingHouse, houseOn, matched, openFilingHouse } from './filing.test-builder.ts'

const LEASE = `2. Rent
The monthly rent is EUR 1,850.00 and is payable by the third working day of each month.

3. Warehouse
The warehouse in Bremen was painted by Erika Beispiel before it was let.
`
const BRIEF = 'Die Kündigung des Lagers durch die Hafenlager Probe AG ist wirksam.\n'
const SHIPPING = 'The parties agree to nothing but the shipping of forty pumps.\n'

const routes: Parameters<typeof openFilingHouse>[0] = async (app, { db, clock, models }) => {
  await app.register(async (routes) => answerRoutes(routes, { db, clock, models }))
}

function suite(make: () => Promise<TestDatabase>): void {
  let house: FilingHouse
  let drop: () => Promise<void>
  before(async () => {
    const { options, drop: dropped } = await houseOn(make)
    drop = dropped
    house = await openFilingHouse(routes, options)
  })
  after(async () => {
    await house.close()
    await drop()
  })

  const explain = async (matter: string, question: object, by = house.viewer): Promise<Explained> => {
    const reply = await by.send('POST', `/matters/${matter}/questions/explain`, { payload: question })
    assert.equal(reply.statusCode, 200, reply.body)
    return explainedSchema.parse(reply.json())
  }
  const opened = async (name: string) => {
    const { id } = await house.openMatter(name)
    const documents = await house.file(id, [
      { name: 'lease.txt', bytes: LEASE },
      { name: 'brief.txt', bytes: BRIEF },
      { name: 'shipping.txt', bytes: SHIPPING },
    ])
    return { id, documents }
  }

  test('the words of a question are told with their keys in both languages and how many passages have each', async () => {
    const { id } = await opened('Words')
    const told = await explain(id, { question: 'When was the "termination" of the warehouse effective?' })
    const keysOf = (word: string) => told.sought.find((one) => one.word === word && one.isAsked)?.keys ?? []
    assert.deepEqual([told.language, told.wants, told.quotes], ['en', 'time', ['termination']])
    const german = keysOf('termination').find(({ passages, language }) => language === 'de' && passages > 0)
    assert.equal(german?.passages, 1, JSON.stringify(keysOf('termination')))
    const own = keysOf('warehouse').find(({ language }) => language === 'en')
    assert.equal(own?.passages, 1)
    assert.deepEqual([told.searched.documents, told.byMeaning], [3, null])
    // What is quoted stands nowhere letter by letter.
    assert.deepEqual(told.passages, [])
  })

  test('what has too little of a question to answer it is told as well, with what it lacks', async () => {
    const { id, documents } = await opened('Below')
    const question = 'Who painted the harbour crane in Bremen with zebra varnish?'
    const asked = await house.viewer.send('POST', `/matters/${id}/questions`, { payload: { question } })
    assert.equal(asked.json<{ status: string }>().status, 'not-said')
    const { passages, enough, lookedAt } = await explain(id, { question })
    const [best] = passages
    assert.ok(best !== undefined && best.coverage > 0 && best.coverage < enough, JSON.stringify(best))
    assert.equal(best.document, documents[0])
    assert.deepEqual(best.found, ['painted', 'Bremen'])
    assert.ok(best.lacking.includes('zebra') && best.lacking.includes('varnish'), JSON.stringify(best.lacking))
    assert.ok(lookedAt >= passages.length)
    const [citation] = best.citations
    assert.ok(citation !== undefined && best.text.startsWith(citation.quote.slice(0, 20)))
    assert.ok((await house.acts(best.document)).includes('document.read'), 'whoever is given a passage has read it')
  })

  test('a question that leans on those before it is explained with them, and as one that is put to a part of the matter', async () => {
    const { id, documents } = await opened('Leaning')
    const told = await explain(id, { question: 'And in Bremen?', earlier: ['Who painted the warehouse?'] })
    assert.equal(told.follows, 'Who painted the warehouse?')
    assert.ok(told.sought.some(({ word }) => word === 'warehouse'))
    const filter = { documents: [documents[2]] }
    const part = await explain(id, { question: 'Who painted the warehouse for the parties?', filter })
    assert.deepEqual([...new Set(part.passages.map(({ document }) => document))], [documents[2]])
    assert.equal(part.searched.within?.leftOut.documents, 2)
  })

  test('nobody is told of another workspace, from behind a wall, or of what lies in the trash', async () => {
    const { id, documents } = await opened('Apart')
    const question = 'Who painted the warehouse in Bremen?'
    const missing = await house.viewer.send('POST', `/matters/${newId()}/questions/explain`, { payload: { question } })
    const foreign = await house.stranger.send('POST', `/matters/${id}/questions/explain`, { payload: { question } })
    assert.deepEqual(
      [foreign.statusCode, foreign.json<{ code: string }>().code],
      [missing.statusCode, missing.json<{ code: string }>().code],
    )
    assert.equal(foreign.statusCode, 404)
    const { db, clock } = house.installation
    const walled = { ...house.owner.authority(), walls: [matterIdOf(id)] }
    await assert.rejects(
      explainQuestion({ db, clock }, walled, matterIdOf(id), { question }, new AbortController().signal),
      { code: 'matter.not-found' },
    )
    await house.editor.send('DELETE', `/documents/${documents[0]}`, matched(1))
    const told = await explain(id, { question })
    assert.ok(told.passages.every(({ document }) => document !== documents[0]))
    assert.ok(!JSON.stringify(told.passages).includes('Erika'))
    for (const { word, keys } of told.sought)
      if (word === 'painted') assert.ok(keys.every(({ passages }) => passages === 0))
  })
}

onEveryEngine('what a question looks for', suite)
