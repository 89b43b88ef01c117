// Questions to a matter: answered with sentences that stand where they say, or not at all; asked by whoever may read, of what is shown.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Answer, answerSchema, askedAnswerSchema, conversationTurnsSchema } from '@muniment/contract'
import { newId } from '../src/base/index.ts'
import { matterIdOf } from '../src/evidence/documents/index.ts'
import { answerRoutes } from '../src/features/answers/index.ts'
import { pageRoutes } from '../src/features/pages/index.ts'
import { makePostgres, onPostgres } from './engines.test-builder.ts'
import { type FilingHouse, matched, openFilingHouse } from './filing.test-builder.ts'

const LEASE = `Lease

Nordlicht Muster GmbH lets the warehouse in Bremen to Jane Sample.

2. Rent
The monthly rent is EUR 1,850.00 and is payable by the third working day of each month.

3. Term
The lease begins on 1 May 2021. Either party may terminate it with three months' written notice.
`
const CANARY = 'The zebrafish permit of Erika Beispiel bears the number KX-4471.'
const GERMAN =
  'Die Hafenlager Probe AG haftet nur für Vorsatz und grobe Fahrlässigkeit. Der Gerichtsstand ist Hamburg.\n'

const routes: Parameters<typeof openFilingHouse>[0] = async (app, { db, clock, images, models }) => {
  await app.register(async (routes) => answerRoutes(routes, { db, clock, models }))
  await app.register(async (routes) => pageRoutes(routes, { db, clock, images }))
}

