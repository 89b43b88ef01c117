import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readContract } from './read-contract.ts'

const tail = `

NOW, THEREFORE, the parties hereto agree as follows:

1. Delivery. Each party shall deliver within thirty (30) days under this Agreement. This Agreement shall be governed by the laws of the State of New York.

IN WITNESS WHEREOF, the parties have executed this Agreement.
`
const partiesOf = (opening: string, signatures = '') =>
  readContract(`SUPPLY AGREEMENT\n\n${opening}\n${tail}${signatures}`).parties.map(({ name }) => name)

test('a lettered list names each of its parties, whatever describes the one before', () => {
  assert.deepEqual(
    partiesOf(
      'This Supply Agreement is made by and among (a) Sample Foods, S.A. ("Sample"), a limited company (société anonyme) with its place of business at 6 rue Sample, (b) Muster Trading, S.A. ("Muster"), a limited company at 7 rue Sample; (c) Example Online (BVI) Limited ("Online BVI"), a company incorporated in Sampleland.',
    ),
    ['Sample Foods, S.A.', 'Muster Trading, S.A.', 'Example Online (BVI) Limited'],
  )
})

test('numbers of parties do not end the opening sentence', () => {
  assert.deepEqual(
    partiesOf(
      'This Agreement is made the 3 March 2020 BETWEEN\n\n1. Sample Foods Corp., a Delaware corporation ("Sample"), at 12 Sample Street\n\nAND\n\n2. Muster Science Limited, a company registered in England ("Muster")',
    ),
    ['Sample Foods Corp.', 'Muster Science Limited'],
  )
})

test('the party in whose favour an agreement is made is one of its parties', () => {
  assert.deepEqual(
    partiesOf(
      'This Agreement is made and entered into as of March 3, 2020 by Sample Investors IV, L.P. (the "Investor"), in favor of U.S. Muster Bank National Association, a national banking association (in such capacity and together with its successors and assigns, the "Agent").',
    ),
    ['Sample Investors IV, L.P.', 'U.S. Muster Bank National Association'],
  )
})

test('the sentence lists the parties, not the heading above it', () => {
  assert.deepEqual(
    partiesOf(
      'AGREEMENT BETWEEN THE CITY OF SAMPLETON AND MUSTER HOLDING CORP. REGARDING WATER\n\nThis Agreement is entered into by the City of Sampleton, a general law city ("COS") and Muster Holding Corp., a Nevada corporation ("Muster").',
    ),
    ['City of Sampleton', 'Muster Holding Corp.'],
  )
})

test('two defined parties before "agree as follows" open a contract', () => {
  assert.deepEqual(
    partiesOf(
      'Quellium, a California corporation with its place of business at 12 Sample Court (or one or more Affiliates, the "Investor"), and Muster Resources Ltd., a British Columbia corporation (the "Company"), agree as follows:',
    ),
    ['Quellium', 'Muster Resources Ltd.'],
  )
})

test('an address and an apostrophe are told from a name and a quotation mark', () => {
  const { parties } = readContract(
    `SUPPLY AGREEMENT\n\nThis Agreement is made as of March 3, 2020 by and between Sample Learning Limited of Quell House, 69 Sample Road ("Company") and Sample O'Muster & Partners, L.P. ("Sample O'Muster" or the "Agent").\n${tail}`,
  )
  assert.deepEqual(
    parties.map(({ name, aliases }) => [name, aliases]),
    [
      ['Sample Learning Limited', ['Company']],
      ["Sample O'Muster & Partners, L.P.", ["Sample O'Muster", 'Agent']],
    ],
  )
})

test('where only signatures name the parties, people who sign for themselves are among them', () => {
  const text = `JOINT FILING AGREEMENT

The undersigned hereby agree that this Agreement is filed on behalf of each of them; the undersigned hereby execute this Agreement as of May 11, 2020. This Agreement may be executed in counterparts. The parties hereto acknowledge and agree to be bound.

IN WITNESS WHEREOF, the undersigned hereby execute this Agreement.

SAMPLE EQUITY S.À R.L. /s/ Max Beispiel By: Max Beispiel Title: Authorized Signatory
MUSTER FAMILY TRUST /s/ Erika Quellmann
JANE QUÉLLMANN /s/ Jane Quellmann By: Jane Quellmann
`
  assert.deepEqual(
    readContract(text).parties.map(({ name }) => name),
    ['SAMPLE EQUITY S.À R.L.', 'MUSTER FAMILY TRUST', 'JANE QUÉLLMANN'],
  )
})

