// The sample matter's texts: a fictional dispute over pumps, three years, English and German. Nobody in it exists.

export const SUPPLY_AGREEMENT = {
  title: 'SUPPLY AGREEMENT',
  paragraphs: [
    'This Supply Agreement (the “Agreement”) is made as of 4 March 2019 by and between Nordlicht Muster GmbH, a company organised under the laws of Germany with its seat in Hamburg (the “Supplier”), and Harbour Sample Ltd, a company incorporated in England and Wales (the “Buyer”).',
    '1. Effective Date. This Agreement takes effect on 1 April 2019 (the “Effective Date”).',
    '2. Goods. The Supplier shall deliver centrifugal pumps of the type NM 40 in the quantities which the Buyer orders.',
    '3. Price. The price is EUR 1,850 for each pump. Invoices are due within 30 days of receipt.',
    '4. Inspection. The Buyer shall inspect the goods without undue delay and shall notify the Supplier of any defect in writing (section 377 of the German Commercial Code).',
    '5. Term. This Agreement continues for an initial term of three years from the Effective Date and shall expire on 31 March 2022 unless it is terminated earlier.',
    '6. Termination. Either party may terminate this Agreement on three months’ written notice.',
    '7. Governing law. This Agreement is governed by the laws of Germany.',
    'IN WITNESS WHEREOF the parties have signed this Agreement.',
    'Nordlicht Muster GmbH\nBy: /s/ Erika Beispiel\nName: Erika Beispiel\nTitle: Managing Director\nDate: 4 March 2019',
    'Harbour Sample Ltd\nBy: /s/ Jane Sample\nName: Jane Sample\nTitle: Director\nDate: 6 March 2019',
  ],
}

export const SECOND_AMENDMENT = {
  title: 'SECOND AMENDMENT TO THE SUPPLY AGREEMENT',
  paragraphs: [
    'This Second Amendment is made as of 30 June 2020 between Nordlicht Muster GmbH (the “Supplier”) and Harbour Sample Ltd (the “Buyer”) and amends the Supply Agreement dated 4 March 2019.',
    'The forty pumps were delivered to Harbour Sample Ltd on 3 February 2020. Twelve of them leak.',
    '1. The Supplier shall replace twelve pumps of the delivery of February 2020 by 31 August 2020.',
    '2. The Buyer shall pay the withheld amount of EUR 22,200 within 14 days of the replacement.',
    '3. All other terms of the Agreement remain unchanged.',
    'Nordlicht Muster GmbH\nBy: /s/ Erika Beispiel\nName: Erika Beispiel\nTitle: Managing Director',
    'Harbour Sample Ltd\nBy: /s/ Jane Sample\nName: Jane Sample\nTitle: Director',
  ],
}

export const DEFECT_NOTICE = {
  title: 'Harbour Sample Ltd · 12 Example Quay · London',
  paragraphs: [
    'Nordlicht Muster GmbH\nMusterkai 7\n20457 Hamburg',
    'London, den 10. Februar 2020',
    'Mängelrüge gemäß § 377 HGB',
    'Sehr geehrte Frau Beispiel,',
    'am 3. Februar 2020 haben wir vierzig Pumpen des Typs NM 40 erhalten. Bei der Untersuchung am 6. Februar 2020 stellte unser Techniker Tom Placeholder fest, dass zwölf Pumpen undicht sind.',
    'Wir rügen diese Mängel und behalten einen Betrag von 22.200 Euro zurück.',
    'Mit freundlichen Grüßen',
    'Jane Sample\nDirector',
  ],
}

export const MINUTES_NOVEMBER = [
  'Protokoll der Besprechung vom 18. November 2019',
  'Ort: Hamburg, Musterkai 7',
  'Teilnehmer: Erika Beispiel (Nordlicht Muster GmbH), Jane Sample (Harbour Sample Ltd), Tom Placeholder (Harbour Sample Ltd)',
  '1. Frau Beispiel berichtete, dass das Werk am 4. November 2019 die Fertigung der vierzig Pumpen begonnen hat.',
  '2. Frau Sample bestätigte, dass die Anzahlung am 15. November 2019 überwiesen wurde.',
  '3. Die Lieferung wurde auf Anfang Februar 2020 verschoben.',
  '4. Die nächste Besprechung findet im Januar 2020 statt.',
] as const

