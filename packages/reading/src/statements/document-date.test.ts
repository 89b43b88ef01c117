import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dateOfDocument } from './document-date.ts'

const dayOf = (text: string, language: 'en' | 'de' = 'en', reference: string | null = null) => {
  const found = dateOfDocument({ text, language, zones: [], reference, dayOrder: null })
  return found === null
    ? null
    : `${found.day} ${found.role} ${found.span === null ? '' : text.slice(found.span.start, found.span.end)}`.trim()
}

test('a letter is of the day in its letterhead, not of the days it tells of', () => {
  assert.equal(
    dayOf('London, 3 March 2021\n\nDear Sir,\n\non 12 February 2021 the pump failed.\n'),
    '2021-03-03 dated 3 March 2021',
  )
  assert.equal(
    dayOf(
      'Erika Beispiel\n12345 Musterstadt\n\nMusterstadt, den 3. März 2021\n\nSehr geehrte Frau Muster,\n\nam 12. Februar 2021 fiel die Pumpe aus.\n',
      'de',
    ),
    '2021-03-03 dated den 3. März 2021',
  )
})

test('a contract is of the day it was made, else of its last signature', () => {
  assert.equal(
    dayOf('This Lease Agreement is made as of 31 October 2019 by and between Acme Sample Inc. and Muster Foods LLC.'),
    '2019-10-31 dated 31 October 2019',
  )
  assert.equal(
    dayOf(
      'The parties agree as follows.\n\nBy: /s/ Jane Sample\nDate: January 19, 2007\n\nBy: /s/ John Specimen\nDate: January 22, 2007\n',
    ),
    '2007-01-22 signed January 22, 2007',
  )
})

test('a decision is of the day it was given', () => {
  assert.equal(
    dayOf(
      'Beschluss des III. Zivilsenats vom 9. April 2018 - III ZR 999/17 -\n\nGründe\n\nDie Klägerin kaufte am 3. Mai 2014 eine Pumpe.',
      'de',
    ),
    '2018-04-09 decided 9. April 2018',
  )
})

test('what the format knows of a mail comes before everything in its text', () => {
  assert.equal(dayOf('London, 3 March 2021\n\nDear Sir,', 'en', '2021-03-05'), '2021-03-05 sent')
})

test('a filing, a receipt, an end and a date that is only told of say nothing of when the words were written', () => {
  assert.equal(dayOf('The Supplier warrants the pumps.\n\nSource: SAMPLE PUMPS INC, 8-K, 4/10/2013\n'), null)
  assert.equal(dayOf('Received: 3 March 2021\n\nThe pump failed.'), null)
  assert.equal(dayOf('On 12 February 2021 the pump failed.'), null)
  assert.equal(dayOf(''), null)
})

test('a two-digit year beside an old statute is read in the time of the filing', () => {
  assert.equal(
    dayOf(
      'RULE 406 OF THE SECURITIES ACT OF 1933.\n\nSoftware License Agreement\n\nEffective Date: 11/14/10\n\nSource: SAMPLE PUMPS INC, S-1, 1/12/2018\n',
    ),
    '2010-11-14 effective 11/14/10',
  )
})

test('the date stands where it says even in a long document', () => {
  const text = `${'The parties keep silence. '.repeat(2_000)}\n\nBy: /s/ Jane Sample\nDate: January 19, 2007\n`
  assert.equal(dayOf(text), '2007-01-19 signed January 19, 2007')
})
