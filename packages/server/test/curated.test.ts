// Answers an editor approved, and what whoever asked thinks of an answer.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import {
  type AskedAnswer,
  askedAnswerSchema,
  conversationTurnsSchema,
  curatedAnswerSchema,
  curatedListSchema,
  ratingListSchema,
} from '@muniment/contract'
import { newId } from '../src/base/index.ts'
import { answerRoutes } from '../src/features/answers/index.ts'
import { onEveryEngine } from './engines.test-builder.ts'
import { type FilingHouse, houseOn, matched, openFilingHouse } from './filing.test-builder.ts'

const RENT = 'The monthly rent is EUR 1,850.00 and is payable by the third working day of each month.'
const LEASE = `Lease\n\nNordlicht Muster GmbH lets the warehouse in Bremen to Jane Sample.\n\n2. Rent\n${RENT}\n`
const RAISED = 'As of 1 January 2024 the monthly rent is EUR 2,000.00.\n'
const QUESTION = 'How high is the monthly rent?'
const TEXT = 'EUR 1,850.00 a month until the end of 2023, EUR 2,000.00 since.'

onEveryEngine('approved answers', (make) => {
  let house: FilingHouse
  let drop: () => Promise<void>
  let matter = ''
  let [lease, raised]: [string, string] = ['', '']
  before(async () => {
    const on = await houseOn(make)
    ;({ drop } = on)
    house = await openFilingHouse(async (app, { db, clock, models }) => {
      await app.register(async (routes) => answerRoutes(routes, { db, clock, models }))
    }, on.options)
    matter = (await house.openMatter('Rent')).id
    ;[lease = '', raised = ''] = await house.file(matter, [
      { name: 'lease.txt', bytes: LEASE },
      { name: 'raise.txt', bytes: RAISED },
    ])
  })
  after(async () => {
    await house.close()
    await drop()
  })

  const ask = async (question: string, by = house.viewer): Promise<AskedAnswer> => {
    const reply = await by.send('POST', `/matters/${matter}/questions`, { payload: { question } })
    assert.equal(reply.statusCode, 200, reply.body)
    return askedAnswerSchema.parse(reply.json())
  }
  const address = () => `/matters/${matter}/approved-answers`
  const approve = async (payload: object, by = house.editor) => by.send('POST', address(), { payload })
  const places = (): { document: string; page: number; start: number; end: number }[] => [
    { document: lease, page: 1, start: LEASE.indexOf(RENT), end: LEASE.indexOf(RENT) + RENT.length },
    { document: raised, page: 1, start: 0, end: RAISED.trimEnd().length },
  ]
  const list = async () => curatedListSchema.parse((await house.viewer.get(address())).json()).answers
  const turnOf = async ({ kept }: AskedAnswer) => {
    const url = `/matters/${matter}/conversations/${kept?.conversation}`
    return conversationTurnsSchema.parse((await house.viewer.get(url)).json()).answers[0]
  }

  test('an approved answer is given to whoever asks the same, with its citations and whose it is', async () => {
    const citations = places()
    const made = await approve({ question: QUESTION, text: TEXT, citations })
    assert.equal(made.statusCode, 201, made.body)
    const { id } = curatedAnswerSchema.parse(made.json())
    const asked = await ask('how high are the monthly rents')
    assert.deepEqual(
      [asked.status, asked.curated?.id, asked.curated?.text, asked.curated?.by],
      ['answered', id, TEXT, house.editor.account],
    )
    assert.deepEqual(
      asked.curated?.citations.map(({ document, page, start, end }) => ({ document, page, start, end })),
      citations,
    )
    assert.ok(asked.curated.citations.some(({ quote }) => quote === RENT))
    assert.equal((await turnOf(asked))?.curated?.text, TEXT)
    assert.equal((await ask('When is the monthly rent payable?')).curated, null)
    assert.ok((await house.acts(matter)).includes('answer.curated'))
  })

  test('it is approved by editors, once, and only with what stands where it is said to', async () => {
    const citations = places()
    const viewer = await approve({ question: 'Who?', text: TEXT, citations }, house.viewer)
    assert.equal(viewer.statusCode, 403)
    const again = await approve({ question: 'How high is the monthly rent, please?', text: TEXT, citations })
    assert.equal(again.statusCode, 201, 'another word makes another question')
    const same = await approve({ question: QUESTION, text: TEXT, citations })
    assert.deepEqual([same.statusCode, same.json<{ code: string }>().code], [409, 'curated.exists'])
    const wrong = await approve({ question: 'Who lets?', text: TEXT, citations: [{ ...citations[0], quote: 'no' }] })
    assert.equal(wrong.json<{ code: string }>().code, 'events.citation-does-not-stand')
    const blank = await approve({ question: 'Who lets?', text: TEXT, citations: [] })
    assert.equal(blank.statusCode, 400)
  })

  test('of two editors who approve an answer to one question at once one is told that there is one', async () => {
    const question = 'Who lets the warehouse in Bremen to Jane Sample?'
    const both = await Promise.all(
      [house.editor, house.owner].map((by) => approve({ question, text: TEXT, citations: places() }, by)),
    )
    assert.deepEqual(
      both.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b),
      [201, 409],
    )
    const made = both.find(({ statusCode }) => statusCode === 201)?.json<{ id: string }>().id
    assert.equal((await house.editor.send('DELETE', `${address()}/${made}`)).statusCode, 204)
  })

  test('a question that leans on others is given no approved answer, for it may mean anything', async () => {
    for (const [question, language] of [
      ['And when is it payable?', 'en'],
      ['Und wann ist sie fällig?', 'de'],
    ] as const) {
      const reply = await approve({ question, language, text: TEXT, citations: places() })
      assert.deepEqual([reply.statusCode, reply.json<{ code: string }>().code], [400, 'curated.leans'])
    }
  })

  test('it is given to nobody while a document it cites lies in the trash, and again when that comes back', async () => {
    const asked = await ask(QUESTION)
    assert.ok((await house.editor.send('DELETE', `/documents/${raised}`, matched(1))).statusCode < 300)
    const now = await ask(QUESTION)
    assert.equal(now.curated, null)
    assert.ok(!JSON.stringify(now).includes('2,000.00'))
    const turn = await turnOf(asked)
    assert.equal(turn?.curated, null)
    assert.ok((turn?.withdrawn ?? 0) >= 1)
    assert.ok((await list()).every(({ text }) => text === null))
    const trashed = await approve({ question: 'Who pays the rent?', text: TEXT, citations: places() })
    assert.deepEqual(
      [trashed.statusCode, trashed.json<{ code: string }>().code],
      [422, 'events.citation-does-not-stand'],
    )
    assert.ok((await house.editor.send('POST', `/documents/${raised}/restore`)).statusCode < 300)
    assert.equal((await ask(QUESTION)).curated?.text, TEXT)
  })

  test('of a document that was removed no approved word is left', async () => {
    await house.editor.send('DELETE', `/documents/${raised}`, matched(3))
    assert.ok((await house.owner.send('POST', `/documents/${raised}/remove`)).statusCode < 300)
    await house.settled()
    assert.equal((await ask(QUESTION)).curated, null)
    assert.deepEqual(
      (await list()).map(({ text, citations }) => [text, citations]),
      [
        [null, []],
        [null, []],
      ],
    )
    const left = await house.installation.db.inWorkspace(house.owner.authority(), async ({ connection }) => {
      const { rows } = await connection.query(
        'select (select count(*) from curated_texts) + (select count(*) from curated_citations where document_id = $1) as n',
        [raised],
      )
      return Number(rows[0]?.['n'])
    })
    assert.equal(left, 0)
    await house.assertNothingOf(null, [raised])
  })

  test('what is taken back is given to nobody', async () => {
    for (const { id } of await list()) {
      assert.equal((await house.viewer.send('DELETE', `${address()}/${id}`)).statusCode, 403)
      assert.equal((await house.editor.send('DELETE', `${address()}/${id}`)).statusCode, 204)
      assert.equal((await house.editor.send('DELETE', `${address()}/${id}`)).statusCode, 404)
    }
    assert.deepEqual(await list(), [])
    const again = await approve({ question: QUESTION, text: 'EUR 1,850.00.', citations: places().slice(0, 1) })
    assert.equal(again.statusCode, 201, again.body)
    assert.equal((await house.stranger.get(address())).statusCode, 404)
  })

  test('new words take the place of the old ones in one moment, and the old ones are said nowhere any more', async () => {
    const [old] = await list()
    assert.ok(old)
    const before = await ask(QUESTION)
    assert.equal(before.curated?.id, old.id)
    const payload = { question: QUESTION, text: 'EUR 1,850.00 a month.', citations: places().slice(0, 1) }
    const [without, byViewer, nowhere] = [
      await approve(payload),
      await approve({ ...payload, instead: old.id }, house.viewer),
      await approve({ ...payload, instead: newId() }),
    ]
    assert.deepEqual([without.statusCode, byViewer.statusCode, nowhere.statusCode], [409, 403, 404])
    const bad = await approve({ ...payload, instead: old.id, citations: [{ ...places()[0], quote: 'nothing of it' }] })
    assert.ok(bad.statusCode >= 400, bad.body)
    assert.deepEqual(
      (await list()).map(({ id }) => id),
      [old.id],
      'what is refused takes nothing back',
    )
    const made = await approve({ ...payload, instead: old.id })
    assert.equal(made.statusCode, 201, made.body)
    assert.deepEqual(
      (await list()).map(({ text }) => text),
      ['EUR 1,850.00 a month.'],
    )
    const turn = await turnOf(before)
    assert.deepEqual([turn?.curated, turn?.withdrawn], [null, 1])
    assert.equal((await ask(QUESTION)).curated?.text, 'EUR 1,850.00 a month.')
    const acts = (await house.acts(matter)).filter((act) => act.startsWith('answer.'))
    assert.deepEqual(acts.slice(-2), ['answer.uncurated', 'answer.curated'])
    const again = await approve({ ...payload, instead: old.id })
    assert.equal(again.statusCode, 404, 'of two editors who change it one is told that it is not there any more')
  })

  test('whoever asked says whether it helped, and the editors read it with the question', async () => {
    const asked = await ask('Who lets the warehouse?')
    const url = `/matters/${matter}/conversations/${asked.kept?.conversation}/turns/1/rating`
    const rated = await house.viewer.send('PUT', url, { payload: { helpful: false, note: 'The lessee is missing.' } })
    assert.equal(rated.statusCode, 204, rated.body)
    assert.deepEqual((await turnOf(asked))?.rating, { helpful: false, note: 'The lessee is missing.' })
    const ratings = async () => ratingListSchema.parse((await house.editor.get(`/matters/${matter}/ratings`)).json())
    const { helpful, notHelpful, ratings: said } = await ratings()
    assert.deepEqual([helpful, notHelpful], [0, 1])
    assert.deepEqual(
      said.map(({ question, note, by }) => [question, note, by]),
      [['Who lets the warehouse?', 'The lessee is missing.', house.viewer.account]],
    )
    assert.equal((await house.viewer.get(`/matters/${matter}/ratings`)).statusCode, 403)
    const changed = await house.viewer.send('PUT', url, { payload: { helpful: true } })
    assert.equal(changed.statusCode, 204, changed.body)
    assert.deepEqual((await ratings()).ratings[0]?.note, null)
    for (const other of [house.owner, house.editor, house.stranger])
      assert.equal((await other.send('PUT', url, { payload: { helpful: false } })).statusCode, 404)
    assert.equal((await house.viewer.send('DELETE', url)).statusCode, 204)
    assert.deepEqual((await ratings()).ratings, [])
    await house.viewer.send('PUT', url, { payload: { helpful: true, note: 'Gone with the conversation.' } })
    await house.viewer.send('DELETE', `/matters/${matter}/conversations/${asked.kept?.conversation}`)
    assert.deepEqual((await ratings()).ratings, [])
  })
})
