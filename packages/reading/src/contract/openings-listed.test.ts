import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readContract } from './read-contract.ts'

const CLAUSES = `

NOW, THEREFORE, the parties hereto agree as follows: 1. Term. This Agreement shall be governed by the laws of Ohio.

IN WITNESS WHEREOF, the parties have executed this Agreement. By: ______ Name: By: ______ Name:`
const KLAUSELN = `

§ 1 Gegenstand

Die Vertragsparteien vereinbaren, was folgt.

§ 2 Gerichtsstand

Gerichtsstand ist Ulm.

Ort, Datum    Unterschrift`

const parties = (opening: string, clauses = CLAUSES) =>
  readContract(opening + clauses).parties.map(({ name, aliases }) => [name, ...aliases].join(' = '))
const parteien = (opening: string) => parties(opening, KLAUSELN)

test('parties that have no term are listed behind those that have one', () => {
  assert.deepEqual(
    parties(
      'JOINT VENTURE AGREEMENT\n\nThis Agreement is made on 7 July 2011 by and among Brackwater Energy, LLC, a Texas limited liability company ("BE"), Fennick Partners, L.P., a Delaware limited partnership ("FP"), Marlow & Sons, an Ohio general partnership, and Ione Tallis, individually.',
    ),
    ['Brackwater Energy, LLC = BE', 'Fennick Partners, L.P. = FP', 'Marlow & Sons', 'Ione Tallis'],
  )
  assert.deepEqual(
    parties(
      'REMARKETING AGREEMENT\n\nThis Agreement is dated May 5, 2008, among Brackwater Life, Inc., an Ohio corporation (the "Company"), and Fennick Securities Inc., as Remarketing Agent. Tallis Bank, N.A. is no party.',
    ),
    ['Brackwater Life, Inc. = Company', 'Fennick Securities Inc.'],
  )
})

test('who is reached through another is the party, and a form of address ends no sentence', () => {
  assert.deepEqual(
    parties(
      'ENDORSEMENT AGREEMENT\n\nThis Agreement is made between Tobin Varga (hereinafter referred to as "Athlete") c/o Marlow Sports Management, LLC, and Brackwater Apparel Co. (hereinafter referred to as "Sponsor"), effective January 5, 2010.',
    ),
    ['Tobin Varga = Athlete', 'Brackwater Apparel Co. = Sponsor'],
  )
  assert.deepEqual(
    parties(
      'SERVICES AGREEMENT\n\nThis Services Agreement is made by and between TALLIS SATELLITE PTE, LTD. and Brackwater Software Ltd (hereinafter jointly the "Recipient") and Mr. Tobin Varga, ID No. 1234, of 5 Road, Haifa (the "Provider").',
    ),
    ['TALLIS SATELLITE PTE, LTD.', 'Brackwater Software Ltd', 'Tobin Varga = Provider'],
  )
  assert.deepEqual(
    parties(
      'INDEMNIFICATION AGREEMENT\n\nThis Agreement is made as of May 4, 2015 by Brackwater Corp., a Delaware corporation (the "Corporation"), to and for the benefit of Tobin Varga (the "Indemnitee").',
    ),
    ['Brackwater Corp. = Corporation', 'Tobin Varga = Indemnitee'],
  )
})

test('a letter names who lends behind its verb, a club defines itself before it agrees, a colon stands before a term', () => {
  assert.deepEqual(
    parties(
      'July 8, 2009\n\nRe: Commitment Letter Agreement\n\nLadies and Gentlemen:\n\nThis letter agreement sets forth the terms on which Brackwater Bank, N.A. (the "Bank") agrees to provide to Fennick Tools, Inc. (the "Borrower") a facility.',
    ),
    ['Brackwater Bank, N.A. = Bank', 'Fennick Tools, Inc. = Borrower'],
  )
  const fair = readContract(
    `SPONSORSHIP AGREEMENT\n\nThe Brackwater County Fair Association, a non-profit corporation, ("Fair") and Fennick Beverages, a division of Tallis Foods, Inc., ("Sponsor") hereby agree this 9th day of March, 2001 as follows:${CLAUSES}`,
  )
  assert.deepEqual(
    fair.parties.map(({ name }) => name),
    ['Brackwater County Fair Association', 'Fennick Beverages'],
  )
  assert.equal(fair.agreementDate.value, '2001-03-09')
  assert.deepEqual(
    parties(
      'AGREEMENT\n\nAgreement dated the 4th of May 2015 between:\n\nBrackwater N.V., a company under Dutch law, represented by its director T. Varga, hereinafter referred to as: "Brackwater";\n\nand\n\nFennick Logistics B.V., a company under Dutch law, hereinafter referred to as: "Fennick".',
    ),
    ['Brackwater N.V. = Brackwater', 'Fennick Logistics B.V. = Fennick'],
  )
})

