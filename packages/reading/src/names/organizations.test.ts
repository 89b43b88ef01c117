import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Language } from '../span.ts'
import { findParties } from './find-parties.ts'
import { linkParties } from './link-parties.ts'

const names = (text: string, language: Language = 'en') => findParties(text, { language }).map(({ name }) => name)

test('a company keeps the initials and the title that begin its name', () => {
  const cases: [string, string, Language?][] = [
    ['A.B. Sample, Inc. sold the shares.', 'A.B. Sample, Inc.'],
    ['The shares of S.E. Muster Ltd were sold.', 'S.E. Muster Ltd'],
    ['W.W. Example Corp. paid.', 'W.W. Example Corp.'],
    ['Rechnung der H. & M. Beispiel GmbH vom Mai', 'H. & M. Beispiel GmbH', 'de'],
    ['Die Dr. A. Beispiel & Söhne GmbH & Co. KG zahlte.', 'Dr. A. Beispiel & Söhne GmbH & Co. KG', 'de'],
    ['bei der Dr. Ing. h.c. F. Muster AG in Musterstadt', 'Dr. Ing. h.c. F. Muster AG', 'de'],
    ['durch die Dr. Muster & Partner mbB, Musterstadt', 'Dr. Muster & Partner mbB', 'de'],
  ]
  for (const [text, name, language] of cases) assert.deepEqual(names(text, language), [name])
})

test('a letter that counts parts of the document is no initial of the company behind it', () => {
  assert.deepEqual(names('as stated in Part B. Sample Foods, Inc. shall pay.'), ['Sample Foods, Inc.'])
  assert.deepEqual(names('siehe Anlage C. Muster Bau GmbH zahlt.', 'de'), ['Muster Bau GmbH'])
})

test('"& Co." and "and Company" end a name, whatever particles it holds', () => {
  const cases: [string, string, Language?][] = [
    ['J.P. Muster & Co. sold it.', 'J.P. Muster & Co.'],
    ['E.I. du Sample de Muster and Company makes it.', 'E.I. du Sample de Muster and Company'],
    ['made by Quellmann & Company in May', 'Quellmann & Company'],
    ['Es klagt die Quellmann & Cie. aus Bern.', 'Quellmann & Cie.', 'de'],
  ]
  for (const [text, name, language] of cases) assert.deepEqual(names(text, language), [name])
})

test('a party and "Company" joined by a conjunction are not one company', () => {
  assert.deepEqual(names('Consultant and Company agree. The rights of Nordlicht and Company are reserved.'), [])
  assert.deepEqual(names('Jane Sample and Company agree.'), ['Jane Sample'])
})

test('a person with a title before a company of another name stays a person', () => {
  assert.deepEqual(names('Herr Dr. Quellmann, Muster GmbH, kam.', 'de'), ['Quellmann', 'Muster GmbH'])
})

test('the mark of an exhibit before "of" is no beginning of the name behind it', () => {
  assert.deepEqual(names('as shown in K17 of Nordlicht Muster GmbH'), ['Nordlicht Muster GmbH'])
  assert.deepEqual(names('see B-3 of Sample Foods, Inc.'), ['Sample Foods, Inc.'])
  assert.deepEqual(names('siehe K 4a der Südwind Beispiel AG', 'de'), ['Südwind Beispiel AG'])
  assert.deepEqual(names('laut K4 der Südwind Beispiel AG', 'de'), ['Südwind Beispiel AG'])
})

test('a bank in capitals keeps its place and its form', () => {
  assert.deepEqual(
    names('MUSTER BANK OF SCOTLAND CORPORATION By: Jane Sample')[0],
    'MUSTER BANK OF SCOTLAND CORPORATION',
  )
})

test('a company of every state of the Union, the United Kingdom, Switzerland and the United States keeps its legal form', () => {
  const companies =
    `Muster GmbH|Muster AG|Muster KG|Muster OHG|Muster UG (haftungsbeschränkt)|Muster e.K.|Muster eG|Muster GmbH & Co. KG|Muster PartG mbB
    Muster OG|Muster e.U.|Muster Ges.m.b.H.
    Muster NV|Muster BVBA|Muster SPRL|Muster CommV
    Muster OOD|Muster EOOD|Muster EAD
    Muster d.o.o.|Muster d.d.|Muster j.d.o.o.
    Muster s.r.o.|Muster a.s.|Muster v.o.s.|Muster k.s.
    Muster A/S|Muster ApS|Muster K/S|Muster P/S
    Muster OÜ|Muster UAB|Muster SIA|Muster AS
    Muster Oy|Muster Oyj|Muster Ky|Muster AB
    Muster SAS|Muster SARL|Muster EURL|Muster SNC|Muster SCI|Muster GIE
    Muster A.E.|Muster E.P.E.|Muster I.K.E.
    Muster Kft.|Muster Zrt.|Muster Nyrt.
    Muster DAC|Muster CLG|Muster S.p.A.|Muster S.r.l.|Muster S.n.c.|Muster S.a.s.
    Muster S.à r.l.|Muster SCSp|Muster SICAV
    Muster B.V.|Muster N.V.|Muster V.O.F.|Muster C.V.
    Muster sp. z o.o.|Muster sp. k.|Muster Lda.|Muster S.L.|Muster S.A.
    Muster SE|Muster SCE|Muster EWIV|Muster EEIG
    Muster Ltd|Muster Limited|Muster plc|Muster LLP|Muster CIC|Muster Cyf
    Muster Sàrl|Muster Sagl|Muster KlG
    Muster Inc.|Muster Corp.|Muster LLC|Muster L.L.C.|Muster LP|Muster L.P.|Muster LLLP|Muster PLLC|Muster P.C.|Muster & Co.`
      .split(/[|\n]/)
      .map((name) => name.trim())
  assert.deepEqual(
    companies.filter((name) => names(`The pumps were sold by ${name} in May.`)[0] !== name),
    [],
  )
})

