import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chronologySchema } from '@muniment/contract'
import * as fc from 'fast-check'
import { exampleChronology, hostileChronology, hostileStrings } from './example/index.ts'
import { freeze } from './freeze.ts'
import { plainText, shorten } from './plain.ts'
import { layOutSchedule } from './schedule.ts'
import { citedDocuments, documentLinks, writePlace } from './source-line.ts'

test('the example is a chronology by the published schema', () => {
  assert.deepEqual(chronologySchema.parse(exampleChronology('de')), exampleChronology('de'))
})

test('every row is laid out, dated or undated, and numbered through', () => {
  const schedule = layOutSchedule(exampleChronology())
  const numbers = [...schedule.dated, ...schedule.undated].map((row) => row.number)
  assert.deepEqual(
    numbers,
    exampleChronology().rows.map((_, i) => i + 1),
  )
  assert.equal(schedule.undated.length, 3)
})

test('a statement found in three mails is quoted once, with its three places', () => {
  const row = layOutSchedule(exampleChronology()).dated.find(({ text }) => text.startsWith('Pump 2 fails'))
  assert.deepEqual(
    row?.sources.map(({ places }) => places.length),
    [3, 1, 1],
  )
})

test('both rows of a contradiction point to each other, with the other date', () => {
  const rows = layOutSchedule(exampleChronology()).dated
  const notes = rows.flatMap(({ anchor, notes }) =>
    notes.filter(({ kind }) => kind === 'contradiction').map(({ to, text }) => ({ anchor, to, text })),
  )
  assert.equal(notes.length, 4)
  for (const { anchor, to } of notes) assert.ok(notes.some((other) => other.anchor === to && other.to === anchor))
  assert.match(notes[0]?.text ?? '', /no\. 14 \(4 June 2020\)/)
})

test('a source is cited with its page and the label printed on it, a cell with its sheet', () => {
  const places = layOutSchedule(exampleChronology('de')).dated.flatMap(({ sources }) =>
    sources.flatMap(({ places }) => places),
  )
  const labels = new Set(places.map(({ label }) => label))
  for (const label of [
    'First Amendment.pdf, S. 1 (MUN-000103)',
    'Zahlungen & Fracht.xlsx, Blatt Payments, A3',
    'Lieferschein (unterschrieben).png',
    'Mängelrüge.docx, etwa S. 2',
  ]) {
    assert.ok(labels.has(label), label)
  }
})

test('more sources than fit are counted, never dropped in silence', () => {
  const chronology = exampleChronology()
  const rows = chronology.rows.slice(0, 1).map((row) => ({
    ...row,
    citations: Array.from({ length: 40 }, (_, i) =>
      row.citations.map((citation) => ({ ...citation, page: i + 1 })),
    ).flat(),
  }))
  const schedule = layOutSchedule({ ...chronology, rows })
  assert.equal(schedule.dated[0]?.sources[0]?.places.length, 24)
  assert.equal(schedule.dated[0]?.moreSources, 'and 16 more sources')
})

test('a date that was not decided is listed with its page, its characters, its words and the reason', () => {
  const { undecided, summary } = layOutSchedule(exampleChronology())
  assert.deepEqual(
    undecided.rows.map(({ cells }) => cells),
    [
      [
        '2020-08-17 Pump 2.eml',
        '–',
        '“03/04/2020”',
        'It can mean 4 March 2020 or 3 April 2020; nothing in the text says whether the day or the month comes first.',
      ],
      ['2020-08-17 Pump 2.eml', '–', '“the day before yesterday”', 'The text gives no day to count from.'],
      [
        'Protokoll Abnahme.docx, about p. 3',
        '88–103; 1401–1416; 1733–1748',
        '“am nächsten Tag”',
        'The text gives no day to count from.',
      ],
    ],
  )
  assert.equal(undecided.left, null)
  assert.ok(summary.some((sentence) => sentence.includes('Not dated: 5 expressions of time.')))
})

test('of more undecided dates than can be printed those that could be decided are, and how many are left is said', () => {
  const chronology = exampleChronology()
  const [open, pointing] = chronology.undecided
  assert.ok(open !== undefined && pointing !== undefined)
  const many = [...Array.from({ length: 5000 }, (_, i) => ({ ...pointing, page: i + 1 })), open]
  const { undecided } = layOutSchedule({ ...chronology, undecided: many })
  assert.equal(undecided.rows.length, 200)
  assert.equal(undecided.rows.at(-1)?.cells[2], '“03/04/2020”')
  assert.match(undecided.left ?? '', /^200 of 5001 are printed, .* JSON and XLSX exports\.$/)
})

test('a status that all rows share is said once, at the head', () => {
  const chronology = exampleChronology()
  const schedule = layOutSchedule({ ...chronology, rows: chronology.rows.map((row) => ({ ...row, status: 'unsure' })) })
  assert.ok(schedule.summary.includes('Status of every row: not yet reviewed.'))
  assert.ok(!schedule.dated.some(({ notes }) => notes.some(({ kind }) => kind === 'status')))
})

test('a link never leaves the folder of the chronology and is never taken for a scheme', () => {
  const linkOf = (name: string): string | null | undefined =>
    documentLinks([
      {
        id: 'a',
        name,
        link: name,
        kind: 'pdf',
        pages: 1,
        sha256: '',
        status: 'read',
        parent: null,
        exhibit: null,
        bates: null,
      },
    ]).get('a')
  for (const name of [
    '/etc/passwd',
    '../x.pdf',
    'a/../../x',
    'C:\\x.pdf',
    '\\\\host\\x',
    'https://x.example/',
    '',
    'a//b',
  ]) {
    assert.equal(linkOf(name), null, name)
  }
  assert.equal(linkOf('javascript:alert(1)'), 'javascript%3Aalert%281%29')
  assert.equal(linkOf('a b/ä#?%.pdf'), 'a%20b/%C3%A4%23%3F%25.pdf')
  assert.equal(linkOf('x\ud800.pdf'), 'x%EF%BF%BD.pdf')
})