test('a trade name and a former name belong to the name, a place behind a comma does not', () => {
  assert.deepEqual(
    partiesOf(
      'This Agreement is made by and between Sample Foods, Inc. f/k/a Quell Foods, Inc. ("Sample") and the City of Mustertown, Texas, a municipal corporation ("City").',
    ),
    ['Sample Foods, Inc. f/k/a Quell Foods, Inc.', 'City of Mustertown'],
  )
})

test('a term without quotation marks defines its party', () => {
  assert.deepEqual(
    partiesOf(
      'This Agreement is made between Sample Country Club Inc. (hereinafter referred to as Party A) and Muster Architects Office (hereinafter referred to as Party B).',
    ),
    ['Sample Country Club Inc.', 'Muster Architects Office'],
  )
  assert.deepEqual(
    partiesOf('THIS DEED is made between SAMPLE ESTATES PLC (Landlord) and MUSTER BAKERIES LIMITED (Tenant).'),
    ['SAMPLE ESTATES PLC', 'MUSTER BAKERIES LIMITED'],
  )
})

test('a name behind the description of the party before it is a party of its own', () => {
  assert.deepEqual(
    partiesOf(
      'This Agreement is made by and between Sample Bancorp, Inc. (the "Company"), a Maryland corporation, Muster Bancorp, MHC, a mutual holding company (the "MHC"), and Example Bank, N.A. (the "Bank").',
    ),
    ['Sample Bancorp, Inc.', 'Muster Bancorp, MHC', 'Example Bank, N.A.'],
  )
})

test('a party whose name is left blank is known by its term and said to be unnamed', () => {
  const unnamed = (opening: string) =>
    readContract(`SUPPLY AGREEMENT\n\n${opening}\n${tail}`).parties.map(({ name, isNamed }) => [name, isNamed])
  assert.deepEqual(
    unnamed(
      'This Agreement is entered into by and between [ * * * ] (the "Provider"), and SAMPLE PTE LTD., a company of Singapore (the "Recipient").',
    ),
    [
      ['Provider', false],
      ['SAMPLE PTE LTD.', true],
    ],
  )
  assert.deepEqual(
    unnamed(
      'This Agreement is made by and between Sample Systems, Inc. ("we"), and ______________________ and its licensed affiliates (collectively, "Dealer").',
    ),
    [
      ['Sample Systems, Inc.', true],
      ['Dealer', false],
    ],
  )
  assert.deepEqual(
    unnamed(
      'This Agreement is made between Muster Grill Corporation ("MGC") and the party specified as the Franchisee on Schedule 1 attached hereto (the "Franchisee").',
    ),
    [
      ['Muster Grill Corporation', true],
      ['Franchisee', false],
    ],
  )
})

test('a name that stands behind its term elsewhere is found there', () => {
  assert.deepEqual(
    partiesOf(
      'This Agreement is made by and between Sample Solutions, LLC ("Reseller") and the company set forth below ("Company"):\n\nCompany: Muster Systems, Inc.\nTelephone: 555-0100',
    ),
    ['Sample Solutions, LLC', 'Muster Systems, Inc.'],
  )
})

test('every name of a joined list is a party', () => {
  assert.deepEqual(
    partiesOf(
      'This Agreement is made between Sample Asia Ltd. ("Sample") and Mr. Max Beispiel, Mr. Paul Quellmann and Ms. Erika Muster (hereinafter called the "Developer").',
    ),
    ['Sample Asia Ltd.', 'Max Beispiel', 'Paul Quellmann', 'Erika Muster'],
  )
  assert.deepEqual(
    partiesOf(
      'This Agreement is made among Sample Insurance, Inc. (the "Company"), Muster Securities Inc. (the "Agent"), and Muster Trust Ltd., not individually but solely as attorney-in-fact of the holders.',
    ),
    ['Sample Insurance, Inc.', 'Muster Securities Inc.', 'Muster Trust Ltd.'],
  )
})

