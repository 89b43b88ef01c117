import assert from 'node:assert/strict'
import { test } from 'node:test'
import { explainContract } from '../../src/contract/explain.ts'
import { OPENINGS_DE } from '../parties/openings-de.ts'
import { OPENINGS_EN } from '../parties/openings-en.ts'
import { CLAUSES_DE } from './clauses-de.ts'
import { CLAUSES_EN } from './clauses-en.ts'

const OPENING =
  'This Supply Agreement is made on March 3, 2020 (the "Effective Date") by and between Sample Foods, Inc. (the "Supplier") and [***] (the "Buyer"). '

test('every fact of a contract is explained by the rule that found it', () => {
  const facts = explainContract(
    `${OPENING}The term of this Agreement shall be two years from the Effective Date and renews automatically for one year unless terminated on 60 days notice. This Agreement shall be governed by the laws of the State of New York.`,
  )
  assert.deepEqual(
    facts.map(({ fact, value, rule }) => `${fact} = ${value} [${rule}]`),
    [
      'agreement date = 2020-03-03 [dated.opening]',
      'effective date = 2020-03-03 [effective.opening]',
      'party = Sample Foods, Inc. [party.listed]',
      'party = Buyer [party.unnamed]',
      'expiration date = 2022-03-03 [expires.counted]',
      'renewal = P1Y [renewal.automatic]',
      'notice = P60D [notice.clause]',
      'governing law = New York [law.governed-by]',
    ],
  )
  assert.deepEqual(facts.find(({ fact }) => fact === 'expiration date')?.derivation, {
    code: 'contract-term',
    facts: { from: '2020-03-03', count: 2, unit: 'year', anchor: 'effective-date', named: '', ends: 'same-day' },
  })
})

test('a clause is explained without the contract around it', () => {
  const rules = (clause: string) => explainContract(clause).map(({ rule }) => rule)
  assert.deepEqual(rules('This Agreement shall become effective on April 1, 2020.'), ['effective.clause'])
  assert.deepEqual(rules('Der Vertrag wird auf unbestimmte Zeit geschlossen.'), ['expires.until-ended'])
  assert.deepEqual(rules('Die Kündigungsfrist beträgt [***].'), ['notice.clause'])
  assert.deepEqual(rules('Es gilt deutsches Recht.'), ['law.adjektiv'])
})

test('a sentence that states no fact of a contract gives none', () => {
  for (const sentence of [
    'On 3 March 2021 Jane Sample and Nordlicht Muster GmbH signed the contract.',
    'Am 3. März 2021 kündigte die Muster GmbH.',
    'The warranty lasts two years from delivery.',
    '',
  ])
    assert.deepEqual(explainContract(sentence), [], sentence)
})

test('whatever is found, its rule says in words what it saw', () => {
  const texts = [
    ...[...CLAUSES_EN, ...CLAUSES_DE].map(([clause]) => clause),
    ...[...CLAUSES_EN].map(([clause]) => OPENING + clause),
    ...[...OPENINGS_EN, ...OPENINGS_DE].map(([opening]) => opening),
  ]
  const facts = texts.flatMap((text) => explainContract(text).map((fact) => ({ ...fact, text })))
  assert.ok(new Set(facts.map(({ rule }) => rule)).size > 20)
  for (const { rule, why, start, end, text, written } of facts) {
    assert.ok(why !== '', rule)
    assert.equal(text.slice(start, end).replace(/\s+/g, ' '), written)
  }
})
