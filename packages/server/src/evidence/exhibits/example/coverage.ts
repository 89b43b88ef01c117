// What the invented documents left unread and undecided.

/** Document, page, code, sentence. */
export const exampleFindings = [
  ['annex', null, 'text.page-without-text', 'The photograph has no legible text.'],
  ['claim', 9, 'text.page-without-text', 'Page 9 is a scan too faint to be read.'],
  [null, null, 'text.encrypted', 'The file is protected by a password and was not opened.'],
  [null, null, 'text.unsupported', 'Word 97–2003 documents are not read; save it as DOCX and add it again.'],
  [
    'mail1',
    null,
    'events.dates-undecided',
    '2 expressions of time were not dated; the list of undecided dates names each.',
  ],
  [
    'minutes',
    null,
    'events.dates-undecided',
    '3 expressions of time were not dated; the list of undecided dates names each.',
  ],
] as const

/** Document, page, words, where they begin, reason, candidates. */
export const exampleUndecided = [
  ['mail1', 2, '03/04/2020', [212], 'ambiguous-order', '2020-03-04; 2020-04-03'],
  ['mail1', 2, 'the day before yesterday', [640], 'no-anchor', ''],
  ['minutes', 3, 'am nächsten Tag', [88, 1401, 1733], 'no-anchor', ''],
] as const
