// How many of the restrictions that questions state are understood, and how many are seen where there is none.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { narrowingIn, understandQuestion, withoutNarrowing } from './index.ts'
import { KNOWN, NARROWING, type NarrowingQuestion } from './narrowing-questions.test-builder.ts'

const known = {
  parties: KNOWN.parties,
  documents: KNOWN.documents.map(([, title, kind, datedOn]) => ({ title, kind, datedOn })),
}
/** What a question restricts, one entry for each kind of it. */
function restrictionsOf({ question, language }: NarrowingQuestion): Set<string> {
  const found = narrowingIn(question, language, known)
  if (found === null) return new Set()
  const { period, parties, documents } = found
  return new Set([
    ...(period === null ? [] : [`${period.from}..${period.to}`]),
    ...parties.map((nth) => `@${KNOWN.parties[nth]?.[0]?.split(' ')[0]}`),
    ...(documents.length === 0 ? [] : [`#${documents.map((nth) => KNOWN.documents[nth]?.[0]).join(',')}`]),
  ])
}
const stated = ({ from, to, parties, documents }: NarrowingQuestion): string[] => [
  ...(from === null && to === null ? [] : [`${from}..${to}`]),
  ...parties.map((name) => `@${name}`),
  ...(documents.length === 0 ? [] : [`#${documents.join(',')}`]),
]

/** So much of what is stated was understood when this was written; no more was seen where nothing is than one in so many questions. Percent. */
const REACHED = { 'looked at': { understood: 100, wrong: 0 }, counted: { understood: 91, wrong: 5 } }

for (const half of ['looked at', 'counted'] as const)
  test(`what a question says of days, people and documents is understood: ${half}`, (t) => {
    let [all, understood, wrong] = [0, 0, 0]
    for (const question of NARROWING[half]) {
      const [should, found] = [stated(question), restrictionsOf(question)]
      all += should.length
      const right = should.filter((one) => found.has(one)).length
      understood += right
      wrong += found.size - right
      if (half === 'looked at')
        if (right !== should.length || found.size !== right)
          t.diagnostic(`${question.question}: ${[...found].join(' ')} instead of ${should.join(' ')}`)
    }
    t.diagnostic(
      `${understood} of ${all} restrictions understood, ${wrong} seen that are none, in ${NARROWING[half].length} questions`,
    )
    assert.ok((100 * understood) / all >= REACHED[half].understood, `${understood} of ${all}`)
    assert.ok((100 * wrong) / NARROWING[half].length <= REACHED[half].wrong, `${wrong} wrong`)
  })

test('what holds of all that was let through need not be said there once more', () => {
  const text = 'Was schrieb Nordlicht im März 2020 über die Dichtungen?'
  const narrowing = narrowingIn(text, 'de', known)
  assert.ok(narrowing !== null)
  const asked = (one: ReturnType<typeof understandQuestion>) =>
    one.sought.filter(({ isAsked }) => isAsked).map(({ word }) => word)
  const whole = understandQuestion(text, 'de')
  assert.ok(asked(whole).includes('Nordlicht'))
  assert.deepEqual(asked(withoutNarrowing(whole, text, narrowing)), ['Dichtungen'])
})

test('whatever is asked, what it restricts are places of the question and days in order', () => {
  const pieces = fc.constantFrom(
    'im März 2020',
    'nach',
    'the letter',
    'Nordlicht',
    ' ',
    'schrieb',
    '2019',
    'laut Protokoll',
    '..',
    'before',
    '3 May 2021',
    ',',
    'die',
    'that',
    '\u0000',
    '💸',
  )
  fc.assert(
    fc.property(
      fc.array(pieces, { maxLength: 20 }),
      fc.constantFrom('en' as const, 'de' as const),
      (list, language) => {
        const question = list.join(' ')
        const found = narrowingIn(question, language, known)
        if (found === null) return
        assert.ok(found.words.length > 0)
        for (const { start, end } of found.words) assert.ok(start >= 0 && start < end && end <= question.length)
        const { from = null, to = null } = found.period ?? {}
        assert.ok(from === null || to === null || from <= to)
      },
    ),
    { numRuns: 1000 },
  )
})
