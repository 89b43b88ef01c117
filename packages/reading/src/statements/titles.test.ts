import { test } from 'node:test'
import { expectRows } from './rows.test-builder.ts'

const caption = (right: readonly string[]) =>
  [
    'UNITED STATES DISTRICT COURT',
    'EASTERN DISTRICT OF SAMPLETOWN',
    '',
    `HARBOUR SAMPLE COMPANY,\t)\tCase No. C 21-0042`,
    `INC., a corporation,\t)`,
    ...right.map((line, i) => (i === 1 ? `Plaintiff,\t)\t${line}` : `)\t${line}`)),
    'vs.\t)',
    'MUSTER INSURANCE COMPANY, a\t)',
    'corporation,\t)',
    'Defendant.\t)',
    '',
    'The parties agree as follows.',
    '',
    'DATED: 3 May 2021',
    '',
    '',
  ].join('\n')

test('the name of a court paper stands in the right column of its caption', () => {
  expectRows('en', caption(['JOINT MOTION AND', 'XXXXXXXX ORDER RE CHANGE', 'OF NON-EXPERT CUT-', 'OFF DATES']), [
    '2021-05-03 document-date/dated: Joint Motion and Order Re Change of Non-Expert Cut-Off Dates',
  ])
})

test('a court paper without a name is told by the two sides of its case', () => {
  expectRows(
    'en',
    'Case: 21-42 Document: 7 Date Filed: 05/03/2021\n\nNo. 21-42\n\nSAMPLE CHAPEL OF MUSTERTOWN,\nPlaintiff, Appellant,\n\nv.\n\nJANE R. MUSTER, in her official capacity as Governor,\nDefendant, Appellee.\n\nJohn Muster, with whom Ann Sample, Sample Foundation, Muster Policy Network, Sample Conference were on brief.\n',
    ['2021-05-03 document-date/filed: Sample Chapel of Mustertown v. Jane R. Muster'],
  )
})

test('a title that its line breaks off is told to its end', () => {
  const head = (...lines: string[]) => `${lines.join('\n')}\n\nThe matter was heard.\n\nDated: May 3, 2021\n`
  expectRows(
    'en',
    head('ORDER GRANTING', 'SAMPLE BOATS, INC. dba', 'HARBOUR SERVICES’ APPLICATION FOR A', 'PRELIMINARY INJUNCTION'),
    [
      '2021-05-03 document-date/dated: Order Granting Sample Boats, Inc. dba Harbour Services’ Application for a Preliminary Injunction',
    ],
  )
  expectRows('en', head('SUGGESTION OF REMAND AND', 'TRANSFER ORDER'), [
    '2021-05-03 document-date/dated: Suggestion of Remand and Transfer Order',
  ])
  expectRows('en', head('FINDINGS OF FACT REGARDING DEBTOR’S', 'FIRST AMENDED PLAN'), [
    '2021-05-03 document-date/dated: Findings of Fact Regarding Debtor’s First Amended Plan',
  ])
})

test('an amendment says of which agreement', () => {
  expectRows(
    'en',
    'AMENDMENT NO. 2\n\nDated as of 3 May 2021\n\nReference is made to that certain Wireless Sample License Agreement between Sample Ltd and Muster plc.\n',
    ['2021-05-03 document-date/dated: Amendment No. 2 … Wireless Sample License Agreement'],
  )
  expectRows('de', 'NACHTRAG NR. 1\n\nDatum: 3. Mai 2021\n\nDie Parteien ändern den Liefervertrag wie folgt.\n', [
    '2021-05-03 document-date/dated: … Liefervertrag',
  ])
})

test('for whose attention a letter is sent is not what it is about', () => {
  expectRows(
    'en',
    'Sample & Muster LLP\n14 Castle Street, Sampletown BS1 3AB\n\n14 March 2022\n\nHarbour Boats Ltd\nUnit 6, Quay Road\nSampletown BS2 4AA\n\nFor the attention of Mr John Muster\n\nDear Mr Muster\n\nOur client: Sample Cold Stores Limited\nYour contract for the repair of two pumps\n\nWe write to you again.\n\nYours sincerely\n',
    [
      '2022-03-14 document-date/dated: Our client: Sample Cold Stores Limited / Your contract for the repair of two pumps – 14 March 2022',
    ],
  )
})

test('a report is told by its name and number, not by who reports', () => {
  expectRows(
    'en',
    'SAMPLESHIRE CONSTABULARY\nCollision Report – Ref. SM/21/005519\n\nReporting officer: PC 4417 Jane Muster, Sampletown\nDate of report: 3 May 2021\n',
    ['2021-05-03 document-date/dated: Collision Report – Ref. SM/21/005519'],
  )
})

test('das Rechnungsdatum ist das Datum der Rechnung und nicht ihr Name', () => {
  expectRows('de', 'Muster Elektro e.K.\n\nRechnung Nr. 2021-0318\nRechnungsdatum: 21.03.2021\n', [
    '2021-03-21 document-date/dated: Rechnung Nr. 2021-0318',
  ])
})

test('the seats of the parties leave the title room for both of their names', () => {
  const expected = (names: string) => [
    `2010-04-15 document-date/dated: This Development Agreement is entered into by and between ${names}`,
  ]
  const agreement = (first: string, second: string) =>
    `DEVELOPMENT AGREEMENT\n\nThis Development Agreement (“Development Agreement”) is entered into on April 15th, 2010 by and between ${first} and ${second}.\n`
  expectRows(
    'en',
    agreement(
      'Samplegill, Incorporated, having its principal place of business at 15407 Example Road West, Wayzata, Minnesota 55391 USA (“Samplegill”)',
      'Musteramber S.A.S., having a place of business at Route de Exemple, F-51110, Pomacle France (“Musteramber”)',
    ),
    expected('Samplegill, Incorporated … and Musteramber S.A.S'),
  )
  expectRows(
    'en',
    agreement(
      'SAMPLE HARE LICENSING, a division of Hare Entertainment Group, Inc. (“Hare”), as Administrator for Sample Hare Film Corporation (“Licensor”)',
      'Muster, Inc. (“Licensee”)',
    ),
    expected('SAMPLE HARE LICENSING …, as Administrator for Sample Hare Film Corporation and Muster, Inc'),
  )
  expectRows(
    'en',
    agreement(
      'Samplegear, Inc. (“Samplegear”), a wholly owned subsidiary of Harbour Networks, Inc.,',
      'Muster Micro (“Distributor”)',
    ),
    expected('Samplegear, Inc., a wholly owned subsidiary of Harbour Networks, Inc., and Muster Micro'),
  )
})
