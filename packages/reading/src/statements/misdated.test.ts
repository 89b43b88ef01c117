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

const made = (title: string, day: string, more = '') =>
  `${title.toUpperCase()}\n\nThis ${title} is made effective ${day} by and between Sample Pumps Ltd. and Muster Foods LLC.\n${more}`
const schedule = (recital: string) =>
  `SCHEDULE TO Supply, Storage and Service Agreement\n\nEffective Date: 3 March 2021\n\nThis Schedule is made as of the date above to that Supply, Storage, and Service Agreement, ${recital}.\n`
const MAKERS = 'by and between Sample Pumps Ltd. (“Sample”) and Muster Foods LLC (“Muster”), '

test('a contract that an annex dates otherwise, behind the names of those who made it, contradicts the annex', () => {
  const contract = made('Supply, Storage and Service Agreement', '4 November 2020')
  const against = (recital: string, own = contract) => disputes({ contract: own, annex: schedule(recital) })
  assert.deepEqual(against(`${MAKERS}dated 5 November 2020, as amended`), [
    'contract 4 November 2020 / annex 5 November 2020',
  ])
  assert.deepEqual(against(`${MAKERS}dated 4 November 2020`), [])
  assert.deepEqual(against(`${MAKERS}dated 5 March 2019`), [], 'another contract of the kind')
  const others = 'by and between Harbour Trading Inc. and Vorlage Handels GmbH, dated 5 November 2020'
  assert.deepEqual(against(others), [], 'of other people')
  assert.deepEqual(
    against(`${MAKERS}as changed by the letter dated 5 November 2020`),
    [],
    'the day of another paper stands there',
  )
  const signed = made(
    'Supply, Storage and Service Agreement',
    '4 November 2020',
    '\nBy: Max Muster\nDate: 5 November 2020\n',
  )
  assert.deepEqual(against(`${MAKERS}dated 5 November 2020`, signed), [], 'the day of a signature')
})

test('the only change of a contract that a later paper dates otherwise contradicts that paper', () => {
  const changed = (day: string, more = '') => made('Amendment to Section 2 of the Storage Agreement', day, more)
  const later = (recital: string, day = '23 February 2023') =>
    `SECOND AMENDMENT TO STORAGE AGREEMENT\n\nTHIS SECOND AMENDMENT TO STORAGE AGREEMENT is made as of ${day}, by and between Sample Pumps Ltd. and Muster Foods LLC.\n\nWHEREAS, they have executed that certain Storage Agreement dated 11 October 2021, ${recital}.\n`
  const recital = 'as amended on 10 December 2021 (as so amended, the “Agreement”)'
  const [first, second] = [changed('9 December 2021'), later(recital)]
  assert.deepEqual(disputes({ first, second }), ['first 9 December 2021 / second 10 December 2021'])
  for (const [why, documents] of Object.entries({
    'the same day': { first, second: later('as amended on 9 December 2021') },
    'the day of a signature': {
      first: changed('9 December 2021', '\nBy: Max Muster\nDate: 10 December 2021\n'),
      second,
    },
    'another change may be meant': { first, other: changed('14 December 2021'), second },
    'a change of another contract': { first: made('Amendment to the Supply Agreement', '9 December 2021'), second },
    'far from the day': { first: changed('2 May 2021'), second },
    'a change made later': { first, second: later(recital, '1 December 2021') },
    'the contract itself': { first: made('Storage Agreement', '9 December 2021'), second },
  }))
    assert.deepEqual(disputes(documents), [], why)
})
