// Tables as people have them: from Word, Writer, Excel and whatever writes CSV. What cannot be taken is refused with what to mend.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import { DELIVERY, type EditingHouse, MEETING, openEditingHouse } from './editing.test-builder.ts'
import { tablesInWord, type WordRow } from './files.test-builder.ts'
import { importing, told } from './imports.test-builder.ts'

const SOFFICE = '/usr/bin/soffice'
const noOffice = existsSync(SOFFICE) ? false : 'LibreOffice is not here'

let house: EditingHouse
before(async () => {
  house = await openEditingHouse()
})
after(() => house.close())
const { imported, apply, exported, refused } = importing(() => house)

const GERMAN: readonly WordRow[] = [
  ['Nr.', 'Datum', 'Was geschah', 'Beteiligte', 'Beleg'],
  ['1', '3. März 2021', 'Lieferung der Pumpen', 'Jane Sample; Nordlicht Muster GmbH', 'K 1'],
  ['2', '', 'Anruf ohne Tag', '', ''],
  ['3', '05.05.2021', 'Zahlung', '', 'K 2'],
]
const GERMAN_TOLD = [
  ['added', '2021-03-03', 'Lieferung der Pumpen'],
  ['added', '', 'Anruf ohne Tag'],
  ['added', '2021-05-05', 'Zahlung'],
]

