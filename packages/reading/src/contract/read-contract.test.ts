import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { readContract } from './read-contract.ts'

const supply = (change: { made?: string; term?: string; tail?: string } = {}) => `SUPPLY AGREEMENT

This Supply Agreement (this "Agreement") is ${change.made ?? 'entered into as of March 3, 2020 (the "Effective Date")'} by and between Sample Foods, Inc., a Delaware corporation with offices at 12 Sample Street, Sampletown ("Supplier"), and Muster Trading LLC (the "Buyer").

WHEREAS, Supplier sells and Buyer buys; NOW, THEREFORE, the parties agree as follows:

1. Delivery. Supplier shall deliver within thirty (30) days.

2. Term. ${change.term ?? 'This Agreement shall commence on the Effective Date and continue until December 31, 2024, unless earlier terminated.'}

3. Governing Law. This Agreement shall be governed by the laws of the State of New York.

IN WITNESS WHEREOF, the parties have executed this Agreement.
${change.tail ?? ''}
SAMPLE FOODS, INC.
By: /s/ Peter Sample
`

const wartung = (laufzeit: string) => `Wartungsvertrag

zwischen

der Nordlicht Muster GmbH, Musterweg 1, 12345 Musterstadt, vertreten durch die Geschäftsführerin Erika Beispiel
– nachfolgend „Auftraggeberin“ genannt –

und

der Südwind Beispiel AG, Beispielallee 2, 54321 Beispielhausen
– nachfolgend „Auftragnehmerin“ genannt –

wird folgender Vertrag geschlossen:

§ 1 Vertragsgegenstand
Die Auftragnehmerin wartet die Anlagen.

§ 2 Laufzeit
${laufzeit}

§ 3 Schlussbestimmungen
Es gilt das Recht der Bundesrepublik Deutschland. Gerichtsstand ist Musterstadt.

Musterstadt, den 15. März 2021
`

test('the dates a contract states are read where they stand', () => {
  const text = supply()
  const facts = readContract(text)
  assert.equal(facts.isContract, true)
  for (const [date, value] of [
    [facts.agreementDate, '2020-03-03'],
    [facts.effectiveDate, '2020-03-03'],
    [facts.expirationDate, '2024-12-31'],
  ] as const) {
    assert.equal(date.status, 'explicit')
    assert.equal(date.value, value)
    assert.match(text.slice(date.span?.start, date.span?.end), /March 3, 2020|December 31, 2024/)
  }
})

test('parties come with their role and with what the contract calls them', () => {
  assert.deepEqual(
    readContract(supply()).parties.map(({ name, role, aliases }) => ({ name, role, aliases })),
    [
      { name: 'Sample Foods, Inc.', role: 'Supplier', aliases: ['Supplier'] },
      { name: 'Muster Trading LLC', role: 'Buyer', aliases: ['Buyer'] },
    ],
  )
})

test('an end that must be counted says how it was counted', () => {
  const { expirationDate } = readContract(
    supply({
      term: 'This Agreement shall commence on the Effective Date and continue for an initial term of five (5) years.',
    }),
  )
  assert.equal(expirationDate.status, 'derived')
  assert.equal(expirationDate.value, '2025-03-03')
  assert.deepEqual(expirationDate.derivation, {
    code: 'contract-term',
    facts: { from: '2020-03-03', count: 5, unit: 'year', anchor: 'effective-date', named: '', ends: 'same-day' },
  })
})

test('a term counted from a day nobody states gives no date', () => {
  const { expirationDate } = readContract(
    supply({ term: 'The term of this Agreement shall be two (2) years from the Launch Date.' }),
  )
  assert.equal(expirationDate.value, null)
})

test('a term counted from a day defined elsewhere finds that day', () => {
  const term =
    'The "Launch Date" shall be May 1, 2021. The initial term of this Agreement shall be two (2) years from the Launch Date.'
  assert.equal(readContract(supply({ term })).expirationDate.value, '2023-05-01')
})

