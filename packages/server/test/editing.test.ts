// What a litigator does to a chronology, and that nothing of it is lost when documents come and go.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { EventReply } from '@muniment/contract'
import { newId } from '../src/base/index.ts'
import {
  type Answered,
  DELIVERY,
  type EditingHouse,
  jsonOf,
  MEETING,
  openEditingHouse,
  PAYMENT,
  seen,
} from './editing.test-builder.ts'
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

test('an edit stays when another document is filed', async () => {
  const matter = await house.matterOf('Edited', [DELIVERY, PAYMENT])
  const row = await one(matter, 'pumps')
  const { event, edit } = await house.edit(matter, row.id, {
    text: 'Forty pumps came, two of them broken.',
    date: { edtf: '2021-03-04' },
    status: 'disputed by them',
    isKey: true,
    isReviewed: true,
    tags: { add: ['Delivery'] },
  })
  assert.ok(edit)
  assert.equal(event.date?.earliest, '2021-03-04')
  assert.deepEqual(event.setFields, ['date', 'key', 'reviewed', 'status', 'tags', 'text'])
  assert.equal(event.reviewed?.by, house.editor.account)
  await house.fileText(matter, 'more.txt', MEETING)
  assert.deepEqual(await house.event(matter, row.id), event)
  assert.equal((await house.events(matter)).length, 3)
})

test('an act taken back is one change: what is read again meanwhile leaves the row as it was given back', async () => {
  const matter = await house.matterOf('One change', [DELIVERY, PAYMENT])
  const row = await one(matter, 'pumps')
  for (const change of [
    { text: 'Delivery' },
    { date: { edtf: '2021-03' } },
    { tags: { add: ['Kiel'] } },
    { isKey: true },
  ]) {
    const before = await house.event(matter, row.id)
    const { event, edit } = await house.edit(matter, row.id, change)
    assert.equal(event.version, before.version + 1)
    await house.undo(matter, edit)
    const after = await house.event(matter, row.id)
    assert.equal(after.version, event.version + 1, JSON.stringify(change))
    assert.deepEqual(seen(after), seen(before))
  }
})

test('a document that tells the same event adds its citation and changes nothing a person set', async () => {
  const matter = await house.matterOf('Another witness', [DELIVERY])
  const row = await one(matter, 'pumps')
  await house.edit(matter, row.id, { text: 'Delivery of the pumps' })
  await house.fileText(matter, 'copy.txt', `Dear all,\n\n${DELIVERY}`)
  const now = await house.event(matter, row.id)
  assert.equal(now.text, 'Delivery of the pumps')
  assert.equal(now.citations.length, 2)
  assert.equal((await house.events(matter)).length, 1)
})

test('rows that were merged stay merged, and come apart again by undo', async () => {
  const matter = await house.matterOf('Merged', [DELIVERY, PAYMENT, MEETING])
  const before = await house.events(matter)
  const [into, from] = [await one(matter, 'pumps'), await one(matter, 'K17')]
  const { event, edit } = await house.post<Answered>(`/matters/${matter}/events/merge`, {
    into: { id: into.id, version: into.version },
    from: [{ id: from.id, version: from.version }],
  })
  assert.equal(event.citations.length, into.citations.length + from.citations.length)
  await house.fileText(matter, 'again.txt', PAYMENT)
  const merged = await house.events(matter)
  assert.equal(merged.length, 2)
  assert.equal(merged.find(({ id }) => id === into.id)?.citations.length, 3)
  await house.undo(matter, edit)
  const back = await house.events(matter)
  assert.deepEqual(back.map(({ id }) => id).sort(), before.map(({ id }) => id).sort())
  assert.ok(back.every(({ setFields }) => setFields.length === 0))
  assert.equal(back.find(({ id }) => id === from.id)?.citations.length, 2, 'the copy tells the payment again')
})