test('a town, a capacity or an attached document is no name and no part of one', () => {
  assert.deepEqual(
    partiesOf(
      'This Agreement is made by and between SAMPLE RACING, INC., a corporation (hereinafter Sample), and Muster Lubricants, Sampletown, Calif. (hereinafter referred to as "Muster");',
    ),
    ['SAMPLE RACING, INC.', 'Muster Lubricants'],
  )
  assert.deepEqual(
    partiesOf(
      'This Agreement is made between Sample Entertainment, Inc. ("Sample"), as administrator for Quell Film Corporation, and Muster Mobile Inc. ("Licensee").',
    ),
    ['Sample Entertainment, Inc.', 'Muster Mobile Inc.'],
  )
  assert.deepEqual(
    partiesOf(
      'This Agreement is made by and between Sample Bank, N.A. ("Bank") and the above-named Supplier, a corporation, and consists of the attached Terms and Conditions, Schedules, and all other documents attached hereto. ("Supplier")',
    ),
    ['Sample Bank, N.A.', 'Supplier'],
  )
})

test('who acts for somebody and whom is told apart', () => {
  assert.deepEqual(
    partiesOf(
      'This Agreement is made between Sample Learning Limited of Sample House, 69 Sample Road ("Company") and Muster Speakers of 90 Sample Street ("MSA") agent for Max Beispiel ("Talent").',
    ),
    ['Sample Learning Limited', 'Muster Speakers', 'Max Beispiel'],
  )
})

test('a heading in capitals lists nobody when the paragraph below it does', () => {
  assert.deepEqual(
    partiesOf(
      'DISTRIBUTOR AGREEMENT BETWEEN SAMPLE AND MUSTER\n\nAgreement Number: N115 Effective Date: March 1, 2016\n\nSample Micro, a corporation organized under the laws of California ("Distributor") and MUSTER, Inc. ("Muster"), a corporation, agree that the following terms govern the purchase of Products.',
    ),
    ['Sample Micro', 'MUSTER, Inc.'],
  )
})

test('labels on the first page name the parties', () => {
  assert.deepEqual(
    readContract(
      `Bauvertrag\n\nAuftraggeber: Gemeinde Musterdorf, Rathausplatz 1, 12349 Musterdorf\nAuftragnehmer: Beispiel Tiefbau GmbH, Kiesweg 2\n\nDie Parteien schließen folgenden Bauvertrag:\n\n§ 1 Leistung\nDie Vertragsparteien vereinbaren die Schriftform. Gerichtsstand ist Musterstadt.\n\nOrt, Datum      Unterschrift`,
    ).parties.map(({ name, role }) => [name, role]),
    [
      ['Gemeinde Musterdorf', 'Auftraggeber'],
      ['Beispiel Tiefbau GmbH', 'Auftragnehmer'],
    ],
  )
})

test('a number or a town in brackets defines no party, and who acts as somebody is still himself', () => {
  assert.deepEqual(
    partiesOf(
      'This Agreement is made between Party A: Sample (Sampletown) Education Consulting Co., Ltd. ("Provider"), for twelve (12) or more (twelve) months, and Muster Trading LLC ("Recipient").',
    ),
    ['Sample (Sampletown) Education Consulting Co., Ltd.', 'Muster Trading LLC'],
  )
  assert.deepEqual(
    partiesOf(
      'This Agreement is made by and among (i) Sample Holdings LP, (ii) Muster Holdings LP and (iii) the other persons listed on the signature pages hereto.',
    ),
    ['Sample Holdings LP', 'Muster Holdings LP'],
  )
})

test('a degree behind the name of a person belongs to it', () => {
  assert.deepEqual(
    partiesOf('This Agreement is made between Sample Corp. (the "Company"), and Jane Sample, M.D. (the "Consultant").'),
    ['Sample Corp.', 'Jane Sample, M.D.'],
  )
})

