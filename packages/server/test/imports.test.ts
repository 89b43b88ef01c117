// A chronology leaves as a spreadsheet, is worked on elsewhere, and comes back by approval; a table of somebody else's comes in.
import assert from 'node:assert/strict'
import { readdir } from 'node:fs/promises'
import { test } from 'node:test'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { formOf } from './door.test-builder.ts'
import { DELIVERY, jsonOf, MEETING, onEveryEditingHouse, PAYMENT } from './editing.test-builder.ts'
import { matched } from './filing.test-builder.ts'

interface Proposal {
  readonly position: number
  readonly place: string
  readonly kind: string
  readonly event: string | null
  readonly changes: readonly { field: string; before: string; after: string }[]
  readonly problems: readonly { field: string; words: string; why: string }[]
  readonly note: string
}
interface Imported {
  readonly id: string
  readonly version: number
  readonly sequence: number
  readonly headers: readonly string[]
  readonly mapping: { columns: string[]; language: string; dayOrder: string | null }
  readonly counts: Record<string, number>
  readonly proposals: readonly Proposal[]
}

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
  const file = (matter: string, name: string, bytes: Uint8Array | string) =>
    house().editor.send('POST', `/matters/${matter}/imports`, formOf([{ name, bytes }]))
  const imported = async (matter: string, name: string, bytes: Uint8Array | string): Promise<Imported> => {
    const { id } = jsonOf<Imported>(await file(matter, name, bytes), 201)
    return jsonOf<Imported>(await house().editor.get(`/matters/${matter}/imports/${id}?limit=200`))
  }
  const apply = async (matter: string, { id, version, sequence }: Imported, approve: unknown) =>
    house().post<{ edit: string | null; rows: { position: number; event: string | null; outcome: string }[] }>(
      `/matters/${matter}/imports/${id}/apply`,
      { approve, sequence },
      version,
    )
  const exported = async (matter: string, format: string): Promise<Buffer> => {
    const reply = await house().editor.get(`/matters/${matter}/chronology.${format}`)
    assert.equal(reply.statusCode, 200)
    return reply.rawPayload
  }
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
    assert.deepEqual((await apply(matter, back, 'added-and-changed')).edit, null)
    const again = await imported(matter, 'old.xlsx', book)
    await house().edit(matter, first.id, { text: 'Ours again' })
    const stale = await apply(matter, again, [conflict?.position ?? 0])
    assert.deepEqual(
      stale.rows.map(({ outcome }) => outcome),
      ['stale'],
    )
    const third = await imported(matter, 'old.xlsx', book)
    await apply(matter, third, [conflict?.position ?? 0])
    assert.equal((await house().event(matter, first.id)).text, 'Theirs')
  })

  test('rows left out of the workbook are proposed for removal, and never removed by themselves', async () => {
    const matter = await house().matterOf('Left out', [DELIVERY, PAYMENT, MEETING])
    const csv = (await exported(matter, 'csv')).toString('utf8').split('\r\n')
    const back = await imported(matter, 'short.csv', [csv[0], csv[2], csv[3]].join('\r\n'))
    const removed = back.proposals.filter(({ kind }) => kind === 'removed')
    assert.equal(removed.length, 1)
    assert.equal((await apply(matter, back, 'added-and-changed')).edit, null)
    const again = await imported(matter, 'short.csv', [csv[0], csv[2], csv[3]].join('\r\n'))
    await apply(matter, again, [removed[0]?.position ?? 0])
    assert.equal((await house().events(matter)).length, 2)
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
    const shown = jsonOf<Imported>(await house().editor.get(`/matters/${matter}/imports/${first.id}`))
    assert.deepEqual(
      shown.proposals.map(({ kind, problems, changes }) => [
        kind,
        problems[0]?.words ?? changes.find(({ field }) => field === 'date')?.after,
      ]),
      [
        ['added', '2021-03-03'],
        ['added', '2020-05'],
        ['added', '2020-04-03'],
        ['added', 'irgendwann'],
        ['added', 'letzten Montag'],
      ],
    )
    const done = await apply(matter, { ...shown, version: mapped.version }, 'added-and-changed')
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
    const code = async (name: string, bytes: Uint8Array | string) => {
      const reply = await file(matter, name, bytes)
      assert.ok(reply.statusCode >= 400 && reply.statusCode < 500, reply.body)
      return reply.json<{ code: string }>().code
    }
    assert.equal(await code('letter.txt', 'No table at all.'), 'import.no-table')
    assert.equal(
      await code('broken.xlsx', Buffer.from('PK\u0003\u0004 and then nothing of the kind')),
      'import.not-readable',
    )
    const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(60_000_000) }, { level: 9 })
    assert.equal(await code('bomb.xlsx', bomb), 'import.not-readable')
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
