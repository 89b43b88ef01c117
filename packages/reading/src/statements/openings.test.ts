import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openingOf } from './openings.ts'
import { statementsOf } from './rows.test-builder.ts'

const titles = (language: 'en' | 'de', text: string): string[] =>
  statementsOf(language, text)
    .filter(({ kind }) => kind === 'event')
    .map(({ text: words }) => words)

test('a row begins with its main clause, without what only leads to it', () => {
  assert.deepEqual(
    titles(
      'en',
      'One further point: the probation ended on 30 June 2021.\n\nBackground: he joined us on 2 January 2020.\n\nDear Jane, I asked for it on 4 November 2021.\n\nYou may be right, but we note that the inspector visited the yard on 5 March 2022 and that your company changed its name on 1 April 2022.\n',
    ),
    [
      'The probation ended',
      'He joined us on 2 January 2020',
      'I asked for it on 4 November 2021',
      'The inspector visited the yard on 5 March 2022',
      'Your company changed its name on 1 April 2022',
    ],
  )
  assert.deepEqual(
    titles(
      'de',
      'Anamnese: Frau Muster stürzte am 12. Oktober 2023 auf der Treppe.\n\nNoch etwas: Herr Beispiel hat am 14. Oktober 2023 angerufen.\n\nÜbrigens, die Wunde wurde am 16. Oktober 2023 genäht.\n',
    ),
    ['Frau Muster stürzte auf der Treppe', 'Herr Beispiel hat angerufen', 'Die Wunde wurde genäht'],
  )
})

test('what is the main clause itself, a label with a value and a demonstrative stay', () => {
  for (const whole of [
    'That Tuesday he left the yard',
    'That company paid nothing',
    'History: none',
    'Findings: two broken ribs',
    'Verlauf: 12.10. bis 27.10.',
    'Treatment was refused by the patient',
    'dass die Fenster geliefert wurden',
    'We note the delivery of the doors',
  ])
    assert.equal(openingOf(whole), null, whole)
})
