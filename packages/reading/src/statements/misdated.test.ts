import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findParties } from '../names/index.ts'
import type { ToldStatement } from './content.ts'
import { findStatements } from './find.ts'
import { findMisdatedPapers } from './misdated.ts'

/** As 'document written / document written', over all statements, those that only name a paper among them. */
function disputes(documents: Record<string, string>, language: 'en' | 'de' = 'en'): string[] {
  const items = Object.entries(documents).flatMap(([document, text]): ToldStatement[] =>
    findStatements({ text, language, zones: [], reference: null, dayOrder: null }).map((statement) => ({
      document,
      quote: text.slice(statement.start, statement.end),
      statement,
    })),
  )
  const named = new Map(
    Object.entries(documents).map(([document, text]) => [
      document,
      new Set(findParties(text, { language }).map(({ name, refersTo }) => (refersTo ?? name).toLowerCase())),
    ]),
  )
  return findMisdatedPapers(items, {
    partyOf: (_, { name, refersTo }) => (refersTo ?? name).toLowerCase(),
    partiesOf: (document) => named.get(document) ?? new Set(),
  }).map(({ pair, written }) => pair.map(({ document }, i) => `${document} ${written[i]}`).join(' / '))
}

const letter = (from: string, to: string, day: string, body: string) => `${from}
Hafenstraße 12
18055 Rostock

${to}
Marktplatz 3
04109 Leipzig

Rostock, den ${day}

Sehr geehrte Damen und Herren,

${body}

Mit freundlichen Grüßen

${from}
`

const [ours, yours] = ['Nordlicht Muster GmbH', 'Beispiel Pumpen AG']
const sent = (day: string) => letter(yours, ours, day, 'wir bitten um Rückruf.')
const answer = (body: string) => letter(ours, yours, '25. Mai 2021', body)

test('a letter that is answered under another day than its own contradicts the answer', () => {
  const found = disputes(
    { brief: sent('17. Mai 2021'), antwort: answer('Ihr Schreiben vom 19. Mai 2021 liegt vor.') },
    'de',
  )
  assert.deepEqual(found, ['brief den 17. Mai 2021 / antwort 19. Mai 2021'])
  const own = letter(ours, yours, '2. Mai 2021', 'wir lehnen ab.')
  assert.deepEqual(
    disputes({ brief: own, mahnung: answer('Auf unser Schreiben vom 2. April 2021 haben Sie nicht reagiert.') }, 'de'),
    ['brief den 2. Mai 2021 / mahnung 2. April 2021'],
  )
})

test('a letter that may be another contradicts nothing', () => {
  const naming = answer('Ihr Schreiben vom 19. Mai 2021 liegt vor.')
  const other = letter('Vorlage Handels GmbH', ours, '17. Mai 2021', 'wir bitten um Rückruf.')
  for (const [why, documents] of Object.entries({
    'another sender': { brief: other, antwort: naming },
    'two letters': { brief: sent('17. Mai 2021'), weiterer: sent('12. Mai 2021'), antwort: naming },
    'the letter itself is there': { brief: sent('17. Mai 2021'), gemeinter: sent('19. Mai 2021'), antwort: naming },
    'far from the day': { brief: sent('28. März 2021'), antwort: naming },
    'written later': { brief: sent('26. Mai 2021'), antwort: naming },
    'our letter': { brief: sent('17. Mai 2021'), antwort: answer('Unser Schreiben vom 19. Mai 2021 liegt vor.') },
    'an e-mail': { brief: sent('17. Mai 2021'), antwort: answer('Ihre E-Mail vom 19. Mai 2021 liegt vor.') },
    'the day of the letter': { brief: sent('19. Mai 2021'), antwort: naming },
  }))
    assert.deepEqual(disputes(documents, 'de'), [], why)
})

const says = (sentence: string) => `Sample Pumps Ltd. and Muster Foods LLC met in Sampleton. ${sentence}`

test('one invoice, one amendment and one contract that two documents date otherwise contradict each other', () => {
  const pairs: [string, string, string][] = [
    [
      'We paid invoice no. SP-2231 dated 3 March 2021.',
      'They still ask for invoice SP-2231 of 4 July 2021.',
      '3 March 2021 / b 4 July 2021',
    ],
    [
      'The fee rose by Addendum No. 2 dated 1 October 2020.',
      'The fee rose by Addendum No. 2 of 1 November 2020.',
      '1 October 2020 / b 1 November 2020',
    ],
    [
      'They refer to the Storage Agreement dated 15 September 2019.',
      'They refer to the Storage Agreement dated 16 September 2019.',
      '15 September 2019 / b 16 September 2019',
    ],
  ]
  for (const [a, b, expected] of pairs) assert.deepEqual(disputes({ a: says(a), b: says(b) }), [`a ${expected}`], a)
})

test('another number, another title, other people, a coarse day and a contract of another year contradict nothing', () => {
  const storage = 'They refer to the Storage Agreement dated 15 September 2019.'
  const pairs: [string, string][] = [
    ['We paid invoice no. SP-2231 dated 3 March 2021.', 'We paid invoice no. SP-2232 dated 4 March 2021.'],
    ['We paid invoice no. SP-2231 dated 3 March 2021.', 'We paid invoice no. SP-2231 dated March 2021.'],
    [storage, 'They refer to the Supply Agreement dated 16 September 2019.'],
    [storage, 'They refer to the Storage Agreement dated 3 May 2020.'],
    [storage, 'They refer to the Agreement dated 16 September 2019.'],
  ]
  for (const [a, b] of pairs) assert.deepEqual(disputes({ a: says(a), b: says(b) }), [], b)
  const others =
    'Erika Vorlage and Harbour Trading Inc. met. They refer to the Storage Agreement dated 16 September 2019.'
  assert.deepEqual(disputes({ a: says(storage), b: others }), [])
  // Who speaks of two contracts of one title says by it that there are two.
  assert.deepEqual(
    disputes({ a: says(storage), b: says(`${storage} There is the Storage Agreement dated 16 September 2019.`) }),
    [],
  )
})
