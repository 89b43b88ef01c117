import assert from 'node:assert/strict'
import { test } from 'node:test'
import { array, assert as check, lorem, property, string } from 'fast-check'
import {
  answerFrom,
  keysOfDocument,
  LONGEST_PASSAGE,
  PassageIndex,
  splitPassages,
  understandQuestion,
  WEIGHTS,
} from './index.ts'

const LEASE = `LEASE AGREEMENT

between Nordlicht Muster GmbH and Jane Sample.

1. Premises
The landlord lets the warehouse at Hafenstraße 12 to the tenant. It measures 240 square metres and has two gates.

2. Rent
The monthly rent is EUR 1,850.00 and is payable by the third working day of each month.

3. Term and termination
The lease begins on 1 May 2021. Either party may terminate it with three months' written notice to the end of a quarter.

4. Governing law
This agreement is construed in accordance with the laws of Germany.`

const GERMAN = `Die Miete beträgt monatlich 1.850 Euro. Die Kündigungsfrist beträgt drei Monate zum Quartalsende.`

function indexed(texts: readonly string[], language: 'en' | 'de' = 'en') {
  const index = new PassageIndex()
  for (const text of texts) index.add({ text, language })
  return index
}
const sentences = (text: string) => text.split('\n\n')
const best = (question: string, texts: readonly string[], asked: 'en' | 'de' = 'en', of: 'en' | 'de' = asked) => {
  const [first] = indexed(texts, of).rank(understandQuestion(question, asked), 1)
  return first === undefined ? null : texts[first.passage]
}
const answer = (question: string, texts: readonly string[], asked: 'en' | 'de' = 'en', of: 'en' | 'de' = asked) => {
  const index = indexed(texts, of)
  const passages = index.rank(understandQuestion(question, asked), 8).flatMap(({ passage, ...rank }) => {
    const text = texts[passage]
    return text === undefined ? [] : [{ text, language: of, ...rank }]
  })
  const { sentences } = answerFrom(understandQuestion(question, asked), passages, index)
  return sentences.map(({ passage, start, end }) => passages[passage]?.text.slice(start, end))
}

test('a heading and a cover sheet are no answer beside a sentence that says it', () => {
  const texts = [
    'NOTICE OF TERMINATION OF THE LEASE\n\nJane Sample against Nordlicht Muster GmbH',
    'Termination of the lease\n\nEither party may terminate the lease in writing with three months to the end of a quarter.',
  ]
  const [first, ...others] = answer('How may a party give notice of termination of the lease?', texts)
  assert.match(first ?? '', /^Either party/)
  assert.ok(others.every((one) => !/^(?:NOTICE|Termination)/.test(one ?? '')))
})

test('a passage keeps a heading with what it heads, and knows what it stands under', () => {
  const long = `7. Delivery\n\n${'The supplier delivers the pumps to the port on the day agreed. '.repeat(40)}`
  const passages = splitPassages(long, 'en')
  assert.ok(passages.length > 2)
  assert.ok(long.slice(passages[0]?.start, passages[0]?.end).startsWith('7. Delivery\n\nThe supplier'))
  const heading = passages.at(-1)?.heading
  assert.equal(heading && long.slice(heading.start, heading.end), '7. Delivery')
})

test('passages hold every sentence, in order, and none is longer than it may be', () => {
  check(
    property(array(lorem({ mode: 'sentences', maxCount: 12 }), { maxLength: 20 }), (paragraphs) => {
      const text = paragraphs.join('\n\n')
      const passages = splitPassages(text, 'en')
      for (const [at, { start, end }] of passages.entries()) {
        assert.ok(end - start <= LONGEST_PASSAGE && start >= (passages[at - 1]?.end ?? 0))
      }
      const letters = (one: string) => one.replaceAll(/\s+/g, '')
      assert.equal(letters(passages.map(({ start, end }) => text.slice(start, end)).join('')), letters(text))
    }),
  )
  const endless = splitPassages('😀'.repeat(5000), 'en')
  assert.ok(endless.every(({ start, end }) => end - start <= LONGEST_PASSAGE && (end - start) % 2 === 0))
})

test('the clause that is asked for comes first, in its own words or in others', () => {
  const clauses = sentences(LEASE)
  assert.match(best('What is the monthly rent?', clauses) ?? '', /^2\. Rent/)
  assert.match(best('When does the lease begin?', clauses) ?? '', /^3\. Term/)
  assert.match(best("Which country's law governs the contract?", clauses) ?? '', /^4\. Governing/)
  assert.match(best('section 3', clauses) ?? '', /^3\. Term|Section 3/)
})

