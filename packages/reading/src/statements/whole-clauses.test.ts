import assert from 'node:assert/strict'
import { test } from 'node:test'
import { expectRows, statementsOf } from './rows.test-builder.ts'

test('a day that a word points at stays in the words of its row', () => {
  expectRows('en', 'Delivery only took place on 15 March 2021.', ['2021-03-15 event: only took place on 15 March 2021'])
  expectRows('de', 'Frau Beispiel hat bereits am 3. Januar 2021, also vor Monaten, die Mängel gerügt.', [
    '2021-01-03 event: bereits am 3. Januar 2021',
  ])
  expectRows('de', 'Der am 12. Januar 2021 geschlossene Vertrag wurde der Muster GmbH übersandt.', [
    '2021-01-12 event: Der am 12. Januar 2021 geschlossene Vertrag',
  ])
})

test('a verb is told with the subject it has, wherever that stands', () => {
  expectRows(
    'de',
    'Am Freitag, den 7. Mai 2021, rief Frau Beispiel an und sagte, die Ware komme nächste Woche.',
    ['2021-05-07 event: rief Frau Beispiel an', '2021-W21 event: rief Frau Beispiel an und sagte'],
    {},
    { reference: '2021-05-17' },
  )
  expectRows('en', 'I was away on 5 March 2021, returned on 12 March 2021 and called you.', [
    '2021-03-05 event: I was away',
    '2021-03-12 event: I … returned on 12 March 2021',
  ])
  expectRows('en', 'The handover, originally agreed for 1 April 2021, took place on 15 April 2021.', [
    '2021-04-01 event: The handover',
    '2021-04-15 event: The handover … took place',
  ])
  expectRows(
    'en',
    'Having inspected the roof on 3 May 2021, the surveyor reported on 10 May 2021 that it was unsafe.',
    ['2021-05-03 event: Having inspected the roof, the surveyor reported', '2021-05-10 event: The surveyor reported'],
  )
})

test('the day on which notice of an agreement takes effect is no part of its name', () => {
  expectRows(
    'en',
    'I hereby give notice to terminate the lease dated 1 August 2015 with effect from 31 August 2021.',
    ['2021-08-31 term: I hereby give notice'],
    { reference: ['2015-08-01'] },
  )
  expectRows('de', 'Zum 1. Juli 2021 treten die neuen Preise in Kraft.', ['2021-07-01 event: treten die neuen Preise'])
})

test('a mark of quotation that was never opened is not shown', () => {
  const sentence =
    'The clause reads: “The rights granted hereunder, the trade marks, the drawings and the moulds of the Supplier among them, shall be effective as of the Effective Date, and with respect to each Property, the games and the films among them, all rights granted herein will continue in full force and effect until 31 March 2008.”'
  const [row] = statementsOf('en', sentence)
  assert.match(row?.text ?? '', /31 March 2008$/)
})

test('the year of a statute whose name ends on the line above is the year of a statute', () => {
  const [year] = statementsOf('en', 'THE SECURITIES ACT\n\nOF 1933, AS AMENDED\n')
  assert.equal(year?.kind, 'law')
})

test('a relative clause is told with the noun it speaks of, or with its sentence', () => {
  expectRows('en', 'On 4 May 2021 your Ms Sample offered a credit of £5,000, which our client refused on 9 May 2021.', [
    '2021-05-04 event: Ms Sample offered a credit',
    '2021-05-09 event: A credit of £5,000, which our client refused',
  ])
  expectRows(
    'en',
    'On May 3, 2021, the Court issued a Temporary Order (“TO”) and Order to Show Cause Re Sample Injunction that was set to expire on May 9, 2021.',
    [
      '2021-05-03 event: The Court issued a Temporary Order',
      '2021-05-09 event: A Temporary Order and Order to Show Cause Re Sample Injunction that was set',
    ],
  )
  expectRows(
    'en',
    'The board approved the exercise on 3 May 2021, which was communicated to Sample Ltd on 10 May 2021.',
    [
      '2021-05-03 event: The board approved',
      '2021-05-10 event: The board approved the exercise on 3 May 2021, which was communicated',
    ],
  )
})

test('clauses that a semicolon parts are told apart, whatever their verbs', () => {
  expectRows(
    'de',
    'Geliefert werden sollte bis Ende November 2021; tatsächlich wurde die Küche erst am 22. Januar 2022 eingebaut.',
    [
      '2021-11 term: Geliefert werden sollte bis Ende November 2021',
      '2022-01-22 event: Tatsächlich wurde die Küche erst',
    ],
  )
})

test('what was discussed on a day is not what happened on another', () => {
  const [call, left] = statementsOf(
    'en',
    'As discussed on our call on 3 May 2021, Dr. Sample resigned as CFO on 31 May 2021.',
  )
  assert.match(call?.text ?? '', /^As discussed on our call/)
  assert.doesNotMatch(call?.text ?? '', /resigned/)
  assert.match(left?.text ?? '', /^Dr\. Sample resigned/)
  const [telephone] = statementsOf(
    'de',
    'Wie am 3. Mai 2021 telefonisch besprochen, hat Frau Beispiel die Stelle zum 31. Mai 2021 gekündigt.',
  )
  assert.match(telephone?.text ?? '', /^Wie telefonisch besprochen$/)
})

test('a sentence whose opening is cut does not begin with its verb', () => {
  const [row] = statementsOf(
    'de',
    'Nachdem der Prozessbevollmächtigte des Klägers sein Mandat im Verfahren vor dem Landgericht Musterstadt niedergelegt hatte, hat der Kläger die Beiordnung eines anderen Anwalts beantragt, was der Senat am 26. September 2021 abgelehnt hat.',
  )
  assert.match(row?.text ?? '', /^Nachdem der Prozessbevollmächtigte .*… hat der Kläger/)
})

test('a name is not cut in two', () => {
  const [row] = statementsOf(
    'en',
    'On 3 May 2021 the Court issued a preliminary order and an order to show cause why it should not last, which was based on the papers that had been filed with it by the plaintiff and its insurers and on Sample Information Solutions Harbour Muster Parte Application.',
  )
  assert.doesNotMatch(row?.text ?? '', /Sample Information …$|Solutions …$|Harbour …$/)
})

test('the number of a footnote is no part of what it says', () => {
  const [row] = statementsOf(
    'en',
    '2 See, e.g., the motion that the plaintiff filed on 3 May 2021 in the district court.',
  )
  assert.doesNotMatch(row?.text ?? '', /^2/)
})
