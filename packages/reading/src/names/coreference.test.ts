import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Language } from '../span.ts'
import { findParties } from './find-parties.ts'

/** Who is meant by each mention, in order: the full name, or the name itself where the text gives no other. */
const meant = (text: string, language: Language = 'de') =>
  findParties(text, { language }).map(({ name, refersTo }) => refersTo ?? name)

test('a surname behind a form of address or a role is the person the document names in full', () => {
  assert.deepEqual(meant('Zeuge ist Erik Sample. Später sagte der Zeuge Sample aus.'), ['Erik Sample', 'Erik Sample'])
  assert.deepEqual(meant('Es kam Erika Beispiel. Frau Beispiel schwieg.'), ['Erika Beispiel', 'Erika Beispiel'])
  assert.deepEqual(meant('Rechtsanwalt Karl Muster kam. RA Muster fragte.'), ['Karl Muster', 'Karl Muster'])
  assert.deepEqual(meant('Es kam Erika Beispiel. Die Klägerin Beispiel verlangt Geld.'), [
    'Erika Beispiel',
    'Erika Beispiel',
  ])
  assert.deepEqual(meant('Mr John Sample came. Then Mr Sample left.', 'en'), ['John Sample', 'John Sample'])
})

test('a role that is no title says it too', () => {
  assert.deepEqual(meant('Es kam Karl Muster. Dem Bauleiter Muster war das neu.'), ['Karl Muster', 'Karl Muster'])
  assert.deepEqual(meant('Es kam Erika Beispiel. Die Sachbearbeiterin Beispiel schrieb.'), [
    'Erika Beispiel',
    'Erika Beispiel',
  ])
  const [, later] = findParties('Es kam Karl Muster. Dem Bauleiter Muster war das neu.', { language: 'de' })
  assert.equal(later?.role, 'Bauleiter')
})

test('of two bearers of a surname the form of address says which, and where it cannot nobody is meant', () => {
  const both = 'Herr Karl Muster und Frau Lisa Muster kamen.'
  assert.deepEqual(meant(`${both} Frau Muster schwieg.`).at(-1), 'Lisa Muster')
  assert.deepEqual(meant(`${both} Herr Muster sprach.`).at(-1), 'Karl Muster')
  assert.deepEqual(meant('Es kamen Karl Muster und Lisa Muster. RA Muster schwieg.').at(-1), 'Muster')
  assert.deepEqual(meant('Herr Karl Muster kam. Frau Muster schwieg.').at(-1), 'Muster')
})

test('a surname that is also a noun is not given to a person by any word before it', () => {
  assert.deepEqual(meant('Es kam Karl Muster. Das Muster lag vor, der Entwurf Muster auch.'), ['Karl Muster'])
})

test('initials in the line of a name stand for it, where they stand alone and are those of one person', () => {
  const list = 'Name\tCompany\tInitials\nJane Sample\tMuster Build Ltd\tJS\nPeter Muster\tSample Roofing\tPM\n'
  assert.deepEqual(meant(`${list}\nJS gave notice. PM said the roof was late.`, 'en').slice(-2), [
    'Jane Sample',
    'Peter Muster',
  ])
  assert.deepEqual(
    meant('Erika Beispiel (EB) und Karl Muster (KM) nahmen teil.\n\nEB berichtet.').at(-1),
    'Erika Beispiel',
  )
  assert.deepEqual(meant('Jane Sample\tJS\nJohn Sample\tJS\n\nJS gave notice.', 'en').at(-1), 'John Sample')
  assert.equal(
    findParties('Jane Sample\tJS\nJohn Sample\tJS\n\nJS gave notice.', { language: 'en' }).filter(
      ({ rule }) => rule === 'reference.initials',
    ).length,
    0,
  )
  assert.equal(
    findParties('Jane Sample wrote to JS Holdings about JS.', { language: 'en' }).filter(
      ({ rule }) => rule === 'reference.initials',
    ).length,
    0,
  )
})

test('a surname in front of the given name is the same person', () => {
  assert.deepEqual(meant('Am Montag schrieb Beispiel, Erika:\nGuten Tag.\n\nErika Beispiel'), [
    'Erika Beispiel',
    'Erika Beispiel',
  ])
  assert.deepEqual(meant('Sample, Jane wrote again. Jane Sample signed.', 'en'), ['Jane Sample', 'Jane Sample'])
})
