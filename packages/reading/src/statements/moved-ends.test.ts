// The end of a contract that a letter, a mail or an amendment moves: said of the old row, and only where it is clear which contract is meant.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { detectLanguage } from '../text/index.ts'
import type { ToldStatement } from './content.ts'
import { findStatements } from './find.ts'
import { findMovedEnds } from './moved-ends.ts'

/** Each document by its name; the moves as 'old end (document) > new end (document)'. */
function movesAmong(documents: Readonly<Record<string, string>>): string[] {
  const told = Object.entries(documents).flatMap(([document, text]): ToldStatement[] => {
    const language = detectLanguage(text).language === 'de' ? 'de' : 'en'
    return findStatements({ text, language, zones: [], reference: null, dayOrder: null })
      .filter(({ kind }) => kind !== 'reference')
      .map((statement) => ({ document, quote: text.slice(statement.start, statement.end), statement }))
  })
  return findMovedEnds(told).map(
    ({ end, by, to }) => `${end.statement.dates[0]?.value} (${end.document}) > ${to} (${by.document})`,
  )
}

const contract = (title: string, day: string, end: string, buyer = 'Harbour Sample Ltd') =>
  `${title.toUpperCase()}\n\nThis ${title} (the "Agreement") is made on ${day} between ${buyer} (the "Buyer") and Nordlicht Muster GmbH (the "Supplier").\n\n1. Term. This Agreement shall expire on ${end}.\n`
const SUPPLY = contract('Supply Agreement', '1 March 2019', '31 December 2023')
const LEASE = contract('Lease Agreement', '1 March 2019', '31 December 2023')
const LIEFERVERTRAG = `LIEFERVERTRAG

Dieser Liefervertrag wird am 1. März 2019 zwischen der Nordlicht Muster GmbH und der Beispiel Pumpen AG geschlossen.

§ 1 Laufzeit. Der Vertrag endet am 31. Dezember 2023.
`
const letter = (words: string) =>
  `Nordlicht Muster GmbH · Musterkai 7 · 20457 Hamburg\n\nHarbour Sample Ltd\n12 Example Quay\nLondon SW1A 1AA\n\n4 October 2023\n\nDear Ms Sample,\n\n${words}\n\nYours sincerely\n\nErika Beispiel\n`
const OLD = '2023-12-31 (contract)'

test('a letter that names the contract by its day moves its end', () => {
  const words =
    'We refer to the Supply Agreement dated 1 March 2019. The term of the Agreement is extended to 30 June 2024.'
  assert.deepEqual(movesAmong({ contract: SUPPLY, letter: letter(words) }), [`${OLD} > 2024-06-30 (letter)`])
  assert.deepEqual(movesAmong({ contract: SUPPLY, other: LEASE, letter: letter(words) }), [
    `${OLD} > 2024-06-30 (letter)`,
  ])
})

test('ein Schreiben verschiebt das Ende des Vertrags, den es mit seinem Tag nennt', () => {
  const text = (words: string) => `Sehr geehrte Frau Beispiel,\n\n${words}\n\nMit freundlichen Grüßen\n\nMax Muster\n`
  const said = [
    'die Laufzeit des Liefervertrags vom 1. März 2019 wird hiermit bis zum 30. Juni 2024 verlängert.',
    'wir nehmen Bezug auf den Liefervertrag vom 1. März 2019. Die Laufzeit des Vertrags wird vom 31. Dezember 2023 bis zum 30. Juni 2024 verlängert.',
    'wir nehmen Bezug auf den Liefervertrag vom 1. März 2019. Hiermit verlängern wir die Laufzeit des Vertrags bis zum 30. Juni 2024.',
  ]
  for (const words of said)
    assert.deepEqual(
      movesAmong({ contract: LIEFERVERTRAG, brief: text(words) }),
      [`${OLD} > 2024-06-30 (brief)`],
      words,
    )
})

test('an amendment that says which end it moves needs no day of the contract', () => {
  const amendment =
    'FIRST AMENDMENT\n\nThis First Amendment to the Supply Agreement is made on 4 October 2023 between Harbour Sample Ltd and Nordlicht Muster GmbH.\n\n1. The Expiration Date of the Agreement is hereby extended from 31 December 2023 to 30 June 2024.\n'
  assert.deepEqual(movesAmong({ contract: SUPPLY, amendment }), [`${OLD} > 2024-06-30 (amendment)`])
})

test('an end that is moved twice is moved from one day to the next', () => {
  const to = (day: string) =>
    letter(`The term of the Supply Agreement dated 1 March 2019 is hereby extended to ${day}.`)
  assert.deepEqual(movesAmong({ contract: SUPPLY, first: to('30 June 2024'), second: to('30 June 2025') }), [
    `${OLD} > 2024-06-30 (first)`,
    '2024-06-30 (first) > 2025-06-30 (second)',
  ])
})

test('both copies of a contract say that their end was moved', () => {
  const words = 'The term of the Supply Agreement dated 1 March 2019 is hereby extended to 30 June 2024.'
  assert.deepEqual(movesAmong({ contract: SUPPLY, copy: SUPPLY, letter: letter(words) }), [
    `${OLD} > 2024-06-30 (letter)`,
    '2023-12-31 (copy) > 2024-06-30 (letter)',
  ])
})

