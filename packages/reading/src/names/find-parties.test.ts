import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import type { Language } from '../span.ts'
import { findParties } from './find-parties.ts'
import type { PartyMention } from './party.ts'
import { oneLine } from './tokens.ts'

const found = (text: string, language: Language = 'en') => findParties(text, { language })
const names = (text: string, language: Language = 'en') => found(text, language).map(({ name }) => name)
const mention = (text: string, name: string, language: Language = 'en'): PartyMention => {
  const hit = found(text, language).find((party) => party.name === name)
  assert.ok(hit, `${name} is not among: ${names(text, language).join(' | ')}`)
  return hit
}

test('an organisation is found with its whole name up to the legal form', () => {
  const cases: [string, string][] = [
    ['The goods of Nordlicht Muster GmbH & Co. KG arrived.', 'Nordlicht Muster GmbH & Co. KG'],
    ['Sold to Sample Foods, Inc. on Monday', 'Sample Foods, Inc.'],
    ['A letter from Sample & Daughters (USA) L.L.C. came', 'Sample & Daughters (USA) L.L.C.'],
    ['owned by Beispiel Holding S.A. in part', 'Beispiel Holding S.A.'],
    ['bought from Muster Norge A/S yesterday', 'Muster Norge A/S'],
    ['hired Example Pty Ltd for it', 'Example Pty Ltd'],
    ['Example Motors Corporation paid', 'Example Motors Corporation'],
    ['made by the Jane Film and Sound Corporation in May', 'Jane Film and Sound Corporation'],
    ['with Muster Bank National Association as agent', 'Muster Bank National Association'],
    ['by Quell Lux S.À R.L. and', 'Quell Lux S.À R.L.'],
    ['lent by Sample Town Savings Bank of Northshire', 'Sample Town Savings Bank of Northshire'],
  ]
  for (const [text, name] of cases) assert.deepEqual(names(text), [name])
})

test('a full stop belongs to an abbreviated form and to nothing else', () => {
  assert.deepEqual(
    names(
      'Paid by Nordlicht Muster GmbH. Later by Sample Foods, Inc. and by Beispiel Holding S.A. too. Then Sample Trading LLC.',
    ),
    ['Nordlicht Muster GmbH', 'Sample Foods, Inc.', 'Beispiel Holding S.A.', 'Sample Trading LLC'],
  )
})

test('the stop of a sentence is no part of a form that the document writes without one', () => {
  assert.deepEqual(names('Harbour Sample Ltd sells. We paid Harbour Sample Ltd.'), [
    'Harbour Sample Ltd',
    'Harbour Sample Ltd',
  ])
  assert.deepEqual(names('Muster Foods, Inc. sells. Later Example Inc sold. We paid Muster Foods, Inc.'), [
    'Muster Foods, Inc.',
    'Example Inc',
    'Muster Foods, Inc.',
  ])
})

test('German legal forms are found, written out or short, with spaces or without', () => {
  const cases: [string, string][] = [
    ['Die Südwind Muster Aktiengesellschaft hat gezahlt.', 'Südwind Muster Aktiengesellschaft'],
    ['Mitglied im Musterverein e. V. ist', 'Musterverein e. V.'],
    ['durch die Musterbau UG (haftungsbeschränkt) errichtet', 'Musterbau UG (haftungsbeschränkt)'],
    ['für die Beispiel gGmbH tätig', 'Beispiel gGmbH'],
    ['bei der Sparkasse Musterstadt geführt', 'Sparkasse Musterstadt'],
  ]
  for (const [text, name] of cases) assert.deepEqual(names(text, 'de'), [name])
})

test('a person is found by title, by a common given name, or by the role behind the name', () => {
  assert.equal(mention('Herr Dr. Max Beispiel widersprach.', 'Max Beispiel', 'de').title, 'Herr Dr.')
  assert.equal(mention('Ms Quellmann agreed.', 'Quellmann').title, 'Ms')
  assert.equal(mention('Yesterday Jane Q. Sample called.', 'Jane Q. Sample').kind, 'person')
  assert.equal(
    mention('Tarquo Sample, Chief Executive Officer, signed.', 'Tarquo Sample').role,
    'Chief Executive Officer',
  )
  assert.equal(
    mention('Erika Beispiel, Geschäftsführerin, unterzeichnete.', 'Erika Beispiel', 'de').role,
    'Geschäftsführerin',
  )
  assert.deepEqual(names('Prof. Hans von der Heide sprach.', 'de'), ['Hans von der Heide'])
})