test('a contract until further notice is perpetual, and its notice period is no end', () => {
  const term =
    'This Agreement shall commence on the Effective Date and shall continue in force until terminated by either party upon ninety (90) days written notice.'
  assert.equal(readContract(supply({ term })).expirationDate.status, 'perpetual')
})

test('a blank or blacked-out date is said to be so', () => {
  assert.equal(
    readContract(supply({ made: 'made as of this ____ day of ____________, 20__' })).agreementDate.status,
    'redacted',
  )
  assert.equal(readContract(supply({ made: 'dated as of [●], 2020' })).agreementDate.status, 'redacted')
  assert.equal(
    readContract(supply({ term: 'The term of this Agreement shall be for a period of [***] from the Effective Date.' }))
      .expirationDate.status,
    'redacted',
  )
})

test('a contract that does not speak of taking effect has no effective date', () => {
  const { agreementDate, effectiveDate } = readContract(
    supply({ made: 'made this 3rd day of March, 2020', term: 'Either party may end this Agreement.' }),
  )
  assert.equal(agreementDate.value, '2020-03-03')
  assert.equal(effectiveDate.status, 'absent')
})

test('without a date in the opening the last signature dates the contract', () => {
  const { agreementDate } = readContract(
    supply({
      made: 'made',
      term: 'Either party may end this Agreement.',
      tail: 'Date: March 5, 2020\nDate: March 9, 2020\n',
    }),
  )
  assert.equal(agreementDate.value, '2020-03-09')
})

test('an amendment is dated by itself, not by what it amends', () => {
  const text = supply().replace(
    'This Supply Agreement (this "Agreement") is entered',
    'This First Amendment (this "Amendment") to the Supply Agreement dated June 1, 2015 (the "Agreement") is entered',
  )
  assert.equal(readContract(text).agreementDate.value, '2020-03-03')
})

test('renewal, notice and governing law are quoted', () => {
  const term =
    'This Agreement runs for three (3) years from the Effective Date and shall thereafter automatically renew for successive one (1) year periods unless either party gives at least ninety (90) days prior written notice.'
  const text = supply({ term })
  const { renewalTerm, noticePeriod, governingLaw } = readContract(text)
  assert.match(renewalTerm?.text ?? '', /renew for successive one \(1\) year/)
  assert.match(noticePeriod?.text ?? '', /at least ninety \(90\) days prior/)
  assert.equal(governingLaw?.law, 'New York')
  assert.match(text.slice(governingLaw?.start, governingLaw?.end), /^governed by the laws of the State of New York$/)
})

test('a German contract gives the same facts, its term ending the day before it comes round again', () => {
  const facts = readContract(
    wartung('Dieser Vertrag tritt am 1. April 2021 in Kraft und hat eine Laufzeit von drei Jahren.'),
  )
  assert.equal(facts.agreementDate.value, '2021-03-15')
  assert.equal(facts.effectiveDate.value, '2021-04-01')
  assert.equal(facts.expirationDate.value, '2024-03-31')
  assert.match(JSON.stringify(facts.expirationDate.derivation), /"day-before-bgb"/)
  assert.deepEqual(
    facts.parties.map(({ name, role }) => [name, role]),
    [
      ['Nordlicht Muster GmbH', 'Auftraggeberin'],
      ['Südwind Beispiel AG', 'Auftragnehmerin'],
    ],
  )
  assert.equal(facts.governingLaw?.law, 'Bundesrepublik Deutschland')
})

test('a German contract of fixed or unlimited term', () => {
  assert.equal(
    readContract(wartung('Dieser Vertrag ist befristet bis zum 31.01.2025.')).expirationDate.value,
    '2025-01-31',
  )
  assert.equal(
    readContract(wartung('Der Vertrag wird auf unbestimmte Zeit geschlossen.')).expirationDate.status,
    'perpetual',
  )
})

