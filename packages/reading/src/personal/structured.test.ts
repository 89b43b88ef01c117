import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import type { Language } from '../span.ts'
import { findPersonal } from './find.ts'

const said = (text: string, language: Language = 'en') =>
  findPersonal(text, { language, only: 'structured' }).map(
    (found) => `${found.type} ${text.slice(found.start, found.end)}`,
  )

// A sentence, and what in it is personal; with nothing after the sentence it is a look-alike that must be left alone.
const CASES: Readonly<Record<Language, readonly (readonly [string, ...string[]])[]>> = {
  en: [
    ['Write to jane.sample+law@mail.sample.example today.', 'EMAIL jane.sample+law@mail.sample.example'],
    ['The handle @sample and the price 3 @ 5 are no addresses.'],
    ['See https://user:secret@sample.example/a?b=c.', 'URL https://user:secret@sample.example/a?b=c'],
    ['Visit www.sample.example/legal, please.', 'URL www.sample.example/legal'],
    ['It ended.in the third year, e.g. here, i.e. there.'],
    ['The file reading.md and the call std.find are no domains.'],
    ['The card 4111 1111 1111 1111 was charged.', 'CREDIT_CARD 4111 1111 1111 1111'],
    ['The card 4111 1111 1111 1112 was charged.'],
    ['Pay to DE89 3704 0044 0532 0130 00 and the rest later.', 'IBAN DE89 3704 0044 0532 0130 00'],
    ['Pay to DE89 3704 0044 0532 0130 01 and the rest later.'],
    ['BIC: COBADEFFXXX', 'BIC COBADEFFXXX'],
    ['THE CONTRACT IS COMPLETE AND SOLVENTS ARE EXCLUDED.'],
    ['Host 192.168.0.1 answered.', 'IP 192.168.0.1'],
    ['Section 4.2.1.1 applies, and so does 12.10.3.4 of the schedule.'],
    ['The server fe80::1 and 2001:db8::ff00:42:8329 answered.', 'IP fe80::1', 'IP 2001:db8::ff00:42:8329'],
    ['At 12:34:56 the call to std::cout returned.'],
    ['MAC 00:1A:2B:3C:4D:5E is known.', 'MAC_ADDRESS 00:1A:2B:3C:4D:5E'],
    ['MAC 00:00:00:00:00:00 is nobody.'],
    ['Call +49 30 901820 or (415) 555-0132 ext. 7.', 'PHONE +49 30 901820', 'PHONE (415) 555-0132 ext. 7'],
    ['Phone: 020 7946 0018', 'PHONE 020 7946 0018'],
    ['Order 4711-88231 of 12.03.2025 cost $1,250,000.00 for 5000 pieces.'],
    ['Part 8001234567, serial 20190311-0042, section 4.2.1, 12.5 Nm.'],
    ['Her SSN is 536-22-1234.', 'US_SSN 536-22-1234'],
    ['The range 000-22-1234 is given to nobody.'],
    ['National Insurance Number AB 12 34 56 C', 'UK_NINO AB 12 34 56 C'],
    ['NHS number 943 476 5919', 'UK_NHS 943 476 5919'],
    ['He lives at SW1A 1AA.', 'UK_POSTCODE SW1A 1AA'],
    ['Her passport no. is AB1234567.', 'UK_PASSPORT AB1234567'],
    ['Invoice AB1234567 is due.'],
    ['The policy number 123456789 stands in public.'],
    ["Driver's license: S123-4567-8901", 'US_DRIVER_LICENSE S123-4567-8901'],
    ['Born on May 3, 1970 in Dover.', 'DATE_OF_BIRTH May 3, 1970'],
    ['Signed on May 3, 1970 in Dover.'],
    ['Date of birth: 03/05/1970', 'DATE_OF_BIRTH 03/05/1970'],
    ['Send it to 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa now.', 'CRYPTO 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa'],
    ['VAT ID BE0428759497, ATU13585627', 'EU_VAT_ID BE0428759497', 'AT_VAT_ID ATU13585627'],
  ],
  de: [
    ['Die Steuer-ID lautet 36 574 261 809.', 'DE_TAX_ID 36 574 261 809'],
    ['Die Bestellung 36 574 261 808 ist offen.'],
    ['Steuernummer 12/345/67890', 'DE_TAX_NUMBER 12/345/67890'],
    ['Az. 4 AZR 796/13, III ZR 59/10, BT-Drucks. 18/5201 S. 19'],
    ['USt-IdNr. DE 136 695 976', 'DE_VAT_ID DE 136 695 976'],
    ['Die Artikelnummer DE136695978 ist vergriffen.'],
    ['Rentenversicherungsnummer 15 070649 C 103', 'DE_SOCIAL_SECURITY 15 070649 C 103'],
    ['KVNR A123456780', 'DE_HEALTH_INSURANCE A123456780'],
    ['Das Bauteil A123456780 passt.'],
    ['Ihr Reisepass C01X00T47 ist abgelaufen.', 'DE_PASSPORT C01X00T47'],
    ['Der Beleg C01X00T47 fehlt.'],
    ['Personalausweis T220001293', 'DE_ID_CARD T220001293'],
    ['Amtsgericht Musterstadt, HRB 4711', 'DE_HANDELSREGISTER HRB 4711'],
    ['Amtsgericht Musterstadt VR 815', 'DE_HANDELSREGISTER VR 815'],
    ['Das Kennzeichen B AB 1234 war zu sehen.', 'DE_KFZ B AB 1234'],
    ['Die Größen A BC 12 und M XL 40 fehlen.'],
    ['geb. am 3. März 1970', 'DATE_OF_BIRTH 3. März 1970'],
    ['verkündet am 3. März 1970'],
    ['PLZ: 10115', 'DE_PLZ 10115'],
    ['Es waren 10115 Stimmen.'],
    ['Tel.: 030/901820, Fax 030 9018-21', 'PHONE 030/901820', 'PHONE 030 9018-21'],
    ['Meine Handynummer ist 0171 2345678.', 'PHONE 0171 2345678'],
    ['Bestellung 0171234567 vom 03.05.2021'],
    ['Die AHV-Nummer 756.9217.0769.85', 'CH_SOCIAL_SECURITY 756.9217.0769.85'],
    ['SVNR 1237 010180', 'AT_SOCIAL_SECURITY 1237 010180'],
    ['UID CHE-116.281.710', 'CH_COMPANY_ID CHE-116.281.710'],
  ],
}