/** A file as LibreOffice writes it. */
function byOffice(name: string, content: string | Uint8Array, to: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'muniment-office-'))
  try {
    writeFileSync(join(folder, name), content)
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    execFileSync(SOFFICE, [profile, '--headless', '--convert-to', to, '--outdir', folder, join(folder, name)], {
      stdio: 'ignore',
      timeout: 180_000,
    })
    return readFileSync(join(folder, `${name.split('.')[0]}.${to.split(':')[0]}`))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const htmlOf = (rows: readonly WordRow[]): string =>
  `<html><head><meta charset="utf-8"></head><body><p>Chronologie</p><table border="1">${rows
    .map((row) => `<tr>${row.map((cell) => `<td>${typeof cell === 'string' ? cell : cell.text}</td>`).join('')}</tr>`)
    .join('')}</table></body></html>`

test('a table in a Word file comes in, whether or not its first row is marked as a heading', async () => {
  for (const isMarked of [false, true]) {
    const matter = await house.matterOf('Word', [DELIVERY])
    const back = await imported(matter, 'gegner.docx', await tablesInWord([GERMAN], isMarked))
    assert.deepEqual(back.mapping.columns, ['ignored', 'date', 'text', 'parties', 'note'])
    assert.deepEqual(told(back), GERMAN_TOLD)
    const done = await apply(matter, back, 'added-and-changed')
    const made = await house.event(matter, done.rows[0]?.event ?? '')
    assert.deepEqual(
      made.parties.map(({ name }) => name),
      ['Jane Sample', 'Nordlicht Muster GmbH'],
    )
  }
})

test('of several tables the one most likely meant is taken, the others are named, and any can be asked for', async () => {
  const matter = await house.matterOf('Several', [DELIVERY])
  const cast: readonly WordRow[] = [
    ['Kürzel', 'Bedeutung'],
    ['NM', 'Nordlicht Muster GmbH'],
  ]
  const later: readonly WordRow[] = [
    ['Datum', 'Ereignis'],
    ['1.7.2021', 'Klage'],
  ]
  const bytes = await tablesInWord([cast, GERMAN, later])
  const back = await imported(matter, 'x.docx', bytes)
  assert.deepEqual(
    back.tables.map(({ rows }) => rows),
    [1, 3, 1],
  )
  assert.equal(back.table, back.tables[1]?.name)
  const other = await imported(matter, 'x.docx', bytes, `?table=${encodeURIComponent(back.tables[2]?.name ?? '')}`)
  assert.deepEqual(told(other), [['added', '2021-07-01', 'Klage']])
})

test('a row with other cells than the headings is shown and left out; headings that are merged are refused', async () => {
  const matter = await house.matterOf('Merged', [DELIVERY])
  const withYear = [...GERMAN.slice(0, 3), [{ text: 'Das Jahr 2022', columns: 5 }], ...GERMAN.slice(3)]
  const back = await imported(matter, 'x.docx', await tablesInWord([withYear]))
  assert.deepEqual(told(back), [...GERMAN_TOLD.slice(0, 2), ['left-out', 'merged-cells', ''], ...GERMAN_TOLD.slice(2)])
  assert.equal(back.proposals[2]?.problems[0]?.words, 'Das Jahr 2022')
  const merged = [['Nr.', { text: 'Datum', columns: 2 }, 'Was geschah', 'Beleg'], ...GERMAN.slice(1)]
  assert.equal(await refused(matter, 'm.docx', await tablesInWord([merged])), 'import.headings-merged')
})

test('a row taller than a page is one row', async () => {
  const matter = await house.matterOf('Tall', [DELIVERY])
  const long = 'Die Pumpen wurden geprüft, gewogen und verladen. '.repeat(80).trim()
  const rows: readonly WordRow[] = [...GERMAN.slice(0, 2), ['2', '4. März 2021', long, '', 'K 9'], ...GERMAN.slice(3)]
  const back = await imported(matter, 'x.docx', await tablesInWord([rows]))
  assert.deepEqual(told(back), [GERMAN_TOLD[0], ['added', '2021-03-04', long], GERMAN_TOLD[2]])
  assert.equal(back.proposals[1]?.note, 'Beleg: K 9')
})

test('a schedule that we wrote as a Word file comes in as a table of somebody else', async () => {
  const matter = await house.matterOf('Ours', [DELIVERY, MEETING])
  const rows = await house.events(matter)
  const back = await imported(await house.matterOf('Another', [MEETING]), 'ours.docx', await exported(matter, 'docx'))
  assert.deepEqual(
    told(back).map(([kind, date, text]) => [kind, date, text.split('\n')[0]]),
    rows.map(({ date, text }) => ['added', date?.edtf ?? '', text]),
  )
})

test('tables of Writer, as ODT and as DOCX, come in', { skip: noOffice }, async () => {
  const matter = await house.matterOf('Writer', [DELIVERY])
  const odt = byOffice('gegner.html', htmlOf(GERMAN), 'odt:writer8')
  const docx = byOffice('gegner.odt', odt, 'docx:Office Open XML Text')
  for (const [name, bytes] of [
    ['gegner.odt', odt],
    ['gegner.docx', docx],
  ] as const) {
    const back = await imported(matter, name, bytes)
    assert.deepEqual(told(back), GERMAN_TOLD, name)
    assert.deepEqual(back.mapping.columns, ['ignored', 'date', 'text', 'parties', 'note'])
  }
})

test('a workbook that Calc opened, saved and gave back changes nothing', { skip: noOffice }, async () => {
  const matter = await house.matterOf('Calc', [DELIVERY, MEETING])
  const book = byOffice('ours.ods', byOffice('ours.xlsx', await exported(matter, 'xlsx'), 'ods'), 'xlsx')
  const back = await imported(matter, 'ours.xlsx', book)
  assert.deepEqual(
    back.proposals.map(({ kind, problems }) => [kind, problems]),
    [
      ['unchanged', []],
      ['unchanged', []],
    ],
  )
})

test('semicolons, German dates, commas in numbers and an old encoding are understood', async () => {
  const matter = await house.matterOf('Old', [DELIVERY])
  const csv =
    'Datum;Uhrzeit;Sachverhalt;Betrag;Wichtig\r\n03.04.2020;14:30 Uhr;Zahlung für Müller, Größe 1,5 m;"1.234,56 €";ja\r\n04.05.20;;Übergabe;12,00;\r\n'
  const bytes = Buffer.from(csv.replaceAll('€', '\u0080'), 'latin1')
  const back = await imported(matter, 'alt.csv', bytes)
  assert.deepEqual(back.mapping.columns, ['date', 'time', 'text', 'note', 'key'])
  assert.deepEqual(told(back), [
    ['added', '2020-04-03 14:30', 'Zahlung für Müller, Größe 1,5 m'],
    ['added', '2020-05-04', 'Übergabe'],
  ])
  assert.equal(back.proposals[0]?.note, 'Betrag: 1.234,56 €')
})

interface Sheet {
  readonly rows: readonly (readonly (string | number)[])[]
  readonly is1904?: boolean
  readonly merged?: string
  readonly hidden?: number
}
const X = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const related = (inner: string) =>
  strToU8(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`,
  )

/** A workbook of one sheet; numbers are days, in the format that Excel shows in the order of a country. */
function bookOf({ rows, is1904 = false, merged, hidden }: Sheet): Uint8Array {
  const cell = (value: string | number, column: number, row: number) => {
    const at = `${String.fromCharCode(65 + column)}${row}`
    if (value === '') return ''
    return typeof value === 'number'
      ? `<c r="${at}" s="1"><v>${value}</v></c>`
      : `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`
  }
  const lines = rows.map(
    (row, index) =>
      `<row r="${index + 1}"${hidden === index + 1 ? ' hidden="1"' : ''}>${row.map((value, column) => cell(value, column, index + 1)).join('')}</row>`,
  )
  const merge = merged === undefined ? '' : `<mergeCells><mergeCell ref="${merged}"/></mergeCells>`
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    ),
    '_rels/.rels': related(`<Relationship Id="m" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/>`),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${X}" xmlns:r="${OFFICE}"><workbookPr date1904="${is1904 ? 1 : 0}"/><sheets><sheet name="Tabelle1" sheetId="1" r:id="s"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': related(
      `<Relationship Id="s" Type="${OFFICE}/worksheet" Target="worksheets/s.xml"/><Relationship Id="y" Type="${OFFICE}/styles" Target="y.xml"/>`,
    ),
    'xl/y.xml': strToU8(
      `<styleSheet xmlns="${X}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    ),
    'xl/worksheets/s.xml': strToU8(
      `<worksheet xmlns="${X}"><sheetData>${lines.join('')}</sheetData>${merge}</worksheet>`,
    ),
  })
}

