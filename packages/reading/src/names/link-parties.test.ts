import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findParties } from './find-parties.ts'
import { linkParties } from './link-parties.ts'
import { addressAlone } from './party.ts'

const link = (...documents: string[]) => linkParties(documents.map((text) => findParties(text, { language: 'en' })))
const people = (...documents: string[]) => link(...documents).map(({ name }) => name)

test('one person written in three ways in three documents is one party with an address', () => {
  const [jane, ...others] = link(
    'From: Sample, Jane <jane@sample.example>\n\nHello',
    'Yesterday Jane Sample signed.',
    'Ms Sample agreed.',
  )
  assert.deepEqual(others, [])
  assert.equal(jane?.name, 'Jane Sample')
  assert.deepEqual(jane?.aliases, ['jane@sample.example', 'Sample'])
  assert.deepEqual(
    jane?.mentions.map(({ document }) => document),
    [0, 1, 2],
  )
})

test('an initial joins the only person it can mean', () => {
  assert.deepEqual(people('Jane Sample signed.', 'signed by J. Sample in March'), ['Jane Sample'])
  assert.equal(people('Jane Sample and Jonas Sample signed.', 'signed by J. Sample in March').length, 3)
})

test('two people with the same surname stay two, and a bare surname is not given to either', () => {
  assert.deepEqual(people('Jane Sample wrote.', 'Peter Sample answered.', 'Mr Sample left.'), [
    'Jane Sample',
    'Peter Sample',
    'Sample',
  ])
})

test('a bare surname belongs to the only bearer its own document names', () => {
  const parties = link('Jane Sample wrote.', 'Peter Sample answered. Then Mr Sample left.')
  assert.deepEqual(
    parties.map(({ name, mentions }) => [name, mentions.length]),
    [
      ['Jane Sample', 1],
      ['Peter Sample', 2],
    ],
  )
})

test('a company is one party however its legal form is written, or left out', () => {
  const [company, ...others] = link(
    'Aurorix Muster, Inc. (the "Supplier") sells.',
    'Aurorix Muster Incorporated sells. Aurorix Muster sells.',
    'AURORIX MUSTER, INC.',
  )
  assert.deepEqual(others, [])
  assert.equal(company?.name, 'Aurorix Muster Incorporated')
  assert.deepEqual(company?.roles, ['Supplier'])
  assert.ok(company?.aliases.includes('Supplier'))
})

test('companies of different legal forms are never merged', () => {
  assert.deepEqual(people('Aurorix Muster GmbH sells.', 'Aurorix Muster AG buys.'), [
    'Aurorix Muster GmbH',
    'Aurorix Muster AG',
  ])
})

test('a court in the genitive is the same court', () => {
  const texts = ['Urteil des Landgerichts Musterstadt', 'vor dem Landgericht Musterstadt']
  const parties = linkParties(texts.map((text) => findParties(text, { language: 'de' })))
  assert.equal(parties.length, 1)
})

test('spellings that differ in stops, commas and spaces are one company, shown as it is mostly written', () => {
  const [company, ...others] = link(
    'Paid to Harbour Sample Ltd.',
    'Harbour Sample Ltd sells.',
    'Harbour Sample, Ltd buys',
  )
  assert.deepEqual(others, [])
  assert.deepEqual([company?.name, company?.aliases], ['Harbour Sample Ltd', []])
  assert.deepEqual(people('Sample Foods, Inc. sells.', 'Sample Foods, Inc buys', 'by Sample Foods, Inc. too'), [
    'Sample Foods, Inc.',
  ])
})

test('a letter that stands for a person is no party: it does not say who is meant', () => {
  const texts = ['Urkunde des Notars W. vom Montag. Der Notar W. kam.', 'Herr K. rief an.']
  const mentions = texts.map((text) => findParties(text, { language: 'de' }))
  assert.ok(mentions.flat().length >= 2, 'the letters are read')
  assert.deepEqual(linkParties(mentions), [])
})

test('a company shortened to a letter is another one in every document', () => {
  const texts = ['Die P. GmbH zahlte. Die P. GmbH kaufte.', 'Die P. GmbH lieferte.']
  const parties = linkParties(texts.map((text) => findParties(text, { language: 'de' })))
  assert.deepEqual(
    parties.map(({ name, mentions }) => [name, mentions.length]),
    [
      ['P. GmbH', 2],
      ['P. GmbH (2)', 1],
    ],
  )
})

test('an address without a name is the one who bears it in another mail, and nobody where none does', () => {
  const header = findParties('From: Jane Sample <jane@sample.example>', { language: 'en' })
  const alone = addressAlone('Jane@Sample.example')
  const [jane, ...others] = linkParties([[alone], header])
  assert.deepEqual(others, [])
  assert.equal(jane?.name, 'Jane Sample')
  assert.deepEqual(jane?.aliases, ['jane@sample.example'])
  assert.deepEqual(
    jane?.mentions.map(({ document }) => document),
    [0, 1],
  )
  assert.deepEqual(linkParties([[alone]]), [])
})

test('with a middle name, its initial or without it is one person, unless two have such a name', () => {
  const names = (...texts: string[]) =>
    linkParties(texts.map((text) => findParties(text, { language: 'en' }))).map(({ name }) => name)
  assert.deepEqual(names('Mr Rupert Aloysius Muster came.', 'Mr Rupert A. Muster left.', 'Mr Rupert Muster wrote.'), [
    'Rupert Aloysius Muster',
  ])
  assert.deepEqual(names('Mr Rupert Aloysius Muster came.', 'Mr Rupert B. Muster left.'), [
    'Rupert Aloysius Muster',
    'Rupert B. Muster',
  ])
  assert.equal(
    names('Mr Rupert Aloysius Muster came. Mr Rupert Karl Muster left.', 'Mr Rupert Muster wrote.').length,
    3,
  )
})
