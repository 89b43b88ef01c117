import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Language } from '../span.ts'
import { answerFrom, PassageIndex, understandQuestion } from './index.ts'

/** The first sentence that is given to a question put to passages of one language each. */
function answerTo(question: string, asked: Language, passages: readonly string[], language: Language): string | null {
  const index = new PassageIndex()
  for (const text of passages) index.add({ text, language })
  const understood = understandQuestion(question, asked)
  const found = index
    .rank(understood, passages.length)
    .map((rank) => ({ text: passages[rank.passage] ?? '', language, ...rank }))
  const [best] = answerFrom(understood, found, index).sentences
  return best === undefined ? null : (found[best.passage]?.text ?? '').slice(best.start, best.end)
}

/** What answers stands last, behind what has more of the question's words. */
const ANSWERED: readonly (readonly [string, Language, Language, ...string[]])[] = [
  [
    'Which law applies?',
    'en',
    'en',
    'Each party shall comply with all applicable laws, and each law of the place of delivery applies to its staff.',
    'This Agreement shall be governed by and construed under the laws of the State of Samplia.',
  ],
  [
    'Welches Recht gilt?',
    'de',
    'en',
    'The Supplier shall comply with all laws, ordinances and regulations; such laws apply to all goods.',
    'This Agreement is governed by the laws of Samplia.',
  ],
  [
    'Who pays for the freight?',
    'en',
    'en',
    'Freight is paid on the day of the freight list.',
    'Freight is paid by the Buyer at its own expense.',
  ],
  [
    'Wie lange läuft der Vertrag?',
    'de',
    'de',
    'Der Vertrag regelt, wie lange die Pumpen laufen, und der Vertrag nennt die Laufzeit der Pumpen im Anhang.',
    'Der Vertrag läuft bis zum 31. Dezember 2025.',
  ],
  [
    'Where does the arbitration take place?',
    'en',
    'en',
    'The arbitration takes the place of all courts, and in arbitration the arbitrator takes evidence in the first place.',
    'The arbitration shall take place in Musterstadt, Samplia.',
  ],
]

test('of several clauses with the words of a question the one comes first that says it as contracts do', () => {
  for (const [question, asked, language, ...passages] of ANSWERED)
    assert.equal(answerTo(question, asked, passages, language), passages.at(-1), question)
})

test('a form alone finds nothing', () => {
  const clauses = ['This Agreement is governed by the laws of Samplia.', 'The Buyer bears all freight.']
  assert.equal(answerTo('Which law did the minister propose in parliament?', 'en', clauses.slice(1), 'en'), null)
  assert.equal(answerTo('Who pays for the wedding?', 'en', clauses, 'en'), null)
})

test('how many is answered by a number of them', () => {
  const about = 'The pumps are delivered to the Buyer under clause 3.2, and all pumps are inspected.'
  assert.equal(answerTo('How many pumps are delivered?', 'en', [about], 'en'), null)
  assert.equal(answerTo('How are the pumps delivered?', 'en', [about], 'en'), about)
  const told = ['Of the new pumps forty are delivered.', 'Forty-two new pumps are delivered.', 'Pumps delivered: 12.']
  for (const text of told) assert.equal(answerTo('How many pumps are delivered?', 'en', [text], 'en'), text)
  assert.equal(answerTo('Wie viele Pumpen werden geliefert?', 'de', ['Geliefert werden die Pumpen.'], 'de'), null)
  const german = 'Geliefert werden vierzig neue Pumpen.'
  assert.equal(answerTo('Wie viele Pumpen werden geliefert?', 'de', [german], 'de'), german)
  assert.equal(
    answerTo('Wie viel Geld wird gezahlt?', 'de', ['Gezahlt wird das Geld.'], 'de'),
    'Gezahlt wird das Geld.',
  )
})

test('no text takes a form long', () => {
  const question = `${'which what law contract agreement where country '.repeat(60)}?`
  const text = `${'the agreement shall be governed term responsible for its own territory may '.repeat(4000)}.`
  const index = new PassageIndex()
  index.add({ text, language: 'en' })
  assert.equal(index.rank(understandQuestion(question, 'en'), 1).length, 1)
})
