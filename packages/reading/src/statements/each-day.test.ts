// Days told by one verb have a row each, and a row of a clause names those the clause is about.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { expectRows, statementsOf } from './rows.test-builder.ts'

const days = (language: 'en' | 'de', text: string) =>
  statementsOf(language, text)
    .filter(({ kind }) => kind !== 'reference')
    .map(({ dates }) => dates[0]?.value)

test('every day of a list has its row, and a stretch is one', () => {
  assert.deepEqual(days('en', 'They met on 3, 5 and 7 October 2021 in Bonn.'), [
    '2021-10-03',
    '2021-10-05',
    '2021-10-07',
  ])
  assert.deepEqual(days('en', 'They met on May 3 and 5, 2021.'), ['2021-05-03', '2021-05-05'])
  assert.deepEqual(days('de', 'Der Termin fand am 7. und 9. Juni 2021 statt.'), ['2021-06-07', '2021-06-09'])
  assert.deepEqual(days('de', 'Die Abnahme erfolgte vom 3. bis 5. Mai 2021 in Hamburg.'), ['2021-05-03'])
  assert.deepEqual(days('en', 'They met from 3 to 5 May 2021 in Bonn.'), ['2021-05-03'])
})

test('the days one verb tells have a row each, with the words that tell them', () => {
  expectRows('en', 'The parties signed the deed on 3 May 2019 and again on 7 May 2019.', [
    '2019-05-03 event: The parties signed the deed',
    '2019-05-07 event: The parties signed the deed on 3 May 2019 and again on 7 May 2019',
  ])
  expectRows('en', 'The board met on 3 March 2020 in Dover and on 5 April 2020 in Bonn.', [
    '2020-03-03 event: The board met',
    '2020-04-05 event: The board met on 3 March 2020 in Dover and on 5 April 2020 in Bonn',
  ])
  expectRows(
    'de',
    'Der Vertrag wurde am 3. Mai 2019 von Frau Beispiel und am 5. Mai 2019 von Herrn Muster unterschrieben.',
    [
      '2019-05-03 event: Der Vertrag wurde von Frau Beispiel und am 5. Mai 2019 von Herrn Muster unterschrieben',
      '2019-05-05 event: Der Vertrag wurde am 3. Mai 2019 von Frau Beispiel und am 5. Mai 2019 von Herrn Muster unterschrieben',
    ],
  )
})

test('each of these rows cites the sentence and shows its own day first', () => {
  const text = 'Muster Foods LLC paid 500 euros on 3 May 2019 and the same sum on 4 June 2019.'
  const rows = statementsOf('en', text)
  assert.deepEqual(
    rows.map(({ start, end, dates }) => `${text.slice(start, end)} ${dates.map(({ value }) => value).join(' ')}`),
    [`${text} 2019-05-03 2019-06-04`, `${text} 2019-06-04 2019-05-03`],
  )
})

test('a duty is due on its day alone, a term is one row, and a day said twice one', () => {
  assert.deepEqual(
    days('en', 'The buyer shall pay by 1 June 2021 for the goods delivered on 3 May 2021.').slice(0, 1),
    ['2021-06-01'],
  )
  assert.deepEqual(days('en', 'The lease runs from 1 January 2016 to 31 December 2020.'), ['2016-01-01'])
  assert.deepEqual(days('en', 'The goods came on 3 May 2019, and on 3 May 2019 nobody was there.').length, 1)
  assert.deepEqual(days('en', 'On 3 May 2021 Jane Sample paid the invoice of 5 April 2021.'), ['2021-05-03'])
})

test('a row of one clause names those of its clause, not those of the whole sentence', () => {
  const parties = (language: 'en' | 'de', text: string) =>
    statementsOf(language, text).map((row) => row.parties.map(({ name }) => name).join(', '))
  assert.deepEqual(
    parties(
      'en',
      'Acme Sample Inc. delivered the pumps on 3 March 2021, but Muster Foods LLC refused to pay for them on 5 March 2021.',
    ),
    ['Acme Sample Inc.', 'Muster Foods LLC'],
  )
  assert.deepEqual(
    parties(
      'en',
      'Acme Sample Inc. sued Muster Foods LLC on 3 March 2021 and terminated the lease with Nordlicht Ltd. on 5 March 2021.',
    ),
    ['Acme Sample Inc., Muster Foods LLC', 'Acme Sample Inc., Nordlicht Ltd.'],
  )
  assert.deepEqual(
    parties(
      'de',
      'Die Nordlicht Muster GmbH lieferte die Pumpen am 3. März 2021, und die Südwind Beispiel AG zahlte am 5. März 2021.',
    ),
    ['Nordlicht Muster GmbH', 'Südwind Beispiel AG'],
  )
})

test('a term that ends on one day, and for some things on another, has two ends; a term from one day to another is told once', () => {
  expectRows(
    'en',
    'The rights shall expire on December 31, 2006; provided, however, that for the listed films all licenses will continue in full force until March 31, 2008.',
    ['2006-12-31 term: shall expire on December 31, 2006', '2008-03-31 term: until March 31, 2008'],
  )
  expectRows('en', 'The period commencing July 1, 2018 and ending June 30, 2019 shall be free of charge.', [
    '2018-07-01 term',
  ])
})

test('a paper named by who executed it tells each day of signing in its own words', () => {
  expectRows(
    'en',
    'Confidential Information means the terms of the Term Sheet executed by the parties on December 3, 2009 and December 4, 2009, and all plans.',
    [
      '2009-12-03 event: Term Sheet executed by the parties on December 3, 2009',
      '2009-12-04 event: Term Sheet executed by the parties on December 3, 2009 and December 4, 2009',
    ],
  )
})

test('which agreement was entered into, the clause behind it says', () => {
  expectRows(
    'en',
    'On February 12, 2014 the Parties entered into an agreement that was renamed, as of April 11, 2016, the Distribution Agreement.',
    [
      '2014-02-12 event: The Parties entered into an agreement that was renamed, as of April 11, 2016, the Distribution Agreement',
      '2016-04-11 event: that was renamed',
    ],
  )
})

test('of two limits of one duty neither is lost', () => {
  assert.deepEqual(days('en', 'You shall reply by 3 May 2021 and in any event no later than 10 May 2021.'), [
    '2021-05-03',
    '2021-05-10',
  ])
})
