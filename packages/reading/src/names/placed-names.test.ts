// Names that no list knows, found by where they stand, and bodies by the noun of what they are. Beside each what must stay quiet.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Language } from '../span.ts'
import { findParties } from './find-parties.ts'
import { linkParties } from './link-parties.ts'

const names = (text: string, language: Language = 'en') =>
  findParties(text, { language }).map(({ name, refersTo }) => refersTo ?? name)

test('a name stands where a paper always has one', () => {
  const cases: [text: string, language: Language, expected: string[]][] = [
    ['I, ZENOBIA QUELLMANN, of 3 Example Close, will say:', 'en', ['ZENOBIA QUELLMANN']],
    ['Ich, Notburga Quellmann, versichere an Eides statt:', 'de', ['Notburga Quellmann']],
    ['SECOND WITNESS STATEMENT OF ZENOBIA QUELLMANN\n\nIt rained.', 'en', ['ZENOBIA QUELLMANN']],
    ['ZENOBIA QUELLMANN                    Claimant\n\nand others', 'en', ['ZENOBIA QUELLMANN']],
    ['Bertold Quellmann, Beklagter,\n\nerkläre ich', 'de', ['Bertold Quellmann']],
    ['Herrn\nThassilo Quellmann\nMusterweg 2\n', 'de', ['Thassilo Quellmann']],
    ['Inhaberin: Notburga Quellmann\nMusterweg 2\n', 'de', ['Notburga Quellmann']],
    ['It works.\n\nYours faithfully\n\nZenobia Quellmann\nPartner\n', 'en', ['Zenobia Quellmann']],
    [
      'Directors present:\nZenobia Quellmann (chair)\nAmbrose Probst\n\n1 Quorum\n',
      'en',
      ['Zenobia Quellmann', 'Ambrose Probst'],
    ],
  ]
  for (const [text, language, expected] of cases) assert.deepEqual(names(text, language), expected, text)
})

test('what stands in such a place and is no name stays quiet', () => {
  assert.deepEqual(names('I, too, saw it. I, however, did not.'), [])
  assert.deepEqual(names('A Statement of Work is attached. Statement of Account\n'), [])
  assert.deepEqual(names('Sincerely\n\nPayment Terms\n'), [])
  assert.deepEqual(names('Frau\n\nmit Hut', 'de'), [])
})

test('a body is known by the noun of what it is, with a word of its own beside it', () => {
  const cases: [text: string, language: Language, expected: string[]][] = [
    ['Sampleton District Council served a notice.', 'en', ['Sampleton District Council']],
    ['We told our insurers, Muster Mutual, of it.', 'en', ['Muster Mutual']],
    ['She called in Probeville Building Services, who came.', 'en', ['Probeville Building Services']],
    ['The Health and Safety Executive came; Ofgem did not.', 'en', ['Health and Safety Executive', 'Ofgem']],
    ['It was lifted by the crane of Sampleton Port Authority in May.', 'en', ['Sampleton Port Authority']],
    ['By the order of Master Quellmann sealed in May', 'en', ['Quellmann']],
    ['proceedings in the County Court at Sampleton without notice', 'en', ['County Court at Sampleton']],
    ['Sie kam in die Tierklinik Rabenau.', 'de', ['Tierklinik Rabenau']],
    ['Kanzlei Tannhof & Quellmann\nRechtsanwältinnen', 'de', ['Kanzlei Tannhof & Quellmann']],
    ['Die Verbraucherzentrale Musterstadt riet ab.', 'de', ['Verbraucherzentrale Musterstadt']],
  ]
  for (const [text, language, expected] of cases) assert.deepEqual(names(text, language), expected, text)
})

test('the noun alone, or a paper that bears it, names nobody', () => {
  for (const text of [
    'The Council met. Our Solicitors wrote. Your Insurance lapsed.',
    'The Master Lease and the Master Services Agreement of Master Plan',
    'General Contractors shall carry Insurance. The Services end.',
  ])
    assert.deepEqual(names(text), [], text)
  assert.deepEqual(names('Der Druckerei Schäden meldete niemand. Die Werkstatt Rechnung fehlt.', 'de'), [])
})

test('a form of address parts two of one surname', () => {
  const text = 'Mrs Zenobia Muster and Miss Ida Muster came. Mrs Muster sat. Miss Muster stood.'
  assert.deepEqual(names(text), ['Zenobia Muster', 'Ida Muster', 'Zenobia Muster', 'Ida Muster'])
  const cast = linkParties([
    findParties('Der Geschäftsführer Dr. Korbinian Muster kam.', { language: 'de' }),
    findParties('Frau Muster ging.', { language: 'de' }),
  ])
  assert.deepEqual(
    cast.map(({ name }) => name),
    ['Korbinian Muster', 'Muster'],
  )
})

test('people are not shouted in the cast, firms are left as they write themselves', () => {
  const cast = linkParties([
    findParties('I, ZENOBIA QUELLMANN, of Sampleton, sued SAMPLE HOMES LIMITED.', { language: 'en' }),
  ])
  assert.deepEqual(
    cast.map(({ name }) => name),
    ['Zenobia Quellmann', 'SAMPLE HOMES LIMITED'],
  )
})
