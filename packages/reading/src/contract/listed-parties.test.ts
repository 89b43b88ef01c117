import assert from 'node:assert/strict'
import { test } from 'node:test'
import { partiesNamedIn } from './listed-parties.ts'

const named = (text: string, language: 'en' | 'de' = 'en') =>
  partiesNamedIn(text, { language }).map(({ name, refersTo }) => (refersTo === null ? name : `${name} = ${refersTo}`))

test('a party that a contract lists is named although its name has no form, and bears the term it is given', () => {
  assert.deepEqual(
    named(
      `LICENSE AGREEMENT

This License Agreement (this “Agreement”) is entered into as of December 16, 2004 by and between SAMPLE LICENSING & MERCHANDISING, a division of Muster Entertainment Group, Inc. (“Muster”), and Northlight, Inc. (“Licensee”).

1. Muster grants a license to Licensee.
`,
    ),
    [
      'SAMPLE LICENSING & MERCHANDISING',
      'Muster Entertainment Group, Inc.',
      'Muster = SAMPLE LICENSING & MERCHANDISING',
      'Northlight, Inc.',
      'Licensee = Northlight, Inc.',
      'Muster = SAMPLE LICENSING & MERCHANDISING',
      'Licensee = Northlight, Inc.',
    ],
  )
})

test('eine Partei, die der Vertrag nennt, ist benannt, auch wenn ihr Name keine Rechtsform hat', () => {
  assert.ok(
    named(
      `Liefervertrag

zwischen der Stadtwerke & Bäder Musterstadt, Beispielweg 1, Musterstadt (nachfolgend „Auftraggeber“) und der Nordlicht Muster GmbH (nachfolgend „Auftragnehmer“) wird folgender Liefervertrag geschlossen:

§ 1 Der Auftragnehmer liefert Pumpen.

§ 2 Der Auftraggeber zahlt.
`,
      'de',
    ).some((name) => name.startsWith('Stadtwerke & Bäder Musterstadt')),
  )
})

const kinds = (text: string, language: 'en' | 'de') =>
  partiesNamedIn(text, { language }).flatMap(({ name, refersTo, kind }) =>
    refersTo === null && kind === 'organization' ? [name] : [],
  )

test('a party of three words is no organisation unless something says so', () => {
  const agreement = (party: string) => `EMPLOYMENT AGREEMENT

This Employment Agreement (this “Agreement”) is entered into as of December 16, 2004 by and between Northlight, Inc. (“Company”) and ${party}.

1. The Company pays.
`
  for (const party of [
    'Nguyen Thi Minh, an individual (“Consultant”)',
    'Oyelaran Adebayo Ogunlesi (“Executive”)',
    'Oyelaran Adebayo Ogunlesi',
    'Nguyen Thi Minh, residing at 12 Example Street (“Licensor”)',
  ])
    assert.deepEqual(kinds(agreement(party), 'en'), ['Northlight, Inc.'], party)
  assert.ok(
    kinds(agreement('Quell Sample Merchandising, a division of Muster, Inc. (“Agent”)'), 'en').includes(
      'Quell Sample Merchandising',
    ),
  )
})

test('wer als Arbeitnehmer oder mit seiner Wohnung genannt ist, ist keine Firma', () => {
  for (const party of [
    'Nguyen Thi Minh, wohnhaft Beispielweg 1 (nachfolgend „Auftragnehmer“)',
    'Oyelaran Adebayo Ogunlesi (nachfolgend „Arbeitnehmer“)',
  ])
    assert.deepEqual(
      kinds(
        `Vertrag

zwischen der Nordlicht Muster GmbH (nachfolgend „Auftraggeber“) und ${party} wird folgender Vertrag geschlossen:

§ 1 Der Auftraggeber zahlt.
`,
        'de',
      ),
      ['Nordlicht Muster GmbH'],
      party,
    )
})

test('a text that is no contract names whom it names', () => {
  assert.deepEqual(named('Harvest Merchandising met Northlight, Inc. in May.'), ['Northlight, Inc.'])
})