function suite(open: () => Promise<{ house: FilingHouse; drop: () => Promise<void> }>): void {
  let house: FilingHouse
  let drop: () => Promise<void>
  before(async () => {
    ;({ house, drop } = await open())
  })
  after(async () => {
    await house.close()
    await drop()
  })

  const ask = async (matter: string, question: string, by = house.viewer): Promise<Answer> => {
    const reply = await by.send('POST', `/matters/${matter}/questions`, { payload: { question } })
    assert.equal(reply.statusCode, 200, reply.body)
    return answerSchema.parse(reply.json())
  }
  const said = async (...asked: Parameters<typeof ask>) => (await ask(...asked)).sentences.map(({ text }) => text)

  test('an answer is a sentence of a document, and stands on its page letter by letter', async () => {
    const matter = await house.openMatter('Lease')
    await house.file(matter.id, [{ name: 'lease.txt', bytes: LEASE }])
    const { status, language, sentences, searched } = await ask(matter.id, 'How high is the monthly rent?')
    assert.deepEqual([status, language], ['answered', 'en'])
    assert.equal(
      sentences[0]?.text,
      'The monthly rent is EUR 1,850.00 and is payable by the third working day of each month.',
    )
    assert.equal(searched.documents, 1)
    assert.ok(searched.passages >= 1)
    const [citation] = sentences[0]?.citations ?? []
    assert.ok(citation)
    const page = await house.viewer.get(`/documents/${citation.document}/pages/${citation.page}`)
    assert.equal(page.json<{ text: string }>().text.slice(citation.start, citation.end), citation.quote)
    assert.equal(citation.place, 'line 6')
    assert.deepEqual((await house.acts(citation.document)).slice(-1), ['document.read'])
  })

  test('what the documents do not say is not said, and the words that stand nowhere are named', async () => {
    const matter = await house.openMatter('Silence')
    await house.file(matter.id, [{ name: 'lease.txt', bytes: LEASE }])
    const { status, sentences, searched } = await ask(matter.id, 'Which bank financed the crane in Rotterdam?')
    assert.deepEqual([status, sentences], ['not-said', []])
    assert.deepEqual(searched.unknownWords, ['bank', 'financed', 'crane', 'Rotterdam'])
    const empty = await house.openMatter('Empty')
    assert.equal((await ask(empty.id, 'Anything at all?')).status, 'not-said')
  })

  test('a question in one language is answered from documents in the other', async () => {
    const matter = await house.openMatter('Two languages')
    await house.file(matter.id, [
      { name: 'lease.txt', bytes: LEASE },
      { name: 'bedingungen.txt', bytes: GERMAN },
    ])
    assert.match((await said(matter.id, 'Wie hoch ist die monatliche Miete?'))[0] ?? '', /EUR 1,850\.00/)
    assert.match((await said(matter.id, 'For what is Hafenlager Probe AG liable?'))[0] ?? '', /grobe Fahrlässigkeit/)
  })

  test('a document that could not be read is named as not searched', async () => {
    const matter = await house.openMatter('Unread')
    await house.file(matter.id, [
      { name: 'lease.txt', bytes: LEASE },
      { name: 'broken.pdf', bytes: '%PDF-1.7 nothing' },
    ])
    const { searched } = await ask(matter.id, 'How high is the rent?')
    assert.deepEqual(
      searched.notSearched.map(({ name }) => name),
      ['broken.pdf'],
    )
    assert.equal(searched.documents, 1)
  })

  test('a document in the trash is not asked, one that came back is, and of one that was removed nothing is left', async () => {
    const matter = await house.openMatter('Canary')
    const [lease = '', canary = ''] = await house.file(matter.id, [
      { name: 'lease.txt', bytes: LEASE },
      { name: 'permit.txt', bytes: CANARY },
    ])
    const question = 'Which number does the zebrafish permit bear?'
    assert.deepEqual(await said(matter.id, question), [CANARY])
    const trashed = await house.editor.send('DELETE', `/documents/${canary}`, matched(1))
    assert.ok(trashed.statusCode < 300, trashed.body)
    const gone = await ask(matter.id, question)
    assert.deepEqual([gone.sentences, gone.searched.documents], [[], 1])
    assert.ok(gone.searched.unknownWords.includes('zebrafish'))
    assert.ok((await house.editor.send('POST', `/documents/${canary}/restore`)).statusCode < 300)
    assert.deepEqual(await said(matter.id, question), [CANARY])
    await house.editor.send('DELETE', `/documents/${canary}`, matched(3))
    const removed = await house.owner.send('POST', `/documents/${canary}/remove`)
    assert.ok(removed.statusCode < 300, removed.body)
    await house.settled()
    assert.deepEqual(await said(matter.id, question), [])
    await house.assertNothingOf(null, [canary])
    assert.notEqual((await said(matter.id, 'How high is the monthly rent?')).length, 0, lease)
  })

  test('a matter of another workspace answers like one that never was, and its passages are found by nobody', async () => {
    const matter = await house.openMatter('Ours')
    await house.file(matter.id, [{ name: 'permit.txt', bytes: CANARY }])
    const foreign = await house.stranger.send('POST', `/matters/${matter.id}/questions`, {
      payload: { question: 'Permit?' },
    })
    const missing = await house.stranger.send('POST', `/matters/${newId()}/questions`, {
      payload: { question: 'Permit?' },
    })
    const told = (reply: typeof foreign) => ({ ...reply.json<object>(), request: '' })
    assert.equal(foreign.statusCode, 404)
    assert.deepEqual(told(foreign), told(missing))
    const { db } = house.installation
    const found = (authority: ReturnType<FilingHouse['owner']['authority']>) =>
      db.inWorkspace(authority, async ({ connection }) => {
        const { rows } = await connection.query(
          "select counts::text, cardinality(documents) as places from sec.find_passages($1, '{permit,zebrafish}', '{en,en}', '{0,1}', '{1,1}', 1, 10)",
          [matter.id],
        )
        return [rows[0]?.['counts'], rows[0]?.['places']]
      })
    assert.deepEqual(await found(house.owner.authority()), ['{1,1}', 1])
    assert.deepEqual(await found(house.stranger.authority()), ['{0,0}', 0])
    assert.deepEqual(await found({ ...house.owner.authority(), walls: [matterIdOf(matter.id)] }), ['{0,0}', 0])
  })

  test('outside of a workspace the search itself refuses, and nobody becomes the role it works as', async () => {
    await assert.rejects(
      house.installation.db.acrossWorkspaces('a test of the search', async (_tables, { connection }) =>
        connection.query("select * from sec.find_passages($1, '{a}', '{en}', '{0}', '{1}', 1, 10)", [newId()]),
      ),
    )
    await assert.rejects(
      house.installation.db.inWorkspace(house.owner.authority(), ({ connection }) =>
        connection.query('select sec.rarity(1, 1)', []),
      ),
    )
  })

  test('a question is put to some documents, to what names a party or to what happened in some days, and what that leaves out is counted', async () => {
    const matter = await house.openMatter('Filtered')
    const [letter = '', brief = ''] = await house.file(matter.id, [
      {
        name: 'letter.txt',
        bytes: 'On 4 May 2021 Nordlicht Muster GmbH delivered forty pumps to Jane\nSample in Kiel by lorry.\n',
      },
      {
        name: 'brief.txt',
        bytes: 'On 9 August 2022 Hafenlager Probe AG delivered sixty pumps to Erika Beispiel in Bremen by ship.\n',
      },
    ])
    const [FIRST, SECOND] = [/forty pumps/, /sixty pumps/]
    const put = async (filter: object, by = house.viewer) => {
      const payload = { question: 'How many pumps were delivered?', filter }
      const reply = await by.send('POST', `/matters/${matter.id}/questions`, { payload })
      assert.equal(reply.statusCode, 200, reply.body)
      const { sentences, searched, kept } = askedAnswerSchema.parse(reply.json())
      return { text: sentences.map(({ text }) => text).join('\n'), searched, kept }
    }
    const whole = await put({})
    assert.match(whole.text, FIRST)
    assert.match(whole.text, SECOND)
    assert.deepEqual(whole.searched.within?.leftOut, { documents: 0, passages: 0 })
    for (const [filter, said, left] of [
      [{ documents: [letter] }, FIRST, SECOND],
      [{ documents: [brief] }, SECOND, FIRST],
      [{ parties: ['jane sample'] }, FIRST, SECOND],
      [{ parties: ['Hafenlager'] }, SECOND, FIRST],
      [{ from: '2022-01-01' }, SECOND, FIRST],
      [{ to: '2021-12-31' }, FIRST, SECOND],
      [{ from: '2021-05-04', to: '2021-05-04' }, FIRST, SECOND],
    ] as const) {
      const { text, searched } = await put(filter)
      assert.match(text, said, JSON.stringify(filter))
      assert.doesNotMatch(text, left, JSON.stringify(filter))
      assert.deepEqual([searched.documents, searched.within?.leftOut], [1, { documents: 1, passages: 1 }])
    }
    for (const filter of [
      { parties: ['Jane Sample', 'Hafenlager'] },
      { documents: [letter], from: '2022-01-01' },
      { documents: [newId()] },
      { parties: ['(a|b)*$ nobody'] },
      { from: '2023-01-01' },
    ])
      assert.deepEqual((await put(filter)).text, '', JSON.stringify(filter))
    // It is kept with the question: read again, it is seen what it was put to.
    const { kept } = await put({ documents: [letter] })
    const again = conversationTurnsSchema.parse(
      (await house.viewer.get(`/matters/${matter.id}/conversations/${kept?.conversation}`)).json(),
    )
    assert.deepEqual(again.answers[0]?.searched.within?.documents, [letter])
    const refused = await house.viewer.send('POST', `/matters/${matter.id}/questions`, {
      payload: { question: 'Which?', filter: { from: 'May' } },
    })
    assert.equal(refused.statusCode, 400)
  })

  test('a question without a word, or one longer than a page, is refused', async () => {
    const matter = await house.openMatter('Refused')
    for (const question of ['', '?!', 'x'.repeat(2001)]) {
      const reply = await house.viewer.send('POST', `/matters/${matter.id}/questions`, { payload: { question } })
      assert.equal(reply.statusCode, 400, question)
    }
  })
}

describe('answers, embedded', () => {
  suite(async () => ({ house: await openFilingHouse(routes), drop: async () => undefined }))
})

onPostgres('answers', () => {
  suite(async () => {
    const database = await makePostgres()
    const house = await openFilingHouse(routes, { databaseUrl: database.url, isThrowAway: false })
    return { house, drop: () => database.drop() }
  })
})
