// A chronology leaves as a spreadsheet, is worked on elsewhere, and comes back by approval; a table of somebody else's comes in.
import assert from 'node:assert/strict'
import { readdir } from 'node:fs/promises'
import { test } from 'node:test'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { formOf } from './door.test-builder.ts'
import { DELIVERY, jsonOf, MEETING, onEveryEditingHouse, PAYMENT } from './editing.test-builder.ts'
import { matched } from './filing.test-builder.ts'
import { type Imported, importing } from './imports.test-builder.ts'

/** The workbook with words of its cells replaced, as somebody does it in a spreadsheet program. */
function rewritten(book: Uint8Array, changes: Readonly<Record<string, string>>): Uint8Array {
  const parts = unzipSync(book)
  const sheet = 'xl/worksheets/sheet1.xml'
  let xml = strFromU8(parts[sheet] ?? new Uint8Array())
  for (const [from, to] of Object.entries(changes)) {
    assert.ok(xml.includes(from), from)
    xml = xml.replace(from, to)
  }
  return zipSync({ ...parts, [sheet]: strToU8(xml) })
}

const FOREIGN = `Chronologie in Sachen Beispiel;;;;
Nr.;Datum;Sachverhalt;Beteiligte;Bemerkung
1;3. März 2021;Lieferung der Pumpen;Jane Sample\\; Neue Partei GmbH;Anlage K 1
2;Anfang Mai 2020;Gespräch in Kiel;Erika Beispiel;
3;03/04/2020;Mahnung;;offen
4;irgendwann;Anruf;;
;;;;
5;letzten Montag;Besuch;;
`.replaceAll('\\;', '\n')

