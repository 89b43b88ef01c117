// Everything that a filter finds is changed in one act, without the rows that were spared, and taken back by one undo.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { DELIVERY, jsonOf, MEETING, onEveryEditingHouse, PAYMENT } from './editing.test-builder.ts'

interface Done {
  readonly edit: string | null
  readonly events: readonly { readonly id: string; readonly outcome: string }[]
}

onEveryEditingHouse('acts on what a filter finds', (house) => {
  test('parties, kind, tags, status, key and review of all rows found are set at once, and come back by one undo', async () => {
    const matter = await house().matterOf('Found and changed', [DELIVERY, PAYMENT, MEETING])
    const before = await house().events(matter)
    const party = (await house().parties(matter)).find(({ name }) => name === 'Erika Beispiel')?.id ?? ''
    const spared = before[2]?.id ?? ''
    const done = await house().post<Done>(`/matters/${matter}/events/bulk`, {
      select: { filter: { from: '2021-05-01' }, except: [spared] },
      change: {
        parties: { add: [party] },
        kind: 'deadline',
        tags: { add: ['May'] },
        status: 'unsure',
        isKey: true,
        isReviewed: true,
      },
    })
    assert.deepEqual(
      done.events.map(({ id, outcome }) => [id, outcome]),
      [[before[1]?.id, 'changed']],
    )
    const now = await house().events(matter)
    assert.deepEqual(now[0], before[0])
    assert.deepEqual(now[2], before[2])
    const row = now[1]
    assert.deepEqual(
      [row?.kind, row?.tags, row?.status, row?.isKey, row?.reviewed?.by],
      ['deadline', ['May'], 'unsure', true, house().editor.account],
    )
    assert.ok(row?.parties.some(({ id }) => id === party))
    await house().undo(matter, done.edit)
    const { version: _v, sequence: _s, ...back } = (await house().events(matter))[1] ?? {}
    const { version: _w, sequence: _t, ...was } = before[1] ?? {}
    assert.deepEqual(back, was)
  })

  test('rows are found by who reviewed them, in the list, in an act and in a file that says so', async () => {
    const matter = await house().matterOf('Reviewed by', [DELIVERY, PAYMENT])
    const [first, second] = await house().events(matter)
    await house().edit(matter, first?.id ?? '', { isReviewed: true })
    const { account } = house().editor
    const found = async (query: string) => (await house().events(matter, query)).map(({ id }) => id)
    assert.deepEqual(await found(`?reviewer=${account}`), [first?.id])
    assert.deepEqual(await found(`?reviewer=${house().owner.account}`), [])
    assert.deepEqual(await found(`?reviewer=${house().owner.account}&reviewer=${account}`), [first?.id])
    const file = jsonOf<{ filter: string; rows: { id: string }[] }>(
      await house().viewer.get(`/matters/${matter}/chronology?reviewer=${account}&language=de`),
    )
    assert.deepEqual(
      file.rows.map(({ id }) => id),
      [first?.id],
    )
    assert.equal(file.filter, 'geprüft von jemandem, der nicht mehr Mitglied ist', 'never an id')
    const done = await house().post<Done>(`/matters/${matter}/events/bulk`, {
      select: { filter: { reviewer: [account] } },
      change: { isKey: true },
    })
    assert.deepEqual(
      done.events.map(({ id }) => id),
      [first?.id],
    )
    assert.deepEqual(
      (await house().events(matter, '?key=true')).map(({ id }) => id),
      [first?.id],
    )
    assert.notEqual(second, undefined)
  })

  test('a filter finds nothing in the matter of another workspace, and says no more than of one that is not there', async () => {
    const matter = await house().matterOf('Not theirs', [DELIVERY])
    const payload = { select: { filter: {} }, change: { isRemoved: true } }
    const foreign = await house().stranger.send('POST', `/matters/${matter}/events/bulk`, { payload })
    assert.deepEqual([foreign.statusCode, foreign.json<{ code: string }>().code], [404, 'matter.not-found'])
    assert.equal((await house().events(matter)).length, 1)
    const refused = await house().viewer.send('POST', `/matters/${matter}/events/bulk`, { payload })
    assert.equal(refused.statusCode, 403)
  })

  test('one act changes ten thousand rows, and refuses one more', async () => {
    const { id: matter } = await house().openMatter('Very many')
    const { db } = house().installation
    await db.inWorkspace(house().editor.authority(), (scope) =>
      sql`insert into events (matter_id, id, kind, text, confidence, sort_day)
        select ${matter}::uuid, gen_random_uuid(), 'event', 'Pump ' || number || ' was delivered', 1, number
        from generate_series(1, 10001) as number`.execute(scope.tables()),
    )
    const all = { select: { filter: {} }, change: { isKey: true } }
    const refused = await house().editor.send('POST', `/matters/${matter}/events/bulk`, { payload: all })
    assert.deepEqual([refused.statusCode, refused.json<{ code: string }>().code], [413, 'edit.too-many'])
    const [first] = await house().events(matter, '?limit=1')
    const done = await house().post<Done>(`/matters/${matter}/events/bulk`, {
      ...all,
      select: { filter: {}, except: [first?.id] },
    })
    assert.equal(done.events.filter(({ outcome }) => outcome === 'changed').length, 10_000)
    const count = async () =>
      (await house().editor.get(`/matters/${matter}/events/count?key=true`)).json<{ events: number }>()
    assert.deepEqual(await count(), { events: 10_000 })
    await house().undo(matter, done.edit)
    assert.deepEqual(await count(), { events: 0 })
  })
})