test('an end is not moved by what is unclear, not agreed, of another contract or earlier', () => {
  const unmoved = [
    'The term is extended to 30 June 2024.',
    'The term of the Supply Agreement dated 5 May 2018 is extended to 30 June 2024.',
    'The term of the Lease Agreement dated 1 March 2019 is extended to 30 June 2024.',
    'We propose that the term of the Supply Agreement dated 1 March 2019 be extended to 30 June 2024.',
    'The term of the Supply Agreement dated 1 March 2019 is not extended to 30 June 2024.',
    'The term of the Supply Agreement dated 1 March 2019 is extended to 30 June 2024 if you pay.',
    'The warranty under the Supply Agreement dated 1 March 2019 is extended to 30 June 2024.',
    'The term of the Supply Agreement dated 1 March 2019 was extended to 30 June 2023.',
  ]
  for (const words of unmoved) assert.deepEqual(movesAmong({ contract: SUPPLY, letter: letter(words) }), [], words)
})

test('an end is not moved where that hangs on a condition, is disputed or denied', () => {
  const term = 'the term of the Supply Agreement dated 1 March 2019'
  const unmoved = [
    `Provided that the Buyer pays the fee, ${term} is hereby extended to 30 June 2024.`,
    `In case the Buyer pays the fee, ${term} is hereby extended to 30 June 2024.`,
    `Upon payment of the fee ${term} is hereby extended to 30 June 2024.`,
    `T${term.slice(1)} is hereby extended to 30 June 2024, provided that the Buyer pays the fee.`,
    `T${term.slice(1)} is hereby extended to 30 June 2024, subject to board approval.`,
    `Unless the Buyer objects, ${term} is hereby extended to 30 June 2024.`,
    `The parties disagree whether ${term} is extended to 30 June 2024.`,
    `Neither party hereby agrees that ${term} is extended to 30 June 2024.`,
  ]
  for (const words of unmoved) assert.deepEqual(movesAmong({ contract: SUPPLY, letter: letter(words) }), [], words)
  const plain = `As provided in clause 4, ${term} is hereby extended to 30 June 2024.`
  assert.deepEqual(movesAmong({ contract: SUPPLY, letter: letter(plain) }), [`${OLD} > 2024-06-30 (letter)`])
})

test('ein Ende wird nicht verschoben, wo das an einer Bedingung hängt oder streitig ist', () => {
  const text = (words: string) => `Sehr geehrte Frau Beispiel,\n\n${words}\n\nMit freundlichen Grüßen\n\nMax Muster\n`
  const term = 'die Laufzeit des Liefervertrags vom 1. März 2019'
  const unmoved = [
    `vorbehaltlich der Zustimmung des Aufsichtsrats wird ${term} hiermit bis zum 30. Juni 2024 verlängert.`,
    `unter der Bedingung, dass Sie zahlen, wird ${term} hiermit bis zum 30. Juni 2024 verlängert.`,
    `sofern Sie zahlen, wird ${term} hiermit bis zum 30. Juni 2024 verlängert.`,
    `${term} wird hiermit bis zum 30. Juni 2024 verlängert, falls Sie zahlen.`,
    `die Parteien streiten, ob ${term} bis zum 30. Juni 2024 verlängert wird.`,
  ]
  for (const words of unmoved) assert.deepEqual(movesAmong({ contract: LIEFERVERTRAG, brief: text(words) }), [], words)
})

test('of two contracts of one name between the same parties neither is moved', () => {
  const words = 'The term of the Supply Agreement is hereby extended to 30 June 2024.'
  const other = contract('Supply Agreement', '5 May 2018', '30 April 2023')
  assert.deepEqual(movesAmong({ contract: SUPPLY, letter: letter(words) }), [`${OLD} > 2024-06-30 (letter)`])
  assert.deepEqual(movesAmong({ contract: SUPPLY, other, letter: letter(words) }), [])
})

const toldBy = (document: string, text: string): ToldStatement[] =>
  findStatements({ text, language: 'en', zones: [], reference: null, dayOrder: null })
    .filter(({ kind }) => kind !== 'reference')
    .map((statement) => ({ document, quote: text.slice(statement.start, statement.end), statement }))

/** How often a property of a statement is read while the ends of so many copies are looked for, and what is found. */
function readsAmong(copies: number): { reads: number; moved: number } {
  let reads = 0
  const counting = ({ document, quote, statement }: ToldStatement, copy: number): ToldStatement => ({
    document: `${document} ${copy}`,
    quote,
    statement: new Proxy(statement, {
      get(told, name) {
        reads++
        return Reflect.get(told, name)
      },
    }),
  })
  const told = [
    ...toldBy('contract', SUPPLY),
    ...toldBy('both', `${SUPPLY}\n${LEASE}`),
    ...toldBy(
      'letter',
      letter('The term of the Supply Agreement dated 1 March 2019 is hereby extended to 30 June 2024.'),
    ),
  ]
  const items = Array.from({ length: copies }, (_, copy) => told.map((row) => counting(row, copy))).flat()
  return { moved: findMovedEnds(items).length, reads }
}

test('many copies of a contract and of a letter are no more work a document than few, and all their ends are moved', () => {
  const [few, many] = [readsAmong(20), readsAmong(320)]
  assert.ok(few.moved >= 20, `${few.moved} moved`)
  assert.equal(many.moved, 16 * few.moved)
  assert.ok(many.reads <= 16 * few.reads, `${many.reads} reads for ${few.reads}`)
})
