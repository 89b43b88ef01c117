// Invented events of an invented dispute about delivered pumps, in the two languages its documents are written in. Every precision,
// qualifier, status and kind occurs; so do disagreeing sources, a quotation of a page's length and one statement found five times.
import type { Reason } from '@muniment/reading/statements'

export interface ExampleRow {
  /** EDTF, earliest, latest, precision, qualifier ('' none), time ('' none), zone ('' none), as written. '' for an open end. */
  readonly date: readonly [string, string, string, string, string, string, string, string] | null
  readonly text: string
  readonly parties: string
  /** document | page | label | place | quote */
  readonly sources: readonly (readonly [string, number, string, string, string])[]
  readonly more?: {
    readonly kind?: 'document-date' | 'deadline' | 'term'
    readonly role?: string
    readonly confidence?: 'likely' | 'check'
    readonly reasons?: readonly Reason[]
    readonly status?: 'disputed by us' | 'disputed by them' | 'prospective' | 'unsure'
  }
}

const day = (iso: string, written: string): ExampleRow['date'] => [iso, iso, iso, 'day', '', '', '', written]

export const exampleRows: readonly ExampleRow[] = [
  {
    date: ['19XX', '1900-01-01', '1999-12-31', 'century', '', '', '', 'in the twentieth century'],
    text: 'The Harbour pumping station was built in the twentieth century.',
    parties: '',
    sources: [
      [
        'expert',
        4,
        '',
        '',
        'The station at Harbour Street was built in the twentieth century and altered several times.',
      ],
    ],
  },
  {
    date: ['199X', '1990-01-01', '1999-12-31', 'decade', '', '', '', 'in the 1990s'],
    text: 'The first generation of pumps was installed in the 1990s.',
    parties: 'hafen',
    sources: [['expert', 4, '', '', 'A first generation of pumps was installed in the 1990s.']],
  },
  {
    date: ['2014-21', '2014-03-01', '2014-05-31', 'season', '', '', '', 'im Frühjahr 2014'],
    text: 'Die Hafenbetriebe Musterstadt ließen im Frühjahr 2014 die Fundamente erneuern.',
    parties: 'hafen',
    sources: [['minutes', 2, '', '', 'Die Fundamente wurden im Frühjahr 2014 erneuert.']],
  },
  {
    date: ['2018~', '2018-01-01', '2018-12-31', 'year', 'about', '', '', 'about 2018'],
    text: 'First contact between Nordlicht Muster GmbH and Sample Components Ltd about 2018.',
    parties: 'nordlicht sample',
    sources: [['mail1', 1, '', '', 'we first met, I think, about 2018 at the trade fair']],
    more: { confidence: 'likely' },
  },
  {
    date: ['2019-36', '2019-10-01', '2019-12-31', 'quarter', '', '', '', 'in Q4 2019'],
    text: 'Negotiations on a framework supply agreement took place in Q4 2019.',
    parties: 'nordlicht sample',
    sources: [['minutes', 1, '', '', 'Verhandlungen über den Rahmenvertrag wurden in Q4 2019 geführt.']],
  },
  {
    date: ['2020-01-13/2020-01-19', '2020-01-13', '2020-01-19', 'week', '', '', '', 'KW 3/2020'],
    text: 'Prototypes were tested at the Musterstadt works in calendar week 3.',
    parties: 'nordlicht',
    sources: [['ledger', 1, 'Tests', 'C14', 'Prototyp-Test KW 3/2020']],
  },
  {
    date: day('2020-02-28', '28 February 2020'),
    text: 'The Supply Agreement is made between Sample Components Ltd and Nordlicht Muster GmbH.',
    parties: 'nordlicht sample',
    sources: [
      [
        'contract',
        1,
        'i',
        '',
        'THIS SUPPLY AGREEMENT is made on 28 February 2020 between Sample Components Ltd ("Supplier") and Nordlicht Muster GmbH ("Buyer")',
      ],
    ],
    more: { kind: 'document-date', role: 'agreement' },
  },
  {
    date: day('2020-03-01', '1 March 2020'),
    text: 'The Agreement takes effect (“Effective Date”).',
    parties: 'nordlicht sample',
    sources: [['contract', 3, '1', 'clause 1.1', '"Effective Date" means 1 March 2020.']],
    more: { kind: 'document-date', role: 'effective' },
  },
  {
    date: [
      '2020-03-01/2023-02-28',
      '2020-03-01',
      '2023-02-28',
      'day',
      '',
      '',
      '',
      'for a period of three years from the Effective Date',
    ],
    text: 'Term of the Agreement: three years from the Effective Date.',
    parties: 'nordlicht sample',
    sources: [
      [
        'contract',
        14,
        '12',
        'clause 14.1',
        'This Agreement shall continue for a period of three years from the Effective Date',
      ],
    ],
    more: {
      kind: 'term',
      reasons: [
        {
          code: 'contract-term',
          facts: {
            from: '2020-03-01',
            count: 3,
            unit: 'year',
            anchor: 'effective-date',
            named: '',
            ends: 'day-before',
          },
        },
      ],
      confidence: 'likely',
    },
  },
  {
    date: ['../2020-04-04', '', '2020-04-03', 'day', 'before', '', '', 'before 4 April 2020'],
    text: 'Drawings were to be handed over before 4 April 2020.',
    parties: 'sample',
    sources: [['contract', 6, '4', 'clause 4.2', 'Supplier shall hand over the drawings before 4 April 2020.']],
    more: { kind: 'deadline' },
  },
  {
    date: ['2020-05-03/2020-05-05', '2020-05-03', '2020-05-05', 'day', '', '', '', '3–5 May 2020'],
    text: 'Factory acceptance test of pumps 1 to 4, attended by Jane Sample and Erika Beispiel.',
    parties: 'jane erika',
    sources: [
      [
        'minutes',
        1,
        '',
        '',
        'Werksabnahme der Pumpen 1 bis 4 vom 3. bis 5. Mai 2020 in Anwesenheit von Frau Sample und Frau Beispiel',
      ],
    ],
  },
  {
    date: ['2020-05-30/2020-06-02', '2020-05-30', '2020-06-02', 'day', '', '', '', '30 May to 2 June 2020'],
    text: 'The consignment was in transit.',
    parties: 'spedition',
    sources: [['ledger', 2, 'Freight', 'B7:C7', '30 May to 2 June 2020']],
  },
  {
    date: ['2020-06-02', '2020-06-02', '2020-06-02', 'day', '', '14:30', '+02:00', '2. Juni 2020, 14:30 Uhr'],
    text: 'Anlieferung der Pumpen 1 bis 4 in Musterstadt; die Annahme wurde quittiert.',
    parties: 'spedition hafen',
    sources: [
      ['scan', 1, '', '', 'angeliefert am 2. Juni 2020, 14:30 Uhr, äußerlich unbeschädigt'],
      ['ledger', 2, 'Freight', 'D7', 'delivered 2 June 2020'],
    ],
    more: { confidence: 'check' },
  },
  {
    date: day('2020-06-04', '4 June 2020'),
    text: 'Delivery of pumps 1 to 4 according to the Supplier.',
    parties: 'sample',
    sources: [['mail2', 1, '', '', 'As you know, all four units reached you on 4 June 2020.']],
    more: { status: 'disputed by us' },
  },
  {
    date: ['2020-06', '2020-06-01', '2020-06-30', 'month', 'mid', '', '', 'mid-June 2020'],
    text: 'Commissioning of pump 1.',
    parties: 'hafen',
    sources: [['minutes', 2, '', '', 'Inbetriebnahme der Pumpe 1 Mitte Juni 2020']],
  },
  {
    date: day('2020-07-01', '1 July 2020'),
    text: 'Invoice no. SC-2020-0117 for EUR 184,500.00.',
    parties: 'sample nordlicht',
    sources: [['ledger', 1, 'Payments', 'A3', 'SC-2020-0117 | 1 July 2020 | EUR 184,500.00']],
    more: { kind: 'document-date', role: 'issued' },
  },
  {
    date: day('2020-07-31', 'within 30 days of the invoice'),
    text: 'Payment of invoice SC-2020-0117 falls due.',
    parties: 'nordlicht',
    sources: [['contract', 9, '7', 'clause 7.3', 'Invoices are payable within 30 days of the date of the invoice.']],
    more: {
      kind: 'deadline',
      role: 'due',
      reasons: [{ code: 'last-mentioned', facts: { from: '2020-07-01' } }],
      confidence: 'likely',
    },
  },
  {
    date: day('2020-08-17', '17 August 2020'),
    text: 'Pump 2 fails: bearing damage after 410 operating hours.',
    parties: 'hafen',
    sources: [
      ['mail1', 1, '', '', 'Pump 2 stopped on 17 August 2020 after 410 hours. The bearing is gone.'],
      ['mail2', 2, '', 'quoted mail', 'Pump 2 stopped on 17 August 2020 after 410 hours. The bearing is gone.'],
      ['mail3', 3, '', 'quoted mail', 'Pump 2 stopped on 17 August 2020 after 410 hours. The bearing is gone.'],
      ['minutes', 3, '', '', 'Ausfall Pumpe 2 am 17. August 2020 (Lagerschaden, 410 Bh)'],
      ['expert', 11, '9', 'table 2', '17 August 2020 – pump 2 – bearing – 410 h'],
    ],
  },
  {
    date: day('2020-08-19', '19. August'),
    text: 'Mängelrüge der Nordlicht Muster GmbH gegenüber der Sample Components Ltd.',
    parties: 'nordlicht sample erika',
    sources: [
      [
        'letter',
        1,
        '',
        '',
        'hiermit rügen wir den am 17. August aufgetretenen Lagerschaden an Pumpe 2 ausdrücklich und unverzüglich im Sinne des § 377 HGB und fordern Sie auf, den Mangel bis zum 4. September 2020 auf Ihre Kosten zu beseitigen; wir behalten uns sämtliche weitergehenden Rechte, insbesondere auf Ersatz des Betriebsausfallschadens, ausdrücklich vor. Die Pumpe wurde außer Betrieb genommen und gesichert; sie steht für eine Untersuchung durch Ihre Techniker nach Voranmeldung bei der Unterzeichnerin jederzeit zur Verfügung. Von einem Öffnen des Gehäuses haben wir abgesehen.',
      ],
    ],
    more: { kind: 'document-date', role: 'sent', reasons: [{ code: 'document-date', facts: { from: '2020-08-19' } }] },
  },
  {
    date: day('2020-09-04', 'bis zum 4. September 2020'),
    text: 'Frist zur Beseitigung des Mangels läuft ab.',
    parties: 'sample',
    sources: [['letter', 1, '', '', 'den Mangel bis zum 4. September 2020 auf Ihre Kosten zu beseitigen']],
    more: { kind: 'deadline' },
  },
  {
    date: ['2020-09-04/..', '2020-09-05', '', 'day', 'after', '', '', 'after 4 September 2020'],
    text: 'No repair was carried out after 4 September 2020.',
    parties: 'sample',
    sources: [['mail3', 1, '', '', 'nothing at all has happened after 4 September 2020']],
    more: { status: 'disputed by them' },
  },
  {
    date: ['2020-10/2020-12', '2020-10-01', '2020-12-31', 'month', '', '', '', 'October to December 2020'],
    text: 'Pumps 1, 3 and 4 ran at reduced load.',
    parties: 'hafen',
    sources: [['expert', 12, '10', '', 'From October to December 2020 the remaining units ran at reduced load.']],
  },
  {
    date: ['2020-41', '2020-07-01', '2020-12-31', 'half', '', '', '', 'im 2. Halbjahr 2020'],
    text: 'Der Betriebsausfallschaden des 2. Halbjahrs 2020 wird mit 96.200 EUR beziffert.',
    parties: 'hafen nordlicht',
    sources: [['letter', 2, '', '', 'Im 2. Halbjahr 2020 entstand ein Ausfallschaden von 96.200 EUR.']],
    more: { status: 'disputed by them' },
  },
  {
    date: ['2021', '2021-01-01', '2021-12-31', 'year', 'early', '', '', 'Anfang 2021'],
    text: 'Gespräche über einen Vergleich Anfang 2021.',
    parties: 'nordlicht sample',
    sources: [['mail3', 2, '', '', 'Anfang 2021 haben wir über einen Vergleich gesprochen']],
    more: { confidence: 'check', reasons: [{ code: 'last-mentioned', facts: { from: '2021' } }] },
  },
  {
    date: day('2021-03-03', 'next Wednesday'),
    text: 'Meeting of Jane Sample and Erika Beispiel in Hamburg.',
    parties: 'jane erika',
    sources: [['mail3', 1, '', '', 'Let us meet next Wednesday in Hamburg.']],
    more: { reasons: [{ code: 'document-date', facts: { from: '2021-02-26' } }], confidence: 'likely' },
  },
  {
    date: ['2021-04-10/2021-04-11', '2021-04-10', '2021-04-11', 'weekend', '', '', '', 'over the weekend'],
    text: 'Site inspection by the court-appointed expert, Dr. Max Mustermann.',
    parties: 'max hafen',
    sources: [['expert', 2, '', '', 'I inspected the site over the weekend of 10 and 11 April 2021.']],
  },
  {
    date: day('2021-05-12', 'May 12, 2021'),
    text: 'First Amendment to the Supply Agreement is signed.',
    parties: 'nordlicht sample',
    sources: [['amendment', 1, 'MUN-000103', '', 'This First Amendment is entered into as of May 12, 2021']],
    more: { kind: 'document-date', role: 'signed' },
  },
  {
    date: day('2021-05-21', '21.05.2021'),
    text: 'Laut Protokoll wurde der erste Nachtrag am 21.05.2021 unterzeichnet.',
    parties: 'nordlicht sample',
    sources: [['minutes', 4, '', '', 'Nachtrag 1 am 21.05.2021 unterzeichnet']],
  },
  {
    date: ['2021-06-01/..', '2021-06-01', '', 'day', 'since', '', '', 'since 1 June 2021'],
    text: 'Revised price list in force since 1 June 2021.',
    parties: 'sample',
    sources: [['amendment', 2, 'MUN-000104', 'clause 2', 'The prices in Schedule B apply since 1 June 2021.']],
  },
  {
    date: ['2021-07-15', '2021-07-15', '2021-07-15', 'day', '', '09:12', 'CEST', 'Thu, 15 Jul 2021 09:12'],
    text: 'Jane Sample rejects all claims by e-mail.',
    parties: 'jane nordlicht',
    sources: [['mail2', 1, '', 'Sent', 'Thu, 15 Jul 2021 09:12:44 +0200']],
    more: { kind: 'document-date', role: 'sent' },
  },
  {
    date: ['2021-24', '2021-12-01', '2022-02-28', 'season', '', '', '', 'in the winter of 2021'],
    text: 'The station was shut down for the winter.',
    parties: 'hafen',
    sources: [['expert', 13, '11', '', 'the station was shut down in the winter of 2021']],
  },
  {
    date: ['2021~', '2020-04-01', '2022-06-30', 'fiscal-year', '', '', '', 'fiscal year 2021'],
    text: 'Provision of EUR 120,000 made in the accounts for fiscal year 2021.',
    parties: 'nordlicht',
    sources: [['ledger', 3, 'Provisions', 'E22', 'FY 2021: 120,000']],
  },
  {
    date: day('2022-02-14', '14. Februar 2022'),
    text: 'Klageeingang beim Landgericht Musterstadt, Aktenzeichen 7 O 123/22.',
    parties: 'court nordlicht',
    sources: [['claim', 1, '', 'Eingangsstempel', 'Landgericht Musterstadt – Eingegangen 14. Februar 2022']],
    more: { kind: 'document-date', role: 'filed' },
  },
  {
    date: ['../2022-03-31', '', '2022-03-31', 'day', 'until', '', '', 'bis zum 31. März 2022'],
    text: 'Frist zur Klageerwiderung bis zum 31. März 2022.',
    parties: 'sample court',
    sources: [['claim', 2, '', 'Verfügung', 'Frist zur Klageerwiderung: bis zum 31. März 2022']],
    more: { kind: 'deadline' },
  },
  {
    date: ['2022-05', '2022-05-01', '2022-05-31', 'month', '', '', '', 'im Mai 2022'],
    text: 'Gutachten des Sachverständigen Dr. Max Mustermann wird im Mai 2022 vorgelegt.',
    parties: 'max court',
    sources: [['expert', 1, '', '', 'Expert report, May 2022']],
    more: { kind: 'document-date', role: 'dated' },
  },
  {
    date: day('2023-02-28', '28 February 2023'),
    text: 'The Agreement expires.',
    parties: 'nordlicht sample',
    sources: [['amendment', 1, 'MUN-000103', 'recital B', 'the Agreement will expire on 28 February 2023']],
    more: { kind: 'document-date', role: 'expiration', status: 'prospective' },
  },
  {
    date: null,
    text: 'Jane Sample told the site manager that “the bearings come from another supplier now”.',
    parties: 'jane hafen',
    sources: [['mail1', 2, '', '', 'Jane told our site manager that "the bearings come from another supplier now"']],
    more: { confidence: 'likely' },
  },
  {
    date: null,
    text: 'Ein Wartungsplan wurde nie übergeben.',
    parties: 'sample',
    sources: [['minutes', 5, '', '', 'Ein Wartungsplan wurde nie übergeben.']],
    more: { status: 'disputed by them' },
  },
  {
    date: null,
    text: 'Meeting on 03/04 at the works.',
    parties: 'nordlicht',
    sources: [['mail1', 2, '', '', 'as discussed at the works on 03/04']],
    more: {
      confidence: 'check',
      reasons: [{ code: 'ambiguous-order', facts: { one: '2020-03-04', other: '2020-04-03' } }],
    },
  },
]

