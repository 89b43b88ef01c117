// What a chronology does not say, as its room asks for it; and deciding dates that can mean two days.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type {
  CoverageFindingReply,
  CoverageReply,
  DatesDecided,
  EventReply,
  ExportPreview,
  LeftOutReply,
  OpenDate,
  UncitedDocument,
} from '@muniment/contract'
import { DELIVERY, jsonOf, onEveryEditingHouse } from './editing.test-builder.ts'

const PAID = 'Jane Sample paid Nordlicht Muster GmbH the invoice K17 on 03/04/2020.\n'
const REMINDED = 'In May 2021 Erika Beispiel wrote that Jane Sample had paid the invoice K18 on 05/06/2020.\n'
const SILENT = 'Jane Sample is an engineer in Kiel and likes pumps.\n'

onEveryEditingHouse('coverage and its dates', (house) => {
  const coverage = async (matter: string) =>
    jsonOf<CoverageReply>(await house().editor.get(`/matters/${matter}/coverage`))
  const dates = async (matter: string, query = '') =>
    jsonOf<{ dates: OpenDate[]; next: string | null }>(
      await house().editor.get(`/matters/${matter}/coverage/dates${query}`),
    )
  const exported = async (matter: string) =>
    jsonOf<{ undecided: { words: string }[] }>(await house().editor.get(`/matters/${matter}/chronology`)).undecided
  const decide = (matter: string, date: OpenDate, edtf: string) =>
    house().post<DatesDecided>(`/matters/${matter}/coverage/dates`, { decisions: decisionsOf(date, edtf) })

  test('a date that can mean two days is open until somebody decides it, in the row that stands there, and one undo opens it again', async () => {
    const matter = await house().matterOf('Decided', [DELIVERY, PAID])
    const [open] = (await dates(matter, '?reason=ambiguous')).dates
    assert.ok(open)
    assert.deepEqual(
      [open.words, open.candidates, open.documentName, open.page, open.isDecided],
      ['03/04/2020', ['2020-04-03', '2020-03-04'], '2.txt', 1, false],
    )
    assert.match(open.before, /the invoice K17 on $/)
    assert.deepEqual((await coverage(matter)).undecided, { open: 1, decided: 0, ambiguous: 1 })
    assert.equal((await exported(matter)).length, 1)
    const before = await house().events(matter)
    const undated = before.find(({ date }) => date === null)
    assert.ok(undated, 'the sentence is a row without a date')
    const done = await decide(matter, open, '2020-04-03')
    assert.deepEqual([done.dated, done.made], [1, 0])
    const row = await house().event(matter, undated.id)
    assert.deepEqual(
      [row.date?.edtf, row.date?.asWritten, row.setFields, row.text],
      ['2020-04-03', '03/04/2020', ['date'], undated.text],
    )
    assert.deepEqual((await coverage(matter)).undecided, { open: 0, decided: 1, ambiguous: 0 })
    assert.deepEqual((await dates(matter)).dates, [])
    assert.deepEqual(await exported(matter), [], 'an export does not call open what was decided')
    assert.deepEqual(
      (await dates(matter, '?state=decided')).dates.map(({ words, isDecided }) => [words, isDecided]),
      [['03/04/2020', true]],
    )
    // Somebody thinks again: the same row, the other day.
    assert.equal((await decide(matter, open, '2020-03-04')).dated, 1)
    assert.equal((await house().event(matter, undated.id)).date?.edtf, '2020-03-04')
    const again = await decide(matter, open, '2020-04-03')
    await house().undo(matter, again.edit)
    assert.equal((await house().event(matter, undated.id)).date?.edtf, '2020-03-04')
  })

  test('the dates kept out on purpose are listed one by one, with what they belong to, in the language asked for', async () => {
    const cited =
      'Acme Sample Inc. refers to the Supply Agreement dated 31 October 2019 under the Sale of Goods Act of 4 July 1979.\n'
    const matter = await house().matterOf('Left out', [DELIVERY, cited])
    const leftOut = async (query = '') =>
      jsonOf<{ dates: LeftOutReply[]; next: string | null }>(
        await house().editor.get(`/matters/${matter}/coverage/left-out${query}`),
      )
    const { dates: all } = await leftOut()
    assert.deepEqual(
      all.map(({ words, kind, documentName, page }) => [words, kind, documentName, page]),
      [
        ['31 October 2019', 'reference', '2.txt', 1],
        ['4 July 1979', 'law', '2.txt', 1],
      ],
    )
    for (const { start, end, words } of all) assert.equal(cited.slice(start, end), words)
    assert.match(all[0]?.about ?? '', /Supply Agreement dated 31 October 2019/)
    assert.deepEqual((await coverage(matter)).leftOut, { law: 1, reference: 1, boilerplate: 0, untold: 0, repeated: 0 })
    const [law] = (await leftOut('?kind=law&language=de')).dates
    assert.equal(law?.why, 'Datum eines Gesetzes oder einer fremden Entscheidung')
    const first = await leftOut('?limit=1')
    assert.ok(first.next)
    assert.deepEqual((await leftOut(`?limit=1&cursor=${first.next}`)).dates, all.slice(1))
    const file = jsonOf<{ leftOut: { words: string }[] }>(await house().editor.get(`/matters/${matter}/chronology`))
    assert.deepEqual(
      file.leftOut.map(({ words }) => words),
      ['31 October 2019', '4 July 1979'],
    )
    const preview = jsonOf<ExportPreview>(await house().editor.get(`/matters/${matter}/chronology/preview`))
    assert.equal(preview.leftOut, 2, 'what the file will list is counted before it is taken')
  })

  test('why a row was dated is kept as a code, and said in the language asked for', async () => {
    const matter = await house().matterOf('Inferred', ['The crane of Acme Sample Inc. fell on 3/13/97 in Kiel.\n'])
    const inferred = async (query: string) =>
      jsonOf<{ events: EventReply[] }>(await house().editor.get(`/matters/${matter}/events${query}`)).events.find(
        ({ reasons }) => reasons.length > 0,
      )
    const row = await inferred('')
    assert.ok(row)
    assert.deepEqual(row.reasons, [{ code: 'century', facts: { year: '1997' } }])
    assert.equal(row.basis, 'two-digit year 97 read as 1997')
    assert.equal((await inferred('?language=de'))?.basis, 'zweistellige Jahreszahl 97 als 1997 gelesen')
    const one = jsonOf<EventReply>(await house().editor.get(`/matters/${matter}/events/${row.id}?language=de`))
    assert.equal(one.basis, 'zweistellige Jahreszahl 97 als 1997 gelesen')
    for (const [language, words] of [
      ['en', 'two-digit year 97 read as 1997'],
      ['de', 'zweistellige Jahreszahl 97 als 1997 gelesen'],
    ] as const) {
      const file = jsonOf<{ rows: { basis: string | null }[] }>(
        await house().editor.get(`/matters/${matter}/chronology?language=${language}`),
      )
      assert.ok(file.rows.some(({ basis }) => basis === words))
    }
  })

  test('taking a decision back leaves everything as it was before', async () => {
    const matter = await house().matterOf('Taken back', [PAID])
    const before = await house().events(matter)
    const [open] = (await dates(matter)).dates
    assert.ok(open)
    const { edit } = await decide(matter, open, '2020-03-04')
    await house().undo(matter, edit)
    const after = await house().events(matter)
    assert.deepEqual(
      after.map(({ id, date, setFields }) => [id, date, setFields]),
      before.map(({ id, date, setFields }) => [id, date, setFields]),
    )
    assert.equal((await dates(matter)).dates.length, 1)
  })

  test('where the row that stands there is dated by other words, a row of its own is made, which cites the sentence', async () => {
    const matter = await house().matterOf('Another row', [REMINDED])
    const before = await house().events(matter)
    const [open] = (await dates(matter, '?reason=ambiguous')).dates
    assert.ok(open)
    const done = await decide(matter, open, '2020-06-05')
    assert.equal(done.dated + done.made, 1)
    const dated = (await house().events(matter)).find(({ date }) => date?.edtf === '2020-06-05')
    const [place] = open.places
    assert.ok(dated && place)
    assert.ok(dated.citations.some(({ start, end }) => start <= place.start && end >= place.end))
    for (const { id, date } of before.filter(({ date }) => date !== null))
      assert.deepEqual((await house().event(matter, id)).date, date, 'rows with a date keep it')
    assert.deepEqual((await dates(matter, '?reason=ambiguous')).dates, [])
    await house().undo(matter, done.edit)
    assert.deepEqual(
      (await house().events(matter)).map(({ id }) => id),
      before.map(({ id }) => id),
    )
  })

  test('many dates are decided as one act, and each is listed once, page by page', async () => {
    const texts = ['01/02/2020', '02/03/2020', '04/05/2020'].map((day) => PAID.replace('03/04/2020', day))
    const matter = await house().matterOf('Many', [texts.join('\n'), PAID])
    const listed: OpenDate[] = []
    let cursor = ''
    do {
      const page = await dates(matter, `?limit=1${cursor}`)
      assert.equal(page.dates.length, 1)
      listed.push(...page.dates)
      cursor = page.next === null ? '' : `&cursor=${encodeURIComponent(page.next)}`
    } while (cursor !== '')
    assert.deepEqual(
      listed.map(({ words }) => words),
      ['01/02/2020', '02/03/2020', '04/05/2020', '03/04/2020'],
    )
    const ofOne = await dates(matter, `?document=${listed[0]?.document}`)
    assert.equal(ofOne.dates.length, 3)
    const done = await house().post<DatesDecided>(`/matters/${matter}/coverage/dates`, {
      decisions: listed.flatMap((date) => decisionsOf(date, date.candidates[0] ?? '')),
    })
    assert.equal(done.dated + done.made, 4)
    assert.equal((await coverage(matter)).undecided.open, 0)
    const days = (await house().events(matter)).map(({ date }) => date?.edtf)
    for (const { candidates } of listed) assert.ok(days.includes(candidates[0]), String(candidates[0]))
    await house().undo(matter, done.edit)
    assert.equal((await coverage(matter)).undecided.open, 4)
  })

  test('what was not read is listed with what to do, in the language asked for; a document no row cites too', async () => {
    const matter = await house().matterOf('Gaps', [DELIVERY, SILENT])
    await house().fileText(matter, 'broken.pdf', '%PDF-1.7\nbroken off')
    const { documents, pages, notRead, uncitedDocuments } = await coverage(matter)
    assert.deepEqual(documents, { read: 2, refused: 1, waiting: 0 })
    assert.deepEqual([pages.read, notRead, uncitedDocuments], [2, 1, 1])
    const found = async (language: string) =>
      jsonOf<{ findings: CoverageFindingReply[] }>(
        await house().editor.get(`/matters/${matter}/coverage/findings?language=${language}`),
      ).findings
    const [english] = await found('en')
    const [german] = await found('de')
    assert.deepEqual([english?.documentName, english?.kind], ['broken.pdf', 'not-read'])
    assert.equal(english?.code, german?.code)
    assert.notEqual(english?.detail, german?.detail)
    const { documents: silent } = jsonOf<{ documents: UncitedDocument[] }>(
      await house().editor.get(`/matters/${matter}/coverage/documents`),
    )
    assert.deepEqual(
      silent.map(({ name }) => name),
      ['2.txt'],
    )
  })

  test('only who may write decides, only where an undecided date stands, and only in a matter they see', async () => {
    const matter = await house().matterOf('Refused', [PAID])
    const [open] = (await dates(matter)).dates
    assert.ok(open)
    const address = `/matters/${matter}/coverage/dates`
    const payload = { decisions: decisionsOf(open, '2020-03-04') }
    assert.equal((await house().viewer.send('POST', address, { payload })).statusCode, 403)
    assert.equal((await house().stranger.send('POST', address, { payload })).statusCode, 404)
    assert.equal((await house().stranger.get(`/matters/${matter}/coverage`)).statusCode, 404)
    assert.equal((await house().viewer.get(`/matters/${matter}/coverage`)).statusCode, 200)
    const elsewhere = { decisions: [{ ...decisionsOf(open, '2020-03-04')[0], start: 0, end: 4 }] }
    const refused = await house().editor.send('POST', address, { payload: elsewhere })
    assert.deepEqual([refused.statusCode, refused.json<{ code: string }>().code], [409, 'event.date-not-open'])
  })
})

const decisionsOf = ({ document, page, places }: OpenDate, edtf: string) =>
  places.map(({ start, end }) => ({ document, page, start, end, date: { edtf } }))
