// What a table may hold, and that all of it comes in up to there.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { DELIVERY, type EditingHouse, openEditingHouse } from './editing.test-builder.ts'
import { matched } from './filing.test-builder.ts'
import { importing } from './imports.test-builder.ts'

let house: EditingHouse
before(async () => {
  house = await openEditingHouse()
})
after(() => house.close())
const { apply, imported, refused } = importing(() => house)

test('tables too wide or too long are refused; files of other kinds are, with what to send', async () => {
  const matter = await house.matterOf('Limits', [DELIVERY])
  const wide = (columns: number) => ['Date,Event', 'x,y'].map((line) => `${line}${',z'.repeat(columns - 2)}`).join('\n')
  assert.equal(await refused(matter, 'wide.csv', wide(61)), 'import.too-large')
  assert.equal(
    await refused(matter, 'long.csv', `Date,Event\n${'3 March 2021,x\n'.repeat(20_001)}`),
    'import.too-large',
  )
  assert.equal(
    await refused(matter, 'page.html', '<table><tr><td>Date<td>Event<tr><td>1<td>2</table>'),
    'import.no-table',
  )
  assert.equal(await refused(matter, 'empty.csv', 'Date,Event\n'), 'import.no-table')
  // A few kilobytes that stand for sixty million cells: one wide row above many of one cell.
  const sparse = `${'x,'.repeat(5999)}x\n${'x\n'.repeat(10_000)}`
  assert.equal(await refused(matter, 'sparse.csv', sparse), 'import.too-large')
})

test('more new names than a matter has are refused before the matter is held for them', async () => {
  const matter = await house.matterOf('Names', [])
  for (const [heading, most] of [
    ['Tags', 500],
    ['Parties', 2000],
  ] as const) {
    const names = Array.from({ length: most + 1 }, (_, n) => `Sample ${n} GmbH`)
    const lines = Array.from({ length: Math.ceil(names.length / 20) }, (_, n) =>
      names.slice(n * 20, n * 20 + 20).join('; '),
    )
    const csv = `Date,Event,${heading}\n${lines.map((line) => `2020-01-01,Met,"${line}"`).join('\n')}\n`
    const back = await imported(matter, `${heading}.csv`, csv)
    const reply = await house.editor.send('POST', `/matters/${matter}/imports/${back.id}/apply`, {
      ...matched(back.version),
      payload: { approve: 'added-and-changed', sequence: back.sequence },
    })
    assert.equal(reply.json<{ code: string }>().code, 'import.too-many-names', reply.body)
  }
})

test('a table that comes over the wire in many pieces is taken whole', async () => {
  const matter = await house.matterOf('Long', [])
  const lines = Array.from(
    { length: 4000 },
    (_, n) => `2021-05-03;Pump ${n} was delivered to the hall of Beispiel Handels AG in Bremen`,
  )
  const form = new FormData()
  form.append('file', new Blob([`Date;What happened\n${lines.join('\n')}\n`]), 'long.csv')
  const address = await house.app.listen({ host: '127.0.0.1', port: 0 })
  const reply = await fetch(`${address}/matters/${matter}/imports`, {
    method: 'POST',
    body: form,
    headers: house.editor.headers,
  })
  assert.equal(reply.status, 201, await reply.text())
})

test('notes that came with an import go with it when it is taken back, and come with it again', async () => {
  const matter = await house.matterOf('Notes of an import', [])
  const back = await imported(matter, 'notes.csv', 'Date,Event,Exhibit\n3 March 2021,Delivery,Anlage K 1\n')
  const { edit } = await apply(matter, back, 'added-and-changed')
  const shown = () =>
    house.installation.db.inWorkspace(house.editor.authority(), async ({ connection }) => {
      const sql = 'select text from notes where matter_id = $1 and taken_back_by is null'
      return (await connection.query(sql, [matter])).rows.length
    })
  assert.equal(await shown(), 1)
  const undo = await house.undo(matter, edit)
  assert.equal(await shown(), 0)
  const redo = await house.undo(matter, undo)
  assert.equal(await shown(), 1)
  await house.undo(matter, redo)
  assert.equal(await shown(), 0)
})