test('a possessor that the heading writes in capitals begins the same name below it', () => {
  const text = `AMENDMENT TO QUELLMANN’S HERITAGE FOODS, LLC SUPPLY AGREEMENT

This Amendment is made between Quellmann’s Heritage Foods, LLC and Muster Trading LLC.

By: /s/ Sam Quellmann`
  assert.ok(names(text).includes('Quellmann’s Heritage Foods, LLC'))
})

test('an article behind a surname begins what is told of, not the rest of the name', () => {
  assert.deepEqual(names('Am Montag hat Frau Sauer den Schaden aufgenommen.', 'de'), ['Sauer'])
  assert.deepEqual(names('Am Montag nahm Karin Sauer den Schaden auf.', 'de'), ['Karin Sauer'])
  assert.deepEqual(names('Gestern hat Frau Kramer der Verwaltung geschrieben.', 'de'), ['Kramer'])
  assert.deepEqual(names('Gestern kam Herr Karl von der Musterheide.', 'de'), ['Karl von der Musterheide'])
})

test('what a row of a ledger is paid for is no part of the company’s name', () => {
  assert.deepEqual(names('| 01.03.2021 | Erste Miete Hanse Muster KG | 1.200,00 |', 'de'), ['Hanse Muster KG'])
  assert.deepEqual(names('01.03.2021;Kaution Hanse Muster KG;1.200,00', 'de'), ['Hanse Muster KG'])
  assert.deepEqual(names('2021-03-01\tMonthly Rent Hanse Muster Ltd\t1,200.00', 'en'), ['Hanse Muster Ltd'])
  assert.deepEqual(names('Kaution Plus GmbH', 'de'), ['Kaution Plus GmbH'])
})

test('what stands in the other column belongs to its own signatory', () => {
  assert.deepEqual(
    names('MUSTER PRODUTOS DE\tSAMPLE LATIN AMERICA, INC.\nBOMBAS LTDA.\n', 'en').filter((name) => /INC/.test(name)),
    ['SAMPLE LATIN AMERICA, INC.'],
  )
  assert.deepEqual(names('Muster do Brasil\tSAMPLE TRADING, INC.\n', 'en'), ['SAMPLE TRADING, INC.'])
})

test('a land in its own spelling and in English is one', () => {
  const linked = linkParties(
    ['Muster Germany GmbH paid.', 'Muster Deutschland GmbH sold.'].map((text) => findParties(text, { language: 'en' })),
  )
  assert.equal(linked.length, 1)
  assert.equal(names('Seller - Muster Pumps Ltd', 'en')[0], 'Muster Pumps Ltd')
  assert.deepEqual(names('made between Muster do Brasil - Locação de Bombas Ltda., a company', 'en'), [
    'Muster do Brasil - Locação de Bombas Ltda.',
  ])
})

test('a firm of partners is a firm, whoever gave it the name', () => {
  const firms = (text: string) =>
    findParties(text, { language: 'de' })
      .filter(({ kind }) => kind === 'organization')
      .map(({ name }) => name)
  assert.deepEqual(firms('Kanzlei Dr. Beispiel & Partner\nMarktplatz 3'), ['Dr. Beispiel & Partner'])
  assert.deepEqual(firms('Die Rechtsanwälte Muster und Kollegen antworteten.'), ['Muster und Kollegen'])
  assert.deepEqual(firms('Sample & Sons Ltd wrote to Muster & Sons.'), ['Sample & Sons Ltd', 'Muster & Sons'])
  assert.deepEqual(firms('Herr Muster und Partner kamen. Die Kläger & Partner.'), [])
})

test('the heads of two columns that were printed one into the other are no firm', () => {
  const list = 'This Addendum is made between HarbourSource Latin America, Inc. and Muster do Brasil Ltda.\n\n'
  assert.deepEqual(names(`${list}PRODUTOS DEHARBOURSOURCE LATIN AMERICA, INC.\nDate: 8 May 2019\n`), [
    'HarbourSource Latin America, Inc.',
    'Muster do Brasil Ltda.',
  ])
  assert.deepEqual(names('Mediaworks Ltd sued Works Ltd. Harbour Mediaworks Ltd paid Mediaworks Ltd.'), [
    'Mediaworks Ltd',
    'Works Ltd',
    'Harbour Mediaworks Ltd',
    'Mediaworks Ltd',
  ])
})
