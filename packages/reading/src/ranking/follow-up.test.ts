// Which questions lean on those before them, and what is looked for then.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { standsByItself, understandFollowUp } from './index.ts'

const FIRST = {
  en: 'How high is the monthly rent for the warehouse?',
  de: 'Wie hoch ist die monatliche Miete der Lagerhalle?',
}
const LEANING: readonly (readonly ['en' | 'de', string])[] = [
  ['en', 'And when is it payable?'],
  ['en', 'Since when?'],
  ['en', 'Who agreed to this?'],
  ['en', 'What about the deposit?'],
  ['en', 'When did the tenant learn of it?'],
  ['en', 'Until 2024?'],
  ['en', 'Why?'],
  ['en', 'When did he sign?'],
  ['en', 'When did its term begin?'],
  ['en', 'How high is its rent?'],
  ['en', 'Why did this happen?'],
  ['en', 'When was this agreed?'],
  ['de', 'Warum ist dies geschehen?'],
  ['de', 'Und wann ist sie fällig?'],
  ['de', 'Seit wann?'],
  ['de', 'Wann wurde das vereinbart?'],
  ['de', 'Wann hat der Käufer davon erfahren?'],
  ['de', 'Wie ist es mit der Kaution?'],
  ['de', 'Wann war das?'],
  ['de', 'Bis 2024?'],
]
const STANDING: readonly (readonly ['en' | 'de', string])[] = [
  ['en', 'When did Jane Sample pay her deposit?'],
  ['en', 'Is there a notice period in the lease?'],
  ['en', 'Was it agreed that the rent rises?'],
  ['en', 'Which bank that financed the crane is named?'],
  ['en', 'When did this lease begin?'],
  ['en', 'Who signed these contracts?'],
  ['en', 'When did the tenant return its keys to the landlord?'],
  ['de', 'Wann begann dieser Mietvertrag?'],
  ['de', 'Wer hat diesen alten Kran gekauft?'],
  ['de', 'Wann gab der Mieter seine Schlüssel zurück?'],
  ['de', 'Wann hat Jane Sample ihre Kaution gezahlt?'],
  ['de', 'Gibt es eine Kündigungsfrist im Mietvertrag?'],
  ['de', 'Haben Sie den Vertrag vom 3. Mai?'],
]

for (const [language, question] of LEANING)
  test(`“${question}” is understood by the question before it`, () => {
    const { asked, follows } = understandFollowUp(question, [FIRST[language]], language)
    assert.equal(follows, FIRST[language])
    const words = asked.sought.map(({ word }) => word.toLowerCase())
    assert.ok(words.includes(language === 'en' ? 'rent' : 'miete'), words.join(' '))
  })

for (const [language, question] of STANDING)
  test(`“${question}” stands by itself`, () => {
    assert.equal(understandFollowUp(question, [FIRST[language]], language).follows, null)
  })

test('without a question before it there is nothing to lean on', () => {
  assert.equal(understandFollowUp('And when is it payable?', [], 'en').follows, null)
})

test('a chain leans on the question that stands by itself, and on no earlier subject', () => {
  const earlier = ['Who owns the crane?', FIRST.en, 'And when is it payable?']
  const { follows, leansOn } = understandFollowUp('Why?', earlier, 'en')
  assert.equal(follows, `${FIRST.en}\nAnd when is it payable?`)
  assert.deepEqual(leansOn, [FIRST.en, 'And when is it payable?'])
  assert.deepEqual(understandFollowUp('Who owns the crane?', earlier, 'en').leansOn, [])
})

test('a question stands by itself where it means the same to whoever reads it alone', () => {
  assert.ok(standsByItself('How high is the monthly rent?', 'en') && standsByItself('Wie hoch ist die Miete?', 'de'))
  assert.ok(!standsByItself('And when is it payable?', 'en') && !standsByItself('Und wann ist sie fällig?', 'de'))
})

test('a year that is asked for now takes the place of the one before', () => {
  const { asked } = understandFollowUp('And in 2020?', ['How high was the rent in 2019?'], 'en')
  const words = asked.sought.map(({ word }) => word)
  assert.ok(words.includes('2020') && words.includes('rent') && !words.includes('2019'), words.join(' '))
})

test('whatever is asked, nothing throws', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.array(fc.string(), { maxLength: 6 }),
      fc.constantFrom('en', 'de'),
      (question, earlier, language) => {
        understandFollowUp(question, earlier, language)
      },
    ),
  )
})