test('a German question finds an English clause, and an English one a German clause', () => {
  assert.match(best('Wie hoch ist die monatliche Miete?', sentences(LEASE), 'de', 'en') ?? '', /^2\. Rent/)
  assert.match(
    best('How long is the notice period for termination?', GERMAN.split('. '), 'en', 'de') ?? '',
    /Kündigungsfrist/,
  )
})

test('a compound is found by its parts and a part by its compounds, though no list has them', () => {
  const texts = ['Die Wikinger-Siedler kamen im Frühjahr an.', 'Die Kolonisten kamen im Herbst an.']
  assert.equal(best('Wann kamen die Wikingersiedler an?', texts, 'de'), texts[0])
  const barns = ['Das Heuschobertor klemmt.', 'Das Kellerfenster klemmt.']
  assert.equal(best('Welcher Schober klemmt?', barns, 'de'), barns[0])
  const law = ['Two memoranda were signed in Harbour City.', 'Two letters were signed in Harbour City.']
  assert.equal(best('Where was the memorandum signed?', law), law[0])
})

test('the word itself comes before what is made of it', () => {
  const texts = ['Die Mietsicherheitsleistung ist verzinst.', 'Die Sicherheitsleistung ist verzinst.']
  assert.equal(best('Ist die Sicherheitsleistung verzinst?', texts, 'de'), texts[1])
})

test('a name whose letters were mixed up is found before one that lacks a letter', () => {
  const texts = ['Ghana lies on the coast.', 'Gandhi wrote letters from prison.']
  assert.equal(best("Where are Ghandi's?", texts), texts[1])
})

test('a question mark within the quotation marks is the question, not the quote', () => {
  const texts = ['Other students called them “the Methodists” for their habits.', 'The students met on the campus.']
  assert.equal(best('Why were the students called "the Methodists?"', texts), texts[0])
})

test('what stands in quotation marks must be there letter by letter', () => {
  assert.match(best('Where is the "two gates" mentioned?', sentences(LEASE)) ?? '', /^1\. Premises/)
  assert.equal(best('Where are "three gates" mentioned?', sentences(LEASE)), null)
})

test('an answer is a sentence of the documents, and none is given to what they do not say', () => {
  assert.deepEqual(answer('What is the monthly rent?', sentences(LEASE)).slice(0, 1), [
    'The monthly rent is EUR 1,850.00 and is payable by the third working day of each month.',
  ])
  assert.deepEqual(answer('Wie lang ist die Kündigungsfrist?', [GERMAN], 'de').slice(0, 1), [
    'Die Kündigungsfrist beträgt drei Monate zum Quartalsende.',
  ])
  for (const question of [
    'Who insures the warehouse against earthquakes?',
    'Which bank financed the purchase of the pumps?',
    'What did the arbitral tribunal in Zürich decide?',
  ])
    assert.deepEqual(answer(question, sentences(LEASE)), [], question)
})

test('what is asked in ordinary words is answered in the words of a contract', () => {
  const texts = [
    'This Agreement shall expire on 31 March 2022 unless it is terminated earlier.',
    'The price is EUR 1,850 for each pump, and invoices are due within 30 days.',
    'This Agreement is governed by the laws of Germany.',
    'The Buyer retained EUR 22,200 for the defects.',
  ]
  const first = (question: string, asked: 'en' | 'de') => answer(question, texts, asked, 'en')[0]
  assert.equal(first('When does the contract end?', 'en'), texts[0])
  assert.equal(first('Wann läuft der Vertrag aus?', 'de'), texts[0])
  assert.equal(first('How much does a pump cost?', 'en'), texts[1])
  assert.equal(first('Bis wann ist die Rechnung zu begleichen?', 'de'), texts[1])
  assert.equal(first('Which law applies?', 'en'), texts[2])
  assert.equal(first('Welches Recht gilt?', 'de'), texts[2])
  assert.equal(first('How much was held back?', 'en'), texts[3])
})

test('words of a phrase that stand far apart are no phrase, and a verb that says nothing is asked where nothing else is', () => {
  const asked = (question: string, language: 'en' | 'de') =>
    understandQuestion(question, language).sought.flatMap(({ word, isAsked }) => (isAsked ? [word] : []))
  assert.deepEqual(asked('Who held the pump back?', 'en'), ['held back', 'pump'])
  assert.ok(!asked('Who held the keys of the warehouse and came back?', 'en').includes('held back'))
  assert.deepEqual(asked('Wann kamen die Pumpen an?', 'de'), ['kamen an', 'Pumpen'])
  assert.deepEqual(asked('Which law applies?', 'en'), ['law'])
  assert.deepEqual(asked('What applies?', 'en'), ['applies'])
})