test('documents are cited by the names of their files, which tell nothing of the machine', () => {
  const chronology = exampleChronology()
  const documents = chronology.documents.map((document) => ({
    ...document,
    name: `/home/jane/matter/${document.name}`,
  }))
  const { dated, documents: listed } = layOutSchedule({ ...chronology, documents })
  assert.equal(dated[0]?.sources[0]?.places[0]?.label, 'expert-report.pdf, p. 4')
  assert.ok(listed.every(({ cells }) => !cells.join().includes('/home/')))
})

test('a matter without a name of its own is not named twice', () => {
  const schedule = layOutSchedule({ ...exampleChronology('de'), matter: ' Chronology\n' })
  assert.deepEqual([schedule.matter, schedule.title], ['', 'Chronologie'])
})

test('of two files of one name each is cited with as much of its folder as tells them apart', () => {
  const [document = assert.fail()] = exampleChronology().documents
  const names = ['a/b/Notice.pdf', 'a/c/Notice.pdf', 'a/Letter.pdf', 'd/c/Notice.pdf', 'Minutes.pdf', 'x/Minutes.pdf']
  const documents = names.map((name, i) => ({ ...document, id: String(i), name }))
  assert.deepEqual(
    [...citedDocuments({ documents, language: 'en' }).values()].map(({ name }) => name),
    ['b/Notice.pdf', 'a/c/Notice.pdf', 'Letter.pdf', 'd/c/Notice.pdf', 'Minutes.pdf', 'x/Minutes.pdf'],
  )
})

test('what came in a mail is cited with its mail, what came in an archive with that', () => {
  const [document = assert.fail()] = exampleChronology().documents
  const documents = [
    { ...document, id: 'mail', name: 'letters/Pump 2.eml', kind: 'eml' },
    { ...document, id: 'photo', name: 'store.jpg', kind: 'jpeg', pages: 1, parent: 'mail' },
    { ...document, id: 'zip', name: 'all.zip', kind: 'zip' },
    { ...document, id: 'entry', name: 'old/store.jpg', kind: 'jpeg', pages: 1, parent: 'zip' },
  ]
  const placeIn = (language: 'en' | 'de', id: string) =>
    writePlace(
      { document: id, page: 1, pageLabel: null, place: null },
      citedDocuments({ documents, language }).get(id),
      language,
    )
  assert.equal(placeIn('en', 'photo'), 'store.jpg (attachment to Pump 2.eml)')
  assert.equal(placeIn('de', 'photo'), 'store.jpg (Anlage zu Pump 2.eml)')
  assert.equal(placeIn('en', 'entry'), 'store.jpg (in all.zip)')
})

test('files without pages count none and are listed with none', () => {
  const chronology = exampleChronology()
  const documents = chronology.documents.map((document) => ({ ...document, kind: 'text' }))
  const schedule = layOutSchedule({ ...chronology, documents })
  assert.doesNotMatch(schedule.summary.join(' '), /pages/)
  assert.ok(schedule.documents.every(({ cells }) => cells[2] === '–'))
  const paged = chronology.documents.map((document) => ({ ...document, kind: 'pdf', pages: 2 }))
  const summaryOf = (all: typeof documents) => layOutSchedule({ ...chronology, documents: all }).summary.join(' ')
  assert.match(summaryOf(paged), new RegExp(`\\(${paged.length * 2} pages\\)`))
  assert.doesNotMatch(summaryOf([...paged, ...documents]), /pages\)/, 'two pages of three documents would be a lie')
})

test('an attachment links to the mail it came with', () => {
  const schedule = layOutSchedule(exampleChronology())
  assert.equal(schedule.documents.at(-1)?.href, 'letters/2020-08-17%20Pump%202.eml')
})

test('text from documents comes out printable and cannot reorder what stands around it', () => {
  assert.equal(plainText('a\u202eb\u2066c\u0000d\r\n\te\u2028f\ud800\u0085'), 'abcd e f\ufffd')
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 10, max: 60 }), (text, longest) => {
      const plain = plainText(text)
      assert.ok(plain.isWellFormed())
      assert.doesNotMatch(plain, /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff]/u)
      assert.equal(plainText(plain), plain)
      const short = shorten(plain, longest)
      assert.ok(short.length <= longest && short.isWellFormed())
      assert.ok(short === plain || short.endsWith(' […]'))
    }),
  )
})

test('hostile words are laid out like any others', () => {
  for (const text of hostileStrings) {
    const schedule = layOutSchedule(hostileChronology(text))
    assert.equal(schedule.dated.length, 12)
    assert.ok(JSON.stringify(schedule).isWellFormed())
  }
})

test('equal chronologies freeze to equal bytes, whatever the order of their members', () => {
  const chronology = exampleChronology()
  const shuffled = Object.fromEntries(Object.entries(chronology).toReversed())
  assert.deepEqual(freeze(chronologySchema.parse(shuffled)), freeze(chronology))
  assert.deepEqual(JSON.parse(Buffer.from(freeze(chronology)).toString()), chronology)
})

test('a quote with half a character still freezes, its range unmoved', () => {
  const frozen: unknown = JSON.parse(Buffer.from(freeze(hostileChronology('a\ud800b'))).toString())
  assert.equal(chronologySchema.parse(frozen).rows[0]?.citations[0]?.quote, 'a\ufffdb')
})
