// What a person asked a matter: kept for them alone, read again as the documents stand now, and gone with whoever or whatever takes it away.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import {
  type AskedAnswer,
  askedAnswerSchema,
  conversationListSchema,
  conversationTurnsSchema,
  modelSettingsSchema,
} from '@muniment/contract'
import { newId } from '../src/base/index.ts'
import { answerRoutes } from '../src/features/answers/index.ts'
import { modelRoutes } from '../src/features/models/index.ts'
import { makePostgres, onPostgres } from './engines.test-builder.ts'
import { type FilingHouse, matched, openFilingHouse } from './filing.test-builder.ts'
import { claimsOf, type ModelDouble, serveModel, sourcesIn } from './models.test-builder.ts'

const RENT = 'The monthly rent is EUR 1,850.00 and is payable by the third working day of each month.'
const LEASE = `Lease\n\nNordlicht Muster GmbH lets the warehouse in Bremen to Jane Sample.\n\n2. Rent\n${RENT}\n`
const CANARY = 'The zebrafish permit of Erika Beispiel bears the number KX-4471.'
const SECOND = 'The ministry withdrew the zebrafish permit on 4 June 2022 without giving a reason.'
const CLAIM = 'The zebrafish permit bears the number KX-4471 and was withdrawn on 4 June 2022.'

const routes: Parameters<typeof openFilingHouse>[0] = async (app, { db, clock, models, keyring }) => {
  await app.register(async (routes) => answerRoutes(routes, { db, clock, models }))
  await app.register(async (routes) => modelRoutes(routes, { db, clock, models, keyring }))
}

type By = FilingHouse['viewer']

