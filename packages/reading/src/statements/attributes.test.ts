// The day of a thing is told with the thing; what was laid down, asked or promised for a day is no happening on it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { expectRows, statementsOf } from './rows.test-builder.ts'

test('the day of a thing that a sentence speaks of is told with the thing', () => {
  expectRows('en', 'The committee considered bids received on 10 April 2024 from Sample & Sons Ltd and Muster Ltd.', [
    '2024-04-10 event: Bids received on 10 April 2024 from Sample & Sons Ltd and Muster Ltd',
  ])
  expectRows('en', 'We rejected the crates delivered on 3 May 2023.', [
    '2023-05-03 event: The crates delivered on 3 May 2023',
  ])
  expectRows('de', 'Das Amt lehnte den am 3. Mai 2023 eingegangenen Antrag ab.', [
    '2023-05-03 event: Den am 3. Mai 2023 eingegangenen Antrag',
  ])
  expectRows('de', 'Sie haben uns die Kosten des Kraneinsatzes vom 9. Februar 2024 zu erstatten.', [
    '2024-02-09 event: Kraneinsatzes vom 9. Februar 2024',
  ])
})

test('two acts of one subject, and an act that was caused, are told as before', () => {
  expectRows('en', 'The price was agreed and paid on 5 May 2023.', ['2023-05-05 event: The price was agreed and paid'])
  expectRows('en', 'He had the sample sent on 4 May 2023.', ['2023-05-04 event: He had the sample sent'])
  expectRows('de', 'Die Parteien schlossen am 3. Juni 2023 mit geänderten Bedingungen ab.', [
    '2023-06-03 event: Die Parteien schlossen',
  ])
})

test('when a letter came is told of the letter', () => {
  const text = 'Mit Schreiben vom 2. Mai 2024, Ihnen zugegangen am 5. Mai 2024, mahnte Frau Muster die Zahlung an.'
  expectRows('de', text, [
    '2024-05-02 event: mahnte Frau Muster',
    '2024-05-05 event: Schreiben vom 2. Mai 2024, Ihnen zugegangen',
  ])
})

test('accounts to a day tell nothing of it', () => {
  expectRows('en', 'Mr Sample presented the management accounts to 31 March 2024.', [], { reference: ['2024-03-31'] })
  expectRows('en', 'The rent was paid into the accounts on 31 March 2024.', ['2024-03-31 event: The rent was paid'])
})

test('a paper by which somebody agreed is what happened that day', () => {
  expectRows('en', 'By a written contract dated 27 January 2023 ("the Order") you agreed to build two sheds.', [
    '2023-01-27 event: you agreed to build two sheds',
  ])
})

test('what was laid down, set or agreed for a day is due on it', () => {
  expectRows('en', 'The order provided for completion by 30 June 2023.', ['2023-06-30 deadline: completion by'])
  expectRows('de', 'Der Vertrag sah die Abnahme bis zum 30. Juni 2023 vor.', ['2023-06-30 deadline: Abnahme'])
  expectRows('de', 'Frau Muster mahnte und setzte eine Nachfrist bis zum 10. Mai 2024.', [
    '2024-05-10 deadline: Nachfrist',
  ])
  expectRows('de', 'Als Übergabetermin vereinbarten die Parteien den 29. Februar 2024.', [
    '2024-02-29 deadline: Übergabetermin',
  ])
  const setting = { reference: '2024-03-14' }
  expectRows('en', 'Could you let me have the drawings by 2 April?', ['2024-04-02 deadline: the drawings'], {}, setting)
})

test('to when something is extended is a term, and what is promised from a day on did not happen on it', () => {
  expectRows('en', 'The bank confirmed on 11 April 2024 that the loan would be extended to 30 September 2025.', [
    '2024-04-11 event: The bank confirmed',
    '2025-09-30 term: would be extended to 30 September 2025',
  ])
  expectRows('de', 'Die Kreditlinie wurde bis zum 30.09.2025 verlängert.', ['2025-09-30 term: verlängert'])
  expectRows('de', 'Herr Muster sagte zu, ab dem 13. Mai 2024 mit sechs Leuten zu arbeiten.', [
    '2024-05-13 term: sagte zu',
  ])
})

test('a verb whose past looks like its present tells what happened', () => {
  expectRows('en', 'On 1 November 2022 I returned. Three weeks later Mr Sample put me on the crane.', [
    '2022-11-01 event: I returned',
    '2022-11-22 event: put me on the crane',
  ])
  expectRows('en', 'On 14 July 2022 the shelf fell. The following morning I could not lift my arm.', [
    '2022-07-14 event: the shelf fell',
    '2022-07-15 event: I could not lift my arm',
  ])
})

test('a day set in the middle of a line of its own is due with the sentence around it', () => {
  const text = `Wir haben Sie zur Zahlung von 800,00 EUR bis spätestens

                                   9. Juli 2024

(Eingang auf unserem Konto) aufzufordern.`
  expectRows('de', text, ['2024-07-09 deadline: bis spätestens 9. Juli 2024'])
})

test('the day before a noun is no day of the verb where the sentence has a day of its own', () => {
  expectRows(
    'en',
    "The court overruled the defendant's June 3, 2019 objection on July 1, 2019.",
    ['2019-07-01 event: The court overruled'],
    { reference: ['2019-06-03'] },
  )
  expectRows(
    'en',
    "On July 8, 2020, this Court denied the government's motion to stay the district court's June 17, 2020 and June 19, 2020 orders.",
    ['2020-07-08 event: This Court denied'],
    { reference: ['2020-06-17', '2020-06-19'] },
  )
  expectRows(
    'en',
    'On 1 July 2019 Sample Ltd rejected the 3 June 2019 delivery.',
    ['2019-07-01 event: Sample Ltd rejected'],
    { reference: ['2019-06-03'] },
  )
})

test('the day before a noun is the day of the verb where the noun acts, or the sentence has no other day', () => {
  for (const [text, days] of [
    [
      'The June 3, 2019 explosion destroyed the hall, which was pulled down on July 1, 2019.',
      ['2019-06-03', '2019-07-01'],
    ],
    ['At the June 3, 2019 hearing the judge ruled, and on July 1, 2019 she signed.', ['2019-06-03', '2019-07-01']],
    ["The court overruled the defendant's June 3, 2019 objection.", ['2019-06-03']],
  ] as const)
    assert.deepEqual(
      statementsOf('en', text)
        .filter(({ kind }) => kind === 'event')
        .map(({ dates }) => dates[0]?.value),
      days,
      text,
    )
})
