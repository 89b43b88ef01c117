import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findParties, linkParties } from '@muniment/reading/names'
import { joinPages, type Page } from '@muniment/reading/page'
import { findStatements } from '@muniment/reading/statements'
import type { DocumentFact, TextToUnderstand } from '../text/index.ts'
import { mentionsIn, partiesIn } from './read-parties.ts'

const LETTER = `Nordlicht Muster GmbH (the "Supplier")
On 14 June 2021 Jane Sample delivered forty pumps to Nordlicht Muster GmbH. The Supplier wrote to Ms Sample on 3 July 2021.
On 9 August 2021 Jane Sample and Erika Beispiel met the Supplier in Kiel; Mrs Beispiel paid the Supplier on 2 September 2021.
`

const pageOf = (text: string, number: number): Page => ({
  number,
  label: null,
  width: 595,
  height: 842,
  origin: 'typeset',
  confidence: null,
  text,
  boxes: new Float32Array(0),
  raw: '',
  rawIndex: new Int32Array(0),
  zones: [],
})
const textOf = (facts: readonly DocumentFact[]): TextToUnderstand => ({
  pages: [pageOf(LETTER, 1), pageOf(LETTER, 2)],
  facts,
  language: 'en',
  dayOrder: null,
})
const running = joinPages(textOf([]).pages).text

test('what is stored of the names of a text gives every mention back, at its place and as it was found', () => {
  const found = findParties(running, { language: 'en' })
  const forms = partiesIn(textOf([]))
  assert.ok(forms.length < found.length, 'names stand more than once, or nothing is shown')
  assert.deepEqual(mentionsIn(forms), found)
})

test('the statements of a text are the same with the parties already found', () => {
  const input = { text: running, language: 'en', zones: [], reference: null, dayOrder: null } as const
  const alone = findStatements(input)
  assert.ok(alone.some((statement) => statement.parties.length > 0))
  assert.deepEqual(findStatements({ ...input, parties: mentionsIn(partiesIn(textOf([]))) }), alone)
})

test('who is named by a header alone stands nowhere in the text', () => {
  const header: DocumentFact = { fact: 'person', role: 'from', name: 'Max Mustermann', address: 'max@example.org' }
  const [first] = partiesIn(textOf([header]))
  assert.equal(first?.mention.name, 'Max Mustermann')
  assert.deepEqual(first?.places, [])
})

test('whom a header gives by the address alone is known by it, until somebody bears it', () => {
  const header: DocumentFact = { fact: 'person', role: 'to', name: null, address: 'Max@example.org' }
  const [first] = partiesIn(textOf([header]))
  assert.equal(first?.mention.name, 'max@example.org')
  assert.deepEqual(linkParties([[first?.mention ?? assert.fail()]]), [])
})
