// The forms in which German contracts give their parties a role.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readContract } from './read-contract.ts'

const tail = `

§ 1 Vertragsgegenstand
Gegenstand dieses Vertrages sind die vereinbarten Leistungen der Vertragsparteien.

§ 2 Schlussbestimmungen
Änderungen dieses Vertrages bedürfen der Schriftform. Gerichtsstand ist Musterstadt.

Ort, Datum                    Unterschrift`
const parties = (opening: string) =>
  readContract(`Vertrag\n\n${opening}${tail}`)
    .parties.map(({ name, role }) => `${name} = ${role}`)
    .join(' | ')

test('a role behind "als" belongs to the party before it', () => {
  assert.equal(
    parties(
      'Zwischen Herrn Max Muster, Musterstraße 1, 10115 Berlin als Vermieter und Frau Erika Beispiel als Mieterin wird folgender Mietvertrag geschlossen:',
    ),
    'Max Muster = Vermieter | Erika Beispiel = Mieterin',
  )
  assert.equal(
    parties(
      'KAUFVERTRAG\nabgeschlossen zwischen\nder Muster Immobilien GmbH, FN 123456a, Musterring 1, 1010 Wien, als Verkäuferin einerseits\nund\nFrau Dr. Anna Beispiel, geb. 1.1.1980, als Käuferin andererseits\nwie folgt:',
    ),
    'Muster Immobilien GmbH = Verkäuferin | Anna Beispiel = Käuferin',
  )
})

test('a role between commas, dashes or in a bracket belongs to the party before it', () => {
  assert.equal(
    parties(
      'Zwischen Nordlicht Muster GmbH, im Folgenden „Arbeitgeber“ genannt, und Frau Lisa Muster, im Folgenden „Arbeitnehmerin“ genannt, wird folgender Arbeitsvertrag geschlossen:',
    ),
    'Nordlicht Muster GmbH = Arbeitgeber | Lisa Muster = Arbeitnehmerin',
  )
  assert.equal(
    parties(
      'Die Nordlicht Muster GmbH, vertreten durch den Geschäftsführer Max Muster, – Verkäufer – und die Südwind Beispiel AG – Käufer – schließen den folgenden Vertrag:',
    ),
    'Nordlicht Muster GmbH = Verkäufer | Südwind Beispiel AG = Käufer',
  )
  assert.equal(
    parties(
      'zwischen der Muster AG mit Sitz in Zürich (die „Darlehensgeberin“) und der Beispiel GmbH mit Sitz in Zug (die „Darlehensnehmerin“; zusammen die „Parteien“)',
    ),
    'Muster AG = Darlehensgeberin | Beispiel GmbH = Darlehensnehmerin',
  )
})

test('a role or a trade before the name is no part of it', () => {
  assert.equal(
    parties(
      'Der Verkäufer Max Muster, geboren am 1. Januar 1970, und die Käuferin Erika Beispiel, geboren am 2. Februar 1980, schließen folgenden Kaufvertrag:',
    ),
    'Max Muster = Verkäufer | Erika Beispiel = Käuferin',
  )
  assert.equal(
    parties(
      'Zwischen der Gemeinde Musterdorf, vertreten durch den Bürgermeister Max Muster (nachfolgend: Verpächterin) und dem Landwirt Karl Beispiel (nachfolgend: Pächter) wird folgender Pachtvertrag geschlossen:',
    ),
    'Gemeinde Musterdorf = Verpächterin | Karl Beispiel = Pächter',
  )
})

test('the address on the next line is no part of the name', () => {
  assert.equal(
    parties(
      'Zwischen\n\nErika Beispiel\nBeispielweg 4, 10117 Berlin\n\n– Vermieterin –\n\nund\n\nPaul Muster und Lisa Muster\nMusterplatz 1, 20459 Hamburg\n\n– Mieter –\n\nwird folgender Mietvertrag geschlossen:',
    ),
    'Erika Beispiel = Vermieterin | Paul Muster = Mieter | Lisa Muster = Mieter',
  )
})
