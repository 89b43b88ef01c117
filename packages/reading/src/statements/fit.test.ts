import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findStatements } from './find.ts'
import { TEXT_LENGTH } from './fit.ts'

const texts = (language: 'en' | 'de', text: string) =>
  findStatements({ text, language, zones: [], reference: null, dayOrder: null }).map((statement) => statement.text)

test('a long sentence that is cut before a relative clause still says who has the right', () => {
  assert.deepEqual(
    texts(
      'en',
      'Northlight shall have the non-exclusive right and license to develop and distribute Sample Products during the Term of the Agreement for all Sample Products set forth in this Paragraph 2(c) except the Game, for which Northlight shall have the exclusive right and license to develop and distribute until December 31, 2016.',
    ),
    [
      'Northlight shall have the non-exclusive right and license to develop … except the Game, for which Northlight shall have the exclusive right and license to develop and distribute until December 31, 2016',
    ],
  )
})

test('a condition is told with what depends on it, and no date before it is cut in two', () => {
  const [, second] = texts(
    'en',
    'The Buyer takes 500 Units for each twelve-month period commencing July 1, 2019 through the end of the Term, contingent upon commercial production of the Units at the second facility of Northlight and approval of that facility by January 1, 2019.',
  )
  assert.match(
    second ?? '',
    /^The Buyer takes 500 Units for each twelve-month period … contingent upon .*by January 1, 2019$/,
  )
})

test('a relative clause of its own row begins with its noun', () => {
  assert.deepEqual(
    texts(
      'en',
      'On February 12, 2014 Northlight Sample Ltd entered into an agreement that was renamed, as of April 11, 2016, to: Muster Distribution Agreement.',
    )[1],
    'An agreement that was renamed, as of April 11, 2016, to: Muster Distribution Agreement',
  )
})

test('ein Satz, der sich auf den ganzen vorigen bezieht, wird mit ihm erzählt', () => {
  assert.deepEqual(
    texts(
      'de',
      'Nachdem der Prozessbevollmächtigte des Klägers sein Mandat niedergelegt hatte, hat der Kläger die Beiordnung eines anderen Anwalts beantragt, was der Senat durch Beschluss vom 26. September 2017 unter anderem wegen Aussichtslosigkeit der beabsichtigten Klage ebenfalls abgelehnt hat.',
    ),
    [
      '… hat der Kläger die Beiordnung eines anderen Anwalts beantragt, was der Senat durch Beschluss vom 26. September 2017 unter anderem wegen Aussichtslosigkeit der beabsichtigten Klage ebenfalls abgelehnt hat',
    ],
  )
})

test('no row is longer than a row may be', () => {
  for (const word of ['which ', 'the pump, for which ', 'and ', 'x'.repeat(300)])
    for (const text of texts('en', `The board met, ${word.repeat(40)} and it was sold on 3 May 2019.`))
      assert.ok(text.length <= TEXT_LENGTH + 2, `${text.length}: ${text}`)
})
