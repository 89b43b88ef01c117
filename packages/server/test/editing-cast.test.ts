// Parties, tags and dates as people keep them.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { PartyReply } from '@muniment/contract'
import { DELIVERY, type EditingHouse, jsonOf, MEETING, openEditingHouse, PAYMENT } from './editing.test-builder.ts'
import { matched } from './filing.test-builder.ts'

let house: EditingHouse
before(async () => {
  house = await openEditingHouse()
})
after(() => house.close())

test('tags are kept once: renamed, merged and removed on every row, and undone', async () => {
  const matter = await house.matterOf('Tags', [DELIVERY, PAYMENT])
  const [a, b] = await house.events(matter)
  assert.ok(a && b)
  await house.edit(matter, a.id, { tags: { add: ['Money'] } })
  await house.edit(matter, b.id, { tags: { add: ['money', 'Cash'] } })
  const list = async () =>
    (await house.editor.get(`/matters/${matter}/tags`)).json<{
      tags: { id: string; name: string; version: number; events: number }[]
    }>().tags
  const [cash, money] = await list()
  assert.deepEqual([cash?.name, cash?.events, money?.name, money?.events], ['Cash', 1, 'Money', 2])
  assert.ok(cash && money)
  const merged = await house.post<{ edit: string }>(
    `/matters/${matter}/tags/${cash.id}/merge`,
    { into: money.id },
    cash.version,
  )
  assert.deepEqual((await house.event(matter, b.id)).tags, ['Money'])
  await house.undo(matter, merged.edit)
  assert.deepEqual((await house.event(matter, b.id)).tags, ['Cash', 'Money'])
  const url = `/matters/${matter}/tags/${money.id}`
  jsonOf(await house.editor.send('PATCH', url, { ...matched(money.version), payload: { name: 'Payments' } }))
  assert.deepEqual((await house.event(matter, a.id)).tags, ['Payments'])
  const clash = await house.editor.send('PATCH', url, { ...matched(money.version + 1), payload: { name: 'CASH' } })
  assert.equal(clash.json<{ code: string }>().code, 'tag.exists')
  const removed = await house.editor.send('DELETE', url, matched(money.version + 1))
  assert.deepEqual((await house.event(matter, a.id)).tags, [])
  await house.undo(matter, removed.json<{ edit: string }>().edit)
  assert.deepEqual((await house.event(matter, a.id)).tags, ['Payments'])
})

test('parties are renamed, merged and split, and reading puts no name back', async () => {
  const matter = await house.matterOf('Cast', [DELIVERY, PAYMENT, MEETING])
  const byName = async (name: string): Promise<PartyReply> => {
    const party = (await house.parties(matter)).find((one) => one.name === name)
    assert.ok(party, name)
    return party
  }
  const jane = await byName('Jane Sample')
  const url = (party: PartyReply) => `/matters/${matter}/parties/${party.id}`
  const renamed = jsonOf<{ party: PartyReply; edit: string }>(
    await house.editor.send('PATCH', url(jane), {
      ...matched(jane.version),
      payload: { name: 'Jane M. Sample', aliases: { add: ['JMS'] }, roles: { add: ['Buyer'] } },
    }),
  )
  assert.deepEqual([renamed.party.aliases, renamed.party.roles], [['Jane Sample', 'JMS'], ['Buyer']])
  await house.settled()
  await house.fileText(matter, 'more.txt', 'On 7 July 2021 Jane Sample wrote to Erika Beispiel about the pumps.\n')
  const now = await byName('Jane M. Sample')
  assert.deepEqual([now.id, now.events], [jane.id, 3])
  const [erika, max] = [await byName('Erika Beispiel'), await byName('Max Mustermann')]
  const merged = await house.post<{ party: PartyReply; edit: string }>(`/matters/${matter}/parties/merge`, {
    into: { id: now.id, version: now.version },
    from: [{ id: erika.id, version: erika.version }],
  })
  assert.deepEqual([merged.party.merged.length, merged.party.events], [1, 4])
  assert.equal((await house.editor.get(url(erika))).statusCode, 404)
  await house.fileText(matter, 'last.txt', 'On 9 July 2021 Erika Beispiel paid the freight.\n')
  assert.equal((await byName('Jane M. Sample')).events, 5)
  assert.equal((await house.events(matter, `?party=${now.id}`)).length, 5)
  await house.undo(matter, merged.edit)
  assert.deepEqual([(await byName('Erika Beispiel')).events, (await byName('Jane M. Sample')).events], [3, 3])
  await house.undo(matter, renamed.edit)
  assert.equal((await byName('Jane Sample')).isTouched, false)
  const gone = jsonOf<{ edit: string }>(await house.editor.send('DELETE', url(max), matched(max.version)))
  await house.fileText(matter, 'again.txt', MEETING)
  assert.ok(!(await house.parties(matter)).some(({ name }) => name === 'Max Mustermann'))
  await house.undo(matter, gone.edit)
  assert.ok(await byName('Max Mustermann'))
})