test('a removed row stays removed, and is restored', async () => {
  const matter = await house.matterOf('Removed', [DELIVERY, PAYMENT])
  const row = await one(matter, 'pumps')
  const url = `/matters/${matter}/events/${row.id}`
  const gone = jsonOf<Answered>(await house.editor.send('DELETE', url, matched(row.version)))
  await house.fileText(matter, 'copy.txt', DELIVERY)
  assert.equal((await house.events(matter)).length, 1)
  assert.deepEqual(
    (await house.events(matter, '?removed=true')).map(({ id }) => id),
    [row.id],
  )
  const exported = await house.editor.get(`/matters/${matter}/chronology`)
  assert.equal(exported.json<{ rows: unknown[] }>().rows.length, 1)
  const { version } = await house.event(matter, row.id)
  const back = jsonOf<Answered>(await house.editor.send('POST', `${url}/restore`, matched(version)))
  assert.equal(back.event.isRemoved, false)
  await house.undo(matter, back.edit)
  await house.undo(matter, gone.edit)
  assert.deepEqual(
    (await house.events(matter)).map(({ setFields }) => setFields),
    [[], []],
  )
})

test('a row is split by its citations, and the two stay two', async () => {
  const matter = await house.matterOf('Split', [DELIVERY, `To the file:\n\n${DELIVERY}`])
  const row = await one(matter, 'pumps')
  assert.equal(row.citations.length, 2)
  const [, second] = row.citations
  assert.ok(second)
  const { document, page, start, end } = second
  const done = await house.post<Answered & { split: EventReply }>(
    `/matters/${matter}/events/${row.id}/split`,
    { citations: [{ document, page, start, end }], date: { edtf: '2021-03' }, text: 'A second delivery' },
    row.version,
  )
  assert.equal(done.event.citations.length, 1)
  assert.equal(done.split.text, 'A second delivery')
  await house.fileText(matter, 'more.txt', MEETING)
  assert.equal((await house.events(matter)).length, 3)
  assert.equal((await house.event(matter, done.split.id)).text, 'A second delivery')
  await house.undo(matter, done.edit)
  const [back] = (await house.events(matter)).filter(({ id }) => id === row.id)
  assert.equal(back?.citations.length, 2)
  assert.equal((await house.events(matter)).length, 2)
})

test('when a document goes into the trash only its citations go, and they come back with it', async () => {
  const matter = await house.matterOf('Trash', [DELIVERY])
  const other = await house.fileText(matter, 'copy.txt', `To the file:\n\n${DELIVERY}`)
  const row = await one(matter, 'pumps')
  await house.edit(matter, row.id, { status: 'unsure' })
  const { version } = await house.detail(other)
  jsonOf(await house.editor.send('DELETE', `/documents/${other}`, matched(version)))
  await house.settled()
  const now = await house.event(matter, row.id)
  assert.equal(now.status, 'unsure')
  assert.equal(now.citations.length, 1)
  await house.editor.send('POST', `/documents/${other}/restore`)
  await house.settled()
  assert.equal((await house.event(matter, row.id)).citations.length, 2)
})

test('when what is read changes under an edited row, the row says so and does not change', async () => {
  const text = 'On 03/04/2021 Jane Sample paid the invoice K17 in full.\n'
  const opened = await house.openMatter('Read anew')
  const matter = opened.id
  const order = async (dayOrder: string) => {
    const { version } = (await house.editor.get(`/matters/${matter}`)).json<{ version: number }>()
    jsonOf(await house.editor.send('PATCH', `/matters/${matter}`, { ...matched(version), payload: { dayOrder } }))
    await house.settled()
  }
  await order('day-first')
  await house.fileText(matter, 'n.txt', text)
  const row = await one(matter, 'K17')
  await house.edit(matter, row.id, { isKey: true })
  await order('month-first')
  const now = await house.event(matter, row.id)
  assert.equal(now.date?.edtf, '2021-04-03')
  assert.equal(now.reading.state, 'changed')
  assert.equal(now.reading.now?.date?.edtf, '2021-03-04')
  assert.deepEqual(
    (await house.events(matter, '?otherReading=true')).map(({ id }) => id),
    [row.id],
  )
  const taken = await house.post<Answered>(
    `/matters/${matter}/events/${row.id}/reading`,
    { choice: 'take' },
    now.version,
  )
  assert.equal(taken.event.date?.edtf, '2021-03-04')
  assert.equal(taken.event.reading.state, 'same')
  await house.settled()
  assert.equal((await house.event(matter, row.id)).reading.state, 'same')
  await house.undo(matter, taken.edit)
  const back = await house.event(matter, row.id)
  assert.deepEqual([back.date?.edtf, back.reading.state], ['2021-04-03', 'changed'])
})

