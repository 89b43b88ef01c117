import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import type { RowDate } from '../chronology.ts'
import { writeDate, writeIsoDay } from './date-words.ts'

const date = (edtf: string, given: Partial<RowDate> = {}): RowDate => {
  const [day] = /^\d{4}-\d\d-\d\d$/.exec(edtf) ?? [null]
  return {
    edtf,
    earliest: day,
    latest: day,
    precision: 'day',
    qualifier: null,
    time: null,
    zone: null,
    asWritten: '',
    ...given,
  }
}

const written: readonly [RowDate, string, string][] = [
  [date('2021-03-03'), '3 March 2021', '3. März 2021'],
  [date('2021-03', { precision: 'month' }), 'March 2021', 'März 2021'],
  [date('2019', { precision: 'year' }), '2019', '2019'],
  [date('2019~', { precision: 'year' }), 'about 2019', 'um 2019'],
  [date('2019', { precision: 'year', qualifier: 'about' }), 'about 2019', 'um 2019'],
  [date('2019-05-04~'), 'about 4 May 2019', 'um den 4. Mai 2019'],
  [date('2019?', { precision: 'year' }), '2019 (uncertain)', '2019 (unsicher)'],
  [date('../2020-04-04', { qualifier: 'before' }), 'before 4 April 2020', 'vor dem 4. April 2020'],
  [date('[..2020-04-04]', { qualifier: 'before' }), 'before 4 April 2020', 'vor dem 4. April 2020'],
  [date('2020-04-04/..', { qualifier: 'after' }), 'after 4 April 2020', 'nach dem 4. April 2020'],
  [
    date('../2020-04-04', { qualifier: 'on-or-before' }),
    'on or before 4 April 2020',
    'bis einschließlich 4. April 2020',
  ],
  [date('2020-04-04/..', { qualifier: 'on-or-after' }), 'on or after 4 April 2020', 'ab dem 4. April 2020'],
  [date('2020-04/..', { qualifier: 'on-or-after', precision: 'month' }), 'on or after April 2020', 'ab April 2020'],
  [date('2020-04-04/..', { qualifier: 'since' }), 'since 4 April 2020', 'seit dem 4. April 2020'],
  [date('2020-04-04/'), 'since 4 April 2020', 'seit dem 4. April 2020'],
  [date('../2020-04-04', { qualifier: 'until' }), 'until 4 April 2020', 'bis zum 4. April 2020'],
  [date('../2020-03', { precision: 'month', qualifier: 'before' }), 'before March 2020', 'vor März 2020'],
  [date('2020-34', { precision: 'quarter' }), 'Q2 2020', '2. Quartal 2020'],
  [date('2020-41', { precision: 'half' }), 'second half of 2020', '2. Halbjahr 2020'],
  [date('2014-21', { precision: 'season' }), 'spring 2014', 'Frühjahr 2014'],
  [date('2014-24', { precision: 'season', latest: '2015-02-28' }), 'winter 2014/15', 'Winter 2014/15'],
  [date('2020-05-03/2020-05-05'), '3–5 May 2020', '3.–5. Mai 2020'],
  [date('2020-04-30/2020-05-02'), '30 April – 2 May 2020', '30. April – 2. Mai 2020'],
  [date('2020-12-28/2021-01-03'), '28 December 2020 – 3 January 2021', '28. Dezember 2020 – 3. Januar 2021'],
  [date('2020-03/2020-05', { precision: 'month' }), 'March–May 2020', 'März–Mai 2020'],
  [date('2019/2021', { precision: 'year' }), '2019–2021', '2019–2021'],
  [
    date('2020-03-16/2020-03-22', { precision: 'week', earliest: '2020-03-16', latest: '2020-03-22' }),
    'week of 16–22 March 2020',
    'Woche vom 16.–22. März 2020',
  ],
  [date('199X', { precision: 'decade', earliest: '1990-01-01', latest: '1999-12-31' }), '1990s', '1990er Jahre'],
  [date('19XX', { precision: 'century' }), '20th century', '20. Jahrhundert'],
  [date('20XX', { precision: 'century' }), '21st century', '21. Jahrhundert'],
  [date('2020-03-01/2020-03-10', { precision: 'month', qualifier: 'early' }), 'early March 2020', 'Anfang März 2020'],
  [date('2020-03', { precision: 'month', qualifier: 'mid' }), 'mid-March 2020', 'Mitte März 2020'],
  [date('2020-10-01/2020-12-31', { precision: 'year', qualifier: 'late' }), 'late 2020', 'Ende 2020'],
  [
    date('../2020-06', { earliest: null, latest: '2020-06-30', precision: 'month', qualifier: 'end' }),
    'until end of June 2020',
    'bis Ende Juni 2020',
  ],
  [
    date('2020/..', { precision: 'year', qualifier: 'early', earliest: '2020-01-01' }),
    'since early 2020',
    'seit Anfang 2020',
  ],
  [
    date('../2020-03-22', { precision: 'week', qualifier: 'before', latest: '2020-03-22' }),
    'before the week of 16–22 March 2020',
    'vor der Woche vom 16.–22. März 2020',
  ],
  [
    date('2020-03-14/2020-03-15', { precision: 'weekend', earliest: '2020-03-14', latest: '2020-03-15' }),
    'weekend of 14–15 March 2020',
    'Wochenende 14.–15. März 2020',
  ],
  [
    date('2018~', { precision: 'fiscal-year', earliest: '2017-04-01', latest: '2019-06-30' }),
    'fiscal year 2018',
    'Geschäftsjahr 2018',
  ],
  [date('../199X', { precision: 'decade', qualifier: 'before' }), 'before the 1990s', 'vor den 1990er Jahren'],
  [date('199X', { precision: 'decade', qualifier: 'mid' }), 'mid-1990s', 'Mitte der 1990er Jahre'],
  [
    date('../20XX', { precision: 'century', qualifier: 'before' }),
    'before the 21st century',
    'vor dem 21. Jahrhundert',
  ],
  [date('../2020-34', { precision: 'quarter', qualifier: 'until' }), 'until Q2 2020', 'bis zum 2. Quartal 2020'],
  [date('-0263', { precision: 'year' }), '264 BC', '264 v. Chr.'],
  [date('2021-03-03', { time: '14:30' }), '3 March 2021, 14:30', '3. März 2021, 14:30 Uhr'],
  [
    date('2021-03-03', { time: '14:30', zone: '+01:00' }),
    '3 March 2021, 14:30 (UTC+01:00)',
    '3. März 2021, 14:30 Uhr (UTC+01:00)',
  ],
  [
    date('2021-03-03~', { time: '14:30', qualifier: 'about' }),
    '3 March 2021, at about 14:30',
    '3. März 2021, gegen 14:30 Uhr',
  ],
  [date('2021-03-03', { time: '14:30', zone: 'MEZ' }), '3 March 2021, 14:30 (MEZ)', '3. März 2021, 14:30 Uhr (MEZ)'],
]

