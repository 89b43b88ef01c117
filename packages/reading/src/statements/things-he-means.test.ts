import { test } from 'node:test'
import { expectRows } from './rows.test-builder.ts'

test('was fällig ist, ist der Kaufpreis und nicht der Verkäufer', () => {
  expectRows(
    'de',
    'Herr Tobin Varga hat das Grundstück am 7. Juni 2005 geerbt. Er wurde am 3. August 2005 eingetragen.\n§ 2 Der Kaufpreis beträgt 240.000 Euro. Er ist am 1. Mai 2018 fällig.\n',
    [
      '2005-06-07 event: Herr Tobin Varga hat das Grundstück geerbt',
      '2005-08-03 event: Tobin Varga … wurde eingetragen',
      '2018-05-01 deadline: Der Kaufpreis beträgt 240.000 Euro. Er ist am 1. Mai 2018 fällig',
    ],
  )
})

test('wer genannt ist, bleibt gemeint, auch wo ein Weg oder ein Vertrag beschrieben war', () => {
  expectRows('de', 'Herr Varga war im Amt. Er endete dort am 4. Juni 2021 seine Arbeit.\n', [
    '2021-06-04 event: Herr Varga … endete dort seine Arbeit',
  ])
  expectRows(
    'de',
    'Herr Tobin Varga mietete den Hof am 3. Mai 2020. Der Vertrag wurde verlängert. Er endete am 4. Juni 2021.\n',
    [
      '2020-05-03 event: Herr Tobin Varga mietete den Hof',
      '2021-06-04 event: Der Vertrag wurde verlängert. Er endete am 4. Juni 2021',
    ],
  )
})

test('wer eine Rolle hat oder ein Mensch ist, ist kein Ding, und wer er ist, bleibt gesagt', () => {
  for (const [named, told, row] of [
    ['Mieter', 'Der Mieter kündigte. Er zog am 3. Mai 2020 aus.', 'zog am 3. Mai 2020 aus'],
    ['Geschäftsführer', 'Der Geschäftsführer kaufte eine Pumpe. Er zahlte am 3. Mai 2020.', 'zahlte'],
    ['Beirat', 'Der Zeuge sah ihn. Er ging am 3. Mai 2020.', 'ging'],
    ['Mandant', 'Der Mandant rief an. Er ging am 3. Mai 2020.', 'ging'],
    ['Koch', 'Der Mann rief an. Er ging am 3. Mai 2020.', 'ging'],
  ] as const)
    expectRows('de', `Herr Tobin Varga ist ${named}. ${told}\n`, [`2020-05-03 event: Tobin Varga … ${row}`])
})
