// Who is named in a comment is told, sees it and forgets it; nobody else, and not behind a wall.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { MentionReply } from '@muniment/contract'
import { onEveryServer, type Person, type TestServer } from './people.test-builder.ts'

onEveryServer('mentions', (open) => {
  let server: TestServer
  /** While the mail server is asked to take a letter. */
  let meanwhile = async (): Promise<void> => undefined
  let erika: Person
  let jane: Person
  let max: Person

  before(async () => {
    server = await open({ post: async () => meanwhile() })
    erika = server.owner
    jane = await server.join('jane@sample.example', 'editor')
    max = await server.join('max@muster.example', 'viewer')
  })
  after(() => server.close())

  const ask = (
    by: Person,
    method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE',
    url: string,
    body?: object,
    version?: number,
  ) =>
    server.ask(
      method,
      url,
      { ...by.headers, 'x-muniment': '1', ...(version === undefined ? {} : { 'if-match': `"${version}"` }) },
      body,
    )

  async function made<T = { id: string }>(by: Person, url: string, body: object): Promise<T> {
    const reply = await ask(by, 'POST', url, body)
    assert.ok(reply.statusCode < 300, reply.body)
    return reply.json<T>()
  }

  async function row(name: string): Promise<{ matter: string; event: string; comments: string }> {
    const { id: matter } = await made(erika, '/matters', { name })
    const { event } = await made<{ event: { id: string } }>(erika, `/matters/${matter}/events`, {
      text: 'They met in Kiel.',
    })
    return { matter, event: event.id, comments: `/matters/${matter}/events/${event.id}/comments` }
  }

  const told = async (by: Person, query = '') =>
    (await ask(by, 'GET', `/mentions${query}`)).json<{ mentions: MentionReply[]; next: string | null }>()
  const textsOf = async (by: Person) => (await told(by)).mentions.map(({ text }) => text)
  const unseen = async (by: Person) => (await ask(by, 'GET', '/mentions/unseen')).json<{ mentions: number }>().mentions

  test('whom a comment names gets a letter in their language, with who and in which matter and no word of it', async () => {
    const { matter, event, comments } = await row('Letters')
    await ask(jane, 'PATCH', '/account', { language: 'de' })
    server.letters.length = 0
    const letters = async (): Promise<string[]> => {
      await server.accounts.settled()
      return server.letters.splice(0).map(({ to }) => to)
    }
    const { id, version } = await made<{ id: string; version: number }>(erika, comments, {
      text: '@Jane, @Erika: the secret pump',
      mentions: [jane.id, erika.id],
    })
    await server.accounts.settled()
    const [letter, ...others] = server.letters.splice(0)
    assert.deepEqual([letter?.to, others], [jane.email, []], 'nobody is written to of what they wrote themselves')
    assert.equal(letter?.subject, 'Muniment: Sie wurden in einem Kommentar genannt')
    assert.match(letter.text, /Wer: Erika Beispiel\nAkte: Letters\n/)
    assert.ok(letter.text.includes(`/app/matters/${matter}/chronology?row=${event}`))
    assert.doesNotMatch(letter.text, /secret|pump|Kiel/)

    const change = (text: string, mentions: readonly string[], at: number) =>
      ask(erika, 'PATCH', `${comments}/${id}`, { text, mentions }, at)
    assert.equal((await change('once more', [jane.id, max.id], version)).statusCode, 200)
    assert.deepEqual(await letters(), [max.email], 'only whom it did not name before')

    assert.equal((await ask(max, 'PATCH', '/account', { mentionLetters: false })).statusCode, 200)
    await made(erika, comments, { text: 'no letter', mentions: [max.id] })
    assert.deepEqual(await letters(), [], 'who does not want one gets none')
    assert.equal((await told(max)).mentions.length, 2, 'and finds it in the list')

    const wall = await ask(erika, 'PUT', `/matters/${matter}/walls/${jane.id}`, { reason: 'Acted for the other side' })
    assert.equal(wall.statusCode, 200, wall.body)
    await made(erika, comments, { text: 'behind the wall', mentions: [jane.id] })
    assert.deepEqual(await letters(), [], 'who stands before a wall hears of no matter behind it')
    for (const by of [jane, max]) await ask(by, 'POST', '/mentions/seen')
    await ask(jane, 'PATCH', '/account', { language: 'en' })
    for (const { id: one } of (await told(max)).mentions) await ask(max, 'DELETE', `/mentions/${one}`)
    await ask(erika, 'DELETE', `/matters/${matter}/walls/${jane.id}`)
    for (const { id: one } of (await told(jane)).mentions) await ask(jane, 'DELETE', `/mentions/${one}`)
  })

  test('a letter that waited is not sent when its comment is gone, names nobody any more, or its row was taken out', async () => {
    const { id: matter } = await made(erika, '/matters', { name: 'Late' })
    let attempts = 0
    /** How often a letter was tried of a comment that is changed while the mail server is away. */
    async function triedWhile(
      act: (event: string, comment: { id: string; version: number }) => Promise<{ statusCode: number; body: string }>,
    ) {
      const { event } = await made<{ event: { id: string; version: number } }>(erika, `/matters/${matter}/events`, {
        text: 'They met.',
      })
      attempts = 0
      let comment: { id: string; version: number } | null = null
      const isMade = Promise.withResolvers<void>()
      meanwhile = async () => {
        attempts++
        await isMade.promise
        if (comment === null) return
        const reply = await act(event.id, comment)
        comment = null
        assert.ok(reply.statusCode < 300, reply.body)
        throw new Error('away')
      }
      comment = await made<{ id: string; version: number }>(erika, `/matters/${matter}/events/${event.id}/comments`, {
        text: 'Look',
        mentions: [jane.id],
      })
      isMade.resolve()
      await server.accounts.settled()
      meanwhile = async () => undefined
      return attempts
    }
    const at = (event: string) => `/matters/${matter}/events/${event}`
    const deleted = await triedWhile((event, { id, version }) =>
      ask(erika, 'DELETE', `${at(event)}/comments/${id}`, undefined, version),
    )
    const unnamed = await triedWhile((event, { id, version }) =>
      ask(erika, 'PATCH', `${at(event)}/comments/${id}`, { text: 'Look', mentions: [] }, version),
    )
    const takenOut = await triedWhile(async (event) => {
      const row = (await ask(erika, 'GET', at(event))).json<{ version: number }>()
      return ask(erika, 'DELETE', at(event), undefined, row.version)
    })
    const reworded = await triedWhile((event, { id, version }) =>
      ask(erika, 'PATCH', `${at(event)}/comments/${id}`, { text: 'Look here', mentions: [jane.id] }, version),
    )
    assert.deepEqual({ deleted, unnamed, takenOut, reworded }, { deleted: 1, unnamed: 1, takenOut: 1, reworded: 2 })
    for (const { id: one } of (await told(jane)).mentions) await ask(jane, 'DELETE', `/mentions/${one}`)
  })

  test('a comment tells those it names, with the matter and the row, until they have seen it', async () => {
    const { matter, event, comments } = await row('Pumps')
    await made(erika, comments, { text: '@Jane, is this so?', mentions: [jane.id] })
    await made(erika, comments, { text: 'Nobody is named here' })
    const { mentions } = await told(jane)
    assert.deepEqual(
      mentions.map(({ matter, event, author, text, seenAt }) => ({ matter, event, author, text, seenAt })),
      [
        {
          matter: { id: matter, name: 'Pumps' },
          event: { id: event, text: 'They met in Kiel.' },
          author: erika.id,
          text: '@Jane, is this so?',
          seenAt: null,
        },
      ],
    )
    assert.deepEqual([await unseen(jane), await unseen(erika), await unseen(max)], [1, 0, 0])
    const seen = await ask(jane, 'PATCH', `/mentions/${mentions[0]?.id}`, { isSeen: true })
    assert.equal(seen.statusCode, 204, seen.body)
    assert.equal(await unseen(jane), 0)
    assert.notEqual((await told(jane)).mentions[0]?.seenAt, null)
    await ask(jane, 'PATCH', `/mentions/${mentions[0]?.id}`, { isSeen: false })
    assert.equal(await unseen(jane), 1)
    assert.equal((await ask(jane, 'POST', '/mentions/seen')).statusCode, 204)
    assert.equal(await unseen(jane), 0)
  })

  test('a changed comment tells only those it did not name before; what it does not say any more is not told', async () => {
    const { comments } = await row('Changed')
    const comment = await made<{ id: string; version: number }>(erika, comments, { text: 'First', mentions: [max.id] })
    await ask(max, 'POST', '/mentions/seen')
    const url = `${comments}/${comment.id}`
    const both = await ask(erika, 'PATCH', url, { text: 'Both', mentions: [max.id, erika.id] }, comment.version)
    assert.equal(both.statusCode, 200, both.body)
    assert.equal(await unseen(max), 0, 'told before')
    assert.deepEqual([await textsOf(erika), await unseen(erika)], [['Both'], 0], 'a note to oneself is no news')
    const none = await ask(erika, 'PATCH', url, { text: 'None', mentions: [] }, comment.version + 1)
    assert.equal(none.statusCode, 200, none.body)
    assert.deepEqual([await textsOf(max), await textsOf(erika)], [[], []])
    await ask(erika, 'POST', `${url}/undo`)
    assert.deepEqual(await textsOf(max), ['Both'])
    const now = (await ask(erika, 'GET', comments)).json<{ comments: { version: number }[] }>().comments[0]
    assert.equal((await ask(erika, 'DELETE', url, undefined, now?.version)).statusCode, 204)
    assert.deepEqual(await textsOf(max), [], 'with its comment it goes')
    await ask(erika, 'POST', `${url}/undo`)
    assert.deepEqual(await textsOf(max), ['Both'])
  })

  test('who was told forgets it without the comment, and nobody forgets or sees it for them', async () => {
    const { comments } = await row('Forgotten')
    await made(erika, comments, { text: 'Jane alone', mentions: [jane.id] })
    const mine = (await told(jane)).mentions.find(({ text }) => text === 'Jane alone')?.id ?? ''
    for (const by of [erika, max])
      for (const [method, body] of [['DELETE'], ['PATCH', { isSeen: true }]] as const) {
        const reply = await ask(by, method, `/mentions/${mine}`, body)
        assert.deepEqual([reply.statusCode, reply.json<{ code: string }>().code], [404, 'mention.not-found'])
      }
    assert.equal((await ask(jane, 'DELETE', `/mentions/${mine}`)).statusCode, 204)
    assert.ok(!(await textsOf(jane)).includes('Jane alone'))
    const kept = (await ask(jane, 'GET', comments)).json<{ comments: { text: string }[] }>().comments
    assert.deepEqual(
      kept.map(({ text }) => text),
      ['Jane alone'],
    )
  })

  test('behind a wall, and in the trash, nothing is told, and it comes back with the matter', async () => {
    const { matter, comments } = await row('Walled')
    await made(erika, comments, { text: 'Behind it', mentions: [max.id] })
    const has = async () => (await textsOf(max)).includes('Behind it')
    const before = await unseen(max)
    assert.equal(await has(), true)
    const wall = `/matters/${matter}/walls/${max.id}`
    assert.ok((await ask(erika, 'PUT', wall, { reason: 'A test' })).statusCode < 300)
    assert.deepEqual([await has(), await unseen(max)], [false, before - 1])
    assert.ok((await ask(erika, 'DELETE', wall)).statusCode < 300)
    assert.deepEqual([await has(), await unseen(max)], [true, before])
    const { version } = (await ask(erika, 'GET', `/matters/${matter}`)).json<{ version: number }>()
    assert.ok((await ask(erika, 'DELETE', `/matters/${matter}`, undefined, version)).statusCode < 300)
    assert.deepEqual([await has(), await unseen(max)], [false, before - 1])
  })

  test('a long list comes page by page, and a cursor of another list is refused', async () => {
    const { comments } = await row('Pages')
    await ask(jane, 'POST', '/mentions/seen')
    for (const number of [1, 2, 3]) await made(erika, comments, { text: `Look ${number}`, mentions: [jane.id] })
    const texts: string[] = []
    let next: string | null = null
    for (let page = 0; page < 3; page++) {
      const found = await told(jane, `?limit=1${next === null ? '' : `&cursor=${encodeURIComponent(next)}`}`)
      texts.push(...found.mentions.map(({ text }) => text))
      next = found.next
    }
    assert.deepEqual(texts, ['Look 3', 'Look 2', 'Look 1'])
    assert.equal((await ask(jane, 'GET', '/mentions?cursor=nonsense')).statusCode, 400)
  })
})