test('letters, minutes, mails and decisions that speak of contracts are none, and have no dates', () => {
  const others = [
    'Sehr geehrte Damen und Herren,\n\nhiermit kündigen wir den Vertrag vom 15. März 2021 zwischen der Nordlicht Muster GmbH und der Südwind Beispiel AG. Dieser Vertrag hat eine Laufzeit von drei Jahren.\n\nMit freundlichen Grüßen',
    'Protokoll der Sitzung vom 12. Mai 2021\nTOP 1: Der Vertrag zwischen der Nordlicht Muster GmbH und der Südwind Beispiel AG. Die Parteien vereinbaren eine Frist.',
    'Dear Ms Sample,\n\nWe refer to the Supply Agreement dated 3 March 2020 between Sample Foods, Inc. (the "Supplier") and Muster LLC (the "Buyer"). The term of this Agreement expires on 31 December 2023.\n\nSincerely',
    'From: Jane Sample <jane@sample.example>\nSent: 3 March 2020\nSubject: Supply Agreement\n\nThis Agreement is by and between Sample Foods, Inc. ("Sample") and Muster LLC. The parties agree as follows.',
    'MINUTES OF THE BOARD MEETING\nHeld on 3 March 2020. WHEREAS the Supply Agreement between Sample Foods, Inc. and Muster LLC was presented, it was resolved.',
    'BUNDESGERICHTSHOF\nIM NAMEN DES VOLKES\nURTEIL\nin dem Rechtsstreit zwischen der Beispiel GmbH und der Muster AG. Die Parteien schlossen am 3. Mai 2019 einen Vertrag.',
    '',
  ]
  for (const text of others) {
    const { isContract, agreementDate, effectiveDate, expirationDate, parties } = readContract(text)
    assert.equal(isContract, false, text.slice(0, 40))
    assert.deepEqual(
      [agreementDate.status, effectiveDate.status, expirationDate.status, parties.length],
      ['absent', 'absent', 'absent', 0],
    )
  }
})

test('whatever the text, every fact lies in it and reads as it is given', () => {
  const piece = fc.constantFrom(
    'AGREEMENT\n',
    'This Agreement (this "Agreement") is made as of ',
    'March 3, 2020',
    ' by and between ',
    'Sample Foods, Inc. ',
    '("Supplier")',
    ' and ',
    'Muster LLC',
    ' WHEREAS ',
    'The term of this Agreement ',
    'shall continue until ',
    'five (5) years ',
    'from the Effective Date. ',
    '____ day of ____, 20__',
    '[***]',
    'agree as follows: ',
    'IN WITNESS WHEREOF ',
    'By: /s/ ',
    '\n\n',
    '(',
    ')',
    '“',
    'zwischen der ',
    'GmbH',
    '– nachfolgend ',
    '31/02/2020',
    '24t h day of ',
    '\u0000',
    '\u{1F600}',
    'governed by the laws of ',
  )
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc
      .array(piece, { maxLength: 50 })
      .map(
        (parts) =>
          `SUPPLY AGREEMENT\nThis Agreement by and between the parties hereto, NOW, THEREFORE, agree as follows; governed by law. By: ${parts.join('')}`,
      ),
  )
  fc.assert(
    fc.property(texts, (text) => {
      const { agreementDate, effectiveDate, expirationDate, parties, renewalTerm, noticePeriod, governingLaw } =
        readContract(text)
      for (const { status, value, span, derivation } of [agreementDate, effectiveDate, expirationDate]) {
        assert.equal(value !== null, status === 'explicit' || status === 'derived')
        assert.equal(span !== null, status !== 'absent')
        assert.equal(derivation !== null, status === 'derived')
        if (value !== null) assert.ok(!Number.isNaN(Date.parse(value)))
      }
      const spans = [
        agreementDate.span,
        effectiveDate.span,
        expirationDate.span,
        renewalTerm,
        noticePeriod,
        governingLaw,
        ...parties,
      ]
      for (const span of spans)
        if (span !== null) assert.ok(span.start >= 0 && span.start < span.end && span.end <= text.length)
      for (const { start, end, name } of parties)
        assert.ok(text.slice(start, end).replace(/\s+/g, ' ').includes(name), name)
    }),
    { numRuns: 400 },
  )
})