test('days that are real days in a workbook are those days, from 1900 and from 1904', async () => {
  const matter = await house.matterOf('Days', [DELIVERY])
  // 3 April 2020, a day whose order of day and month nobody could tell from its digits.
  for (const [serial, is1904] of [
    [43_924, false],
    [42_462, true],
  ] as const) {
    const back = await imported(
      matter,
      'x.xlsx',
      bookOf({
        is1904,
        rows: [
          ['Datum', 'Ereignis'],
          [serial, 'Mahnung'],
        ],
      }),
    )
    assert.deepEqual(told(back), [['added', '2020-04-03', 'Mahnung']])
  }
})

test('a merged heading over one row leaves its second column without a name, to be given one; two rows of headings are refused', async () => {
  const matter = await house.matterOf('Headings', [DELIVERY])
  const over = bookOf({
    merged: 'A1:B1',
    rows: [
      ['Datum', '', 'Ereignis'],
      ['3.3.2021', 'vormittags', 'Lieferung'],
    ],
  })
  const back = await imported(matter, 'x.xlsx', over)
  assert.deepEqual(
    [back.headers, back.mapping.columns],
    [
      ['Datum', '', 'Ereignis'],
      ['date', 'note', 'text'],
    ],
  )
  assert.equal(back.proposals[0]?.note, 'Column 2: vormittags')
  const two = bookOf({
    merged: 'B1:C1',
    rows: [
      ['Nr.', 'Datum', '', 'Ereignis'],
      ['', 'von', 'bis', ''],
      ['1', '3.3.2021', '5.3.2021', 'Messe'],
    ],
  })
  assert.equal(await refused(matter, 'two.xlsx', two), 'import.headings-merged')
})

test('hidden rows come in and are told of; a title above and a note below are not taken for rows', async () => {
  const matter = await house.matterOf('Hidden', [DELIVERY])
  const rows = [
    ['Chronologie Nordlicht', '', '', ''],
    ['Nr.', 'Datum', 'Ereignis', 'Notiz'],
    ['1', '3.3.2021', 'Lieferung', ''],
    ['2', '4.3.2021', 'Rüge', ''],
    ['Stand: heute', '', '', ''],
  ]
  const back = await imported(matter, 'x.xlsx', bookOf({ rows, hidden: 4 }))
  assert.deepEqual(told(back), [
    ['added', '2021-03-03', 'Lieferung'],
    ['added', '2021-03-04', 'Rüge'],
    ['left-out', 'no-text', ''],
  ])
  assert.equal(back.proposals[2]?.note, 'Stand: heute')
  assert.equal(back.findings.length, 1)
})

