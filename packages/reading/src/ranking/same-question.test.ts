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