test('jede Anrede und jeder Artikel einer Aufzählung nennt eine weitere Partei, wer vertritt ist keine', () => {
  assert.deepEqual(
    parteien(
      'Gesellschaftsvertrag\n\nHerr Tobin Varga, Frau Ione Tallis und die Brackwasser Beteiligungs GmbH schließen sich mit Wirkung zum 1. Januar 2020 zu einer Gesellschaft bürgerlichen Rechts zusammen und vereinbaren folgenden Gesellschaftsvertrag:',
    ),
    ['Tobin Varga', 'Ione Tallis', 'Brackwasser Beteiligungs GmbH'],
  )
  assert.deepEqual(
    parteien(
      'Kooperationsvereinbarung vom 4. Mai 2019\n\nzwischen der Universität Brackwasser, Körperschaft des öffentlichen Rechts, dem Universitätsklinikum Brackwasser, Anstalt des öffentlichen Rechts, und der Fennick Biotech SE',
    ),
    ['Universität Brackwasser', 'Universitätsklinikum Brackwasser', 'Fennick Biotech SE'],
  )
  assert.deepEqual(
    parteien(
      'Kooperationsvereinbarung vom 4. Mai 2019\n\nzwischen der Brackwasser AG, vertreten durch den Vorstand, Herrn Tobin Varga, und der Fennick Biotech SE',
    ),
    ['Brackwasser AG', 'Fennick Biotech SE'],
  )
})

test('who is a witness, a notary or the one to ask is no party', () => {
  for (const role of ['as witness', 'as a witness', 'as Notary Public'])
    assert.deepEqual(
      parties(
        `SUPPLY AGREEMENT\n\nThis Agreement is made on 7 July 2011 by and between Brackwater Energy, LLC ("Brackwater") and Fennick Partners, L.P. ("Fennick"), Jane Sample, ${role}.`,
      ),
      ['Brackwater Energy, LLC = Brackwater', 'Fennick Partners, L.P. = Fennick'],
      role,
    )
  for (const said of ['Ansprechpartner: Herr Varga, Frau Tallis,', 'Zeugen: Herr Varga, Frau Tallis,'])
    assert.deepEqual(
      parteien(
        `Kooperationsvereinbarung vom 4. Mai 2019\n\nzwischen der Brackwasser AG, ${said} und der Fennick Biotech SE`,
      ),
      ['Brackwasser AG', 'Fennick Biotech SE'],
      said,
    )
})

test('ein Vertrag trägt den Tag, an dem er geschlossen wird, und nicht den Geburtstag einer Partei', () => {
  const facts = readContract(
    `Darlehensvertrag\n\nZwischen\n1. Herrn Tobin Varga, geb. am 4.5.1970, wohnhaft Elmweg 5, Ulm (Darlehensgeber)\nund\n2. Frau Ione Tallis, geb. am 3.4.1980, wohnhaft Seeweg 2, Ulm (Darlehensnehmerin)\nwird am 12. März 2018 nachstehender Darlehensvertrag geschlossen.${KLAUSELN}`,
  )
  assert.equal(facts.agreementDate.value, '2018-03-12')
  const town = readContract(
    `Dienstleistungsvertrag\n\nDie Stadt Brackwasser, vertreten durch den Oberbürgermeister, Rathausplatz 1 (Auftraggeberin), und die Fennick IT-Systeme AG, Elmweg 5 (Auftragnehmerin), schließen am 4. Mai 2019 folgenden Vertrag:${KLAUSELN}`,
  )
  assert.equal(town.agreementDate.value, '2019-05-04')
  assert.deepEqual(
    town.parties.map(({ name, role }) => [name, role]),
    [
      ['Stadt Brackwasser', 'Auftraggeberin'],
      ['Fennick IT-Systeme AG', 'Auftragnehmerin'],
    ],
  )
})
