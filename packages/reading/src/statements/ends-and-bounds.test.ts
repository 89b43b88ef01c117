// Days that a sentence gives beside its first: the end of what it lets begin, each instalment, what did not happen before a day.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { expectRows, statementsOf } from './rows.test-builder.ts'

test('what begins on one day and ends on another is one stretch, whatever verbs say so', () => {
  for (const sentence of [
    'The sublease begins on 1 March 2024 and ends on 28 February 2029.',
    'The sublease commences on 1 March 2024 and expires on 28 February 2029.',
    'The sublease runs from 1 March 2024 and shall end on 28 February 2029.',
  ])
    expectRows('en', sentence, ['2024-03-01 term: sublease'])
  expectRows('de', 'Das Pachtverhältnis beginnt am 1. April 2024 und endet am 31. März 2027.', [
    '2024-04-01 term: endet am 31. März 2027',
  ])
})

test('the end of one thing is no end of another that the sentence lets begin', () => {
  expectRows('en', 'Your leave starts on 3 June 2024, so that your contract will end on 30 June 2024.', [
    '2024-06-03 term: Your leave starts on 3 June 2024',
    '2024-06-30 term: Your contract will end on 30 June 2024',
  ])
})

test('each instalment has its day and its own words', () => {
  expectRows(
    'en',
    'The buyer shall pay EUR 900 by 1 July 2023, a further EUR 800 by 1 October 2023 and the balance by 2 January 2024.',
    [
      '2023-07-01 deadline: The buyer shall pay EUR 900 by 1 July 2023',
      '2023-10-01 deadline: The buyer … a further EUR 800 by 1 October 2023',
      '2024-01-02 deadline: The buyer … the balance by 2 January 2024',
    ],
  )
  expectRows(
    'de',
    'Die Summe ist in Raten zu zahlen: 900 EUR bis zum 1. Juli 2023 und der Rest bis zum 2. Januar 2024.',
    [
      '2023-07-01 deadline: 900 EUR bis zum 1. Juli 2023',
      '2024-01-02 deadline: Die Summe ist in Raten zu zahlen: … der Rest bis zum 2. Januar 2024',
    ],
  )
})

test('what did not happen until a day happened on it, and what may not happen before a day may happen later', () => {
  expectRows('en', 'You did not begin work on the roof until 9 October 2023.', [
    '2023-10-09 event: until 9 October 2023',
  ])
  expectRows('en', 'The painters could not start before 22 April 2024.', ['2024-04-22 term: before'])
})

test('the bound of what is denied is turned', () => {
  const edtf = (language: 'en' | 'de', sentence: string) => statementsOf(language, sentence)[0]?.dates[0]?.edtf
  assert.equal(edtf('en', 'You did not begin work on the roof until 9 October 2023.'), '2023-10-09')
  assert.equal(edtf('en', 'You did begin work, and worked until 9 October 2023.'), '../2023-10-09')
  assert.equal(edtf('en', 'The painters could not start before 22 April 2024.'), '2024-04-22/..')
  assert.equal(edtf('de', 'Die Maler konnten nicht vor dem 22. April 2024 beginnen.'), '2024-04-22/..')
})

test('what is to be done until a day is due, and what lasts until it is a term', () => {
  expectRows('de', 'Das Aufmaß erhalten Sie bis zum 27. Oktober 2023.', ['2023-10-27 deadline: Aufmaß'])
  expectRows('de', 'Der Käufer kann den Kauf bis zum 9. Juni 2023 schriftlich widerrufen.', [
    '2023-06-09 deadline: widerrufen',
  ])
  expectRows('de', 'Die beschädigte Ladung darf bis zum 3. November 2023 nicht entsorgt werden.', [
    '2023-11-03 term: Ladung',
  ])
  expectRows('de', 'Das Angebot gilt bis zum 3. November 2023.', ['2023-11-03 term: Angebot'])
})

test('what was refused, accepted or paid is told with the clause that says so', () => {
  expectRows('en', 'In May 2023 they offered a credit of £5,000, which our client refused by letter on 19 June 2023.', [
    '2023-05 event: offered',
    '2023-06-19 event: credit of £5,000, which our client refused',
  ])
})

test('the two sides of a semicolon tell each its own day', () => {
  expectRows(
    'de',
    'Geliefert werden sollte bis Ende November 2023; eingebaut wurde die Küche erst am 22. Januar 2024.',
    ['2023-11 term: Geliefert werden sollte bis Ende November 2023', '2024-01-22 event: eingebaut wurde die Küche'],
  )
})

test('a time limit counted from an order has its end, and what binds for months after a day lasts until then', () => {
  expectRows(
    'en',
    'ORDER\n\nDated: 11 January 2021\n\nThe defendant may show cause within 20 days of the date of this order.\n',
    ['2021-01-11 document-date/dated: Order', '2021-01-31 deadline: show cause'],
  )
  expectRows(
    'en',
    'Dated: 11 January 2021\n\nDear Ms Probe,\n\nThe covenants continue to bind you for six months after the date of this letter.\n',
    ['2021-01-11 document-date/dated: Dated', '2021-07-11 term: bind you for six months'],
  )
})

test('the head of a mail in German has its date in English', () => {
  expectRows(
    'de',
    'Von: Erika Beispiel\nDate: Thu, 19 Oct 2023 16:42:10 +0200\nBetreff: Säcke\n\nSehr geehrte Frau Probe,\n\ndie Säcke sind gestern gekommen.\n',
    ['2023-10-19 document-date', '2023-10-18 event: gestern'],
  )
})

test('who is written to and who reports is no title', () => {
  for (const line of ['For the attention of Ms Jane Sample', 'By email and post'])
    expectRows('en', `3 March 2021\n\n${line}\n\nDear Ms Sample,\n\nPlease call us.\n`, [
      '2021-03-03 document-date/dated: 3 March 2021',
    ])
})

test('the tasks of minutes are due on the days of the column that says so', () => {
  const rows = ['No.\tAction\tOwner\tDue', '7.1\tSubmit the programme\tMuster Bau GmbH\t23 April 2024']
  expectRows(
    'en',
    rows.join('\n'),
    ['2024-04-23 deadline: Submit the programme'],
    {},
    {
      zones: rows.map((at) => ({ kind: 'table-row', label: null, at })),
    },
  )
})
