// Offsets are those of the text as it came: letters beyond the first plane, combining marks, soft hyphens and typographic spaces in front of a
// finding shift it by their own length and change nothing else, and what is found is the text between its offsets.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { readContract } from '../src/contract/index.ts'
import { findParties } from '../src/names/index.ts'
import { findPersonal } from '../src/personal/index.ts'
import type { Language, Span } from '../src/span.ts'
import { findStatements } from '../src/statements/index.ts'
import { splitSentences } from '../src/text/index.ts'

const TEXTS: readonly (readonly [Language, string])[] = [
  [
    'en',
    'On 3 May 2021 Jane Sample (jane@sample.example) paid 500 euros to Nordlicht Muster GmbH. She called Dr. Karl Example on 7 May 2021 at +44 20 7946 0018.',
  ],
  [
    'de',
    'Am 3. Mai 2021 zahlte Erika Beispiel 500 Euro an die Südwind Beispiel AG, IBAN DE89 3704 0044 0532 0130 00. Das Landgericht Hamburg wies die Klage am 7. Juni 2022 ab.',
  ],
  [
    'en',
    'SUPPLY AGREEMENT\n\nThis Supply Agreement is made on March 3, 2021 by and between Acme Sample Inc. ("Supplier") and Nordlicht Muster GmbH ("Buyer").\n\n1. Term. This Agreement shall continue for two years. It is governed by the laws of New York.\n\nIN WITNESS WHEREOF, the parties have executed this Agreement.',
  ],
]

const READERS: Readonly<Record<string, (text: string, language: Language) => readonly Span[]>> = {
  sentences: (text, language) => splitSentences(text, language),
  parties: (text, language) => findParties(text, { language }),
  'personal data': (text, language) => findPersonal(text, { language }),
  statements: (text, language) =>
    findStatements({ text, language, zones: [], reference: null, dayOrder: null }).flatMap(({ dates, ...row }) => [
      row,
      ...dates,
    ]),
  contract: (text) => readContract(text).parties,
}

/** Signs that take two units, that sit on another, or that are not seen; no letters that could be words. */
const signs = fc
  .array(fc.constantFrom('𝄞', '🗓', '👩‍⚖️', 'é̂', '‍', '\u00ad', '\u2009', '\u202f', '·', '𠮷', '…'), { maxLength: 12 })
  .map((parts) => `${parts.join('')}.\n\n`)

for (const [name, read] of Object.entries(READERS)) {
  test(`whatever signs stand in front, ${name} shift by their length and are otherwise the same`, () => {
    for (const [language, text] of TEXTS) {
      const alone = read(text, language)
      fc.assert(
        fc.property(signs, (before) => {
          const found = read(before + text, language).filter(({ start }) => start >= before.length)
          const written = ({ start, end }: Span, by: number) => `${start - by} ${end - by}`
          assert.deepEqual(
            found.map((span) => written(span, before.length)),
            alone.map((span) => written(span, 0)),
          )
        }),
        { numRuns: 60 },
      )
    }
  })
}