test('a company and its subsidiaries are one party with one term', () => {
  const { parties } = readContract(
    `SUPPLY AGREEMENT\n\nThis Agreement is made between Sample Foods, Inc. ("Sample"), and Muster Trading LLC and its subsidiaries (collectively, "Muster").\n${tail}`,
  )
  assert.deepEqual(
    parties.map(({ name, aliases }) => [name, aliases]),
    [
      ['Sample Foods, Inc.', ['Sample']],
      ['Muster Trading LLC', ['Muster']],
    ],
  )
})

test('an article that lists the parties names them where no sentence does', () => {
  assert.deepEqual(
    readContract(
      `JOINT VENTURE CONTRACT\n\nIn accordance with the law, Sample Group Limited Liability Company and Muster Technology Inc. agree to jointly invest.\n\nArticle 1 Parties to this Contract\n\n1. Great Sample Group Limited Liability Company (hereinafter referred to as Party A), established under the laws of Sampleland.\n\n2. Muster Technology, Inc., (hereinafter referred to as Party B), established under the laws of Musterland.\n${tail}By: /s/ Jane Sample\nBy: /s/ Max Muster`,
    ).parties.map(({ name }) => name),
    ['Great Sample Group Limited Liability Company', 'Muster Technology, Inc.'],
  )
})

test('a form that leaves its parties blank has them by their roles', () => {
  const parties = (opening: string) =>
    readContract(`SUPPLY AGREEMENT\n\n${opening}\n${tail}`).parties.map(({ name, isNamed }) => `${name} ${isNamed}`)
  assert.deepEqual(
    parties(
      'By execution of this Subcontract, _______________ ("Supplier") acknowledges that all goods are made for Sample Brands, Inc. ("Sample") at the request of ____________ ("Purchaser").',
    ),
    ['Supplier false', 'Purchaser false'],
  )
  assert.deepEqual(
    parties(
      'BY INSTALLING THE SOFTWARE YOU BIND THE BUSINESS THAT YOU REPRESENT ("CUSTOMER"). The terms are those of Sample Systems, Inc. ("Sample").',
    ),
    ['CUSTOMER false', 'Sample Systems, Inc. true'],
  )
})

test('those who file jointly are named by the labels of their lines, on one line too', () => {
  assert.deepEqual(
    partiesOf(
      'Additional Reporting Person (a): Sample Holding SA Address: 1 Sample Street Additional Reporting Person (b): Muster KGaA Address: 2 Sample Street Designated Filer: Example Trading SA Issuer: Specimen Corporation',
    ),
    ['Sample Holding SA', 'Muster KGaA', 'Example Trading SA'],
  )
})

test('a rule between "on behalf of" and the name does not hide who signs', () => {
  const block = (name: string) => `For and on behalf of\n\n     -----------------------\n\n     ${name}\n\n     By:\n\n`
  assert.deepEqual(
    partiesOf(
      'The parties listed below hereby agree to the terms of this Agreement.',
      [block('Sample Telecom Limited'), block('Muster Net AG'), block('Example Cable Inc.')].join(''),
    ),
    ['Sample Telecom Limited', 'Muster Net AG', 'Example Cable Inc.'],
  )
})

test('a company that is substituted for one of the parties is the party', () => {
  const { parties } = readContract(`AMENDMENT NO. 1

This Amendment is made as of November 11, 2005 to the License Agreement between SAMPLE LICENSING LLC (“Licensor”) and Northlight Mobile, Inc. (“Licensee”). The parties agree as follows:

1. Pursuant to an assignment dated as of October 1, 2005 by and between Sample Licensing LLC and Muster Mobile, Inc., Muster Mobile, Inc. is hereby substituted for Sample Licensing LLC as “Licensor” under the Agreement.
`)
  assert.deepEqual(
    parties.map(({ name, aliases }) => [name, ...aliases]),
    [
      ['Muster Mobile, Inc.', 'Licensor'],
      ['Northlight Mobile, Inc.', 'Licensee'],
    ],
  )
})
