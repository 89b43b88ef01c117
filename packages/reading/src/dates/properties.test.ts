// Promises that hold for every input, hostile ones included.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { findDates, parseDay } from './index.ts'

const LANGUAGES = ['en', 'de'] as const
const REFERENCES = [null, '2020-02-29', '0001-01-01', '9999-12-31', 'not a day'] as const

/** Words, figures and marks the grammars know, thrown together. */
const pieces = fc.constantFrom(
  ...'the of 3 31 29 February March Mai May . , - – / : 2020 1999 0000 99 264 BC v Chr two days later ago before after next last week Monday Freitag year century 20th 3/4 03/04/2020 3.4.2020 2020-02-30 24:61 p.m. Uhr KW 53 60 Q3 H1 winter Ende des Jahres vor zwei Jahren nach dem in Easter Ostern 9999 hundred 1582 \n \n\n \u2028 🗓 İ ß'.split(
    ' ',
  ),
)
const soup = fc.array(pieces, { maxLength: 40 }).map((words) => words.join(' '))
const anyText = fc.oneof(
  soup,
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
)

test('no text whatever makes the reader throw, and every mention lies in order inside the text', () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom(...LANGUAGES), fc.constantFrom(...REFERENCES), (text, language, reference) => {
      let end = 0
      for (const mention of findDates(text, { language, reference })) {
        assert.ok(mention.start >= end && mention.start < mention.end && mention.end <= text.length)
        end = mention.end
      }
    }),
    { numRuns: 3000 },
  )
})

test('a value comes with EDTF and at least one bound, bounds exist in the calendar and are in order', () => {
  fc.assert(
    fc.property(soup, fc.constantFrom(...LANGUAGES), fc.constantFrom(...REFERENCES), (text, language, reference) => {
      for (const { value, edtf, earliest, latest } of findDates(text, { language, reference })) {
        assert.equal(value === null, edtf === null)
        assert.equal(value === null, earliest === null && latest === null)
        const [first, last] = [earliest, latest].map((day) => (day === null ? null : parseDay(day)))
        assert.ok(earliest === null || first !== null, `${earliest}`)
        assert.ok(latest === null || last !== null, `${latest}`)
        if (earliest !== null && latest !== null && !earliest.startsWith('-'))
          assert.ok(earliest <= latest, `${earliest} ${latest}`)
      }
    }),
    { numRuns: 3000 },
  )
})

test('without a reference the unrelated paragraph after a text changes nothing in it', () => {
  const paragraph = 'Nothing of note was said about the matter. '.repeat(5)
  fc.assert(
    fc.property(soup, fc.constantFrom(...LANGUAGES), (text, language) => {
      const options = { language, reference: null, dayOrder: 'day-first' } as const
      const alone = findDates(text, options)
      assert.deepEqual(findDates(`${text}\n\n${paragraph}`, options), alone)
    }),
    { numRuns: 1000 },
  )
})

test('a full date reads the same wherever it stands', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1600, max: 2099 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
      (year, month, day) => {
        const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
        const [en] = findDates(`Dated ${MONTHS_EN[month - 1]} ${day}, ${year}.`, { language: 'en', reference: null })
        const [de] = findDates(`Datum: ${day}. ${MONTHS_DE[month - 1]} ${year}.`, {
          language: 'de',
          reference: '1950-01-01',
        })
        const [dotted] = findDates(`am ${day}.${month}.${year},`, { language: 'de', reference: null })
        assert.deepEqual([en?.value, de?.value, dotted?.value], [iso, iso, iso])
      },
    ),
  )
})

const MONTHS_EN = 'January February March April May June July August September October November December'.split(' ')
const MONTHS_DE = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ')

test('time grows with the length of the text, not faster, on texts built to slow it down', () => {
  const hostile = [
    '1.1.1.1.',
    '2020',
    '1',
    '1/1/1/',
    '3 and ',
    'the ',
    'May ',
    '3. ',
    'a.',
    'next ',
    '12:12:',
    "'89",
    '3, 4, 5, ',
    'Ende des ',
    'vor zwei ',
    '\n\n',
    '-',
    '2020-',
    'twenty-',
    '$2020 ',
    '1999/',
    'von 3 bis ',
  ]
  const seconds = (text: string, language: 'en' | 'de'): number => {
    const started = process.cpuUsage()
    findDates(text, { language, reference: '2020-01-01' })
    return process.cpuUsage(started).user / 1e6
  }
  for (const piece of hostile) {
    for (const language of LANGUAGES) {
      const size = 20_000
      seconds(piece.repeat(size / piece.length), language)
      // A quadratic reader needs 64 times as long for 8 times the text; what is under a tenth of a second proves nothing.
      const small = Math.max(0.02, seconds(piece.repeat(size / piece.length), language))
      const large = seconds(piece.repeat((8 * size) / piece.length), language)
      assert.ok(large < 0.1 || large < small * 32, `${JSON.stringify(piece)} ${language}: ${small} s, then ${large} s`)
    }
  }
})
