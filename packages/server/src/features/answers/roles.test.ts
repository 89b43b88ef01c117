// What a model is told of roles and of whom they stand for, in both languages.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tell } from './prompt.ts'

const toldOf = (language: 'en' | 'de', texts: readonly string[], question = '?'): string =>
  tell({ question, language, passages: texts.map((text) => ({ text, language })), mark: 'sample', names: [] }).user.text

const CONTRACTS = [
  {
    language: 'en',
    text: 'This Agreement is made between Nordlicht Muster GmbH (the “Supplier”) and Harbour Sample Ltd (the “Buyer”). The Supplier shall deliver. The Buyer’s Managing Director, Jane Sample, signed for the Buyer.',
    roles: ['(the “Supplier”)', 'The Supplier shall deliver.', 'for the Buyer.'],
    names: ['Nordlicht', 'Harbour', 'Jane', 'Sample'],
  },
  {
    language: 'de',
    text: 'Zwischen der Nordlicht Muster GmbH (nachfolgend „Lieferant“) und der Harbour Sample Ltd (nachfolgend „Käuferin“). Der Lieferant liefert. Die Käuferin zahlt an den Lieferanten. Frau Erika Beispiel unterschrieb für die Käuferin.',
    roles: ['„Lieferant“', 'Der Lieferant liefert.', 'zahlt an den Lieferanten.', 'für die Käuferin.'],
    names: ['Nordlicht', 'Harbour', 'Erika', 'Beispiel'],
  },
  {
    language: 'en',
    text: 'This lease is made between Jane Sample (the “Tenant”) and Tom Placeholder (the “Landlord”). The Tenant pays the Landlord. The Landlord repairs.',
    roles: ['The Tenant pays the Landlord.', 'The Landlord repairs.'],
    names: ['Jane', 'Sample', 'Tom', 'Placeholder'],
  },
] as const

test('a model is told the roles of a contract, and not who has them', () => {
  for (const { language, text, roles, names } of CONTRACTS) {
    const told = toldOf(language, [text])
    for (const role of roles) assert.ok(told.includes(role), `${role} in: ${told}`)
    for (const name of names) assert.ok(!told.includes(name), `${name} in: ${told}`)
  }
})

test('a role is a name where somebody is called so', () => {
  const titled = toldOf('de', ['Der Vertrag wurde am 3. März 2021 geschlossen. Herr Verwalter zahlte.'])
  assert.ok(!titled.includes('Verwalter'), titled)
  const named = toldOf('de', [
    'Frau Dr. Berater rief an.',
    'Zwischen der Muster GmbH (nachfolgend „Berater“). Berater haftet.',
  ])
  assert.ok(!named.includes('Berater'), named)
})