test('a row a person makes is cited letter by letter, or not made', async () => {
  const matter = await house.matterOf('Made', [DELIVERY])
  const [source] = (await one(matter, 'pumps')).citations
  assert.ok(source)
  const { document, page } = source
  const make = (payload: object) => house.editor.send('POST', `/matters/${matter}/events`, { payload })
  const place = { document, page, start: 3, end: 15 }
  const made = jsonOf<Answered>(
    await make({ text: 'The day itself', date: { edtf: '2021-03-03', time: '14:30' }, citations: [place] }),
    201,
  )
  assert.equal(made.event.citations[0]?.quote, '3 March 2021')
  assert.deepEqual([made.event.origin, made.event.date?.time], ['person', '14:30'])
  for (const wrong of [
    { ...place, end: 9_999 },
    { ...place, quote: '3 March 2022' },
    { ...place, page: 7 },
    { ...place, document: newId() },
  ]) {
    const reply = await make({ text: 'x', citations: [wrong] })
    assert.equal(reply.statusCode, 422)
    assert.equal(reply.json<{ code: string }>().code, 'events.citation-does-not-stand')
  }
  assert.equal((await make({ text: 'x', date: { edtf: '2021-02-30' } })).statusCode, 422)
  assert.equal((await make({ text: 'x', id: newId() })).statusCode, 400)
  assert.equal((await make({ text: 'a\u0000b' })).statusCode, 400)
  await house.fileText(matter, 'more.txt', MEETING)
  assert.deepEqual(seen(await house.event(matter, made.event.id)), seen(made.event))
  await house.undo(matter, made.edit)
  assert.equal((await house.events(matter)).length, 2)
})

test('what was made is not taken back once somebody else worked on it', async () => {
  const matter = await house.matterOf('Overtaken', [DELIVERY])
  const undone = async (edit: string | null) => house.editor.send('POST', `/matters/${matter}/edits/${edit}/undo`)
  const made = await house.post<Answered>(`/matters/${matter}/events`, {
    text: 'A meeting',
    date: { edtf: '2021-03-04' },
  })
  const row = `/matters/${matter}/events/${made.event.id}`
  const edited = await house.owner.send('PATCH', row, {
    payload: { text: 'A meeting at noon' },
    ...matched(made.event.version),
  })
  assert.equal(edited.statusCode, 200, edited.body)
  const reply = await undone(made.edit)
  assert.equal(reply.statusCode, 409, reply.body)
  assert.equal(reply.json<{ code: string }>().code, 'edit.overtaken')
  assert.equal((await house.event(matter, made.event.id)).text, 'A meeting at noon')
  const theirs = await house.owner.send('POST', `/matters/${matter}/edits/${edited.json<Answered>().edit}/undo`)
  assert.equal(theirs.statusCode, 200, theirs.body)
  assert.equal((await undone(made.edit)).statusCode, 200, 'as it was made it is taken back')
})

test('a citation taken out does not come back, and what is left of it does not either', async () => {
  const matter = await house.matterOf('Cited', [DELIVERY, `To the file:\n\n${DELIVERY}`])
  const row = await one(matter, 'pumps')
  const [first] = row.citations
  assert.ok(first)
  const { document, page, start, end } = first
  await house.edit(matter, row.id, { citations: { remove: [{ document, page, start, end }] } })
  await house.fileText(matter, 'more.txt', MEETING)
  assert.equal((await house.event(matter, row.id)).citations.length, 1)
})

test('whoever changes a row they have not seen is shown the row as it is now', async () => {
  const matter = await house.matterOf('Versions', [DELIVERY])
  const row = await one(matter, 'pumps')
  const url = `/matters/${matter}/events/${row.id}`
  await house.edit(matter, row.id, { status: 'unsure' })
  const stale = await house.editor.send('PATCH', url, { ...matched(row.version), payload: { isKey: true } })
  assert.equal(stale.statusCode, 412)
  const problem = stale.json<{ code: string; current: EventReply }>()
  assert.equal(problem.code, 'event.changed')
  assert.equal(problem.current.status, 'unsure')
  assert.equal((await house.editor.send('PATCH', url, { payload: { isKey: true } })).statusCode, 428)
  const reply = await house.editor.get(url)
  assert.equal(reply.headers['etag'], `"${problem.current.version}"`)
})