test('a date is written out with its precision visible, in English and in German', () => {
  for (const [given, en, de] of written) {
    assert.equal(writeDate(given, 'en'), en)
    assert.equal(writeDate(given, 'de'), de)
  }
})

test('where the notation cannot be read, the days it can mean are written', () => {
  const given = date('!!', { earliest: '2020-01-01', latest: '2020-02-15' })
  assert.equal(writeDate(given, 'en'), '1 January – 15 February 2020')
  assert.equal(writeDate(date('!!'), 'en'), '!!')
})

test('an instant is written as its day', () => {
  assert.equal(writeIsoDay('2026-11-21T10:00:00Z', 'de'), '21. November 2026')
  assert.equal(writeIsoDay('soon', 'de'), 'soon')
})

test('no date whatever is left unwritten or makes the writing fail', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[-0-9X~?%/.[\]]{0,14}$/))
  const maybe = fc.option(text)
  const any = fc.record({
    edtf: text,
    earliest: maybe,
    latest: maybe,
    precision: fc.oneof(text, fc.constantFrom('week', 'weekend', 'month', 'year', 'decade', 'fiscal-year')),
    qualifier: fc.option(fc.constantFrom('about', 'before', 'after', 'early', '__proto__', 'toString', '$&')),
    time: maybe,
    zone: maybe,
    asWritten: text,
  })
  fc.assert(
    fc.property(any, fc.constantFrom('en', 'de'), (given, language) => {
      const words = writeDate(given, language)
      assert.ok(given.edtf === '' || words.length > 0)
      assert.ok(!words.includes('undefined') && !words.includes('NaN'))
    }),
  )
})
