import { test } from 'node:test'
import { expectRows } from './rows.test-builder.ts'

test('the stamp a court sets on every page is one date of filing, month first, and shows the order of the other dates', () => {
  const page = (number: number) => `Case 3:18-cv-01234-ABC Document 27 Filed 03/05/21 Page ${number} of 36`
  expectRows(
    'en',
    `${page(1)}\n\nThe plaintiff filed suit on 05/04/2018.\n\n${page(2)}\n\nThe motion goes on.\n\n${page(3)}`,
    [
      '2021-03-05 document-date/filed: Case 3:18-cv-01234-ABC Document 27 Filed 03/05/21',
      '2018-05-04 event: The plaintiff filed suit | day-order month-first',
    ],
  )
})

test('stamps of courts of appeals and of bankruptcy courts are dates of filing', () => {
  for (const [stamp, day] of [
    ['Case: 18-1234 Document: 00117684624 Page: 1 Date Filed: 12/01/2020 Entry ID: 6389123', '2020-12-01'],
    ['Case: 18-1234     Document: 27     Page: 3     Filed: 02/03/2020', '2020-02-03'],
    ['USCA Case #18-1234 Document #123456 Filed: 02/03/2020 Page 1 of 4', '2020-02-03'],
    ['Case 15-11680    Doc 1    Filed 03/05/15 Entered 03/05/15 16:49:55    Desc Main', '2015-03-05'],
  ] as const)
    expectRows('en', `${stamp}\n\nThe court agrees.`, [`${day} document-date/filed`])
})
