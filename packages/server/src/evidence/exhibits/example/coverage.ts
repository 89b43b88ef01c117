// What the invented documents left unread and undecided.

/** Document, page, code, facts. */
export const exampleFindings = [
  ['annex', null, 'text.no-text', {}],
  ['claim', 9, 'text.page-without-text', {}],
  ['ledger', 2, 'text.hidden-part', { detail: 'sheet-hidden-rows', sheet: 'Fracht', count: 12 }],
  [null, null, 'text.encrypted', {}],
  [null, null, 'text.convert-doc', {}],
  ['mail1', null, 'events.dates-undecided', { count: 2, listed: 2 }],
  ['minutes', null, 'events.dates-undecided', { count: 3, listed: 3 }],
  [
    'expert',
    null,
    'events.left-out',
    { law: 2, reference: 1, boilerplate: 0, untold: 0, repeated: 0, count: 3, listed: 3 },
  ],
] as const

/** Document, page, words, where they begin, reason, candidates. */
export const exampleUndecided = [
  ['mail1', 2, '03/04/2020', [212], 'ambiguous-order', '2020-03-04; 2020-04-03'],
  ['mail1', 2, 'the day before yesterday', [640], 'no-anchor', ''],
  ['minutes', 3, 'am nächsten Tag', [88, 1401, 1733], 'no-anchor', ''],
] as const

/** Document, page, where they begin, words, what it is the date of, kind. */
export const exampleLeftOut = [
  ['expert', 6, 311, '18. August 1896', 'Bürgerliches Gesetzbuch vom 18. August 1896', 'law'],
  ['expert', 9, 42, '18. August 1896', 'des Bürgerlichen Gesetzbuchs vom 18. August 1896', 'law'],
  ['expert', 7, 1204, '12 March 2019', 'the maintenance manual dated 12 March 2019', 'reference'],
  ['mail1', 1, 0, '2020', '2020', 'boilerplate'],
] as const
