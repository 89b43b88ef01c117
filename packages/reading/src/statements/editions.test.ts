import { test } from 'node:test'
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
