import { test } from 'node:test'
import { expectRows } from './rows.test-builder.ts'

const rows = (language: 'en' | 'de', cases: readonly (readonly [string, string])[]) => {
  for (const [sentence, row] of cases) expectRows(language, sentence, [row])
}

test('a German sentence that would be broken without its day keeps it', () => {
  rows('de', [
    [
      'Ein für den 12.03.2021, 9:30 Uhr vereinbarter Termin wurde nicht wahrgenommen.',
      '2021-03-12 event: Ein für den 12.03.2021, 9:30 Uhr vereinbarter Termin',
    ],
    [
      'Der auf den 3. Mai 2021 verlegte Termin wurde aufgehoben.',
      '2021-05-03 event: Der auf den 3. Mai 2021 verlegte Termin',
    ],
    [
      'Die von der Klägerin am 3. Mai 2021 unterzeichnete Vereinbarung wurde übersandt.',
      '2021-05-03 event: am 3. Mai 2021 unterzeichnete',
    ],
    ['Es war am 3. Mai 2021, als der Kran umstürzte.', '2021-05-03 event: Es war am 3. Mai 2021, als'],
    ['Die Ware wurde nicht am 3. Mai 2021 geliefert.', '2021-05-03 event: nicht am 3. Mai 2021 geliefert'],
    ['Die Pumpe lief an, und am 3. Mai 2021 fiel sie wieder aus.', '2021-05-03 event: und am 3. Mai 2021 fiel sie'],
    ['Die Übergabe war am 3. Mai 2021.', '2021-05-03 event: Die Übergabe war am 3. Mai 2021'],
  ])
})

test('a comma that closed the day goes with it', () => {
  rows('de', [
    [
      'Bei der Abholung am Montag, dem 4. Oktober 2021, haben wir zwölf fehlende Kisten festgestellt.',
      '2021-10-04 event: Bei der Abholung haben wir zwölf',
    ],
  ])
})

test('an English sentence that would be broken without its day keeps it', () => {
  rows('en', [
    [
      'A list of members as at 1 January 2021 was sent to the liquidator.',
      '2021-01-01 event: as at 1 January 2021 was',
    ],
    ['It was on 3 May 2021 that the parties first met.', '2021-05-03 event: It was on 3 May 2021 that'],
    [
      'The letter sent by Mr Sample on 3 May 2021 was never answered.',
      '2021-05-03 event: sent by Mr Sample on 3 May 2021 was',
    ],
    [
      'The plant was closed on 3 May 2021, a Monday, by order of the council.',
      '2021-05-03 event: on 3 May 2021, a Monday, by',
    ],
    ['The pumps were not delivered on 3 May 2021.', '2021-05-03 event: not delivered on 3 May 2021'],
    ['The hearing was on 3 May 2021 in Sampletown.', '2021-05-03 event: was on 3 May 2021 in'],
    ['The parties agreed on 3 May 2021 as the day of delivery.', '2021-05-03 event: on 3 May 2021 as the day'],
  ])
})

test('the part of the day that the date of a row does not show stays in its words', () => {
  rows('en', [['On the night of 3 May 2021 the second pump failed.', '2021-05-03 event: On the night of 3 May 2021']])
})

test('a day that its sentence can do without is left out still', () => {
  rows('en', [
    ['The meeting took place on 3 May 2021 at the site.', '2021-05-03 event: The meeting took place at the site'],
    [
      '¶ 4\tIn 2021, shortly after our decision, Sample Ltd began operating kiosks.',
      '2021 event: Shortly after our decision',
    ],
  ])
  rows('de', [['Die Muster GmbH lieferte am 3. Mai 2021 zwanzig Pumpen.', '2021-05-03 event: lieferte zwanzig Pumpen']])
})