test('a person and the organisation behind "of" or "von der" are two', () => {
  const cases: [string, string[]][] = [
    [
      'Jane Sample spoke with Erika Beispiel of Nordlicht Muster GmbH.',
      ['Jane Sample', 'Erika Beispiel', 'Nordlicht Muster GmbH'],
    ],
    ['We met Dr. Tarquo Quellmann of the Nordlicht Muster GmbH.', ['Tarquo Quellmann', 'Nordlicht Muster GmbH']],
    ['Jane Sample from Muster Trading LLC left.', ['Jane Sample', 'Muster Trading LLC']],
    ['Erika Beispiel von der Nordlicht Muster GmbH rief an.', ['Erika Beispiel', 'Nordlicht Muster GmbH']],
    ['Herr Max Beispiel von der Südwind Muster AG rief an.', ['Max Beispiel', 'Südwind Muster AG']],
    ['The sale by Bed of Quellroses Ltd ended.', ['Bed of Quellroses Ltd']],
  ]
  for (const [text, expected] of cases) assert.deepEqual(names(text), expected)
})

test('a company named after its founder is one organisation, whoever else bears the surname', () => {
  assert.deepEqual(
    found("Sam Quellmann wrote. Quellmann's Heritage Foods, LLC paid. Then Quellmann left.").map(
      ({ name, kind, refersTo }) => [name, kind, refersTo],
    ),
    [
      ['Sam Quellmann', 'person', null],
      ["Quellmann's Heritage Foods, LLC", 'organization', null],
      ['Quellmann', 'person', 'Sam Quellmann'],
    ],
  )
  // Whose subsidiary it is, is no part of the name.
  for (const text of ["Aurorix GmbH pays. Aurorix's Muster Trading LLC too.", "Germany's Muster Trading LLC pays."])
    assert.equal(names(text).at(-1), 'Muster Trading LLC')
})

test('the title of a work in quotation marks names nobody', () => {
  for (const text of [
    'The picture “Mr. & Mrs. Quellmann” was shown. The role of "Jane Quellmann" was cut.',
    'Der Film „Frau Quellmann“ lief. Der Roman „Erika Quellmann“ auch.',
    'the film “Sample Monsters, Inc.” ended',
  ])
    assert.deepEqual(names(text), [])
  assert.deepEqual(names('Jane Sample (“Ms. Sample”) signed. "Erika Beispiel" <erika@muster.example>'), [
    'Jane Sample',
    'Sample',
    'Erika Beispiel',
  ])
})

test('a German noun that begins a company name does not stand for the company', () => {
  for (const text of [
    'Die Ruhestand Muster GmbH zahlte. Ruhestand ist schön.',
    'Die Quellhaus Muster GmbH zahlte. In dem Quellhaus wohnt er. Quellhaus und Hof.',
  ])
    assert.equal(names(text, 'de').length, 1, text)
})

test('letters in parentheses belong to the words before them, not to a company further off', () => {
  const text = 'Die Bremer Rad AG half dem Bergrettungsdienst (BRD). Der BRD dankte.'
  assert.deepEqual(names(text, 'de'), ['Bremer Rad AG'])
  assert.equal(
    mention('Die Quell GmbH (nachfolgend Insolvenzschuldnerin) zahlte.', 'Quell GmbH', 'de').role,
    'Insolvenzschuldnerin',
  )
})

test('a number plate is no company', () => {
  assert.deepEqual(names('Der PKW mit dem Kennzeichen B AB 123 und der Wagen M-AG 77 fuhren.', 'de'), [])
  assert.deepEqual(names('Anteile der C AG 2019 verkauft', 'de'), ['C AG'])
})

test('people and companies that a published decision shortens are still somebody', () => {
  assert.deepEqual(names('Der Zeuge K. bestätigte, dass Dr. T. und Richter Quellmann kamen.', 'de'), [
    'K.',
    'T.',
    'Quellmann',
  ])
  assert.deepEqual(names('Die Quellfoto-AG übernahm die Anteile der P … GmbH.', 'de'), ['Quellfoto-AG', 'P … GmbH'])
  assert.deepEqual(names('Die Komplementär-GmbH haftet. Der Zeuge Vertrag.', 'de'), [])
})

test('a signature block names its signatory with the title written below', () => {
  const block = 'SAMPLE FOODS, INC.\n\nBy: /s/ Jorvik Quellmann\nName: Jorvik Quellmann\nTitle: Vice President, Sales\n'
  const signed = found(block).filter(({ kind }) => kind === 'person')
  assert.deepEqual(
    signed.map(({ name, role }) => [name, role]),
    [
      ['Jorvik Quellmann', 'Vice President'],
      ['Jorvik Quellmann', 'Vice President'],
    ],
  )
})