export const TERMINATION = [
  'Harbour Sample Ltd',
  'London, den 15. Januar 2021',
  'Kündigung des Liefervertrags vom 4. März 2019',
  'Sehr geehrte Frau Beispiel,',
  'hiermit kündigen wir den Liefervertrag zum 30. April 2021. Der Ersatz der zwölf Pumpen war bis zum 31. August 2020 zugesagt und ist bis heute nicht erfolgt.',
  'Mit freundlichen Grüßen',
  'Jane Sample',
] as const

export const CALL_NOTE = `# Note of a call

Harbour Sample Ltd, 22 March 2021

Jane Sample spoke with Erika Beispiel of Nordlicht Muster GmbH on 22 March 2021.

- The forty pumps were delivered to Harbour Sample Ltd on 5 February 2020, Ms Beispiel said.
- Nordlicht Muster GmbH offered on 19 March 2021 to pay EUR 15,000.
- Both sides will speak again in the second quarter of 2021.
`

interface Mail {
  readonly file: string
  readonly from: string
  readonly to: string
  readonly date: string
  readonly subject: string
  readonly id: string
  readonly answers?: string
  readonly body: string
}

const NORDLICHT = 'Erika Beispiel <erika.beispiel@nordlicht-muster.example>'
const HARBOUR = 'Jane Sample <jane.sample@harbour-sample.example>'

const ORDER = `Dear Ms Beispiel,

Harbour Sample Ltd orders forty pumps of the type NM 40. Please find the delivery schedule attached.

The order number is HS-2019-117.

Kind regards
Jane Sample`

const CONFIRMATION = `Dear Ms Sample,

Nordlicht Muster GmbH confirms order HS-2019-117. Our workshop received the castings on 27 August 2019.

Kind regards
Erika Beispiel`

const REMINDER = `Dear Ms Beispiel,

we transferred the deposit of EUR 14,800 on 15 November 2019. Has the production started?

Kind regards
Jane Sample`

const quoted = (when: string, who: string, text: string): string =>
  `${when}, ${who} wrote:\n${text
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n')}`

export const MAILS: readonly Mail[] = [
  {
    file: '03-order.eml',
    from: HARBOUR,
    to: NORDLICHT,
    date: 'Mon, 02 Sep 2019 09:12:00 +0100',
    subject: 'Order HS-2019-117',
    id: 'order@harbour-sample.example',
    body: ORDER,
  },
  {
    file: '04-confirmation.eml',
    from: NORDLICHT,
    to: HARBOUR,
    date: 'Tue, 03 Sep 2019 11:40:00 +0200',
    subject: 'Re: Order HS-2019-117',
    id: 'confirmation@nordlicht-muster.example',
    answers: 'order@harbour-sample.example',
    body: `${CONFIRMATION}\n\n${quoted('On Mon, 2 Sep 2019 at 09:12', 'Jane Sample', ORDER)}`,
  },
  {
    file: '06-deposit.eml',
    from: HARBOUR,
    to: NORDLICHT,
    date: 'Wed, 20 Nov 2019 16:05:00 +0000',
    subject: 'Re: Re: Order HS-2019-117',
    id: 'deposit@harbour-sample.example',
    answers: 'confirmation@nordlicht-muster.example',
    body: `${REMINDER}\n\n${quoted('On Tue, 3 Sep 2019 at 11:40', 'Erika Beispiel', CONFIRMATION)}`,
  },
]

export const SCHEDULE_CSV = `Item;Pumps;Leaves the works on
1;20;20.01.2020
2;20;27.01.2020
`

export const LEDGER: readonly (readonly [day: string, text: string, amount: number])[] = [
  ['2019-11-15', 'Harbour Sample Ltd pays the deposit', 14800],
  ['2020-02-05', 'Nordlicht Muster GmbH invoices forty pumps', 74000],
  ['2020-03-06', 'Harbour Sample Ltd pays invoice 2020-018 in part', 37000],
  ['2020-09-30', 'Nordlicht Muster GmbH books a reminder fee', 40],
]

export const FIRST_AMENDMENT = {
  title: 'First Amendment to the Supply Agreement',
  made: 'This First Amendment is made as of 12 September 2019 between Nordlicht Muster GmbH and Harbour Sample Ltd.',
  priceBefore: 'The price of each pump is EUR ',
  priceDeleted: '1,850',
  priceInserted: '1,790',
  priceAfter: ' for orders placed before 31 December 2019.',
  footnote: 'The price list of 1 August 2019 was the basis of the talks.',
}
