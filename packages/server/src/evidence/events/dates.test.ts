import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { understandDate } from './dates.ts'

const WHOLE = {
  en: [
    'about March 2019',
    'on or about 3 May 2019',
    'before 13/4/2020',
    'Q2 2020',
    'KW 12 2020',
    'Anfang Mai 2020',
    '3 May 2019 at 4 pm',
    'Mon 3 May 2019',
    'spring 2020?',
    'from 3 to 5 May 2020',
    'between 3 and 5 May 2020',
    'not later than 3 May 2019',
    'around Easter 2020',
    'in the year 2019',
    'dated 5 May 2019',
    'c. 1990',
  ],
  de: [
    'etwa im März 2019',
    'vor dem 3. April 2020',
    'nicht vor dem 3. April 2020',
    '3. Mai 2019 um 16 Uhr',
    'bis 3. Mai 2019',
    'spätestens am 3. Mai 2019',
    'zwischen 3. und 5. Mai 2020',
    '2. Halbjahr 2019',
    'KW 12 2020',
    'Mitte Mai 2019',
    'ca. 1990',
    'im Jahr 2019',
    'about March 2019',
  ],
} as const
const options = (language: 'en' | 'de') => ({ language, reference: null, dayOrder: null })

for (const language of ['en', 'de'] as const) {
  for (const words of WHOLE[language]) {
    test(`'${words}' is understood whole (${language})`, () => {
      const understood = understandDate(words, options(language))
      assert.equal(understood.outcome, 'understood')
      assert.deepEqual(understood.outcome === 'understood' && understood.left, [])
    })
  }

  test(`a word beside a date is never passed over (${language})`, () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...WHOLE[language]),
        fc.stringMatching(/^[bdfgkpvwxz]{4,9}$/),
        fc.boolean(),
        (date, word, isBefore) => {
          const understood = understandDate(isBefore ? `${word} ${date}` : `${date} ${word}`, options(language))
          assert.ok(understood.outcome !== 'understood' || understood.left.includes(word))
        },
      ),
    )
  })
}

test('what a mistyped month leaves over is said', () => {
  for (const [language, words, left] of [
    ['en', '24 Foo 2010', ['24', 'Foo']],
    ['de', '24. Fo 2010', ['24', 'Fo']],
    ['en', '3 and 4 May 2020', ['and', '4', 'May', '2020']],
    ['en', 'probably 3 May 2019', ['probably']],
  ] as const) {
    const understood = understandDate(words, options(language))
    assert.deepEqual(understood.outcome === 'understood' && understood.left, left, words)
  }
})

test('a day and its hour as machines write them are understood whole', () => {
  for (const [words, time, zone] of [
    ['2020-05-03T10:00', '10:00', null],
    [' 2020-05-03T10:00:30.5Z ', '10:00', 'UTC'],
    ['2020-05-03T23:59+0200', '23:59', '+02:00'],
  ] as const) {
    const understood = understandDate(words, options('de'))
    assert.ok(understood.outcome === 'understood', words)
    assert.deepEqual([understood.date.edtf, understood.date.time, understood.date.zone], ['2020-05-03', time, zone])
    assert.deepEqual(understood.left, [])
    assert.equal(understood.date.asWritten, words.trim())
  }
})

test('what is no hour or no day is not taken for one', () => {
  for (const words of ['2020-05-03T25:00', '2020-02-31T10:00', '2020-05-03T10:00+99:00']) {
    const understood = understandDate(words, options('en'))
    assert.ok(understood.outcome !== 'understood' || understood.left.length > 0, words)
  }
})

test('the hour of a day is kept with it', () => {
  const understood = understandDate('3. Mai 2019 um 16 Uhr', options('de'))
  assert.equal(understood.outcome === 'understood' && understood.date.time, '16:00')
})
