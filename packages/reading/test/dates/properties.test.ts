// Promises that hold for every sentence of the set, and for a megabyte of anything.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findDates } from '../../src/dates/index.ts'
import { splitSentences } from '../../src/text/index.ts'
import type { Case } from './cases.ts'
import { ENGLISH, GERMAN, TRAPS } from './sets.ts'

const ALL = [...ENGLISH, ...GERMAN, ...TRAPS]

const read = ({ language, reference }: Case, text: string) => findDates(text, { language, reference })

test('what stands before in another paragraph shifts the dates and changes nothing else, astral and combining characters included', () => {
  for (const one of ALL) {
    const alone = read(one, one.text)
    for (const before of ['𝔸𝔹 🗓️ 👩‍👩‍👧 ', 'e\u0301 o\u0308 n\u0303 ', '\ud83d ', 'Nothing was said. ']) {
      const shift = before.length + 2
      const shifted = read(one, `${before}\n\n${one.text}`)
      assert.deepEqual(
        shifted.map((mention) => ({ ...mention, start: mention.start - shift, end: mention.end - shift })),
        alone,
        `${before} ${one.text}`,
      )
    }
  }
})

test('the same text gives the same answer however often and in whatever order it is asked', () => {
  const first = ALL.map((one) => read(one, one.text))
  const again = ALL.toReversed().map((one) => read(one, one.text))
  assert.deepEqual(again.toReversed(), first)
})

test('every mention is a stretch of the text, and says either a value or why it has none', () => {
  for (const { text, language, reference } of ALL) {
    let last = 0
    for (const mention of findDates(text, { language, reference })) {
      const written = text.slice(mention.start, mention.end)
      assert.ok(mention.start >= last && written.length > 0 && written === written.trim(), text)
      assert.equal(mention.value === null, mention.undecided !== null, text)
      assert.ok(mention.range === null || mention.list === null, text)
      last = mention.end
    }
  }
})

test('a day no calendar has is never given a value', () => {
  for (const [month, days] of [
    ['February', 30],
    ['April', 31],
    ['June', 31],
    ['September', 31],
    ['November', 31],
  ] as const) {
    for (const text of [`on ${days} ${month} 2020`, `on ${month} ${days}, 2020`, `on the ${days}th of ${month} 2020`]) {
      const found = findDates(text, { language: 'en', reference: '2020-01-01' })
      assert.deepEqual(
        found.map((mention) => mention.undecided),
        ['impossible-day'],
        text,
      )
    }
  }
})

/** A megabyte each: of one character, of digits, of brackets, of what calls the reader at every word. */
const HOSTILE = {
  en: [
    'a',
    '1',
    ' ',
    '.',
    '(',
    '"',
    '🗓',
    'March ',
    'may ',
    '3 May 2020 ',
    '3/4 ',
    'Monday to ',
    'the next day ',
    'in May 3 ',
    '(3 May 2020 ',
    '2019, ',
  ],
  de: [
    '1',
    ')',
    '-',
    '/',
    '§',
    '\n',
    'é',
    'Mai ',
    '3. Mai 2020, ',
    '4./5. ',
    'Q1/',
    'bis 3. ',
    'vom 3. bis ',
    '12.12.12.',
    '2020-',
    'am 31. Juni ',
  ],
} as const

test('a megabyte of anything is read without a fault and in time that grows with its length', () => {
  const seconds = (text: string, language: 'en' | 'de'): number => {
    const started = process.cpuUsage()
    findDates(text, { language, reference: '2020-01-01' })
    splitSentences(text, language)
    return process.cpuUsage(started).user / 1e6
  }
  const pieces = (['en', 'de'] as const).flatMap((language) => HOSTILE[language].map((piece) => ({ language, piece })))
  for (const { language, piece } of pieces) {
    seconds(piece.repeat(10_000 / piece.length), language)
    // A quadratic reader needs 64 times as long for 8 times the text; what is under a tenth of a second proves nothing.
    const small = Math.max(0.02, seconds(piece.repeat(125_000 / piece.length), language))
    const large = seconds(piece.repeat(1_000_000 / piece.length), language)
    assert.ok(large < 0.1 || large < small * 32, `${JSON.stringify(piece)} ${language}: ${small} s, then ${large} s`)
  }
})
