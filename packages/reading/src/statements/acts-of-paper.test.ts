import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findStatements } from './find.ts'
import { expectRows } from './rows.test-builder.ts'

test('what a letter does by itself is of the day of the letter, beside the days it names', () => {
  expectRows(
    'en',
    'Sample Estates Ltd\n1 Muster Street\nSampletown AB1 2CD\n\n4 March 2022\n\nDear Mr Muster\n\nThe lease began on 1 April 2020. Sample Estates Ltd hereby rescinds the lease and reserves all rights. The tenant also hereby loses his claim under the Letter of Credit issued by Muster Bank on 3 May 2020.\n\nYours sincerely\n\nJane Sample\n',
    [
      '2022-03-04 document-date/dated',
      '2020-04-01 event: The lease began',
      '2022-03-04 event: Sample Estates Ltd hereby rescinds the lease | document-date 2022-03-04',
      '2022-03-04 event: The tenant also hereby loses',
      '2020-05-03 event: Letter of Credit issued by Muster Bank on 3 May 2020',
    ],
  )
})

test('was ein Schreiben selbst erklärt, ist vom Tag des Schreibens; der Tag, zu dem es kündigt, ist ein Ende', () => {
  expectRows(
    'de',
    'Muster GmbH\nMusterweg 1\n12345 Musterstadt\n\nMusterstadt, den 4. März 2022\n\nSehr geehrte Frau Beispiel,\n\nhiermit kündigen wir den Wartungsvertrag Nr. 7 vom 1. Mai 2019 zum 30. Juni 2022. Eine Anerkennung ist hiermit nicht verbunden.\n\nMit freundlichen Grüßen\nKarl Muster\n',
    [
      '2022-03-04 document-date/dated',
      '2022-03-04 event: Hiermit kündigen wir den Wartungsvertrag | document-date 2022-03-04',
      '2022-06-30 term: Hiermit kündigen wir den Wartungsvertrag',
    ],
  )
})

test('what the title of the paper says already is no second row', () => {
  const letter = (subject: string) =>
    `Musterstadt, den 4. März 2022\n\n${subject}\n\nSehr geehrte Frau Beispiel,\n\nhiermit kündigen wir den Vertrag zum 30. Juni 2022.\n\nMit freundlichen Grüßen\nKarl Muster\n`
  expectRows('de', letter('Kündigung des Wartungsvertrages'), ['2022-03-04 document-date/dated', '2022-06-30 term'])
  expectRows('de', letter('Ihr Schreiben wegen der Pumpen'), [
    '2022-03-04 document-date/dated',
    '2022-03-04 event',
    '2022-06-30 term',
  ])
})

test('in a quoted reply it is of the day of that reply', () => {
  const text =
    'Jane,\n\nThank you.\n\nKarl\n\nOn 3 March 2022 at 09:48, Jane Sample wrote:\n> Dear Karl,\n>\n> Sample Ltd hereby exercises the option.\n>\n> Jane\n'
  const [act] = findStatements({ text, language: 'en', zones: [], reference: '2022-03-05', dayOrder: null }).filter(
    ({ rule }) => rule.startsWith('act.'),
  )
  assert.equal(act?.dates[0]?.value, '2022-03-03')
  assert.equal(act?.isQuoted, true)
})

test('a contract, the order of a court and the foot of a mail do nothing on their own day by that word', () => {
  const acts = (language: 'en' | 'de', text: string) =>
    findStatements({ text, language, zones: [], reference: '2022-03-05', dayOrder: null }).filter(({ rule }) =>
      rule.startsWith('act.'),
    )
  for (const text of [
    'This Supply Agreement is made on 3 May 2021 between Sample Foods Ltd ("Supplier") and Muster AG ("Buyer"). Supplier hereby grants Buyer a licence.',
    'It is hereby ordered that the hearing of 3 May 2021 is vacated.',
    'The deadline of 3 May 2021 is hereby vacated and is re-set to 15 May 2021.',
    'The meeting was on 3 May 2021. You are hereby notified that any dissemination of this mail is prohibited.',
    'The annex of 3 May 2021 is hereby incorporated by reference.',
  ])
    assert.deepEqual(acts('en', text), [], text)
  assert.deepEqual(
    acts('de', 'Am 3. Mai 2021 kam die Ware. Sie sind hiermit nicht der richtige Adressat dieser Mail.'),
    [],
  )
})
