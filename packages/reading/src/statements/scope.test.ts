import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findStatements } from './find.ts'
import { isRowKind } from './kinds.ts'

const rows = (language: 'en' | 'de', text: string) =>
  findStatements({ text, language, zones: [], reference: null, dayOrder: null })
    .filter(({ kind }) => isRowKind(kind))
    .map(({ kind, dates }) => `${dates[0]?.value} ${kind}`)

for (const words of [
  'Northlight will not terminate for delay of any deliverables related to films that have their first release prior to June 30, 2015.',
  'Claims arising before 1 January 2020 are excluded.',
])
  test(`a day that only says which things a rule is about is no row: ${words}`, () => {
    assert.deepEqual(rows('en', words), [])
  })

for (const words of [
  'Vor dem 1. Januar 2020 entstandene Ansprüche verjähren in drei Jahren.',
  'Ansprüche, die vor dem 1. Januar 2021 entstanden sind, verjähren in vier Jahren.',
])
  test(`ein Tag, der nur sagt, welche Dinge eine Regel meint, ist keine Zeile: ${words}`, () => {
    assert.deepEqual(rows('de', words), [])
  })

test('from when a rule itself holds is a row', () => {
  assert.deepEqual(
    rows('en', 'The policy only applies to announcements made in all countries on or after 30 May 2012.'),
    ['2012-05-30 term'],
  )
})

test('what may not be done before a day, what is due by it, and what happened before it are rows', () => {
  assert.deepEqual(rows('en', 'In no event will Northlight publish pumps prior to January 1, 2019.'), [
    '2019-01-01 term',
  ])
  assert.equal(rows('en', 'The parties executed the deed before 3 May 2019.').length, 1)
  assert.deepEqual(rows('en', 'The price is EUR 90 for orders placed before 31 December 2019.'), ['2019-12-31 term'])
  assert.deepEqual(
    rows('en', 'Invoices issued before 1 March 2020 shall be paid by 1 May 2020.').filter((row) => !/03-01/.test(row)),
    ['2020-05-01 deadline'],
  )
  assert.equal(rows('de', 'Er bezahlte alle Rechnungen, die vor dem 3. Mai 2019 gestellt worden waren.').length, 1)
})

const deadlines = (language: 'en' | 'de', text: string) =>
  findStatements({ text, language, zones: [], reference: null, dayOrder: null })
    .filter(({ kind }) => kind === 'deadline')
    .map(({ dates, rule, confidence }) => `${dates[0]?.value} ${rule} ${confidence < 0.65 ? 'unsure' : 'sure'}`)

for (const words of [
  'Tenant must return the keys that are kept by the caretaker on or before 1 May 2019.',
  'The Borrower shall repay the loans outstanding on or before 1 May 2019.',
  'The Contractor shall settle the claims pending before 1 May 2019.',
  'The Seller must cure defects existing on the site before 1 May 2019.',
  'The Seller shall remove all signs that have been put up before 1 May 2019.',
])
  test(`a day that may limit a duty stays its deadline, to be checked: ${words}`, () => {
    assert.deepEqual(deadlines('en', words), ['2019-05-01 deadline.or-scope unsure'])
  })

for (const words of [
  'Die Verkäuferin muss bis zum 1. Mai 2019 ausstehende Lieferungen nachholen.',
  'Die Verkäuferin muss vor dem 1. Mai 2019 ausstehende Lieferungen nachholen.',
  'Die Verkäuferin muss vor dem 1. Mai 2019 bestellte Pumpen liefern.',
])
  test(`ein Tag, der eine Pflicht befristen kann, bleibt ihre Frist, zu prüfen: ${words}`, () => {
    assert.deepEqual(deadlines('de', words), ['2019-05-01 deadline.or-scope unsure'])
  })

test('ein Tag, bis zu dem etwas zu zahlen ist, grenzt nicht ab, wovon die Rede ist', () => {
  assert.equal(deadlines('de', 'Der Käufer prüft die Rechnungen, die vor dem 1. Mai 2019 zu zahlen sind.').length, 1)
})

test('what came about before a day is told by it also where somebody owes it', () => {
  assert.deepEqual(rows('en', 'The Seller shall pay all claims arising before 1 January 2020.'), [])
  assert.deepEqual(rows('de', 'Die Verkäuferin muss vor dem 1. Januar 2020 entstandene Schäden ersetzen.'), [])
  assert.deepEqual(
    rows('de', 'Die Verkäuferin hat die Mängel, die vor dem 1. Mai 2019 entstanden sind, zu beseitigen.'),
    [],
  )
})