export const exampleParties = [
  ['sample', 'Sample Components Ltd', 'organization', 'Supplier; SCL', 'Supplier; defendant'],
  ['nordlicht', 'Nordlicht Muster GmbH', 'organization', 'Buyer; Nordlicht', 'Buyer; claimant'],
  ['hafen', 'Hafenbetriebe Musterstadt AöR', 'authority', 'Hafenbetriebe', 'operator'],
  ['spedition', 'Spedition Beispiel & Söhne KG', 'organization', '', 'carrier'],
  ['jane', 'Jane Sample', 'person', 'J. Sample; Ms Sample', 'managing director of Sample Components Ltd'],
  ['erika', 'Erika Beispiel', 'person', 'Frau Beispiel', 'head of legal, Nordlicht Muster GmbH'],
  ['max', 'Dr. Max Mustermann', 'person', '', 'court-appointed expert'],
  ['court', 'Landgericht Musterstadt', 'court', 'LG Musterstadt', ''],
] as const

export const exampleDocuments = [
  ['contract', 'contracts/Supply Agreement 2020.pdf', 'pdf', 22, ''],
  ['amendment', 'contracts/First Amendment.pdf', 'pdf', 4, ''],
  ['mail1', 'letters/2020-08-17 Pump 2.eml', 'eml', 2, ''],
  ['mail2', 'letters/2021-07-15 AW Pump 2 #final.eml', 'eml', 2, ''],
  ['mail3', 'letters/2021-02-26 Vergleich.msg', 'msg', 3, ''],
  ['letter', 'letters/Mängelrüge.docx', 'docx', 2, ''],
  ['minutes', 'minutes/Protokoll Abnahme.docx', 'docx', 5, ''],
  ['ledger', 'Zahlungen & Fracht.xlsx', 'xlsx', 3, ''],
  ['scan', 'Lieferschein (unterschrieben).png', 'png', 1, ''],
  ['expert', 'court/expert-report.pdf', 'pdf', 38, ''],
  ['claim', 'court/Klage.pdf', 'pdf', 11, ''],
  ['annex', 'letters/2020-08-17 Pump 2.eml/Foto Lager.jpg', 'jpeg', 1, 'mail1'],
] as const

export const exampleContradictions = [
  ['Anlieferung der Pumpen', 'Delivery of pumps 1 to 4', 'two dates for the delivery of the same four pumps'],
  ['First Amendment', 'Laut Protokoll', 'two dates for the signing of the First Amendment'],
] as const
