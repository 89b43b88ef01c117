import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { findDates } from '../dates/index.ts'
import type { Language } from '../span.ts'
import { splitSentences } from '../text/index.ts'
import { QUOTE_LENGTH } from './clauses.ts'
import { mustBeTold } from './every-date.ts'
import { explainSentence } from './explain.ts'
import { findStatements, readStatements } from './find.ts'
import { momentsOf, Place } from './place.ts'
import { groupStatements } from './same-event.ts'
import { withTimes } from './times.ts'
import { UnitFinder } from './units.ts'

const pieces = fc.constantFrom(
  '3 May 2021',
  '3. Mai 2021',
  '03/04/2020',
  'am 5.6.2021',
  'yesterday',
  'gestern',
  'from 3 May to 7 May 2021',
  'Dated:',
  'This Agreement is made as of',
  'Act of 1933',
  'BGH, Urteil vom',
  '(vgl. ',
  ')',
  '“',
  ' delivered the pumps ',
  ' wurde geliefert ',
  ' and ',
  ' und ',
  '; ',
  '. ',
  '\n',
  '\n\n',
  '\t',
  '> ',
  'Source: X, 8-K, ',
  'By: /s/ ',
  'On ',
  ' wrote:',
  'until ',
  'Nr. ',
  '🜁',
  'shall pay by ',
  '…',
  '   ',
  'x'.repeat(700),
)
const hostile = fc.oneof(
  fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(' ')),
  fc.string({ unit: 'binary', maxLength: 300 }),
)
const zonesOver = (text: string, cuts: readonly number[]) =>
  cuts.map((cut, i) => {
    const start = text.length === 0 ? 0 : cut % text.length
    const kind = ['quoted', 'table-row', 'cell', 'field', 'deleted', 'heading', 'comment'][i % 7] ?? 'field'
    return { kind, label: i % 2 === 0 ? 'Sent' : null, start, end: Math.min(text.length, start + (cut % 97)) }
  })
const inputs = fc.tuple(hostile, fc.constantFrom<Language>('en', 'de'), fc.array(fc.nat(10_000), { maxLength: 6 }))

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

test('whatever the text, each quote stands there, holds its dates, and is no longer than a row may be', () => {
  fc.assert(
    fc.property(inputs, ([text, language, cuts]) => {
      for (const { start, end, dates, confidence, kind, role } of findStatements({
        text,
        language,
        zones: zonesOver(text, cuts),
        reference: '2021-06-01',
        dayOrder: null,
      })) {
        assert.ok(start >= 0 && end > start && end <= text.length)
        assert.equal(text.slice(start, end), text.slice(start, end).trim())
        assert.ok(dates.length > 0)
        for (const date of dates) assert.ok(date.start >= start && date.end <= end)
        assert.ok(confidence > 0 && confidence <= 1)
        assert.equal(role !== null, kind === 'document-date')
      }
    }),
    { numRuns: 400 },
  )
})

test('a row has no word that the document has not', () => {
  fc.assert(
    fc.property(inputs, ([text, language, cuts]) => {
      const known = new Set(wordsOf(text))
      for (const statement of findStatements({
        text,
        language,
        zones: zonesOver(text, cuts),
        reference: null,
        dayOrder: null,
      })) {
        assert.ok(statement.text.length <= 260)
        for (const word of wordsOf(statement.text)) {
          const isPart =
            known.has(word) ||
            [...known].some((whole) => whole.startsWith(word) || whole.endsWith(word)) ||
            statement.kind === 'document-date'
          assert.ok(isPart, `${word} in ${statement.text}`)
        }
      }
    }),
    { numRuns: 300 },
  )
})

test('explaining and grouping never fail either', () => {
  fc.assert(
    fc.property(inputs, ([text, language]) => {
      explainSentence(text, { language, reference: '2021-06-01' })
      const statements = findStatements({ text, language, zones: [], reference: null, dayOrder: null })
      const groups = groupStatements(
        statements.map((statement) => ({
          document: 'a',
          quote: text.slice(statement.start, statement.end),
          statement,
        })),
      )
      assert.equal(groups.flat().length, statements.length)
    }),
    { numRuns: 200 },
  )
})

test('what is looked at around one date does not grow with the length of the text', () => {
  const looks = (text: string) => {
    const mentions = withTimes(text, findDates(text, { language: 'en', reference: '2021-06-01' }))
    const finder = new UnitFinder(text, [], splitSentences(text, 'en'), [])
    return momentsOf(mentions).map((moment) => {
      const unit = finder.unitOf(moment)
      const { before, after, clause, above, opening, bracket } = new Place(text, unit, moment)
      return [before, after, clause, above, opening, bracket ?? ''].join('').length
    })
  }
  for (const unit of [
    'On 3 May 2021 it was delivered. ',
    '3 May 2021 and ',
    '3 May 2021\n',
    'Date: 3 May 2021\n',
    '(3 May 2021 ',
    'agreement dated as of 3 May 2021, as amended ',
    '> On 3 May 2021 J wrote:\n> yesterday\n',
    'geschlossen gegegegegegege am 3. Mai 2021 über ',
  ]) {
    const small = looks(unit.repeat(300))
    const large = looks(unit.repeat(2_400))
    assert.ok(small.length >= 300 && large.length >= 2_400, unit)
    const widest = large.reduce((a, b) => Math.max(a, b), 0)
    assert.ok(widest <= small.reduce((a, b) => Math.max(a, b), 0) && widest < 1_600, `${unit}: ${widest} characters`)
  }
})

test('the quotes of a text without an end stay short', () => {
  for (const unit of ['3 May 2021 and ', '(3 May 2021 ', '3 May 2021\t', 'Date: 3 May 2021 ']) {
    const text = unit.repeat(2_400)
    for (const { start, end } of findStatements({ text, language: 'en', zones: [], reference: null, dayOrder: null }))
      assert.ok(end - start <= QUOTE_LENGTH, `${unit}: ${end - start}`)
  }
})

const datedPieces = fc.constantFrom(
  'the same day',
  'next month',
  'im nächsten Monat',
  'am selben Tag',
  'on leave from 5 to 16 June',
  'Seit Anfang 2022',
  'Monday through Friday',
  'On 3 March 2020 they met. ',
  'Berlin, den 3. März 2020\n\nSehr geehrte Frau Beispiel,\n\n',
  '> On 4 March 2020, Jane Sample wrote:\n> yesterday',
  '30 days after the Closing Date',
  'This Agreement will begin on 1 March 2020.',
)

test('every date that is read is told in a row or listed as kept out, whatever the text', () => {
  const texts = fc.array(fc.oneof(pieces, datedPieces), { maxLength: 40 }).map((parts) => parts.join(' '))
  const read = fc.tuple(
    fc.oneof(texts, hostile),
    fc.constantFrom<Language>('en', 'de'),
    fc.array(fc.nat(10_000), { maxLength: 6 }),
  )
  fc.assert(
    fc.property(read, ([text, language, cuts]) => {
      const zones = zonesOver(text, cuts)
      const { statements, dates } = readStatements({ text, language, zones, reference: '2021-06-01', dayOrder: null })
      const told = new Set(statements.flatMap((statement) => statement.dates.map(({ start }) => start)))
      for (const date of dates.filter(mustBeTold))
        assert.ok(told.has(date.start), `${text.slice(date.start, date.end)} in ${JSON.stringify(text)}`)
    }),
    { numRuns: 500 },
  )
})