test('what a cell cannot be is said of it, and its words are kept; the rest of the row comes in', async () => {
  const matter = await house.matterOf('Cells', [DELIVERY])
  const csv = [
    'Date,Event,Status,Kind,Key,Tags,People,From,To',
    '"3 March 2021, 5 May 2021",Two days,,,,,,,',
    '03/04/2020,A question,contested,letter,perhaps,,,,',
    `,Too much,,,,${'t'.repeat(61)},"Jane Sample, Nobody Known",,`,
    ',Both known,,,,,"Jane Sample, Nordlicht Muster GmbH",,',
    ',Backwards,,,,,,5 May 2021,3 March 2021',
    '3 March 2021,,,,,,,,',
    `4 March 2021,${'long '.repeat(1100)},,,,,,,`,
  ].join('\n')
  const back = await imported(matter, 'x.csv', csv)
  assert.deepEqual(
    back.proposals.map(({ kind, problems }) => [kind, ...problems.map(({ code }) => code)]),
    [
      ['added', 'more-than-a-date'],
      ['added', 'ambiguous-date', 'not-a-status', 'not-a-kind', 'not-yes-or-no'],
      ['added', 'too-long', 'unclear-list'],
      ['added'],
      ['added', 'not-a-date'],
      ['left-out', 'no-text'],
      ['left-out', 'too-long'],
    ],
  )
  const [, question] = back.proposals
  assert.deepEqual(question?.problems[0]?.candidates, ['2020-04-03', '2020-03-04'])
  assert.equal(question.note, 'Date: 03/04/2020\nStatus: contested\nKind: letter\nKey: perhaps')
  const done = await apply(matter, back, 'added-and-changed')
  const made = await Promise.all(done.rows.map(({ event }) => house.event(matter, event ?? '')))
  assert.deepEqual(
    made.map(({ date }) => date),
    [null, null, null, null, null],
  )
  assert.deepEqual(
    made[3]?.parties.map(({ name }) => name),
    ['Jane Sample', 'Nordlicht Muster GmbH'],
  )
  assert.deepEqual(made[2]?.parties, [])
})

test('five thousand rows come in and go back out as one act', async () => {
  const matter = await house.matterOf('Many', [DELIVERY])
  const day = (index: number) => new Date(Date.UTC(2010, 0, 1 + (index % 3650))).toISOString().slice(0, 10)
  const lines = Array.from(
    { length: 5000 },
    (_, index) => `${day(index)},Event ${index},Person ${index % 40},tag ${index % 9}`,
  )
  const back = await imported(matter, 'many.csv', ['Date,Event,People,Tags', ...lines].join('\n'))
  assert.equal(back.counts['added'], 5000)
  const done = await apply(matter, back, 'added-and-changed')
  assert.equal(done.rows.filter(({ outcome }) => outcome === 'applied').length, 5000)
  const again = await imported(matter, 'back.xlsx', await exported(matter, 'xlsx'))
  assert.deepEqual([again.counts['unchanged'], again.proposals.length], [5001, 200])
  await house.undo(matter, done.edit)
  assert.equal((await house.events(matter)).length, 1)
})

test('a column is known by the short words people head it with, and only the first of two is the text', async () => {
  const matter = await house.matterOf('Headed', [])
  for (const [head, columns] of [
    ['When,What,Who', ['date', 'text', 'parties']],
    ['Date,Facts,Source', ['date', 'text', 'note']],
    ['Wann,Was,Wer', ['date', 'text', 'parties']],
    ['Datum,Tatsachen,Beleg', ['date', 'text', 'note']],
    ['Date,Event,Facts', ['date', 'text', 'note']],
  ] as const) {
    const back = await imported(matter, `${head}.csv`, `${head}\n3 March 2021,Pumps were delivered,Jane Sample\n`)
    assert.deepEqual(back.mapping.columns, columns, head)
  }
})
