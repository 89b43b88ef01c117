// Clauses of contracts in English, put into a supply agreement made on 3 March 2020, with what a lawyer would note of them: 'FACT VALUE',
// parted by ' | '. Lengths are ISO 8601 durations; 'absent' is a fact the contract does not state. A title replaces the opening's date.
export const CLAUSES_EN: readonly (readonly [clause: string, facts: string])[] = [
  [
    'This Agreement takes effect on April 1, 2020 and expires on March 31, 2023.',
    'effective 2020-04-01 | expires 2023-03-31',
  ],
  [
    'The term of this Agreement shall begin on May 1, 2020 and shall continue for two (2) years.',
    'effective 2020-05-01 | expires 2022-05-01',
  ],
  ['This Agreement shall remain in force until 31 December 2025.', 'expires 2025-12-31'],
  [
    'This Agreement shall continue in force for an initial term of three (3) years from the date hereof.',
    'expires 2023-03-03',
  ],
  ['The initial term of this Agreement is eighteen (18) months from the date of this Agreement.', 'expires 2021-09-03'],
  [
    'This Agreement shall commence on the date hereof and shall continue until terminated by either party.',
    'expires perpetual',
  ],
  ['This Agreement is of indefinite duration.', 'expires perpetual'],
  [
    'The licence under this Agreement is perpetual and this Agreement shall continue in perpetuity unless terminated for breach.',
    'expires perpetual',
  ],
  ['The term of this Agreement shall be [***] from the date of this Agreement.', 'expires redacted'],
  ['This Agreement shall expire on [●].', 'expires redacted'],
  ['This Agreement shall expire on ____________, 20__.', 'expires redacted'],
  [
    'Supplier shall insure the goods.',
    'expires absent | effective absent | renewal absent | notice absent | law absent',
  ],
  ['All notices shall be in writing and deemed received within five (5) days.', 'notice absent | expires absent'],
  [
    'Invoices are payable within thirty (30) days. The warranty period is two (2) years from delivery.',
    'expires absent | notice absent',
  ],
  ['The confidentiality obligations survive for five (5) years after termination.', 'expires absent'],
  [
    'This Agreement shall automatically renew for successive terms of one (1) year each unless either party gives ninety (90) days prior written notice of non-renewal.',
    'renewal P1Y | notice P90D',
  ],
  [
    'Thereafter the Agreement shall be renewed automatically for additional periods of twelve (12) months, unless notice of termination is given not less than sixty (60) days before the end of the then current period.',
    'renewal P12M | notice P60D',
  ],
  [
    'The Agreement will be extended from year to year unless terminated by either party on at least six months’ notice before the end of a year.',
    'renewal P1Y | notice P6M',
  ],
  [
    'The parties may renew this Agreement for a further term of five (5) years by mutual written agreement.',
    'renewal P5Y',
  ],
  [
    'Buyer has the option to extend the term for two additional periods of three (3) years each by giving Supplier at least 180 days’ written notice.',
    'renewal P3Y | notice P180D',
  ],
  ['Upon expiry this Agreement shall renew for successive [***] periods unless a party objects.', 'renewal redacted'],
  [
    'Either party may terminate this Agreement at any time upon thirty (30) days written notice to the other party.',
    'notice P30D',
  ],
  [
    'Either party may terminate this Agreement without cause by giving the other not less than three months’ prior written notice.',
    'notice P3M',
  ],
  ['Customer may terminate for convenience on [***] days’ prior written notice.', 'notice redacted'],
  ['Licensee may cancel this Agreement on one week’s notice.', 'notice P1W'],
  [
    'This Agreement may be terminated by either party with a notice period of two (2) months to the end of a quarter.',
    'notice P2M',
  ],
  ['This Agreement shall be governed by the laws of the State of Delaware.', 'law Delaware'],
  [
    'This Agreement is governed by and construed in accordance with the laws of England and Wales.',
    'law England and Wales',
  ],
  [
    'The validity of this Agreement shall be governed by the laws of the Commonwealth of Massachusetts, without regard to conflict of laws.',
    'law Massachusetts',
  ],
  ['This Agreement shall be construed and enforced under New York law.', 'law New York'],
  ['English law governs this Agreement.', 'law English'],
  ['Governing Law: Singapore.', 'law Singapore'],
  [
    'The laws of the Province of Ontario and the federal laws of Canada applicable therein shall govern this Agreement.',
    'law Ontario',
  ],
  ['This Agreement is subject to the substantive laws of Switzerland.', 'law Switzerland'],
  ['The parties agree that the law of the Republic of Ireland shall apply to this Agreement.', 'law Ireland'],
  [
    'This contract shall be governed by German law, excluding the UN Convention on Contracts for the International Sale of Goods.',
    'law German',
  ],
  ['Any dispute shall be decided in accordance with the laws of the People’s Republic of China.', 'law China'],
  ['This Agreement shall be governed by the laws of [***].', 'law redacted'],
  ['The courts of Sampleton have exclusive jurisdiction.', 'law absent'],
  ['Each party shall comply with all applicable laws of the United States.', 'law absent'],
  ['"Effective Date" means June 1, 2020.', 'effective 2020-06-01'],
  ['The Effective Date of this Agreement shall be the date first written above.', 'effective 2020-03-03'],
  ['This Agreement shall become effective upon its execution by both parties.', 'effective 2020-03-03'],
  ['This Agreement is effective retroactively as of January 1, 2020.', 'effective 2020-01-01'],
  ['"Effective Date" means [*****].', 'effective redacted'],
  [
    'This Agreement shall come into force on the 15th day of May, 2020 and remain in force for a period of ten years.',
    'effective 2020-05-15 | expires 2030-05-15',
  ],
  [
    'This Agreement commences on July 1, 2020 and ends on the fifth anniversary thereof.',
    'effective 2020-07-01 | expires 2025-07-01',
  ],
  [
    '"Commencement Date" means September 1, 2020. The term of this Agreement is four (4) years from the Commencement Date.',
    'expires 2024-09-01',
  ],
  [
    'The term shall run from June 1, 2020 through and including May 31, 2022.',
    'effective 2020-06-01 | expires 2022-05-31',
  ],
  [
    'Unless earlier terminated, this Agreement terminates twelve (12) months after the date hereof.',
    'expires 2021-03-03',
  ],
  [
    'This Agreement shall terminate automatically on the earlier of completion of the Services and December 31, 2021.',
    'expires 2021-12-31',
  ],
  [
    'The initial term is one (1) year from the date hereof and this Agreement shall thereafter automatically renew for one (1) year terms unless either party gives notice at least 30 days before expiry.',
    'expires 2021-03-03 | renewal P1Y | notice P30D',
  ],
  [
    'The expiration date of this Agreement is hereby extended from December 31, 2021 to December 31, 2024.',
    'expires 2024-12-31',
  ],
  [
    'Section 4 (Term) is amended by deleting "June 30, 2021" and inserting "June 30, 2023" in lieu thereof.',
    'expires 2023-06-30',
  ],
  [
    'The term of this Agreement expires on May 31, 2021. In the preceding sentence the date "May 31, 2021" is replaced with "May 31, 2022", so that the term ends on that day.',
    'expires 2022-05-31',
  ],
  [
    'The term of this Agreement ends on March 2, 2022. It may be extended to March 2, 2025 if both parties agree.',
    'expires 2022-03-02',
  ],
]
