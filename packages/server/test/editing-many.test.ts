// Rows are found, marked by the dozen, put in order, and everything is taken back.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { EventReply } from '@muniment/contract'
import { newId } from '../src/base/index.ts'
import { DELIVERY, type EditingHouse, jsonOf, MEETING, openEditingHouse, PAYMENT } from './editing.test-builder.ts'
import { matched } from './filing.test-builder.ts'

let house: EditingHouse
before(async () => {
  house = await openEditingHouse()
})
after(() => house.close())

const one = async (matter: string, part: string): Promise<EventReply> => {
  const row = (await house.events(matter)).find(({ text, citations }) =>
    [text, ...citations.map(({ quote }) => quote)].some((words) => words.includes(part)),
  )
  assert.ok(row, part)
  return row
}

test('rows are found by day, parties, document, tag, status, words and what is new since', async () => {
  const matter = await house.matterOf('Found', [DELIVERY, PAYMENT, MEETING])
  const row = await one(matter, 'K17')
  await house.edit(matter, row.id, { status: 'disputed by us', tags: { add: ['Money', 'Late'] }, isReviewed: true })
  await house.edit(matter, row.id, { tags: { remove: ['late'] } })
  const parties = await house.parties(matter)
  const idOf = (name: string) => parties.find((party) => party.name === name)?.id ?? ''
  const found = async (query: string) => (await house.events(matter, `?${query}`)).map(({ text }) => text.slice(0, 12))
  const all = await house.events(matter)
  const texts = all.map(({ text }) => text.slice(0, 12))
  assert.equal(all.length, 3)
  assert.deepEqual(await found('order=-date'), texts.toReversed())
  assert.deepEqual(await found('from=2021-03-04'), texts.slice(1))
  assert.deepEqual(await found('to=2021-03-03'), texts.slice(0, 1))
  assert.equal((await found(`party=${idOf('Jane Sample')}`)).length, 2)
  assert.equal((await found(`party=${idOf('Jane Sample')}&party=${idOf('Erika Beispiel')}`)).length, 0)
  assert.equal((await found(`party=${idOf('Jane Sample')}&party=${idOf('Nordlicht Muster GmbH')}`)).length, 2)
  assert.equal((await found(`party=${newId()}`)).length, 0)
  for (const query of [
    'tag=money',
    'status=disputed%20by%20us',
    'reviewed=true',
    'text=INVOICE%20full',
    'touched=true',
  ])
    assert.deepEqual(await found(query), [row.text.slice(0, 12)], query)
  assert.equal((await found('tag=late')).length, 0)
  assert.equal((await found('text=100%25')).length, 0)
  assert.equal((await found(`document=${all[0]?.citations[0]?.document}`)).length, 1)
  assert.equal((await found('status=none')).length, 2)
  const newest = Math.max(...all.map(({ sequence }) => sequence))
  assert.deepEqual(await found(`since=${newest}`), [])
  await house.edit(matter, row.id, { isKey: true })
  assert.deepEqual(await found(`since=${newest}&order=changed`), [row.text.slice(0, 12)])
  const count = await house.editor.get(`/matters/${matter}/events/count?reviewed=false`)
  assert.deepEqual(count.json(), { events: 2 })
  await house.edit(matter, row.id, { text: 'Ärger über die ÜBERWEISUNG' })
  assert.equal((await found(`text=${encodeURIComponent('überweisung ÄRGER k17')}`)).length, 1)
})

test('what changed after a number is told in order, for whoever wants to keep up', async () => {
  const matter = await house.matterOf('Changes', [DELIVERY])
  const [row] = await house.events(matter)
  const changes = async (since: number) =>
    (await house.editor.get(`/matters/${matter}/changes?since=${since}`)).json<{
      changes: { sequence: number; kind: string; id: string }[]
    }>().changes
  const [gathered, ...none] = await changes(0)
  assert.deepEqual([gathered?.kind, none], ['gathered', []])
  await house.edit(matter, row?.id ?? '', { isKey: true })
  await house.edit(matter, row?.id ?? '', { isKey: true })
  assert.deepEqual(
    (await changes(gathered?.sequence ?? 0)).map(({ kind, id }) => [kind, id]),
    [['event', row?.id]],
    'an edit that changes nothing is none',
  )
})

test('a list is read page by page, and a cursor of another order is refused', async () => {
  const matter = await house.matterOf('Pages', [DELIVERY, PAYMENT, MEETING])
  for (const order of ['date', '-date', 'changed', '-changed']) {
    const whole = (await house.events(matter, `?order=${order}`)).map(({ id }) => id)
    const paged: string[] = []
    let cursor = ''
    for (let turn = 0; turn < 4; turn++) {
      const url = `/matters/${matter}/events?order=${order}&limit=1${cursor === '' ? '' : `&cursor=${cursor}`}`
      const { events, next } = (await house.editor.get(url)).json<{ events: EventReply[]; next: string | null }>()
      paged.push(...events.map(({ id }) => id))
      if (next === null) break
      cursor = next
    }
    assert.deepEqual(paged, whole, order)
    const other = order === 'date' ? 'changed' : 'date'
    const wrong = await house.editor.get(`/matters/${matter}/events?order=${other}&cursor=${cursor}`)
    assert.deepEqual([wrong.statusCode, wrong.json<{ code: string }>().code], [400, 'http.cursor'])
  }
})

