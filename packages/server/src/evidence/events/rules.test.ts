import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findDates } from '@muniment/reading/dates'
import type { Zone } from '@muniment/reading/page'
import type { Statement } from '@muniment/reading/statements'
import {
  compareDates,
  dateOfEvent,
  dayNumber,
  type EventDate,
  isoDay,
  placeOn,
  quoteParts,
  withOrigin,
  withSender,
} from './rules.ts'

const told = (change: Partial<Statement>): Statement => ({
  start: 0,
  end: 10,
  kind: 'event',
  role: null,
  text: '',
  dates: [],
  parties: [],
  confidence: 0.8,
  basis: [],
  rule: 'test.rule',
  isQuoted: false,
  ...change,
})
const on = (change: Partial<EventDate>): EventDate => ({
  edtf: '',
  earliest: 0,
  latest: 0,
  precision: 'day',
  qualifier: null,
  time: null,
  zone: null,
  asWritten: '',
  ...change,
})

test('days are counted before and after Christ, over leap days, there and back', () => {
  assert.equal(dayNumber('1970-01-01'), 0)
  assert.equal(dayNumber('2000-03-01'), 11_017)
  for (const day of ['2021-03-03', '1999-12-31', '1600-02-29', '0001-01-01', '-0043-03-15'])
    assert.equal(isoDay(dayNumber(day) ?? Number.NaN), day)
  assert.equal(dayNumber('3 March'), null)
})

test('rows stand by first day, then last day, then time; undated rows come last', () => {
  const dates = [
    null,
    on({ earliest: 5, latest: 5, time: '14:00' }),
    on({ earliest: 5, latest: 30 }),
    on({ earliest: 5, latest: 5, time: '09:00' }),
    on({ earliest: null, latest: 2 }),
    on({ earliest: 1, latest: 1 }),
  ]
  const sorted = [...dates].sort(compareDates)
  assert.deepEqual(
    sorted.map((date) => date && [date.earliest, date.latest, date.time]),
    [[1, 1, null], [null, 2, null], [5, 5, '09:00'], [5, 5, '14:00'], [5, 30, null], null],
  )
})

test('a range that does not lie on its page is not quoted', () => {
  const page = {
    number: 1,
    label: null,
    width: 1,
    height: 1,
    text: 'On 3 May we met.',
    boxes: new Float32Array(),
    raw: '',
    rawIndex: new Int32Array(),
    origin: 'text' as const,
    confidence: null,
    zones: [],
  }
  const pages = new Map([[1, page]])
  assert.deepEqual(
    quoteParts(pages, [{ page: 1, start: 3, end: 8 }]).map((part) => part.quote),
    ['3 May'],
  )
  for (const range of [
    { page: 1, start: 3, end: 80 },
    { page: 2, start: 0, end: 5 },
    { page: 1, start: 5, end: 5 },
    { page: 1, start: 2, end: 3 },
  ])
    assert.deepEqual(quoteParts(pages, [range]), [])
})

test('a place in a text file is its lines, in a table row its cells, and else the narrowest thing that has a name', () => {
  const zone = (kind: Zone['kind'], label: string | null, start: number, end: number) => ({ kind, label, start, end })
  const lines = [
    zone('paragraph', null, 0, 30),
    zone('line', '7', 0, 10),
    zone('line', '8', 11, 20),
    zone('line', '9', 21, 30),
  ]
  assert.equal(placeOn({ zones: lines }, 12, 18), 'line 8')
  assert.equal(placeOn({ zones: lines }, 5, 25), 'lines 7–9')
  assert.equal(placeOn({ zones: [...lines, zone('quoted', 'said', 11, 20)] }, 12, 18), 'said')
  assert.equal(
    placeOn({ zones: [zone('cell', 'Ledger!B7', 0, 4), zone('cell', 'Ledger!C7', 5, 9)] }, 0, 9),
    'Ledger!B7:C7',
  )
  assert.equal(placeOn({ zones: [zone('paragraph', null, 0, 30)] }, 5, 25), null)
  const table = [zone('table-row', 'table 1, row 3', 0, 20), zone('cell', 'Due', 10, 20)]
  assert.equal(placeOn({ zones: table }, 12, 18), 'table 1, row 3', 'the heading of a column is no place')
  const blocks = [zone('paragraph', 'paragraph 4', 0, 20), zone('paragraph', 'paragraph 5', 22, 40)]
  assert.equal(placeOn({ zones: blocks }, 5, 30), 'paragraph 4', 'what goes over two is found where it begins')
})

test('who says “we” or asks for something in a mail is its sender, but not in what the mail quotes', () => {
  const named = (statement: Statement) => statement.parties.map((party) => party.name)
  assert.deepEqual(named(withSender(told({}), 'We paid on 3 May.', 'Jane Sample', 'en')), ['Jane Sample'])
  assert.deepEqual(named(withSender(told({}), 'Wir zahlten am 3. Mai.', 'Erika Beispiel', 'de')), ['Erika Beispiel'])
  assert.deepEqual(named(withSender(told({ isQuoted: true }), 'We paid on 3 May.', 'Jane Sample', 'en')), [])
  assert.deepEqual(named(withSender(told({}), 'The house was sold; business was slow.', 'Jane Sample', 'en')), [])
  assert.deepEqual(named(withSender(told({}), 'We paid on 3 May.', null, 'en')), [])
  assert.deepEqual(named(withSender(told({}), 'Please answer by Friday.', 'Jane Sample', 'en')), ['Jane Sample'])
  assert.deepEqual(named(withSender(told({}), 'Bitte bis Freitag.', 'Erika Beispiel', 'de')), ['Erika Beispiel'])
})

test('what “my client” did was not done by the lawyer who writes it', () => {
  const named = (quote: string, language: 'en' | 'de') =>
    withSender(told({}), quote, 'Jane Sample', language).parties.map((party) => party.name)
  assert.deepEqual(named('Our client paid on 3 May.', 'en'), [])
  assert.deepEqual(named('Am 3. Mai zahlte meine Mandantin.', 'de'), [])
  assert.deepEqual(named('I told my client on 3 May.', 'en'), ['Jane Sample'])
})

test('a stretch is one date with both its ends', () => {
  const text = 'Die Abnahme erfolgte vom 3. bis 5. Mai 2021 in Hamburg.'
  const dates = findDates(text, { language: 'de', reference: null })
  const date = dateOfEvent(told({ end: text.length, dates }), ({ start, end }) => text.slice(start, end))
  assert.deepEqual(date && [date.edtf, date.qualifier, date.asWritten], [
    '2021-05-03/2021-05-05',
    null,
    '3 – 5. Mai 2021',
  ])
  assert.deepEqual(date && [date.earliest, date.latest].map((day) => day && isoDay(day)), ['2021-05-03', '2021-05-05'])
})

test('a row from recognised text says so and is no surer than the recognition', () => {
  const page = {
    number: 1,
    label: null,
    width: 1,
    height: 1,
    text: '',
    boxes: new Float32Array(),
    raw: '',
    rawIndex: new Int32Array(),
    confidence: null,
    zones: [],
  }
  assert.deepEqual(withOrigin(told({}), [{ ...page, origin: 'text' }]), told({}))
  const century = { code: 'century', facts: { year: '1997' } } as const
  const scanned = withOrigin(told({ basis: [century] }), [{ ...page, origin: 'ocr', confidence: 0.5 }])
  assert.deepEqual(scanned.basis, [century, { code: 'recognised', facts: {} }])
  assert.equal(scanned.confidence, 0.4)
})
