// What the chronology of the web application asks beside the rows: the drawing, where a row stands, and what a person keeps for themselves.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DeskReply, TimelineReply } from '@muniment/contract'
import { DELIVERY, jsonOf, MEETING, onEveryEditingHouse, PAYMENT } from './editing.test-builder.ts'
import { matched } from './filing.test-builder.ts'

onEveryEditingHouse('the drawing and the desk', (house) => {
  test('a drawing has every row once with its date, and names what it is drawn under once', async () => {
    const matter = await house().matterOf('Drawn', [DELIVERY, PAYMENT])
    await house().post(`/matters/${matter}/events`, { text: 'They spoke by telephone.', tags: ['talks'] })
    const drawn = jsonOf<TimelineReply>(await house().editor.get(`/matters/${matter}/timeline`))
    const rows = await house().events(matter)
    assert.deepEqual(
      drawn.rows.map(({ id }) => id),
      rows.map(({ id }) => id),
    )
    assert.deepEqual(
      drawn.rows.map(({ date }) => date),
      rows.map(({ date }) => date),
    )
    assert.equal(drawn.found, 3)
    assert.deepEqual(
      drawn.rows.map(({ parties }) => parties.map((place) => drawn.parties[place]?.name)),
      rows.map(({ parties }) => parties.map(({ name }) => name)),
    )
    assert.deepEqual(
      drawn.rows.map(({ documents }) => documents.map((place) => drawn.documents[place]?.name)),
      [['1.txt'], ['2.txt'], []],
    )
    assert.deepEqual(
      drawn.rows[2]?.tags.map((place) => drawn.tags[place]),
      ['talks'],
    )
    const filtered = jsonOf<TimelineReply>(await house().editor.get(`/matters/${matter}/timeline?text=pumps`))
    assert.deepEqual([filtered.rows.length, filtered.found], [1, 1])
    assert.equal((await house().stranger.get(`/matters/${matter}/timeline`)).statusCode, 404)
  })

  test('rows that contradict each other are told as a pair, and only where both are drawn', async () => {
    const other = DELIVERY.replace('3 March', '9 March')
    const matter = await house().matterOf('Contradicting', [DELIVERY, other])
    const all = jsonOf<TimelineReply>(await house().editor.get(`/matters/${matter}/timeline`))
    const [pair] = all.contradictions
    assert.ok(pair !== undefined, 'two documents tell the same with two dates')
    assert.deepEqual(
      [pair.one, pair.other]
        .map((place) => all.rows[place]?.date?.edtf ?? '')
        .sort((one, other) => one.localeCompare(other)),
      ['2021-03-03', '2021-03-09'],
    )
    const part = jsonOf<TimelineReply>(await house().editor.get(`/matters/${matter}/timeline?to=2021-03-05`))
    assert.deepEqual([part.rows.length, part.contradictions.length], [1, 0])
  })

  test('each of two rows that contradict each other names the other, and both are found by it', async () => {
    const other = DELIVERY.replace('3 March', '9 March')
    const matter = await house().matterOf('Contradicted', [DELIVERY, other, PAYMENT])
    const rows = await house().events(matter, '?contradicted=true')
    assert.deepEqual(
      rows.map(({ date }) => date?.edtf),
      ['2021-03-03', '2021-03-09'],
    )
    const [one, two] = rows
    assert.ok(one !== undefined && two !== undefined)
    assert.deepEqual(one.contradictions, [
      { event: two.id, date: two.date, text: two.text, written: '3 March 2021', otherWritten: '9 March 2021' },
    ])
    assert.deepEqual(two.contradictions, [
      { event: one.id, date: one.date, text: one.text, written: '9 March 2021', otherWritten: '3 March 2021' },
    ])
    assert.deepEqual((await house().event(matter, one.id)).contradictions, one.contradictions)
    const [left, ...more] = await house().events(matter, '?contradicted=false')
    assert.deepEqual([left?.contradictions, more.length], [[], 0])
    jsonOf(await house().editor.send('DELETE', `/matters/${matter}/events/${two.id}`, matched(two.version)))
    assert.deepEqual((await house().event(matter, one.id)).contradictions, [], 'what was taken out says nothing')
    assert.deepEqual(await house().events(matter, '?contradicted=true'), [])
  })

  test('rows are found by how surely they were read', async () => {
    const matter = await house().matterOf('Sure', [DELIVERY, PAYMENT, MEETING])
    const rows = await house().events(matter)
    for (const word of ['certain', 'likely', 'check'] as const)
      assert.deepEqual(
        (await house().events(matter, `?confidence=${word}`)).map(({ id }) => id),
        rows.filter(({ confidence }) => confidence === word).map(({ id }) => id),
      )
    const all = await house().events(matter, '?confidence=certain&confidence=likely&confidence=check')
    assert.equal(all.length, rows.length)
  })

  test('a row says where in a list it stands, in each order and filter, and the list can be read from there', async () => {
    const matter = await house().matterOf('Positions', [DELIVERY, PAYMENT, MEETING])
    for (const query of [
      '',
      '&order=-date',
      '&order=-changed',
      '&order=changed',
      '&text=5%20May',
      '&from=2021-04-01',
    ]) {
      const rows = await house().events(matter, `?limit=200${query}`)
      assert.ok(rows.length >= 2)
      for (const [index, { id }] of rows.entries()) {
        const asked = await house().editor.get(`/matters/${matter}/events/${id}/position?${query.slice(1)}`)
        assert.deepEqual(jsonOf(asked), { position: index })
        const [there] = await house().events(matter, `?limit=1&offset=${index}${query}`)
        assert.equal(there?.id, id)
      }
    }
    const [delivery] = await house().events(matter)
    const position = `/matters/${matter}/events/${delivery?.id}/position?text=invoice`
    assert.deepEqual(jsonOf(await house().editor.get(position)), { position: null })
  })

  test('a desk is its person’s alone: columns, views and how far they have looked are there for nobody else', async () => {
    const matter = await house().matterOf('Desks', [DELIVERY])
    const url = `/matters/${matter}/desk`
    const empty: DeskReply = { columns: null, exportColumns: null, views: [], looked: null }
    for (const by of [house().editor, house().viewer]) assert.deepEqual(jsonOf(await by.get(url)), empty)
    const views = [{ name: 'Disputed', place: { status: 'disputed by us', look: 'both' } }]
    const exportColumns = ['date', 'number', 'event', 'status']
    const change = { columns: ['source', 'tags'], exportColumns, view: { ...views[0], seen: null }, looked: 7 }
    const kept = jsonOf<DeskReply>(await house().viewer.send('PATCH', url, { payload: change }))
    assert.deepEqual([kept.columns, kept.views, kept.looked?.sequence], [['source', 'tags'], views, 7])
    assert.deepEqual(kept.exportColumns, exportColumns)
    const nonsense = { payload: { exportColumns: ['date', 'event'] } }
    assert.equal((await house().viewer.send('PATCH', url, nonsense)).statusCode, 400)
    assert.deepEqual(jsonOf(await house().viewer.get(url)), kept)
    for (const by of [house().editor, house().owner]) assert.deepEqual(jsonOf(await by.get(url)), empty)
    const usual = jsonOf<DeskReply>(await house().viewer.send('PATCH', url, { payload: { columns: null } }))
    assert.deepEqual([usual.columns, usual.exportColumns, usual.views], [null, exportColumns, views])
    assert.equal((await house().stranger.get(url)).statusCode, 404)
    assert.equal((await house().stranger.send('PATCH', url, { payload: change })).statusCode, 404)
  })

  test('one person in two browsers loses no view to the other, and is told where both changed the same one', async () => {
    const url = `/matters/${await house().matterOf('Two browsers', [DELIVERY])}/desk`
    const [ours, theirs] = [{ status: 'disputed by us' }, { look: 'timeline' }]
    const send = (name: string, place: object | null, seen: object | null) =>
      house().editor.send('PATCH', url, { payload: { view: { name, place, seen } } })
    const namesOf = async () =>
      jsonOf<DeskReply>(await house().editor.get(url)).views.map(({ name, place }) => [name, place])
    // Both began with none, and each saves one of its own at the same time.
    const both = await Promise.all([send('Ours', ours, null), send('Theirs', theirs, null)])
    assert.deepEqual(
      both.map(({ statusCode }) => statusCode),
      [200, 200],
    )
    assert.equal((await namesOf()).length, 2)
    // The same name by both: the second is told, and what the first has saved stays.
    const clash = await send('Ours', theirs, null)
    assert.deepEqual([clash.statusCode, clash.json<{ code: string }>().code], [409, 'desk.view-changed'])
    assert.deepEqual((await namesOf()).find(([name]) => name === 'Ours')?.[1], ours)
    assert.equal((await send('Ours', theirs, ours)).statusCode, 200, 'who has seen it replaces it')
    assert.equal(
      (await send('Ours', null, ours)).statusCode,
      409,
      'what was changed meanwhile is not taken away unseen',
    )
    assert.equal((await send('Ours', theirs, null)).statusCode, 200, 'what stands there already is no conflict')
    assert.equal((await send('Ours', null, theirs)).statusCode, 200)
    assert.equal((await send('Ours', null, theirs)).statusCode, 200, 'nor is what is gone already')
    assert.deepEqual(await namesOf(), [['Theirs', theirs]])
    // Saved again where the other browser has taken it away: nobody's words stand there.
    assert.equal((await send('Ours', ours, theirs)).statusCode, 200)
    for (let number = 2; number < 100; number += 1) await send(`View ${number}`, ours, null)
    const over = await send('One more', ours, null)
    assert.deepEqual([over.statusCode, over.json<{ code: string }>().code], [409, 'desk.too-many-views'])
    assert.equal((await namesOf()).length, 100)
  })
})