function suite(open: (double: ModelDouble) => Promise<{ house: FilingHouse; drop: () => Promise<void> }>): void {
  let double: ModelDouble
  let house: FilingHouse
  let drop: () => Promise<void>
  before(async () => {
    double = await serveModel()
    ;({ house, drop } = await open(double))
  })
  after(async () => {
    await house.close()
    await double.close()
    await drop()
  })

  const ask = async (
    matter: string,
    question: string,
    conversation = '',
    by: By = house.viewer,
  ): Promise<AskedAnswer> => {
    const within = conversation === '' ? '' : `/conversations/${conversation}`
    const reply = await by.send('POST', `/matters/${matter}${within}/questions`, { payload: { question } })
    assert.equal(reply.statusCode, 200, reply.body)
    return askedAnswerSchema.parse(reply.json())
  }
  const kept = ({ kept }: AskedAnswer): string => kept?.conversation ?? assert.fail('it was not kept')
  const list = async (matter: string, by: By = house.viewer) =>
    conversationListSchema.parse((await by.get(`/matters/${matter}/conversations`)).json()).conversations
  const read = async (matter: string, conversation: string, by: By = house.viewer) => {
    const reply = await by.get(`/matters/${matter}/conversations/${conversation}`)
    assert.equal(reply.statusCode, 200, reply.body)
    return conversationTurnsSchema.parse(reply.json())
  }
  /** Every row of every table that whoever asks may read, as text: wherever a word is, it is here. */
  const everything = (by: By): Promise<string> =>
    house.installation.db.inWorkspace(by.authority(), async ({ connection }) => {
      const { rows: tables } = await connection.query(
        "select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind = 'r' and has_table_privilege(c.oid, 'select') order by 1",
        [],
      )
      assert.ok(tables.some(({ name }) => name === 'turn_statements'))
      const found: string[] = []
      for (const { name } of tables) {
        const { rows } = await connection.query(
          `select coalesce(string_agg(t::text, ' '), '') as held from ${String(name)} t`,
          [],
        )
        found.push(String(rows[0]?.['held']))
      }
      return found.join(' ')
    })

  test('what was asked is kept for whoever asked, and read again with the sentences where they stand', async () => {
    const matter = await house.openMatter('Kept')
    const [lease = ''] = await house.file(matter.id, [{ name: 'lease.txt', bytes: LEASE }])
    const asked = await ask(matter.id, 'How high is the monthly rent?')
    const [conversation] = await list(matter.id)
    assert.deepEqual(
      [conversation?.id, conversation?.title, conversation?.turns],
      [kept(asked), 'How high is the monthly rent?', 1],
    )
    const { answers, title } = await read(matter.id, kept(asked))
    assert.equal(title, 'How high is the monthly rent?')
    const [turn] = answers
    assert.deepEqual(turn?.sentences, asked.sentences)
    assert.deepEqual(turn.searched, asked.searched)
    assert.deepEqual([turn.withdrawn, turn.number, turn.follows, turn.model], [0, 1, null, null])
    assert.ok((await house.acts(matter.id)).includes('question.asked'))
    assert.equal(turn.sentences[0]?.citations[0]?.document, lease)
  })

  test('of a sentence only the place is kept: its words stand in its document and nowhere else', async () => {
    const matter = await house.openMatter('Once')
    await house.file(matter.id, [{ name: 'permit.txt', bytes: CANARY.replace('zebrafish', 'platypus') }])
    await ask(matter.id, 'Which number does the permit bear?')
    const found = await house.installation.db.inWorkspace(house.viewer.authority(), async ({ connection }) => {
      const { rows } = await connection.query(
        "select (select string_agg(t::text, ' ') from turns t) || (select string_agg(s::text, ' ') from turn_statements s) || (select string_agg(q::text, ' ') from turn_quotes q) as held",
        [],
      )
      return String(rows[0]?.['held'])
    })
    assert.ok(found.includes('Which number') && !found.includes('platypus'), found)
  })

  test('nobody else sees, reads, goes on with or deletes it, an owner neither', async () => {
    const matter = await house.openMatter('Private')
    await house.file(matter.id, [{ name: 'lease.txt', bytes: LEASE }])
    const conversation = kept(await ask(matter.id, 'How high is the monthly rent?'))
    const address = `/matters/${matter.id}/conversations/${conversation}`
    const told = (reply: { json(): unknown }) => ({ ...Object(reply.json()), request: '' })
    for (const other of [house.owner, house.editor, house.stranger]) {
      if (other !== house.stranger) assert.deepEqual(await list(matter.id, other), [])
      const missing = await other.get(`/matters/${matter.id}/conversations/${newId()}`)
      const reply = await other.get(address)
      assert.equal(reply.statusCode, 404)
      assert.deepEqual(told(reply), told(missing))
      assert.equal((await other.send('DELETE', address)).statusCode, 404)
      const onward = await other.send('POST', `${address}/questions`, { payload: { question: 'And when?' } })
      assert.equal(onward.statusCode, 404)
      if (other !== house.stranger)
        assert.equal((await other.send('DELETE', `/matters/${matter.id}/conversations`)).statusCode, 204)
    }
    const elsewhere = await house.openMatter('Elsewhere')
    assert.equal((await house.viewer.get(`/matters/${elsewhere.id}/conversations/${conversation}`)).statusCode, 404)
    assert.equal((await read(matter.id, conversation)).answers.length, 1)
  })

  test('a question that does not stand by itself is understood by the one before it', async () => {
    const matter = await house.openMatter('Onward')
    const more = 'The deposit for the crane is payable by the tenth day.\n'
    await house.file(matter.id, [
      { name: 'lease.txt', bytes: LEASE },
      { name: 'crane.txt', bytes: more },
    ])
    const first = await ask(matter.id, 'How high is the monthly rent?')
    const next = await ask(matter.id, 'And when is it payable?', kept(first))
    assert.equal(next.follows, 'How high is the monthly rent?')
    assert.equal(next.sentences[0]?.text, RENT)
    assert.deepEqual(next.kept, { conversation: kept(first), turn: 2 })
    const { answers } = await read(matter.id, kept(first))
    assert.deepEqual(
      answers.map(({ number, follows }) => [number, follows]),
      [
        [2, 'How high is the monthly rent?'],
        [1, null],
      ],
    )
    const alone = await ask(matter.id, 'And when is it payable?')
    assert.equal(alone.follows, null)
  })

  test('turns are read page by page, and none twice', async () => {
    const matter = await house.openMatter('Pages')
    const conversation = kept(await ask(matter.id, 'Question 1?'))
    for (let nth = 2; nth <= 5; nth++) await ask(matter.id, `Question ${nth}?`, conversation)
    const seen: number[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const reply = await house.viewer.get(
        `/matters/${matter.id}/conversations/${conversation}?limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`,
      )
      const page = conversationTurnsSchema.parse(reply.json())
      seen.push(...page.answers.map(({ number }) => number))
      cursor = page.next
    }
    assert.deepEqual(seen, [5, 4, 3, 2, 1])
    const lists: string[] = []
    for (const question of ['A?', 'B?', 'C?']) await ask(matter.id, question)
    for (let at: string | null = ''; at !== null; ) {
      const url = `/matters/${matter.id}/conversations?limit=1${at === '' ? '' : `&cursor=${at}`}`
      const page = conversationListSchema.parse((await house.viewer.get(url)).json())
      lists.push(...page.conversations.map(({ title }) => title))
      at = page.next
    }
    assert.deepEqual(lists, ['C?', 'B?', 'A?', 'Question 1?'])
  })

  test('what is asked without keeping it is not kept', async () => {
    const matter = await house.openMatter('Unkept')
    const reply = await house.viewer.send('POST', `/matters/${matter.id}/questions`, {
      payload: { question: 'Who?', unkept: true },
    })
    assert.equal(askedAnswerSchema.parse(reply.json()).kept, null)
    assert.deepEqual(await list(matter.id), [])
  })

  test('a conversation that is full takes no more, and no model is asked first', async () => {
    const matter = await house.openMatter('Full')
    const conversation = kept(await ask(matter.id, 'Who?'))
    await house.installation.db.inWorkspace(house.viewer.authority(), ({ connection }) =>
      connection.query('update conversations set turns = 100 where id = $1', [conversation]),
    )
    const before = double.received.length
    const reply = await house.viewer.send('POST', `/matters/${matter.id}/conversations/${conversation}/questions`, {
      payload: { question: 'And who else?' },
    })
    assert.deepEqual([reply.statusCode, reply.json<{ code: string }>().code], [409, 'conversation.full'])
    assert.equal(double.received.length, before)
  })

  test('whoever deletes a conversation deletes every word of it', async () => {
    const matter = await house.openMatter('Deleted')
    await house.file(matter.id, [{ name: 'lease.txt', bytes: LEASE }])
    const one = kept(await ask(matter.id, 'Which axolotl pays the monthly rent?'))
    await ask(matter.id, 'And which narwhal?', one)
    await ask(matter.id, 'Which pangolin is payable?')
    assert.ok((await everything(house.viewer)).includes('narwhal'))
    assert.equal((await house.viewer.send('DELETE', `/matters/${matter.id}/conversations/${one}`)).statusCode, 204)
    const left = await everything(house.viewer)
    assert.ok(!left.includes('axolotl') && !left.includes('narwhal') && left.includes('pangolin'))
    assert.equal((await house.viewer.send('DELETE', `/matters/${matter.id}/conversations/${one}`)).statusCode, 404)
    assert.equal((await house.viewer.send('DELETE', `/matters/${matter.id}/conversations`)).statusCode, 204)
    assert.ok(!(await everything(house.viewer)).includes('pangolin'))
    assert.deepEqual(
      (await house.acts(matter.id)).filter((act) => act.startsWith('conversation.')),
      ['conversation.deleted', 'conversation.all-deleted'],
    )
  })

  describe('with a model', () => {
    let matter: string
    let conversation: string
    let first: string
    let second: string
    before(async () => {
      const { id } = await house.openMatter('Model')
      matter = id
      ;[first = '', second = ''] = await house.file(matter, [
        { name: 'permit.txt', bytes: CANARY },
        { name: 'withdrawal.txt', bytes: SECOND },
      ])
      const settings = modelSettingsSchema.parse((await house.owner.get('/workspace/models')).json())
      const endpoint = {
        name: 'house',
        wire: 'openai-compatible',
        address: double.address,
        model: 'small',
        region: 'in-house',
        noTraining: null,
        price: { input: 0, output: 0 },
      }
      const reply = await house.owner.send('PUT', '/workspace/models', {
        payload: { regions: [], monthlyTokens: null, monthlyCost: null, endpoints: [endpoint] },
        ...matched(settings.version),
      })
      assert.equal(reply.statusCode, 200, reply.body)
      double.act((received) => {
        const sources = sourcesIn(received)
        const quotes = ['bears the number', 'withdrew the zebrafish'].flatMap((words) => {
          const source = sources.find(({ text }) => text.includes(words))
          return source === undefined ? [] : [{ source: source.number, quote: source.text.trim() }]
        })
        return { say: claimsOf({ text: CLAIM, quotes }) }
      })
      const asked = await ask(matter, 'Which number does the zebrafish permit bear, and when was the permit withdrawn?')
      assert.equal(asked.model?.claims.length, 1, JSON.stringify(asked.model))
      conversation = kept(asked)
    })
    after(() => double.act(() => ({ say: '{"claims":[]}' })))

    test('what it said is kept with what it was given, and is read again with its places', async () => {
      const { answers } = await read(matter, conversation)
      const model = answers[0]?.model
      assert.equal(model?.claims[0]?.text, CLAIM)
      assert.deepEqual(new Set(model.claims[0].citations.map(({ document }) => document)), new Set([first, second]))
      assert.equal(model.inputs.length, 2)
      assert.match(model.promptSha256, /^[0-9a-f]{64}$/)
      assert.equal(answers[0]?.withdrawn, 0)
    })

    test('earlier questions go to it masked, and only where the next one leans on them', async () => {
      const started = kept(await ask(matter, 'Which permit did Erika Beispiel, erika@beispiel.example, receive?'))
      await ask(matter, 'And when was it withdrawn?', started)
      const body = double.received.at(-1)?.body ?? ''
      assert.match(double.received.at(-1)?.user ?? '', /ASKED BEFORE\nWhich permit did \[/)
      assert.ok(!body.includes('Beispiel') && !body.includes('beispiel.example'), body)
      await ask(matter, 'Which ministry withdrew the zebrafish permit?', started)
      assert.ok(!double.received.at(-1)?.user.includes('ASKED BEFORE'))
    })

    test('what was asked about another subject does not go to it, though it was asked in the same conversation', async () => {
      const started = kept(await ask(matter, 'Who pays for the narwhal in Bremen?'))
      await ask(matter, 'Which documents does the axolotl need?', started)
      await ask(matter, 'Which ministry withdrew the zebrafish permit?', started)
      const next = await ask(matter, 'And when did it withdraw it?', started)
      assert.equal(next.follows, 'Which ministry withdrew the zebrafish permit?')
      const body = double.received.at(-1)?.body ?? ''
      assert.ok(body.includes('And when did it withdraw it?') && body.includes('Which ministry withdrew'), body)
      assert.ok(!body.includes('narwhal') && !body.includes('axolotl'), body)
    })

    test('with one document in the trash all that rests on it is said no more, and comes back with it', async () => {
      const trashed = await house.editor.send('DELETE', `/documents/${second}`, matched(1))
      assert.ok(trashed.statusCode < 300, trashed.body)
      const [turn] = (await read(matter, conversation)).answers
      const told = JSON.stringify(turn?.sentences) + JSON.stringify(turn?.model)
      assert.ok(!told.includes('ministry') && !told.includes('withdrawn on') && !told.includes(second), told)
      assert.ok((turn?.withdrawn ?? 0) >= 1)
      assert.ok((await house.editor.send('POST', `/documents/${second}/restore`)).statusCode < 300)
      assert.equal((await read(matter, conversation)).answers[0]?.withdrawn, 0)
    })

    test('of a document that was read anew nothing is said that was asked before', async () => {
      const { db } = house.installation
      const setVersion = (change: string) =>
        db.inWorkspace(house.viewer.authority(), ({ connection }) =>
          connection.query(`update documents set text_version = text_version ${change} where id = $1`, [second]),
        )
      await setVersion('+ 1')
      const [turn] = (await read(matter, conversation)).answers
      assert.deepEqual(turn?.model?.claims, [])
      assert.ok((turn?.withdrawn ?? 0) >= 1)
      await setVersion('- 1')
    })

    test('behind a wall there is neither conversation nor matter', async () => {
      const guest = house.person(house.viewer.workspace, 'viewer')
      const own = kept(await ask(matter, 'Which number does the zebrafish permit bear?', '', guest))
      guest.wallOff(matter)
      assert.equal((await guest.get(`/matters/${matter}/conversations/${own}`)).statusCode, 404)
      assert.equal((await guest.get(`/matters/${matter}/conversations`)).statusCode, 404)
      assert.ok(!(await everything(guest)).includes('zebrafish'))
    })

    test('of a document that was removed for good no word is left in any table, and the answer says that it lacks some', async () => {
      const kept = await everything(house.viewer)
      assert.ok(kept.includes('was withdrawn on 4 June 2022') && kept.includes('giving a reason'))
      await house.editor.send('DELETE', `/documents/${second}`, matched(3))
      const removed = await house.owner.send('POST', `/documents/${second}/remove`)
      assert.ok(removed.statusCode < 300, removed.body)
      await house.settled()
      const left = await everything(house.viewer)
      assert.ok(!left.includes('giving a reason') && !left.includes('was withdrawn on 4 June 2022'))
      await house.assertNothingOf(null, [second])
      const [turn] = (await read(matter, conversation)).answers
      assert.deepEqual(turn?.model?.claims, [])
      assert.ok((turn?.withdrawn ?? 0) >= 1)
      assert.ok(!JSON.stringify(turn).includes(second))
    })

    test('with the matter every question goes', async () => {
      assert.ok((await house.owner.send('DELETE', `/matters/${matter}`, matched(1))).statusCode < 300)
      const removed = await house.owner.send('POST', `/matters/${matter}/remove`)
      assert.ok(removed.statusCode < 300, removed.body)
      await house.settled()
      assert.ok(!(await everything(house.viewer)).includes('zebrafish'))
      await house.assertNothingOf(null, [first])
    })
  })
}

const hostsOf = (double: ModelDouble) => ({
  modelHosts: { isOffline: false, outside: new Set<string>(), inHouse: new Set([double.host]) },
})

describe('conversations, embedded', () => {
  suite(async (double) => ({ house: await openFilingHouse(routes, hostsOf(double)), drop: async () => undefined }))
})

onPostgres('conversations', () => {
  suite(async (double) => {
    const database = await makePostgres()
    const house = await openFilingHouse(routes, { ...hostsOf(double), databaseUrl: database.url, isThrowAway: false })
    return { house, drop: () => database.drop() }
  })
})