test('names split off a party are another party from then on, and one again by undo', async () => {
  const matter = await house.matterOf('Two of one name', [
    'On 3 March 2021 Nordlicht Muster GmbH signed the order. Nordlicht Muster delivered the pumps on 4 March 2021.\n',
  ])
  const nordlicht = (await house.parties(matter)).find(({ name }) => name.startsWith('Nordlicht'))
  assert.ok(nordlicht)
  const alias = nordlicht.aliases[0]
  if (alias === undefined) return
  const done = await house.post<{ party: PartyReply; split: PartyReply; edit: string }>(
    `/matters/${matter}/parties/${nordlicht.id}/split`,
    { name: 'Nordlicht Muster (works)', aliases: [alias] },
    nordlicht.version,
  )
  await house.settled()
  const names = (await house.parties(matter)).filter(({ name }) => name.startsWith('Nordlicht'))
  assert.equal(names.length, 2)
  assert.equal(
    names.reduce((sum, { events }) => sum + events, 0),
    2,
  )
  await house.undo(matter, done.edit)
  assert.deepEqual(
    (await house.parties(matter)).filter(({ name }) => name.startsWith('Nordlicht')).map(({ events }) => events),
    [nordlicht.events],
  )
})

test('dates are understood as people type them, and never counted from today', async () => {
  const ask = async (payload: object) =>
    (await house.editor.send('POST', '/dates/understand', { payload })).json<{
      outcome: string
      date: { edtf: string; earliest: string; latest: string } | null
      words: string | null
      candidates: string[]
      left: string[]
    }>()
  const german = await ask({ text: '3. März 2021', language: 'de' })
  assert.deepEqual([german.outcome, german.date?.edtf, german.words], ['understood', '2021-03-03', '3. März 2021'])
  assert.equal((await ask({ text: 'early May 2020' })).date?.latest, '2020-05-10')
  assert.equal((await ask({ text: 'from 3 to 5 May 2020' })).date?.edtf, '2020-05-03/2020-05-05')
  assert.equal((await ask({ text: '2020-05/..' })).outcome, 'understood')
  assert.equal((await ask({ text: 'last Monday' })).outcome, 'not-understood')
  assert.equal((await ask({ text: 'last Monday', reference: '2021-03-03' })).outcome, 'understood')
  assert.equal((await ask({ text: '03/04/2020', dayOrder: 'month-first' })).date?.edtf, '2020-03-04')
  assert.equal((await ask({ text: 'nothing' })).date, null)
  const mistyped = await ask({ text: '24 Foo 2010' })
  assert.deepEqual([mistyped.outcome, mistyped.date, mistyped.left], ['not-understood', null, ['24', 'Foo']])
  assert.deepEqual((await ask({ text: '24. Fo 2010', language: 'de' })).left, ['24', 'Fo'])
})

test('a list of parties goes on where it was, also when the last one shown was merged away meanwhile', async () => {
  const matter = await house.matterOf('Pages of the cast', [])
  const made = (name: string) =>
    house.post<{ party: PartyReply }>(`/matters/${matter}/parties`, { name, kind: 'person', aliases: [], roles: [] })
  for (const name of ['Ada Beispiel', 'Berta Beispiel', 'Carla Beispiel', 'Dora Beispiel']) await made(name)
  // Reading again gives those made by hand their places.
  await house.settled()
  const page = async (query: string) =>
    (await house.editor.get(`/matters/${matter}/parties?${query}`)).json<{
      parties: PartyReply[]
      next: string | null
    }>()
  const { parties, next } = await page('limit=2')
  const [first, second] = parties
  assert.ok(first && second)
  const seen = ({ id, version }: PartyReply) => ({ id, version })
  await house.post(`/matters/${matter}/parties/merge`, { into: seen(first), from: [seen(second)] })
  for (const isRead of [false, true]) {
    if (isRead) await house.settled()
    const rest = await page(`limit=10&cursor=${next}`)
    assert.equal(rest.parties.length, 2)
    assert.ok(rest.parties.every(({ id }) => id !== first.id && id !== second.id))
  }
})

test('a list of parties that was put in another order while it was read is not gone on with', async () => {
  const matter = await house.matterOf('Another order', [])
  for (const name of ['Ada Beispiel', 'Berta Beispiel', 'Carla Beispiel'])
    await house.post(`/matters/${matter}/parties`, { name, kind: 'person', aliases: [], roles: [] })
  await house.settled()
  const page = (query: string) => house.editor.get(`/matters/${matter}/parties?${query}`)
  const { next } = (await page('limit=1')).json<{ next: string }>()
  assert.equal((await page(`limit=1&cursor=${next}`)).statusCode, 200)
  await house.installation.db.inWorkspace(house.editor.authority(), ({ connection }) =>
    connection.query("update parties set position = -1 where matter_id = $1 and name = 'Carla Beispiel'", [matter]),
  )
  const on = await page(`limit=1&cursor=${next}`)
  assert.deepEqual([on.statusCode, on.json<{ code: string }>().code], [409, 'party.list-changed'])
})