test('a mail field gives the person with the address beside the name', () => {
  const mail = 'From: Sample, Jane <jane@sample.example>\nTo: "Erika Beispiel" <erika@muster.example>\n\nHello'
  assert.deepEqual(
    found(mail).map(({ name, address }) => [name, address]),
    [
      ['Sample, Jane', 'jane@sample.example'],
      ['Erika Beispiel', 'erika@muster.example'],
    ],
  )
})

test('courts and authorities are told from companies', () => {
  assert.equal(
    mention('Urteil des Landgerichts Frankfurt am Main', 'Landgericht Frankfurt am Main', 'de').kind,
    'court',
  )
  assert.equal(mention('das OLG Hamburg entschied', 'OLG Hamburg', 'de').kind, 'court')
  assert.equal(mention('Klage vor dem AG Köln', 'AG Köln', 'de').kind, 'court')
  assert.equal(mention('Anteile der Beispiel AG Köln', 'Beispiel AG', 'de').kind, 'organization')
  assert.equal(mention('Das Bundeskartellamt prüft.', 'Bundeskartellamt', 'de').kind, 'authority')
  assert.equal(mention('Bescheid vom Finanzamt Musterstadt', 'Finanzamt Musterstadt', 'de').kind, 'authority')
  assert.equal(
    mention(
      'filed in the United States District Court for the Southern District of New York.',
      'United States District Court for the Southern District of New York',
    ).kind,
    'court',
  )
  assert.equal(
    mention('filed with the Securities and Exchange Commission', 'Securities and Exchange Commission').kind,
    'authority',
  )
})

test('a court or authority in the genitive is shown in the nominative', () => {
  for (const [text, name] of [
    ['Urteil des Landgerichts Kiel', 'Landgericht Kiel'],
    ['Beschluss des Bundesgerichtshofs', 'Bundesgerichtshof'],
    ['Bescheid des Finanzamtes Hamburg', 'Finanzamt Hamburg'],
    ['Urteil des Europäischen Gerichtshofs', 'Europäischer Gerichtshof'],
    ['Schreiben des Deutschen Patent- und Markenamts', 'Deutsches Patent- und Markenamt'],
    ['Erlass des Bundesministeriums der Justiz', 'Bundesministerium der Justiz'],
  ] as const)
    assert.deepEqual(names(text, 'de'), [name])
})

test('a defined term stands for its party from then on', () => {
  const text =
    'between Sample Foods, Inc., a Delaware corporation (the “Supplier”), and Muster Trading LLC (“Buyer” or “MTL”). The Supplier shall deliver. MTL pays.'
  assert.equal(mention(text, 'Sample Foods, Inc.').role, 'Supplier')
  assert.deepEqual(
    found(text)
      .filter(({ refersTo }) => refersTo !== null)
      .map(({ name, refersTo }) => `${name} = ${refersTo}`),
    [
      'Supplier = Sample Foods, Inc.',
      'Buyer = Muster Trading LLC',
      'MTL = Muster Trading LLC',
      'Supplier = Sample Foods, Inc.',
      'MTL = Muster Trading LLC',
    ],
  )
})

test('a German defined term is understood in each of its usual forms', () => {
  for (const definition of [
    '(nachfolgend „Auftraggeberin“)',
    '– im Folgenden Auftraggeberin –',
    '- nachfolgend „Auftraggeberin“ genannt -',
    '(im Folgenden: „Auftraggeberin“ genannt)',
  ]) {
    const text = `Die Nordlicht Muster GmbH, Musterweg 1, 12345 Musterstadt ${definition} schließt diesen Vertrag. Die Auftraggeberin zahlt.`
    assert.equal(mention(text, 'Nordlicht Muster GmbH', 'de').role, 'Auftraggeberin', definition)
    assert.equal(found(text, 'de').at(-1)?.refersTo, 'Nordlicht Muster GmbH', definition)
  }
})

test('a surname or a company without its form refers to the full name, unless two could be meant', () => {
  assert.equal(
    mention('Frau Erika Quellmann kam. Später ging Quellmann.', 'Quellmann', 'de').refersTo,
    'Erika Quellmann',
  )
  assert.equal(
    mention('Aurorix Systems GmbH liefert. Danach zahlte Aurorix Systems.', 'Aurorix Systems', 'de').refersTo,
    'Aurorix Systems GmbH',
  )
  assert.deepEqual(names('Erika Quellmann und Max Quellmann kamen. Dann ging Quellmann.', 'de'), [
    'Erika Quellmann',
    'Max Quellmann',
  ])
})

