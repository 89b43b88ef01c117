import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import type { Language } from '../span.ts'
import { languageRuns } from './runs.ts'
import { splitSentences } from './sentences.ts'

const runsOf = (text: string, document: Language): string[] =>
  languageRuns(text, document).map(({ start, end, language }) => `${language}: ${text.slice(start, end).trim()}`)

test('a German sentence in an English paragraph is German, and the paragraph goes on in English', () => {
  assert.deepEqual(
    runsOf(
      'The notice reads as follows. Am 3. Mai 2021 kündigte Erika Beispiel den Vertrag nach § 314 Abs. 1 BGB. The seller did not answer it.',
      'en',
    ),
    [
      'en: The notice reads as follows.',
      'de: Am 3. Mai 2021 kündigte Erika Beispiel den Vertrag nach § 314 Abs. 1 BGB.',
      'en: The seller did not answer it.',
    ],
  )
})

test('an English sentence in a German letter is English', () => {
  assert.deepEqual(
    runsOf(
      'Die Verkäuferin schrieb uns hierzu. On 3 May 2021 Jane Sample inspected the pump and rejected it. Das bestreiten wir.',
      'de',
    ),
    [
      'de: Die Verkäuferin schrieb uns hierzu.',
      'en: On 3 May 2021 Jane Sample inspected the pump and rejected it.',
      'de: Das bestreiten wir.',
    ],
  )
})

test('a short clause is known by its day, whoever is named in it', () => {
  for (const line of [
    'Am 4. August 2003 zahlte Jane Sample.',
    'Hamburg, den 3. Mai 2019',
    'Geliefert am 12. September 2010',
  ])
    assert.deepEqual(runsOf(line, 'en'), [`de: ${line}`])
  for (const line of ['On 4 August 2003 Erika Beispiel paid.', 'Köln, 3 September 2010', 'München, August 12, 2010'])
    assert.deepEqual(runsOf(line, 'de'), [`en: ${line}`])
})

test('names, addresses and headings do not change the language of what they stand in', () => {
  for (const line of [
    'Nordlicht Verwaltungsgesellschaft mbH, Köln',
    'Frankfurt am Main, May 3, 2021',
    'Bürgerliches Gesetzbuch',
    'Erika Müller-Beispiel',
    'Schedule 3',
    'The Landgericht München I dismissed the claim.',
  ])
    assert.deepEqual(runsOf(line, 'en'), [`en: ${line}`])
  for (const line of [
    'Service Level Agreement',
    'Exhibit A',
    'Harbour Sample Ltd, London',
    'Der Service Level des Cloud Providers ist einzuhalten.',
  ])
    assert.deepEqual(runsOf(line, 'de'), [`de: ${line}`])
})

test('runs follow each other without a gap from the first character to the last, and no two neighbours are in one language', () => {
  const pieces = fc.array(
    fc.constantFrom(
      'Am 3. Mai ging er. ',
      'On 3 May he left. ',
      '\n\n',
      '\f',
      'x',
      ' ',
      '😀',
      '. ',
      'der die das und ',
      'the of and to ',
    ),
    { maxLength: 40 },
  )
  fc.assert(
    fc.property(pieces, fc.constantFrom<Language>('en', 'de'), (parts, document) => {
      const text = parts.join('')
      const runs = languageRuns(text, document)
      assert.equal(runs[0]?.start, 0)
      assert.equal(runs.at(-1)?.end, text.length)
      for (const [index, run] of runs.entries()) {
        const next = runs[index + 1]
        if (next === undefined) continue
        assert.equal(run.end, next.start)
        assert.notEqual(run.language, next.language)
      }
      const sentences = splitSentences(text, runs)
      let last = 0
      for (const { start, end } of sentences) {
        assert.equal(text.slice(last, start).trim(), '')
        assert.ok(start >= last && end > start)
        last = end
      }
      assert.equal(text.slice(last).trim(), '')
    }),
  )
})
