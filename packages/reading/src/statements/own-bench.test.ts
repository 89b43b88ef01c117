import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRowKind } from './kinds.ts'
import { statementsOf } from './rows.test-builder.ts'

/** Each row as 'DATE: whom it names'. */
const named = (text: string): string[] =>
  statementsOf('de', text)
    .filter(({ kind }) => isRowKind(kind))
    .map(
      ({ dates, parties }) => `${dates[0]?.value}: ${parties.map(({ name, refersTo }) => refersTo ?? name).join(', ')}`,
    )

test('the rows of a decision name the court that decided, and a decision under review the court below', () => {
  const text = `Beschluss des III. Zivilsenats vom 9. April 2021 - III ZR 999/20 -

Tenor

Die Anhörungsrüge gegen den Senatsbeschluss vom 20. Februar 2021 wird zurückgewiesen.

Gründe

Der Senat hat die Revision gegen das Urteil des Landgerichts Musterstadt vom 21. Februar 2020 am 21. November 2020 verworfen. Das Landgericht hatte am 2. Juni 2019 einen Hinweis erteilt. Das ist geklärt (vgl. BGH, Urteil vom 5. Oktober 1994 - XII ZR 53/93).
`
  assert.deepEqual(named(text).toSorted(), [
    '2019-06-02: Landgericht Musterstadt',
    '2020-02-21: Landgericht Musterstadt',
    '2020-11-21: Bundesgerichtshof, Landgericht Musterstadt',
    '2021-02-20: Bundesgerichtshof',
    '2021-04-09: Bundesgerichtshof',
  ])
})

test('a Senatsbeschluss that a letter speaks of is of a bench nobody knows', () => {
  const letter =
    'Musterstadt, den 3. März 2021\n\nSehr geehrte Frau Muster,\n\nder Senatsbeschluss vom 20. Februar 2021 ging uns am 1. März 2021 zu.\n'
  assert.ok(
    named(letter).every((row) => !/Senat|Gericht/u.test(row)),
    JSON.stringify(named(letter)),
  )
})

const judgment = (opening: string) => `BUNDESGERICHTSHOF

IM NAMEN DES VOLKES

URTEIL

VI ZR 999/17

Verkündet am:
15. Mai 2018

Der VI. Zivilsenat des Bundesgerichtshofs hat ${opening} für Recht erkannt:

Die Revision gegen das Urteil des 4. Zivilsenats des Oberlandesgerichts Musterstadt vom 3. März 2017 wird zurückgewiesen.

Tatbestand:

Die Klägerin kaufte am 3. Mai 2014 eine Pumpe.
`

test('the day of the hearing is no day of the decision, and the bench named below is that of the court below', () => {
  const text = judgment('auf die mündliche Verhandlung vom 8. Mai 2018')
  const rows = statementsOf('de', text).filter(({ kind }) => isRowKind(kind))
  assert.deepEqual(
    rows.flatMap(({ role, dates }) => (role === 'decided' ? [dates[0]?.value] : [])),
    ['2018-05-15'],
  )
  assert.equal(
    rows.find(({ dates }) => dates[0]?.value === '2018-05-08')?.text,
    'Mündliche Verhandlung vom 8. Mai 2018',
  )
  assert.deepEqual(
    named(text)
      .map((row) => row.toLowerCase())
      .toSorted(),
    [
      '2014-05-03: ',
      '2017-03-03: oberlandesgericht musterstadt',
      '2018-05-08: bundesgerichtshof',
      '2018-05-15: bundesgerichtshof',
    ],
  )
})

test('a sitting in which it was decided is the day of the decision', () => {
  const rows = statementsOf('de', judgment('in der Sitzung vom 15. Mai 2018'))
  const decided = rows.flatMap(({ role, dates }) => (role === 'decided' ? [dates[0]?.value] : []))
  assert.deepEqual([...new Set(decided)], ['2018-05-15'])
})

test('the day of the hearing is told in the nominative, in whatever case the decision names it', () => {
  for (const opening of [
    'auf die mündliche Verhandlung vom 8. Mai 2018',
    'aufgrund der mündlichen Verhandlung vom 8. Mai 2018',
    'auf Grund der mündlichen Verhandlung vom 8. Mai 2018',
    'nach der mündlichen Verhandlung vom 8. Mai 2018',
  ]) {
    const row = statementsOf('de', judgment(opening)).find(({ dates }) => dates[0]?.value === '2018-05-08')
    assert.equal(row?.text, 'Mündliche Verhandlung vom 8. Mai 2018', opening)
  }
})
