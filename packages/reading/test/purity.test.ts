// No call leaves anything behind: whatever was read in between, by whichever face, the same text gives the same answer; and every finding is a
// stretch of its text, in order of place.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { explainContract, readContract } from '../src/contract/index.ts'
import { findDates } from '../src/dates/index.ts'
import { mask, newVault, restore } from '../src/masking/index.ts'
import { findParties } from '../src/names/index.ts'
import { findPersonal } from '../src/personal/index.ts'
import type { Language, Span } from '../src/span.ts'
import { explainSentence, findStatements } from '../src/statements/index.ts'
import { languageRuns, splitParagraphs, splitSentences } from '../src/text/index.ts'
import { CLAUSES_DE } from './contract/clauses-de.ts'
import { CLAUSES_EN } from './contract/clauses-en.ts'
import { ENGLISH, GERMAN, TRAPS } from './dates/sets.ts'
import { OPENINGS_DE } from './parties/openings-de.ts'
import { OPENINGS_EN } from './parties/openings-en.ts'
import { LOOK_ALIKES_DE } from './personal/look-alikes-de.ts'
import { POSITIVES_DE } from './personal/positives-de.ts'
import { POSITIVES_EN } from './personal/positives-en.ts'

type Read = (text: string, language: Language) => unknown

const SPANS: Readonly<Record<string, (text: string, language: Language) => readonly Span[]>> = {
  sentences: splitSentences,
  paragraphs: splitParagraphs,
  dates: (text, language) => findDates(text, { language, reference: '2021-06-01' }),
  parties: (text, language) => findParties(text, { language }),
  'personal data': (text, language) => findPersonal(text, { language }),
}

const READERS: Readonly<Record<string, Read>> = {
  ...SPANS,
  languages: languageRuns,
  contract: readContract,
  'contract explained': explainContract,
  statements: (text, language) => findStatements({ text, language, zones: [], reference: null, dayOrder: null }),
  explained: (text, language) => explainSentence(text, { language }),
  masked: (text, language) => {
    const vault = newVault('9f1c02aa7be84d53')
    const masked = mask(text, findPersonal(text, { language }), vault)
    return [masked.text, restore(masked.text, vault)]
  },
}

const lines = (list: string): string[] => list.split('\n').filter((line) => line.trim() !== '')
const SENTENCES = [
  ...[...ENGLISH, ...GERMAN, ...TRAPS].map(({ text }) => text),
  ...[...OPENINGS_EN, ...OPENINGS_DE, ...CLAUSES_EN, ...CLAUSES_DE].map(([text]) => text),
  ...[POSITIVES_EN, POSITIVES_DE, LOOK_ALIKES_DE].flatMap(lines),
]
/** What the packages' own sentences do not hold. */
const NAUGHTY = [
  '\ud800',
  '\u0000',
  '\u202e',
  'e\u0301',
  '👩‍⚖️',
  '((((',
  '1.1.1.1.',
  '“„»',
  '𝔸',
  '\r\n\r\n',
  '<b>',
  '[PERSON_1_XXX]',
]

const text = fc
  .array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...SENTENCES) }, fc.constantFrom(...NAUGHTY)), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => parts.join('\n\n'))
const language = fc.constantFrom<Language>('en', 'de')

for (const [name, read] of Object.entries(READERS)) {
  test(`${name} of a text are the same whatever was read in between`, () => {
    fc.assert(
      fc.property(text, text, language, language, (one, other, first, second) => {
        const before = read(one, first)
        for (const any of Object.values(READERS)) any(other, second)
        assert.deepEqual(read(one, first), before)
      }),
      { numRuns: 15 },
    )
  })
}

for (const [name, read] of Object.entries(SPANS)) {
  test(`${name} are stretches of their text, in order of place`, () => {
    fc.assert(
      fc.property(text, language, (one, spoken) => {
        let last = 0
        for (const { start, end } of read(one, spoken)) {
          assert.ok(start >= last && end > start && end <= one.length)
          last = start
        }
      }),
      { numRuns: 60 },
    )
  })
}
