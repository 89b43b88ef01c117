import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dateOfDocument } from './document-date.ts'
import { expectRows } from './rows.test-builder.ts'

test('seit wann ein Merkblatt so steht, ist sein Datum und kein Ereignis', () => {
  expectRows('de', 'Merkblatt für Mieter, Stand 01.01.2020\n\nDer Vermieter zahlt die Kaution zurück.\n', [
    '2020-01-01 document-date/dated: Merkblatt für Mieter, Stand 01.01.2020',
  ])
  expectRows('de', 'Mietspiegel Ulm, Stand: 01.03.2021, 12 Seiten\n\nDie Miete ist ortsüblich.\n', [
    '2021-03-01 document-date/dated: Mietspiegel Ulm, Stand: 01.03.2021, 12 Seiten',
  ])
  expectRows('en', 'Tenant handbook (last revised 3 May 2020)\n\nThe tenant pays the rent.\n', [
    '2020-05-03 document-date/dated: Tenant handbook (last revised 3 May 2020)',
  ])
})

test('was an einem Stichtag war, bleibt erzählt', () => {
  expectRows('de', 'Der Bau hatte mit Stand 01.01.2020 drei Geschosse.\n', [
    '2020-01-01 event: Der Bau hatte mit Stand 01.01.2020 drei Geschosse',
  ])
  expectRows('en', 'The handbook was last revised on 3 May 2020 by Ms Tallis.\n', [
    '2020-05-03 event: The handbook was last revised by Ms Tallis',
  ])
})

test('eine Urkunde trägt den Tag, den sie in Ziffern und Worten sagt', () => {
  expectRows(
    'de',
    'Verhandelt zu Ulm am 3. (dritten) Juni 2019\n\nAm 4. (vierten) Mai 2018 kaufte Herr Varga den Hof.\n',
    [
      '2019-06-03 document-date/signed: Verhandelt zu Ulm',
      '2018-05-04 event: Am 4. (vierten) Mai 2018 kaufte Herr Varga den Hof',
    ],
  )
})

const dayOf = (text: string, language: 'de' | 'en' = 'de') =>
  dateOfDocument({ text, language, zones: [], reference: null, dayOrder: null })?.day ?? null

test('die Fassung eines Papiers, das nur angeführt wird, datiert nicht das, das es anführt', () => {
  const signed = '\n\nUlm, den 4. Mai 2022\n\n______ Unterschrift\n'
  const priced = 'Es gilt die Preisliste der Verkäuferin, Stand 1. Januar 2019.'
  assert.equal(dayOf(`Kaufvertrag\n\n§ 1 ${priced}${signed}`), '2022-05-04')
  assert.equal(dayOf(`${priced}\n`), null, 'a sentence in the first line')
  assert.equal(dayOf(`Wohnraummietvertrag, Stand 01.01.2020\n\nDie Miete ist fällig.${signed}`), '2022-05-04', 'a form')
  for (const quoted of [
    'Prüfbericht\n\nGrundlage ist DIN 4108, Stand 1. Juli 2014. Die Wand ist feucht.\n',
    'Prüfbericht\n\nDIN 4108, Stand 1. Juli 2014\n\nDie Wand ist feucht.\n',
    'Prüfbericht nach DIN 4108, Stand 1. Juli 2014\n\nDie Wand ist feucht.\n',
    'Anlagen:\n\nPreisliste, Stand 1. Februar 2020\n',
    'Die Preisliste gilt mit dem Merkblatt, Stand 1. Februar 2020\n',
  ])
    assert.equal(dayOf(quoted), null, quoted)
  assert.equal(dayOf('Preisliste, Stand 1. Februar 2020\n\nPumpen: 12 Euro\n'), '2020-02-01')
})

test('wann ein Vertrag geändert wurde, ist nicht der Tag des Papiers, das es erzählt', () => {
  expectRows('en', 'Our contract was last amended on 3 May 2020.\n', [
    '2020-05-03 event: Our contract was last amended',
  ])
  expectRows('en', 'The articles of the company were last amended on 3 May 2020.\n', [
    '2020-05-03 event: The articles of the company were last amended',
  ])
  for (const told of ['Die Parteien haben den Vertrag', 'Die Richtlinie wurde', 'Die Satzung wurde'])
    assert.equal(dayOf(`${told} zuletzt geändert am 3. Mai 2020.\n`), null, told)
  assert.equal(dayOf('The policy was last amended on 3 May 2020\n', 'en'), null, 'without a stop')
})