test('ordinary capitalised words of contracts and letters are not parties', () => {
  const boilerplate = [
    'Confidential Information. Force Majeure. Governing Law. Entire Agreement. The Company shall pay. Limited Warranty. Closing Date.',
    'THE CORPORATION SHALL, AS OF THE EFFECTIVE DATE, INDEMNIFY THE BOARD OF DIRECTORS. Section A. Payment Terms. Exhibit B.',
    'Either Party may terminate. Statement of Work. Intellectual Property Rights, Purchase Order, Standard Terms and Conditions.',
  ]
  for (const text of boilerplate) assert.deepEqual(names(text), [])
  assert.deepEqual(
    names(
      'Sehr geehrte Damen und Herren, anbei der Vertrag. Der Auftraggeber zahlt die Vergütung. Mit freundlichen Grüßen',
      'de',
    ),
    [],
  )
  assert.deepEqual(
    names(
      'Die Gesellschaft hat ihren Sitz in Berlin. Der Kläger beantragt, die Beklagte zu verurteilen. Gesellschaft mit beschränkter Haftung',
      'de',
    ),
    [],
  )
})

test('whatever the text, every mention lies in it and reads as its name', () => {
  const piece = fc.constantFrom(
    'GmbH',
    ' & Co. KG',
    '(',
    ')',
    '"',
    '“',
    'the ',
    'Jane ',
    'Sample',
    ', ',
    'Inc.',
    '\n',
    ' ',
    '<',
    '@',
    '>',
    'Dr. ',
    'By: /s/ ',
    'Court ',
    'of ',
    'AG',
    '.',
    'nachfolgend ',
    '–',
    'J. ',
    '\u{1F600}',
    'ß',
    '\u0000',
  )
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.array(piece, { maxLength: 60 }).map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(texts, fc.constantFrom<Language>('en', 'de'), (text, language) => {
      let last = 0
      for (const { start, end, name, kind } of findParties(text, { language })) {
        assert.ok(last <= start && start < end && end <= text.length)
        const written = oneLine(text.slice(start, end))
        assert.ok(kind === 'court' || kind === 'authority' ? written.length >= name.length : written.includes(name))
        last = end
      }
    }),
    { numRuns: 500 },
  )
})

test('a name that begins with its possessor is whole each time it stands there', () => {
  const text = "Muster's Garden Foods, LLC signed. The price was paid by Muster's Garden Foods, LLC to Sample Corp."
  assert.deepEqual(
    findParties(text, { language: 'en' }).map(({ name }) => name),
    ["Muster's Garden Foods, LLC", "Muster's Garden Foods, LLC", 'Sample Corp.'],
  )
})

for (const form of ['S. de R.L. de C.V.', 'S. DE R.L. DE C.V.', 'S.A. de C.V.', 'S.A.P.I. de C.V.', 'S. de R.L.'])
  test(`a Mexican form is the end of a name and no party of its own: ${form}`, () => {
    const isCapital = form.includes('DE')
    const name = `${isCapital ? 'MUSTER DE MEXICO' : 'Muster de Mexico'} ${form}`
    assert.deepEqual(
      findParties(`Between Sample Inc., ${name} and Probe Ltd there is no contract.`, { language: 'en' }).map(
        (party) => party.name,
      ),
      ['Sample Inc.', name, 'Probe Ltd'],
    )
  })

test('a part of the world closes the name of a company', () => {
  const text = 'and Muster Trust Company Americas, not individually but as agent'
  assert.deepEqual(
    findParties(text, { language: 'en' }).map(({ name }) => name),
    ['Muster Trust Company Americas'],
  )
})

for (const [how, text] of [
  ['a film', 'Sample Studios LLC made the film Mr. Muster Goes to Sampletown in 2010.'],
  ['a title that is called one', 'Sample Studios LLC owns the motion picture entitled Mrs. Muster Returns.'],
  ['a character', 'Sample Studios LLC owns the role of Mrs. Muster in it.'],
  ['a title defined as a work', 'Sample Studios LLC owns “Jane Muster Returns” (the “Picture”) in all countries.'],
  ['a German film', 'Die Sample Studios LLC drehte den Film Herr Muster und seine Katze.'],
] as const)
  test(`whom a title names is no party: ${how}`, () => {
    assert.deepEqual(
      findParties(text, { language: 'en' }).map(({ name }) => name),
      ['Sample Studios LLC'],
    )
  })

test('whoever stands behind a title is still somebody', () => {
  const names = (text: string) => findParties(text, { language: 'en' }).map(({ name }) => name)
  assert.deepEqual(names('the picture entitled Mrs. Muster and Jane Sample agreed'), ['Jane Sample'])
  assert.deepEqual(names('She wrote the book Jane Sample had ordered.'), ['Jane Sample'])
})