for (const language of ['en', 'de'] as const) {
  for (const [text, ...expected] of CASES[language]) {
    test(`${expected.length === 0 ? 'nothing is personal' : expected.join(', ')} in: ${text}`, () =>
      assert.deepEqual(said(text, language), expected))
  }
}

test('a message that is nothing but a number is taken for the number whose check digit it bears', () => {
  assert.deepEqual(said('C01234565', 'de'), ['DE_PASSPORT C01234565'])
  assert.deepEqual(said('C01234567', 'de'), [])
})

test('a row of figures is no number of anybody', () => {
  assert.deepEqual(
    said('1990 | 078 05 1123 12 | 4 111 111 111 111 111 | 12 345 678 901 23 | 1,234,567 | 03 12 45 67 89 01'),
    [],
  )
})

const parts = [
  '+49',
  '30',
  ' ',
  '-',
  '.',
  '/',
  '@',
  '::',
  '://',
  'DE',
  '89',
  'a',
  'b.de',
  '4111',
  '(',
  ')',
  '\n',
  'Tel ',
  'geb. ',
  '1A1z',
  'ü',
  '\ud800',
  'B AB ',
  '0171',
  'SSN ',
  '078-05-1123',
]
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.constantFrom(...parts), { maxLength: 60 }).map((list) => list.join('')),
)

test('whatever the text, findings lie in it, in order and apart', () => {
  fc.assert(
    fc.property(hostile, fc.constantFrom<Language>('en', 'de'), (text, language) => {
      let last = 0
      for (const { start, end, confidence } of findPersonal(text, { language })) {
        assert.ok(start >= last && end > start && end <= text.length)
        assert.ok(confidence > 0 && confidence <= 1)
        last = end
      }
    }),
  )
})

test('a mail address stays found whatever prose stands around it', () => {
  fc.assert(
    fc.property(fc.lorem({ maxCount: 8 }), fc.lorem({ maxCount: 8 }), (head, tail) => {
      assert.deepEqual(said(`${head} erika@beispiel.example ${tail}`), ['EMAIL erika@beispiel.example'])
    }),
  )
})

test('reading time grows with the length of the text and not with its square', () => {
  const time = (text: string) => {
    const started = process.cpuUsage()
    findPersonal(text, { language: 'de', only: 'structured' })
    const { user, system } = process.cpuUsage(started)
    return user + system
  }
  const units = [
    '1',
    'a@',
    '1 ',
    'DE89 ',
    'a:',
    '.a',
    '1.',
    '::',
    '1-',
    'http://',
    '+1',
    'a1',
    '(1',
    'geb. ',
    'BIC ',
    '4111 1111 1111 1111 ',
    'A1 ',
    '01',
    'a.b',
    'x@y.de ',
    'ü',
    'B AB 1',
  ]
  for (const unit of units) {
    const small = Math.min(...[0, 1, 2].map(() => time(unit.repeat(4_000))))
    const large = Math.min(...[0, 1, 2].map(() => time(unit.repeat(32_000))))
    assert.ok(large < 40 * small + 30_000, `${unit}: ${small} µs, eight times as much: ${large} µs`)
  }
})

test('a private key is one secret from its first line to its last', () => {
  const key = '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC\n-----END PRIVATE KEY-----'
  assert.deepEqual(said(`Key:\n${key}\nend`), [`SECRET ${key}`])
})

test('credentials in a link are told from a name after a slash', () => {
  const rules = (text: string) => findPersonal(text, { language: 'en', only: 'structured' }).map(({ rule }) => rule)
  assert.deepEqual(rules('https://jane:pass@sample.example/'), ['url-with-credentials'])
  assert.deepEqual(rules('https://sample.example/?token=abc'), ['url-with-credentials'])
  assert.deepEqual(rules('https://sample.example/@jane'), ['url'])
})