test('many rows are marked at once, each with its outcome, and all come back by one undo', async () => {
  const matter = await house.matterOf('Bulk', [DELIVERY, PAYMENT, MEETING])
  const [a, b] = await house.events(matter)
  assert.ok(a && b)
  const missing = newId()
  const done = await house.post<{ edit: string; events: { id: string; outcome: string }[] }>(
    `/matters/${matter}/events/bulk`,
    {
      select: { events: [{ id: a.id, version: a.version }, { id: b.id, version: b.version + 1 }, { id: missing }] },
      change: { status: 'undisputed', tags: { add: ['First pass'] } },
    },
  )
  assert.deepEqual(
    done.events.map(({ outcome }) => outcome),
    ['changed', 'stale', 'missing'],
  )
  const more = await house.post<{ edit: string; events: unknown[] }>(`/matters/${matter}/events/bulk`, {
    select: { filter: { status: ['none'] } },
    change: { isRemoved: true },
  })
  assert.equal(more.events.length, 2)
  assert.equal((await house.events(matter)).length, 1)
  await house.undo(matter, more.edit)
  await house.undo(matter, done.edit)
  assert.deepEqual(
    (await house.events(matter)).map(({ setFields, tags, status }) => [setFields, tags, status]),
    [0, 1, 2].map(() => [[], [], null]),
  )
})

test('history says who changed what, and undo only takes back one’s own, once, while nobody has changed it since', async () => {
  const matter = await house.matterOf('History', [DELIVERY])
  const row = await one(matter, 'pumps')
  const url = `/matters/${matter}/events/${row.id}`
  const first = await house.edit(matter, row.id, { status: 'unsure' })
  const second = await house.edit(matter, row.id, { status: 'undisputed', isKey: true })
  const { history } = (await house.editor.get(`${url}/history`)).json<{
    history: { act: string; by: { account: string }; before: object; after: object }[]
  }>()
  assert.deepEqual(
    history.map(({ act, by, after }) => [act, by.account, 'status' in after]),
    [
      ['event.edit', house.editor.account, true],
      ['event.edit', house.editor.account, true],
    ],
  )
  const undo = (edit: string | null, by = house.editor) => by.send('POST', `/matters/${matter}/edits/${edit}/undo`)
  assert.equal((await undo(second.edit, house.owner)).statusCode, 404)
  const overtaken = await undo(first.edit)
  assert.deepEqual([overtaken.statusCode, overtaken.json<{ code: string }>().code], [409, 'edit.overtaken'])
  const undone = await house.undo(matter, second.edit)
  assert.equal((await undo(second.edit)).json<{ code: string }>().code, 'edit.taken-back')
  assert.equal((await house.event(matter, row.id)).status, 'unsure')
  await house.undo(matter, undone)
  assert.equal((await house.event(matter, row.id)).status, 'undisputed')
  const own = (await house.editor.get(`/matters/${matter}/edits`)).json<{ edits: { act: string }[] }>()
  assert.deepEqual(
    own.edits.map(({ act }) => act),
    ['edit.undo', 'edit.undo', 'event.edit', 'event.edit'],
  )
  assert.ok((await house.acts(row.id)).includes('event.edit'))
})

test('history tells a date as the row itself does, in calendar days', async () => {
  const matter = await house.matterOf('Told days', [DELIVERY])
  const row = await one(matter, 'pumps')
  const { event } = await house.edit(matter, row.id, { date: { edtf: '2021-03-04/2021-03-06' } })
  interface Told {
    readonly date: object
    readonly reading?: { readonly date: object }
  }
  const { history } = (await house.editor.get(`/matters/${matter}/events/${row.id}/history`)).json<{
    history: { before: Told; after: Told }[]
  }>()
  assert.deepEqual(history[0]?.before.date, row.date)
  assert.deepEqual(history[0]?.after.date, event.date)
  assert.deepEqual(history[0]?.after.reading?.date, row.date)
  assert.equal(event.date?.latest, '2021-03-06')
})

test('rows of one day stand as a person puts them, whatever is gathered', async () => {
  const matter = await house.matterOf('Order', [PAYMENT, MEETING])
  const [first, second] = await house.events(matter)
  assert.ok(first && second)
  const put = (id: string, under: string | null, version: number) =>
    house.editor.send('PUT', `/matters/${matter}/events/${id}/place`, { ...matched(version), payload: { under } })
  jsonOf(await put(second.id, null, second.version))
  assert.deepEqual(
    (await house.events(matter)).map(({ id }) => id),
    [second.id, first.id],
  )
  await house.fileText(matter, 'more.txt', DELIVERY)
  const [delivery, ...rest] = await house.events(matter)
  assert.deepEqual(
    rest.map(({ id }) => id),
    [second.id, first.id],
  )
  const other = await put(first.id, delivery?.id ?? null, first.version)
  assert.equal(other.json<{ code: string }>().code, 'event.other-day')
})
