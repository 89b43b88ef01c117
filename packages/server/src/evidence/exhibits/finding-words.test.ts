import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findDates } from '@muniment/reading/dates'
import { EVENT_CODES } from '../events/index.ts'
import { READ_CODES, READ_DETAILS } from '../text/index.ts'
import { findingSentences } from './finding-sentences.ts'
import { kindOfFinding, wordFinding, wordUndecided } from './finding-words.ts'

const languages = ['en', 'de'] as const
const slots = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort()

test('every code a reader or the search for events can give has its sentence in both languages', () => {
  for (const language of languages) {
    const { read, details, events } = findingSentences[language]
    assert.deepEqual(Object.keys(read).sort(), Object.keys(READ_CODES).sort())
    assert.deepEqual(Object.keys(details).sort(), Object.keys(READ_DETAILS).sort())
    assert.deepEqual(Object.keys(events).sort(), Object.keys(EVENT_CODES).sort())
    const facts = {
      count: 3,
      listed: 3,
      most: 3,
      rows: 3,
      documents: 2,
      law: 1,
      reference: 0,
      boilerplate: 2,
      untold: 1,
      repeated: 0,
      limit: 'time',
    }
    for (const code of [...Object.keys(READ_CODES), ...Object.keys(EVENT_CODES)])
      assert.match(wordFinding({ code, facts }, language), /^[\p{Lu}\d][^{}]+\.$/u, code)
    assert.doesNotMatch(JSON.stringify({ read, details }), /muniment/i, 'a schedule names no program')
  }
})

test('every reason for which a date is not decided has its words in both languages', () => {
  const reasons = ['It was on 03/04/2020.', 'It was on 31 June 2009.', 'It is tomorrow.'].flatMap((text) =>
    findDates(text, { language: 'en', reference: null }).flatMap(({ undecided }) => undecided ?? []),
  )
  for (const { undecided } of Object.values(findingSentences)) {
    assert.deepEqual(Object.keys(undecided).sort(), [...new Set(reasons)].sort())
    for (const sentence of Object.values(undecided)) assert.match(sentence, /^\p{Lu}.+\.$/u)
  }
})

test('a sentence says all the facts of its detail and no others, in both languages', () => {
  for (const language of languages)
    for (const [name, facts] of Object.entries(READ_DETAILS)) {
      const sentence: string | undefined = Object.entries(findingSentences[language].details).find(
        ([own]) => own === name,
      )?.[1]
      assert.deepEqual(slots(sentence ?? ''), [...facts].sort(), name)
    }
})

test('what a reader adds to a code is said in German as in English, with its numbers', () => {
  const finding = { code: 'text.hidden-part', facts: { detail: 'sheet-hidden-rows', sheet: 'Zahlungen', count: 1200 } }
  assert.equal(
    wordFinding(finding, 'de'),
    'Die Datei verbirgt einen Teil vor ihren Lesern; er wurde gelesen und als verborgen gekennzeichnet. Ausgeblendete Zeilen des Blatts „Zahlungen“: 1.200.',
  )
  assert.match(wordFinding(finding, 'en'), /Hidden rows of the sheet “Zahlungen”: 1,200\.$/)
})

test('what was not left out is not counted', () => {
  const finding = {
    code: 'events.left-out',
    facts: { law: 0, reference: 2, boilerplate: 0, untold: 0, repeated: 0, count: 2, listed: 2 },
  }
  assert.equal(
    wordFinding(finding, 'en'),
    'Left out of the chronology: dates of documents only named (2); the list of dates left out names each.',
  )
  assert.equal(
    wordFinding(finding, 'de'),
    'Nicht in die Chronologie aufgenommen: Daten von nur genannten Dokumenten (2); die Liste der nicht aufgenommenen Daten nennt jedes.',
  )
})

test('an undecided date says what it can mean, and a reason without words is shown as it is', () => {
  const days = ['2020-03-04', '2020-04-03']
  assert.match(wordUndecided('ambiguous-order', days, 'en'), /^It can mean 4 March 2020 or 3 April 2020;/)
  assert.match(wordUndecided('ambiguous-order', days, 'de'), /^Möglich: 4\. März 2020 oder 3\. April 2020;/)
  assert.equal(wordUndecided('constructor', [], 'de'), 'constructor')
})

test('a name with signs of ours in it is said as it is', () => {
  const facts = { detail: 'entry', name: '$& {count} $1' }
  assert.match(wordFinding({ code: 'text.damaged', facts }, 'en'), /“\$& \{count\} \$1”\.$/)
})

test('a code without words is shown, and taken for a gap', () => {
  assert.equal(wordFinding({ code: 'text.later', facts: null }, 'de'), 'text.later')
  assert.equal(kindOfFinding('toString'), 'not-read')
})
