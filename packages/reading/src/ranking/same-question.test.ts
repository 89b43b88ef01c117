// Which questions are the same, and which are not although they have the same words.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Language } from '../span.ts'
import { isSameQuestion, understandQuestion } from './index.ts'

const put = (text: string, language: Language) => ({ text, understood: understandQuestion(text, language) })
const isSame = (a: string, b: string, of: Language = 'en', to: Language = of): boolean =>
  isSameQuestion(put(a, of), put(b, to))

test('the same words in other forms ask the same, in either language', () => {
  assert.ok(isSame('How high is the monthly rent?', 'how high are the monthly rents'))
  assert.ok(isSame('Wann endet der Mietvertrag?', 'Wann endet denn der Mietvertrag?', 'de'))
  assert.ok(isSame('How high is the monthly rent?', 'Wie hoch ist die monatliche Miete?', 'en', 'de'))
})

test('who did it to whom, whether it was not so, when or how much, and what else is asked make another question', () => {
  assert.ok(!isSame('When did Jane Sample pay Erika Beispiel?', 'When did Erika Beispiel pay Jane Sample?'))
  assert.ok(!isSame('May the tenant sublet the warehouse?', 'May the tenant not sublet the warehouse?'))
  assert.ok(!isSame('Darf der Mieter untervermieten?', 'Darf der Mieter nicht untervermieten?', 'de'))
  assert.ok(!isSame('When is the rent due?', 'How much rent is due?'))
  assert.ok(!isSame('How high is the rent?', 'How high is the rent of the crane?'))
  assert.ok(!isSame('How high was the rent in 2019?', 'How high was the rent in 2020?'))
  assert.ok(!isSame('Who?', 'Who?'), 'a question without a word of its own is no question to match')
})

const OTHERS: readonly (readonly [one: string, other: string, language: Language, of?: Language])[] = [
  ['Wann endet der Mietvertrag?', 'Wann endet der Kaufvertrag?', 'de'],
  ['Wann endet der Mietvertrag?', 'Wann endet der Vertrag?', 'de'],
  ['Did the tenant pay before the delivery?', 'Did the tenant pay after the delivery?', 'en'],
  ['Zahlte der Mieter vor der Lieferung?', 'Zahlte der Mieter nach der Lieferung?', 'de'],
  ['From when does the lease run?', 'Until when does the lease run?', 'en'],
  ['Bis wann gilt der Vertrag?', 'Seit wann gilt der Vertrag?', 'de'],
  ['Wen verklagte Muster?', 'Wer verklagte Muster?', 'de'],
  ['Verklagte der Käufer den Verkäufer?', 'Verklagte den Käufer der Verkäufer?', 'de'],
  ['Was steht im Vertrag über Mieter?', 'Was steht im Vertrag über Miete?', 'de'],
  ['Why did the tenant sublet?', 'How did the tenant sublet?', 'en'],
  ['Warum zahlte der Mieter?', 'Wie zahlte der Mieter?', 'de'],
  ['Where was the contract signed?', 'Why was the contract signed?', 'en'],
  ['Wo wurde der Vertrag unterschrieben?', 'Warum wurde der Vertrag unterschrieben?', 'de'],
  ['How old is the crane?', 'How high is the crane?', 'en'],
  ['Must the tenant repair the roof?', 'Can the tenant repair the roof?', 'en'],
  ['Did the tenant pay before the delivery?', 'Zahlte der Mieter nach der Lieferung?', 'en', 'de'],
  ['Why was the contract signed?', 'Wo wurde der Vertrag unterschrieben?', 'en', 'de'],
  ['When does the contract end?', 'Wann endet der Kaufvertrag?', 'en', 'de'],
]

for (const [one, other, language, of = language] of OTHERS)
  test(`“${one}” is not “${other}”`, () => {
    assert.ok(!isSame(one, other, language, of))
    assert.ok(!isSame(other, one, of, language))
    assert.ok(isSame(one, one, language) && isSame(other, other, of))
  })