onEveryEditingHouse('imports', (house) => {
  const { shown, imported, apply, exported, refused } = importing(house)

  test('a workbook that comes back unchanged changes nothing, in either language', async () => {
    const matter = await house().matterOf('Round', [DELIVERY, PAYMENT, MEETING])
    const [row] = await house().events(matter)
    await house().edit(matter, row?.id ?? '', {
      status: 'disputed by them',
      isKey: true,
      tags: { add: ['A', 'B'] },
      text: '=1+1 is no formula; it is text\nof two lines',
      date: { edtf: '2021-03~', asWritten: 'about March' },
    })
    await house().post(`/matters/${matter}/events`, { text: 'Undated, by hand' })
    for (const language of ['en', 'de'])
      for (const format of ['xlsx', 'csv']) {
        const back = await imported(matter, `back.${format}`, await exported(matter, `${format}?language=${language}`))
        assert.deepEqual(
          back.proposals.filter(({ kind, problems }) => kind !== 'unchanged' || problems.length > 0),
          [],
          `${format} ${language}`,
        )
        assert.equal(back.counts['unchanged'], 4)
      }
  })

  test('what was changed in the workbook is listed, approved, applied as one edit and taken back by one undo', async () => {
    const matter = await house().matterOf('Changed', [DELIVERY, PAYMENT, MEETING])
    const rows = await house().events(matter)
    const [first] = rows
    assert.ok(first)
    const book = await exported(matter, 'xlsx')
    const back = await imported(
      matter,
      'worked on.xlsx',
      rewritten(book, { [`>${first.text}<`]: '>The pumps came late<', '>3 March 2021<': '>4 March 2021<' }),
    )
    const [change] = back.proposals.filter(({ kind }) => kind === 'changed')
    assert.deepEqual(
      change?.changes.map(({ field, after }) => [field, after]),
      [
        ['date', '2021-03-04'],
        ['text', 'The pumps came late'],
      ],
    )
    assert.equal((await house().event(matter, first.id)).text, first.text, 'nothing changes before it is approved')
    const done = await apply(matter, back, 'added-and-changed')
    assert.deepEqual(
      done.rows.map(({ outcome }) => outcome),
      ['applied'],
    )
    const now = await house().event(matter, first.id)
    assert.deepEqual([now.text, now.date?.edtf, now.citations.length], ['The pumps came late', '2021-03-04', 1])
    assert.equal(
      (
        await house().editor.send('POST', `/matters/${matter}/imports/${back.id}/apply`, {
          ...matched(back.version + 1),
          payload: { approve: 'added-and-changed', sequence: back.sequence },
        })
      ).json<{ code: string }>().code,
      'import.closed',
    )
    await house().undo(matter, done.edit)
    const undone = await house().event(matter, first.id)
    assert.deepEqual([undone.text, undone.date?.edtf, undone.setFields], [first.text, '2021-03-03', []])
  })

  test('a row changed here since the export is a conflict, and happens only when it is named', async () => {
    const matter = await house().matterOf('Conflict', [DELIVERY, PAYMENT])
    const [first] = await house().events(matter)
    assert.ok(first)
    const book = rewritten(await exported(matter, 'xlsx'), { [`>${first.text}<`]: '>Theirs<' })
    await house().edit(matter, first.id, { text: 'Ours' })
    const back = await imported(matter, 'old.xlsx', book)
    const [conflict] = back.proposals.filter(({ event }) => event === first.id)
    assert.deepEqual(
      [conflict?.kind, conflict?.changes[0]?.before, conflict?.changes[0]?.after],
      ['conflict', 'Ours', 'Theirs'],
    )
    const none = await apply(matter, back, 'added-and-changed')
    assert.equal(none.edit, null)
    assert.deepEqual(
      none.rows.map(({ event, outcome }) => [event, outcome]),
      [[first.id, 'conflict']],
    )
    await house().edit(matter, first.id, { text: 'Ours again' })
    const named = { rows: [conflict?.position ?? -1] }
    const stale = await apply(matter, back, named)
    assert.deepEqual(
      [stale.edit, ...stale.rows.map(({ outcome }) => outcome)],
      [null, 'stale'],
      'it was shown against what stood there before',
    )
    assert.equal((await house().event(matter, first.id)).text, 'Ours again')
    const again = await shown(matter, back.id)
    assert.equal(again.proposals[0]?.changes[0]?.before, 'Ours again')
    const done = await apply(matter, again, named)
    assert.equal((await house().event(matter, first.id)).text, 'Theirs')
    await house().undo(matter, done.edit)
    assert.equal((await house().event(matter, first.id)).text, 'Ours again')
  })

  test('a row without the version it was exported with is a conflict: nobody can tell what was changed since', async () => {
    const matter = await house().matterOf('No version', [DELIVERY])
    const [row] = await house().events(matter)
    const back = await imported(matter, 'x.csv', `Row id,Event\n${row?.id},Other words\n`)
    assert.deepEqual(
      back.proposals.map(({ kind }) => kind),
      ['conflict'],
    )
  })

  test('rows left out of the workbook are proposed for removal, and removed only by name, whatever else has changed', async () => {
    const matter = await house().matterOf('Left out', [DELIVERY, PAYMENT, MEETING])
    const [head, , second, third] = (await exported(matter, 'csv')).toString('utf8').split('\r\n')
    const back = await imported(matter, 'short.csv', [head, second].join('\r\n'))
    const removed = back.proposals.filter(({ kind }) => kind === 'removed')
    assert.equal(removed.length, 2)
    assert.equal((await apply(matter, back, 'added-and-changed')).edit, null)
    const [early, late] = removed.map(({ event }) => event ?? '')
    await house().post(`/matters/${matter}/events`, { text: 'New', date: { edtf: '2020-01-01' } })
    await house().edit(matter, early ?? '', { text: 'Changed meanwhile' })
    const done = await apply(matter, back, {
      rows: removed.map(({ position }) => position),
      removals: [early ?? '', late ?? ''],
    })
    assert.deepEqual(
      done.rows.filter(({ position }) => position === null).map(({ event, outcome }) => [event, outcome]),
      [
        [late, 'applied'],
        [early, 'stale'],
      ],
    )
    assert.deepEqual((await house().events(matter)).map(({ text }) => text).includes('Changed meanwhile'), true)
    assert.equal((await house().events(matter)).length, 3)
    await house().undo(matter, done.edit)
    assert.equal((await house().events(matter)).length, 4)
    const other = await imported(
      await house().matterOf('Another', [MEETING]),
      'theirs.csv',
      [head, second, third].join('\r\n'),
    )
    assert.deepEqual(
      other.proposals.map(({ kind, problems }) => [kind, problems[0]?.code]),
      [
        ['conflict', 'unknown-id'],
        ['conflict', 'unknown-id'],
      ],
      'a file of another matter removes nothing here',
    )
  })

  test('a row that was removed since it was shown does not come back by an approval', async () => {
    const matter = await house().matterOf('Gone', [DELIVERY, PAYMENT])
    const [row] = await house().events(matter)
    const back = await imported(matter, 'x.csv', `Row id,Version,Event\n${row?.id},${row?.version},Other words\n`)
    const removed = await house().editor.send(
      'DELETE',
      `/matters/${matter}/events/${row?.id}`,
      matched(row?.version ?? 0),
    )
    assert.ok(removed.statusCode < 300, removed.body)
    for (const approve of ['added-and-changed', { rows: [0] }] as const) {
      const done = await apply(matter, back, approve)
      assert.equal(done.edit, null)
    }
    assert.equal((await house().events(matter)).length, 1)
  })

  test('a row that somebody copied in the file is a new one, where it is approved by name', async () => {
    const matter = await house().matterOf('Copied', [DELIVERY])
    const [head, line = ''] = (await exported(matter, 'csv')).toString('utf8').split('\r\n')
    const [row] = await house().events(matter)
    const copy = line.replaceAll(row?.text ?? '', 'A second delivery')
    const back = await imported(matter, 'copied.csv', [head, line, copy].join('\r\n'))
    assert.deepEqual(
      back.proposals.map(({ kind, problems }) => [kind, problems[0]?.code]),
      [
        ['unchanged', undefined],
        ['conflict', 'id-twice'],
      ],
    )
    await apply(matter, back, { rows: [1] })
    assert.deepEqual(
      new Set((await house().events(matter)).map(({ text }) => text)),
      new Set(['A second delivery', row?.text]),
    )
  })

  test('the same file sent twice is one import, and an approval sent twice happens once', async () => {
    const matter = await house().matterOf('Twice', [DELIVERY])
    const csv = 'Date,Event\n3 May 2021,They met\n'
    const first = await imported(matter, 'x.csv', csv)
    assert.equal((await imported(matter, 'again.csv', csv)).id, first.id)
    const payload = { approve: 'added-and-changed', sequence: first.sequence }
    const send = () =>
      house().editor.send('POST', `/matters/${matter}/imports/${first.id}/apply`, {
        headers: { 'if-match': `"${first.version}"`, 'idempotency-key': `key-${first.id}` },
        payload,
      })
    const [one, two] = [await send(), await send()]
    assert.equal(one.statusCode, 200, one.body)
    assert.equal(two.body, one.body)
    assert.equal((await house().events(matter)).length, 2)
    const raced = await imported(matter, 'y.csv', 'Date,Event\n4 May 2021,They met again\n')
    const both = await Promise.all(
      [1, 2].map(() =>
        house().editor.send('POST', `/matters/${matter}/imports/${raced.id}/apply`, {
          ...matched(raced.version),
          payload: { approve: 'added-and-changed', sequence: raced.sequence },
        }),
      ),
    )
    assert.deepEqual(new Set(both.map(({ statusCode }) => statusCode)), new Set([200, 412]))
    assert.equal((await house().events(matter)).length, 3)
  })

  test('a mapping that gives a meaning twice, or not to every column, is refused; one that somebody else changed too', async () => {
    const matter = await house().matterOf('Mapped', [DELIVERY])
    const first = await imported(matter, 'x.csv', 'When?,What?,By whom\n3 May 2021,They met,Jane\n')
    const map = (columns: readonly string[], version = first.version) =>
      house().editor.send('PUT', `/matters/${matter}/imports/${first.id}/mapping`, {
        ...matched(version),
        payload: { ...first.mapping, columns },
      })
    for (const columns of [
      ['date', 'text'],
      ['date', 'text', 'text'],
    ])
      assert.equal((await map(columns)).json<{ code: string }>().code, 'import.mapping')
    assert.equal((await map(['date', 'text', 'reviewed'])).statusCode, 400)
    const raced = await Promise.all([map(['date', 'text', 'parties']), map(['date', 'note', 'text'])])
    assert.deepEqual(new Set(raced.map(({ statusCode }) => statusCode)), new Set([200, 412]))
  })

  test('an import that was decided on keeps nothing of what the file said', async () => {
    const matter = await house().matterOf('Kept', [DELIVERY])
    const [first, second] = [
      await imported(matter, 'x.csv', 'Date,Event\n3 May 2021,They met\n'),
      await imported(matter, 'y.csv', 'Date,Event\n3 May 2021,They parted\n'),
    ]
    await apply(matter, first, 'added-and-changed')
    const dismissed = await house().editor.send(
      'DELETE',
      `/matters/${matter}/imports/${second.id}`,
      matched(second.version),
    )
    assert.equal(dismissed.statusCode, 200, dismissed.body)
    for (const id of [first.id, second.id]) {
      const kept = await house().installation.db.inWorkspace(house().owner.authority(), async (scope) =>
        scope.connection.query('select count(*)::int as n from import_rows where import_id = $1', [id]),
      )
      assert.equal(kept.rows[0]?.['n'], 0)
    }
    assert.deepEqual(
      (await house().acts(first.id)).filter((act) => act.startsWith('import')),
      ['import.filed', 'import.applied'],
    )
    assert.deepEqual(await house().acts(second.id), ['import.filed', 'import.dismissed'])
    const listed = jsonOf<{ imports: { id: string; state: string }[]; next: string | null }>(
      await house().viewer.get(`/matters/${matter}/imports?limit=1`),
    )
    assert.deepEqual(
      listed.imports.map(({ id, state }) => [id, state]),
      [[second.id, 'dismissed']],
    )
    const rest = jsonOf<{ imports: { id: string }[] }>(
      await house().viewer.get(`/matters/${matter}/imports?cursor=${listed.next}`),
    )
    assert.deepEqual(
      rest.imports.map(({ id }) => id),
      [first.id],
    )
  })

  test('a foreign table comes in by its headings; what is not understood is shown and kept, and nothing is dated from today', async () => {
    const matter = await house().matterOf('Foreign', [DELIVERY])
    const jane = (await house().parties(matter)).find(({ name }) => name === 'Jane Sample')
    const csv = FOREIGN.replace('Jane Sample\n Neue', '"Jane Sample\nNeue').replace('GmbH;Anlage', 'GmbH";Anlage')
    const first = await imported(matter, 'gegner.csv', csv)
    assert.deepEqual(first.mapping.columns, ['ignored', 'date', 'text', 'parties', 'note'])
    const mapped = jsonOf<Imported>(
      await house().editor.send('PUT', `/matters/${matter}/imports/${first.id}/mapping`, {
        ...matched(first.version),
        payload: { ...first.mapping, language: 'de', dayOrder: null },
      }),
    )
    const back = await shown(matter, first.id)
    assert.deepEqual(
      back.proposals.map(({ kind, problems, changes }) => [
        kind,
        problems[0]?.words ?? changes.find(({ field }) => field === 'date')?.after,
      ]),
      [
        ['added', '2021-03-03'],
        ['added', '2020-05 (2020-05-01 – 2020-05-10)'],
        ['added', '2020-04-03'],
        ['added', 'irgendwann'],
        ['added', 'letzten Montag'],
      ],
    )
    const early = back.proposals[1]?.changes.find(({ field }) => field === 'date')?.dates?.after
    assert.deepEqual([early?.precision, early?.qualifier], ['month', 'early'], 'what its words are made of')
    const done = await apply(matter, { ...back, version: mapped.version }, 'added-and-changed')
    const made = await Promise.all(done.rows.map(({ event }) => house().event(matter, event ?? '')))
    assert.deepEqual(
      made.map(({ date }) => date?.edtf ?? null),
      ['2021-03-03', '2020-05', '2020-04-03', null, null],
    )
    assert.deepEqual(
      made[0]?.parties.map(({ name }) => name),
      ['Jane Sample', 'Neue Partei GmbH'],
    )
    assert.equal(made[0].parties[0]?.id, jane?.id)
    assert.equal(made[0].citations.length, 0)
    const notes = async (index: number) =>
      jsonOf<{ notes: { text: string }[] }>(
        await house().editor.get(`/matters/${matter}/events/${made[index]?.id}/notes`),
      ).notes.map(({ text }) => text)
    assert.deepEqual(await notes(0), ['Bemerkung: Anlage K 1'])
    assert.deepEqual(await notes(3), ['Datum: irgendwann'])
    const schedule = (await exported(matter, 'html')).toString('utf8')
    assert.match(schedule, /Entered by hand; no document is cited/)
    assert.ok(!schedule.includes('Anlage K 1'), 'notes are in no export')
    await house().undo(matter, done.edit)
    assert.equal((await house().events(matter)).length, 1)
    assert.ok(!(await house().parties(matter)).some(({ name }) => name === 'Neue Partei GmbH'))
  })

  test('a file that is no table is refused, a hostile one harms nothing, and no upload is left lying', async () => {
    const matter = await house().matterOf('Refused', [DELIVERY])
    assert.equal(await refused(matter, 'letter.txt', 'No table at all.'), 'import.no-table')
    assert.equal(
      await refused(matter, 'broken.xlsx', Buffer.from('PK\u0003\u0004 and then nothing of the kind')),
      'import.no-table',
    )
    const parts = unzipSync(await exported(matter, 'xlsx'))
    const bomb = zipSync({ ...parts, 'xl/worksheets/sheet1.xml': new Uint8Array(80_000_000) }, { level: 1 })
    assert.equal(await refused(matter, 'bomb.xlsx', bomb), 'import.not-readable')
    const none = await house().editor.send('POST', `/matters/${matter}/imports`, { payload: { not: 'a file' } })
    assert.equal(none.json<{ code: string }>().code, 'import.no-file')
    assert.deepEqual(await readdir(house().installation.editing.scratchFolder).catch(() => []), [])
  })

  test('imports are of their matter: not for a viewer to make, and not there for a stranger or behind a wall', async () => {
    const matter = await house().matterOf('Whose', [DELIVERY])
    const { id, version, sequence } = await imported(matter, 'x.csv', 'Date,Event\n3 March 2021,Something\n')
    const url = `/matters/${matter}/imports/${id}`
    const walled = house().person(house().owner.workspace, 'owner')
    walled.wallOff(matter)
    assert.equal((await house().viewer.get(url)).statusCode, 200)
    const asViewer = formOf([{ name: 'x.csv', bytes: 'Date,Event\n3 March 2021,x\n' }])
    assert.equal((await house().viewer.send('POST', `/matters/${matter}/imports`, asViewer)).statusCode, 403)
    const payload = { approve: 'added-and-changed', sequence }
    assert.equal((await house().viewer.send('POST', `${url}/apply`, { ...matched(version), payload })).statusCode, 403)
    for (const by of [house().stranger, walled]) {
      assert.equal((await by.get(url)).statusCode, 404)
      assert.equal((await by.send('POST', `${url}/apply`, { ...matched(version), payload })).statusCode, 404)
      const upload = formOf([{ name: 'x.csv', bytes: 'Date,Event\n3 March 2021,x\n' }])
      assert.equal((await by.send('POST', `/matters/${matter}/imports`, upload)).statusCode, 404)
    }
    const other = await house().matterOf('Another', [PAYMENT])
    assert.equal((await house().editor.get(`/matters/${other}/imports/${id}`)).statusCode, 404)
    assert.ok((await house().acts(id)).includes('import.filed'))
  })
})
