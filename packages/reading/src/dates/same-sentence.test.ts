// A day without a year beside one that has its year, in a report of another year.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Language } from '../span.ts'
import { findDates } from './index.ts'

const values = (text: string, language: Language, reference: string) =>
  findDates(text, { language, reference }).map(({ value }) => value)

test('a stretch without a year is of the year that its sentence tells of, not of the letter’s', () => {
  const meeting = 'At the meeting on 24 May 2021 Mr Sample admitted that the malt had stood outside'
  assert.deepEqual(values(`${meeting} between 10 and 14 May.`, 'en', '2022-06-14'), [
    '2021-05-24',
    '2021-05-10',
    '2021-05-14',
  ])
  assert.deepEqual(values(`${meeting} from 10 May to 14 May and on 3 and 4 June.`, 'en', '2022-06-14'), [
    '2021-05-24',
    '2021-05-10',
    '2021-05-14',
    '2021-06-03',
    '2021-06-04',
  ])
  const termin = 'Beim Ortstermin am Pfingstmontag 2021 räumte Herr Muster ein, dass das Malz'
  assert.deepEqual(values(`${termin} zwischen dem 10. und dem 14. Mai im Freien lag.`, 'de', '2022-06-14'), [
    '2021-05-24',
    '2021-05-10',
    '2021-05-14',
  ])
  assert.deepEqual(values(`${termin} vom 10. bis zum 14. Mai im Freien lag.`, 'de', '2022-06-14'), [
    '2021-05-24',
    '2021-05-10',
    '2021-05-14',
  ])
})

test('an abbreviation ends no sentence, so the year goes on behind it', () => {
  const days = ['2021-05-24', '2021-05-10', '2021-05-14']
  for (const told of [
    'Mr. Sample admitted',
    'Dr. Sample admitted',
    '(Ex. K 5) you admitted',
    'No. 4 was opened and you saw',
  ])
    assert.deepEqual(
      values(
        `At the meeting on 24 May 2021 ${told} that it had stood outside between 10 and 14 May.`,
        'en',
        '2022-06-14',
      ),
      days,
      told,
    )
  for (const told of ['räumte Herr Dr. Muster ein', 'räumten Sie ein (Anl. K 5)', 'räumte Muster z. B. ein'])
    assert.deepEqual(
      values(`Am 24. Mai 2021 ${told}, dass das Malz vom 10. bis 14. Mai im Freien lag.`, 'de', '2022-06-14'),
      days,
      told,
    )
})

test('a sentence that tells of December goes on in January of the next year', () => {
  assert.deepEqual(values('Die Klägerin kaufte am 12. Dezember 2020 und zahlte am 3. Januar.', 'de', '2022-03-10'), [
    '2020-12-12',
    '2021-01-03',
  ])
})

test('news of the report, what lies ahead and the date of a paper leave the year to the report', () => {
  const second = (text: string, language: Language, reference: string) => values(text, language, reference)[1]
  assert.equal(second('Sample, who resigned on 5 June 2015, said so on 3 May.', 'en', '2017-05-04'), '2017-05-03')
  assert.equal(second('We signed on 3 March 2021 and will meet on 14 May.', 'en', '2022-03-10'), '2022-05-14')
  assert.equal(
    second('Under the contract of 3 March 2021 you paid nothing on 14 May.', 'en', '2022-07-10'),
    '2022-05-14',
  )
  assert.equal(second('Auf Ihr Schreiben vom 3. März 2021 zahlte er am 14. Mai.', 'de', '2022-07-10'), '2022-05-14')
  assert.equal(second('We met on 3 March 2021. On 14 May we met again.', 'en', '2022-07-10'), '2022-05-14')
})