test('what only names the document of a passage need not stand in it once more', () => {
  const texts = ['The term is five years.', 'Notices are to be sent by courier.']
  const coverage = (question: string, ofDocument: ReadonlySet<string> | undefined) => {
    const index = new PassageIndex()
    for (const text of texts) index.add({ text, language: 'en', ...(ofDocument === undefined ? {} : { ofDocument }) })
    return index.rank(understandQuestion(question, 'en'), 1)[0]?.coverage ?? 0
  }
  const supply = keysOfDocument('Supply agreement between Nordlicht Muster GmbH and Harbour Sample Ltd', 'en')
  assert.ok(coverage('What is the term of the supply agreement with Nordlicht?', undefined) < 0.5)
  assert.equal(coverage('What is the term of the supply agreement with Nordlicht?', supply), 1)
  // Another document's name stands nowhere, and what is asked is not taken for a name.
  assert.ok(coverage('What is the term of the lease with Nordlicht?', supply) < 1)
  assert.equal(coverage('What insurance does the supply agreement demand?', supply), 0)
})

test('a common word for what was asked answers it as a rare one does, and a stem of two words is not both', () => {
  const index = indexed(['The fee is EUR 5.', 'A fee is due.', 'The fee falls away.', 'The costs are EUR 7.'])
  const [found] = index.rank(understandQuestion('What does it cost?', 'en'), 4).filter(({ passage }) => passage === 0)
  assert.ok((found?.coverage ?? 0) > 0.75, String(found?.coverage))
  const words = understandQuestion('Welches Recht gilt?', 'de').sought.flatMap(({ alternatives }) => alternatives)
  assert.ok(words.some(({ term, language }) => term === 'law' && language === 'en'))
  assert.ok(!words.some(({ term }) => term === 'bill' || term === 'invoic'))
})

test('a part of a word covers a part of what was asked', () => {
  const texts = ['Der Vertrag wird gekündigt.']
  const [found] = indexed(texts, 'de').rank(understandQuestion('Vertragsstrafe?', 'de'), 1)
  assert.ok(found !== undefined && found.coverage > 0 && found.coverage < 0.7, String(found?.coverage))
})

test('no question whatever makes it throw', () => {
  const index = indexed(sentences(LEASE))
  check(
    property(string({ unit: 'grapheme', maxLength: 200 }), (question) => {
      for (const { coverage, score } of index.rank(understandQuestion(question, 'en'), 5))
        assert.ok(coverage >= 0 && coverage <= 1 && Number.isFinite(score))
    }),
  )
})

const closest = (question: string, index: PassageIndex, closeness: readonly (number | null)[]) =>
  index.rank(understandQuestion(question, 'en'), 10, index, WEIGHTS, closeness)

test('a passage that says what is asked in other words is found where it is known how near it is, and covers nothing', () => {
  const index = indexed(['The vessel sailed at dawn.', 'The bakery closed.', 'A ship is a ship.'])
  assert.deepEqual(
    closest('Which ship left?', index, []).map(({ passage }) => passage),
    [2],
  )
  const ranked = closest('Which ship left?', index, [0.9, 0.1, null])
  assert.deepEqual(
    ranked.map(({ passage }) => passage).toSorted((a, b) => a - b),
    [0, 1, 2],
  )
  const vessel = ranked.find(({ passage }) => passage === 0)
  const bakery = ranked.find(({ passage }) => passage === 1)
  assert.ok((vessel?.score ?? 0) > 0 && (bakery?.score ?? 0) < 0)
  assert.equal(vessel?.coverage, 0)
  assert.deepEqual(
    closest('"ship" that left?', index, [0.9, 0.1, 0.2]).map(({ passage }) => passage),
    [2],
  )
})

test('a model that is near to one language alone does not push the other down', () => {
  const index = new PassageIndex()
  index.add({ text: 'The permit bears the number 4471.', language: 'en' })
  index.add({ text: 'Die Genehmigung hat die Nummer 4471.', language: 'de' })
  const plain = closest('4471', index, []).map(({ score }) => score)
  const near = closest('4471', index, [0.7, 0.1]).map(({ score }) => score)
  assert.deepEqual(near, plain)
})
