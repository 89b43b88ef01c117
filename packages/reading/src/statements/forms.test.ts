import assert from 'node:assert/strict'
import { test } from 'node:test'
import { expectRows, statementsOf } from './rows.test-builder.ts'
import type { Statement } from './statement.ts'

const namesOf = (statement: Statement | undefined) =>
  statement?.parties.map((party) => party.refersTo ?? party.name) ?? []

const CONTRACT = `SUPPLY AGREEMENT

This Supply Agreement (the “Agreement”) is made as of 4 March 2019 by and between Nordlicht Muster GmbH, a company organised under the laws of Germany (the “Supplier”), and Harbour Sample Ltd, a company incorporated in England and Wales (the “Buyer”).

1. Effective Date. This Agreement takes effect on 1 April 2019 (the “Effective Date”).

IN WITNESS WHEREOF the parties have signed this Agreement.

Nordlicht Muster GmbH
By: /s/ Erika Beispiel
Name: Erika Beispiel
Title: Managing Director
Date: 4 March 2019

Harbour Sample Ltd
By: /s/ Jane Sample
Name: Jane Sample
Title: Director
Date: 6 March 2019`

test('a signature is told by who signed what, and is a row of the signatory and the organisation', () => {
  const signed = statementsOf('en', CONTRACT).filter(({ role }) => role === 'signed')
  assert.deepEqual(
    signed.map(({ text }) => text),
    ['Erika Beispiel – Supply Agreement', 'Jane Sample – Supply Agreement'],
  )
  assert.deepEqual(signed.map(namesOf), [
    ['Erika Beispiel', 'Nordlicht Muster GmbH'],
    ['Jane Sample', 'Harbour Sample Ltd'],
  ])
})

test('the day a contract takes effect is a row of its parties, though the sentence names none', () => {
  const effective = statementsOf('en', CONTRACT).find(({ role }) => role === 'effective')
  assert.equal(effective?.text, 'This Agreement takes effect')
  assert.deepEqual(namesOf(effective), ['Nordlicht Muster GmbH', 'Harbour Sample Ltd'])
})

const MAIL = `From: Jane Sample <jane.sample@harbour-sample.example>
To: Erika Beispiel <erika.beispiel@nordlicht-muster.example>
Date: Mon, 02 Sep 2019 09:12:00 +0100
Subject: Re: Re: Order HS-2019-117

Dear Ms Beispiel,

the order number is HS-2019-117.`
const FIELDS = [
  ['From', 'From: Jane Sample <jane.sample@harbour-sample.example>'],
  ['To', 'To: Erika Beispiel <erika.beispiel@nordlicht-muster.example>'],
  ['Sent', 'Date: Mon, 02 Sep 2019 09:12:00 +0100'],
  ['Subject', 'Subject: Re: Re: Order HS-2019-117'],
].map(([label = '', at = '']) => ({ kind: 'field', label, at }))

test('a mail is told by its subject and its sender, and is a row of sender and recipients', () => {
  const [sent] = statementsOf('en', MAIL, { zones: FIELDS, reference: '2019-09-02' })
  assert.equal(sent?.text, 'Re: Re: Order HS-2019-117 – Jane Sample')
  assert.deepEqual(namesOf(sent), ['Jane Sample', 'Erika Beispiel'])
})

test('the time and the zone of a mail header reach its row', () => {
  const [sent] = statementsOf('en', MAIL, { zones: FIELDS, reference: '2019-09-02' })
  assert.deepEqual(sent?.dates[0]?.time, { hour: 9, minute: 12, second: null, zone: '+01:00' })
})

test('the head of a mail pasted into another names its own people', () => {
  const pasted = MAIL.replace('Jane Sample <jane.s', 'Tom Placeholder <tom.p')
    .replace('Date:', 'Sent:')
    .replace('Order HS-2019-117', 'Old order')
  const [sent] = statementsOf('en', `Subject: New order\n\nSee below.\n\n-----Original Message-----\n${pasted}`)
  assert.equal(sent?.text, 'Re: Re: Old order – Tom Placeholder')
  assert.deepEqual(namesOf(sent), ['Tom Placeholder', 'Erika Beispiel'])
})

test('a letterhead is told with the subject line of the letter', () => {
  const letter =
    'Nordlicht Muster GmbH\nMusterkai 7\n20457 Hamburg\n\nLondon, den 10. Februar 2020\n\nMängelrüge gemäß § 377 HGB\n\nSehr geehrte Frau Beispiel,\n\nzwölf Pumpen sind undicht.'
  expectRows('de', letter, [
    '2020-02-10 document-date/dated: Mängelrüge gemäß § 377 HGB – London, den 10. Februar 2020',
  ])
})

test('a note is told with its heading', () => {
  expectRows(
    'en',
    '# Note of a call\n\nHarbour Sample Ltd, 22 March 2021\n\nBoth sides agree.',
    ['2021-03-22 document-date/dated: Note of a call – Harbour Sample Ltd, 22 March 2021'],
    {},
    { zones: [{ kind: 'heading', label: null, at: '# Note of a call' }] },
  )
})

test('an address above the salutation is no subject', () => {
  expectRows(
    'de',
    'Hamburg, den 10. Februar 2020\n\nHarbour Sample Ltd\n12 Example Quay\n10115 Berlin\n\nSehr geehrte Frau Sample,\n\nwir prüfen das.',
    ['2020-02-10 document-date/dated: Hamburg, den 10. Februar 2020'],
  )
})

test('a German place with its month dates a report, in a German document and in an English one', () => {
  for (const language of ['de', 'en'] as const)
    for (const line of ['Köln, im Mai 2018', 'Hamburg im Mai 2018', 'Musterstadt, den 3. Mai 2018'])
      expectRows(language, `Nordlicht Muster GmbH\nHafenstraße 5\n20457 Hamburg\n\n${line}\n\nGutachten\n`, [
        `${line.includes('den') ? '2018-05-03' : '2018-05'} document-date/dated`,
      ])
})

test('what comes round every month or year is no row', () => {
  expectRows('de', 'Jeden ersten Montag im Monat tagt der Ausschuss. Der Zins ist jährlich am 15. März fällig.', [])
  expectRows('en', 'Every first Monday the board meets. Interest is payable on 15 March of each year.', [])
})

test('a duty counted in working days is due on the day counted, and is to be checked for holidays', () => {
  expectRows('en', 'Payment is due within ten business days after 3 May 2019.', [
    '2019-05-17 deadline | working-days 2019-05-03',
  ])
})
