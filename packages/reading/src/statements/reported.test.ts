// What somebody reported, wrote or refused is of another day than what it is about.
import { test } from 'node:test'
import { expectRows } from './rows.test-builder.ts'

test('what was reported keeps its day in the words: the report is of another day', () => {
  const told = [
    ['2019-05-03', 'Mr Sample reported that the blasting had been completed on 3 May 2019.'],
    ['2019-05-03', 'Mr Sample reported the blasting had been completed on 3 May 2019.'],
    ['2019-08-20', 'We told the owner that she would be launched on 20 August 2019.'],
    ['2019-05-03', 'The pumps were refused because the valve had failed on 3 May 2019.'],
    ['2019-05-03', 'The machine that broke on 3 May 2019 was repaired.'],
  ] as const
  for (const [day, words] of told) expectRows('en', words, [`${day} event: ${words.slice(0, -1)}`])
})

test('was berichtet wird, behält seinen Tag in den Worten: berichtet wurde an einem anderen', () => {
  const told = [
    ['2021-02-09', 'Herr Muster berichtet, dass der Alarm am 9. Februar 2021 um 02:14 auslöste.'],
    ['2021-02-09', 'Herr Muster sagte, der Alarm sei am 9. Februar 2021 ausgelöst worden.'],
    ['2021-02-09', 'Frau Beispiel verweigerte die Abnahme, weil der Alarm am 9. Februar 2021 auslöste.'],
  ] as const
  for (const [day, words] of told) expectRows('de', words, [`${day} event: ${words.slice(0, -1)}`])
})

test('the day of the report itself need not stand in its words', () => {
  expectRows('en', 'Mr Sample reported on 4 May 2019 that the blasting had been completed.', [
    '2019-05-04 event: Mr Sample reported that the blasting had been completed',
  ])
  expectRows('de', 'Herr Muster sagte am 9. Februar 2021, der Alarm sei ausgelöst worden.', [
    '2021-02-09 event: Herr Muster sagte, der Alarm sei ausgelöst worden',
  ])
})
