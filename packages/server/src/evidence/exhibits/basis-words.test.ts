import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wordBasis } from '@muniment/contract/basis'
import { HOLIDAYS } from '@muniment/reading/dates'
import type { Reason, ReasonCode, ReasonFacts } from '@muniment/reading/statements'

/** A kind of reason that reading learns is not compiled here before it has an example. */
const EXAMPLES: { readonly [C in ReasonCode]: ReasonFacts[C] } = {
  'document-date': { from: '2021-03-03' },
  'last-mentioned': { from: '2020-07' },
  'defined-term': { from: '2023-02-01' },
  'working-days': { from: '2019-05-03' },
  'day-order': { order: 'month-first' },
  century: { year: '1997' },
  holiday: { holiday: 'whit-monday' },
  'ambiguous-order': { one: '2020-03-04', other: '2020-04-03' },
  'no-anchor': {},
  'impossible-day': {},
  'told-too-early': { written: '2021-03-12' },
  'deleted-text': {},
  'no-signature': {},
  comment: {},
  recognised: {},
  'contract-term': {
    from: '2020-03-03',
    count: 5,
    unit: 'year',
    anchor: 'defined-term',
    named: 'Launch Date',
    ends: 'day-before-bgb',
  },
  'end-of-year-of': { from: '2020-03-03' },
  'end-of-year': { year: '2022' },
  'end-moved': { to: '2024-06-30', document: 'amendment.docx', page: 2 },
  'last-signature': {},
  'agreement-date': {},
}
const LANGUAGES = ['en', 'de'] as const
const worded = (reason: { code: string; facts: Record<string, string | number> }) =>
  LANGUAGES.map((language) => wordBasis([reason], language) ?? '')

test('every reason that reading can give has words in both languages, and shows neither a code nor a bare date', () => {
  for (const [code, facts] of Object.entries(EXAMPLES)) {
    const [en = '', de = ''] = worded({ code, facts: { ...facts } })
    assert.notEqual(en, de, code)
    for (const words of [en, de]) {
      assert.match(words, /\p{L}+ \p{L}+/u, code)
      assert.doesNotMatch(words, /\d{4}-\d\d|undefined|[a-z]-first|whit|day-/, code)
    }
  }
})

test('every day with a name is called by its name in both languages', () => {
  for (const holiday of HOLIDAYS) {
    const [en = '', de = ''] = worded({ code: 'holiday', facts: { holiday } })
    for (const [words, start] of [
      [en, 'a day with a name: '],
      [de, 'Tag mit eigenem Namen: '],
    ] as const) {
      assert.ok(words.startsWith(start), words)
      assert.match(
        words.slice(start.length),
        /^(?:\p{Lu}|\d|first|second|third|fourth|kanad|franz|schweiz|österr)/u,
        holiday,
      )
    }
  }
})

test('every way to count a term is said', () => {
  const term = (more: object) => worded({ code: 'contract-term', facts: { ...EXAMPLES['contract-term'], ...more } })
  const anchors: Record<Extract<Reason, { code: 'contract-term' }>['facts']['anchor'], readonly string[]> = {
    'day-named': ['counted as 5 years from 3 March 2020', '5 Jahre ab dem 3. März 2020'],
    beginning: [
      'counted as 5 years from the beginning of the contract (3 March 2020)',
      '5 Jahre ab Vertragsbeginn (3. März 2020)',
    ],
    'effective-date': [
      'counted as 5 years from the Effective Date (3 March 2020)',
      '5 Jahre ab Wirksamwerden (3. März 2020)',
    ],
    'agreement-date': [
      'counted as 5 years from the date of the agreement (3 March 2020)',
      '5 Jahre ab Vertragsdatum (3. März 2020)',
    ],
    'defined-term': [
      'counted as 5 years from the “Launch Date” (3 March 2020)',
      '5 Jahre ab „Launch Date“ (3. März 2020)',
    ],
  }
  for (const [anchor, words] of Object.entries(anchors))
    assert.deepEqual(term({ anchor, ends: 'same-day' }), words, anchor)
  assert.deepEqual(term({ anchor: 'day-named', count: 1, unit: 'month', ends: 'day-before' }), [
    'counted as 1 month from 3 March 2020, less one day',
    '1 Monat ab dem 3. März 2020, abzüglich eines Tages',
  ])
})

test('several reasons are one line, what stands there has none, and what an older version stored stands for itself', () => {
  assert.equal(
    wordBasis(
      [
        { code: 'century', facts: { year: '1997' } },
        { code: 'recognised', facts: {} },
      ],
      'de',
    ),
    'zweistellige Jahreszahl 97 als 1997 gelesen; aus einem Bild erkannt: mit der Seite vergleichen',
  )
  assert.equal(wordBasis([], 'en'), null)
  for (const code of ['of-yore', '__proto__', 'constructor'])
    assert.deepEqual(worded({ code, facts: {} }), [code, code])
})
