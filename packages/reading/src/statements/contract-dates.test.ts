// Whose duties a contract's days are: its parties' where they or nobody is named, and not those of others.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { statementsOf } from './rows.test-builder.ts'

const HEAD =
  'SUPPLY AGREEMENT\n\nThis Supply Agreement (the "Agreement") is made on 1 March 2019 between Harbour Sample Ltd (the "Buyer") and Nordlicht Muster GmbH (the "Supplier").\n\n'
const KOPF =
  'LIEFERVERTRAG\n\nDieser Liefervertrag wird am 1. März 2019 zwischen der Nordlicht Muster GmbH (nachfolgend „Lieferantin“) und der Beispiel Pumpen AG (nachfolgend „Käuferin“) geschlossen.\n\n'

const partiesOf = (language: 'en' | 'de', text: string, day: string): number => {
  const row = statementsOf(language, text).find(({ dates }) => dates[0]?.value === day)
  assert.ok(row, `a row of ${day}`)
  return row.parties.length
}

test('what others must do under a contract is no duty of its parties', () => {
  for (const words of [
    'The tax office shall decide on the application by 30 June 2020.',
    'The insurer shall pay the damage by 30 June 2020.',
  ])
    assert.equal(partiesOf('en', `${HEAD}1. ${words}\n`, '2020-06-30'), 0, words)
  for (const words of [
    'Das Finanzamt hat bis zum 30. Juni 2020 über den Antrag zu entscheiden.',
    'Die Versicherung muss den Schaden bis zum 30. Juni 2020 zahlen.',
  ])
    assert.equal(partiesOf('de', `${KOPF}§ 1 ${words}\n`, '2020-06-30'), 0, words)
})

test('what a contract makes due without saying from whom is of its parties', () => {
  for (const words of [
    'The price shall be paid by 30 June 2020.',
    'Payment is due by 30 June 2020.',
    'Each party shall name its engineer by 30 June 2020.',
  ])
    assert.equal(partiesOf('en', `${HEAD}1. ${words}\n`, '2020-06-30'), 2, words)
  assert.equal(partiesOf('de', `${KOPF}§ 1 Der Preis ist bis zum 30. Juni 2020 zu zahlen.\n`, '2020-06-30'), 2)
})
