import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { lostParagraphSigns } from './paragraph-sign.ts'

function repaired(text: string): string {
  const places = new Set(lostParagraphSigns(text))
  return Array.from({ length: text.length }, (_, at) => (places.has(at) ? '§' : text[at])).join('')
}

test('a lost paragraph sign is restored before a section', () => {
  const cases: [string, string][] = [
    ['gemäß 8 543 Abs. 2 BGB', 'gemäß § 543 Abs. 2 BGB'],
    ['Nach $ 546 BGB sind Sie', 'Nach § 546 BGB sind Sie'],
    ['8 812 BGB bleibt', '§ 812 BGB bleibt'],
    ['(vgl. & 3 Abs. 1 dieses Vertrags)', '(vgl. § 3 Abs. 1 dieses Vertrags)'],
    ['im Sinne von 8 14 UStG', 'im Sinne von § 14 UStG'],
    ['88 280, 286 BGB', '§§ 280, 286 BGB'],
    ['i. V. m. 8 5 und weiter', 'i. V. m. § 5 und weiter'],
    ['8 1 Mietgegenstand\nDer Vermieter', '§ 1 Mietgegenstand\nDer Vermieter'],
    ['\n8 7\nSchlussbestimmungen', '\n§ 7\nSchlussbestimmungen'],
    ['nach 8 623 BGB', 'nach § 623 BGB'],
    ['nach $ 15a GmbHG', 'nach § 15a GmbHG'],
  ]
  for (const [given, wanted] of cases) assert.equal(repaired(given), wanted)
})

test('a number that is a number stays one', () => {
  const cases = [
    'nach 8 500 Euro Anzahlung',
    'wegen 8 12 Uhr',
    'Müller & 3 Partner',
    'Sie zahlte $ 500 an ihn',
    'Zimmer 8 12 Personen',
    '8 Tage',
    'Seite 8 2021',
    'um 8 30 Minuten lang',
    '§ 8 Kündigung',
    'die Nummern 7, 8 9 und 10',
  ]
  for (const text of cases) assert.equal(repaired(text), text)
})

test('any text is answered, and only single characters are named', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('8', '&', '$', ' ', '\n', '1', 'a', 'A', '§', '.'), maxLength: 80 }),
      (text) => {
        for (const at of lostParagraphSigns(text)) assert.match(text[at] ?? '', /[8&$]/)
      },
    ),
  )
})
