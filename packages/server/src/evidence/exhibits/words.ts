// Every word that an exported chronology says by itself, in English and in German. The German is written, not translated.
import type { Chronology, ChronologyDocument, ChronologyParty, ChronologyRow, ExportColumn } from '@muniment/contract'
import type { Language } from '@muniment/contract/dates'

export interface Words {
  readonly chronology: string
  readonly matter: string
  readonly asOf: (day: string) => string
  readonly pageOf: readonly [string, string]
  readonly everyRow: string
  /** Rows that people took out. */
  readonly removed: (count: number) => string
  /** In the place of a source. */
  readonly byHand: string
  /** Of a row that was read, when nothing it was read from is cited any more. */
  readonly uncited: string
  readonly filtered: (filter: string) => string
  readonly conventions: string
  readonly columns: Readonly<Record<ExportColumn, string>>
  /** Titles; those left out are of the usual ones. */
  readonly chosenColumns: (shown: readonly string[], leftOut: readonly string[]) => string
  readonly yes: string
  readonly undated: string
  readonly undatedNote: string
  readonly cast: string
  readonly castColumns: readonly [name: string, kind: string, aliases: string, roles: string, rows: string]
  readonly documents: string
  readonly documentColumns: readonly [name: string, kind: string, pages: string, hash: string, attachedTo: string]
  readonly hashNote: string
  readonly coverage: string
  readonly coverageColumns: readonly [document: string, page: string, finding: string]
  readonly nothingMissed: string
  readonly undecided: string
  readonly undecidedNote: string
  readonly undecidedColumns: readonly [place: string, characters: string, words: string, why: string]
  /** Of those that are printed, where not all are. */
  readonly undecidedLeft: (shown: number, all: number) => string
  readonly leftOut: string
  readonly leftOutNote: string
  readonly leftOutColumns: readonly [document: string, page: string, words: string, about: string, why: string]
  readonly leftOutLeft: (shown: number, all: number) => string
  readonly wholeFile: string
  readonly quotes: readonly [open: string, close: string]
  /** In place of a quote, where a page is cited on which no word stands. */
  readonly pageWithoutWords: string
  /** A document's name with that of the mail or archive it came in, which is of this kind. */
  readonly within: (name: string, above: string, kind: string) => string
  readonly inferred: (basis: string) => string
  readonly asWritten: (words: string) => string
  readonly contradicts: (number: number, date: string, reason: string) => string
  readonly moreSources: (count: number) => string
  readonly more: (count: number) => string
  readonly moreContradictions: string
  readonly contents: (counts: ChronologyCounts) => string
  readonly missed: (counts: MissedCounts) => string
  /** In a file that has no room for the lists. */
  readonly listedElsewhere: (notDecided: number, leftOut: number) => string
  /** As a remark on a row; null where none is needed. */
  readonly confidenceNote: Readonly<Record<ChronologyRow['confidence'], string | null>>
  readonly confidence: Readonly<Record<ChronologyRow['confidence'], string>>
  readonly status: Readonly<Record<NonNullable<ChronologyRow['status']>, string>>
  readonly everyStatus: (status: string) => string
  readonly kind: Readonly<Record<ChronologyRow['kind'], string>>
  readonly roles: ReadonlyMap<string, string>
  readonly partyKind: Readonly<Record<ChronologyParty['kind'], string>>
  readonly documentKind: ReadonlyMap<ChronologyDocument['kind'], string>
  readonly nobody: string
  readonly unshown: (count: number) => string
  /** Of the data that a PDF carries. */
  readonly attachment: string
}

export interface ChronologyCounts {
  readonly documents: number
  /** Of the documents that have pages. */
  readonly pages: number
  readonly rows: number
  readonly undated: number
  readonly contradictions: number
}

export interface MissedCounts {
  readonly notRead: number
  /** Expressions of time. */
  readonly notDecided: number
  readonly leftOut: number
  readonly remarks: number
}

/** What comes with one is attached to it; what comes in an archive or a mailbox lies in it. */
const MAILS: ReadonlySet<string> = new Set(['eml', 'msg'])

const en: Words = {
  chronology: 'Chronology',
  matter: 'Matter',
  asOf: (day) => `As of ${day}`,
  pageOf: ['Page ', ' of '],
  everyRow: 'Filter: none. Every event found in the documents is listed.',
  removed: (count) =>
    `${counted(count, 'row was', 'rows were')} taken out by hand and ${count === 1 ? 'is' : 'are'} not listed.`,
  byHand: 'Entered by hand; no document is cited.',
  uncited: 'No document is cited any more.',
  filtered: (filter) => `Filter: ${filter}`,
  conventions:
    'Quotations are verbatim, line breaks shown as spaces; […] marks where a long one was cut. A date is given only as precisely as its source gives it.',
  columns: {
    number: 'No.',
    date: 'Date',
    event: 'Event',
    parties: 'Parties',
    source: 'Source',
    kind: 'Kind',
    confidence: 'Confidence',
    basis: 'Inferred from',
    contradiction: 'Contradiction',
    status: 'Status',
    key: 'Key',
    reviewed: 'Reviewed',
    tags: 'Tags',
  },
  chosenColumns: (shown, leftOut) =>
    `Columns chosen: ${shown.join(', ')}${leftOut.length === 0 ? '' : `; left out: ${leftOut.join(', ')}`}.`,
  yes: 'yes',
  undated: 'Undated',
  undatedNote:
    'The documents give no date for these events, or one that can be read in more than one way. They are in the order of the documents.',
  cast: 'Persons and parties',
  castColumns: ['Name', 'Kind', 'Also named', 'Role', 'Rows'],
  documents: 'Documents',
  documentColumns: ['Document', 'Kind', 'Pages', 'SHA-256', 'Attached to'],
  hashNote: 'SHA-256: all 64 digits, in four groups.',
  coverage: 'What was not read, and remarks on reading',
  coverageColumns: ['Document', 'Page', 'Finding'],
  nothingMissed: 'No page was left unread and no date undecided, as far as reading found.',
  undecided: 'Undecided dates',
  undecidedNote:
    'Expressions of time that stand in the documents and were not dated. Characters are counted from the beginning of the page.',
  undecidedColumns: ['Place', 'Characters', 'Words', 'Why not dated'],
  undecidedLeft: (shown, all) =>
    `${shown} of ${all} are printed, those that could be decided first; all stand in the JSON and XLSX exports.`,
  leftOut: 'Dates left out',
  leftOutNote:
    'Dates that stand in the documents and tell no event: of statutes and other decisions, of documents that are only named, of forms and boilerplate, those of which nothing is told, and those that a row tells already.',
  leftOutColumns: ['Document', 'Page', 'Date', 'In the words of the document', 'Why left out'],
  leftOutLeft: (shown, all) =>
    `${shown} of ${all} are printed, those of documents only named first; all stand in the JSON and XLSX exports.`,
  wholeFile: 'all',
  quotes: ['“', '”'],
  pageWithoutWords: '[page without words]',
  within: (name, above, kind) => `${name} (${MAILS.has(kind) ? 'attachment to' : 'in'} ${above})`,
  inferred: (basis) => `Inferred: ${basis}`,
  asWritten: (words) => `written “${words}”`,
  contradicts: (number, date, reason) => `See also no. ${number} (${date}): ${reason}`,
  more: (count) => `and ${count} more`,
  moreContradictions: 'See also further rows with other dates.',
  moreSources: (count) => `and ${count} more ${count === 1 ? 'source' : 'sources'}`,
  contents: ({ documents, pages, rows, undated, contradictions }) =>
    `${counted(rows, 'event', 'events')} from ${counted(documents, 'document', 'documents')}${pages > 0 ? ` (${counted(pages, 'page', 'pages')})` : ''}` +
    (undated > 0 ? `, ${undated} of them undated` : '') +
    (contradictions > 0 ? `; ${counted(contradictions, 'contradiction', 'contradictions')} between sources` : '') +
    '.',
  missed: ({ notRead, notDecided, leftOut, remarks }) =>
    [
      notRead > 0 ? `Not read: ${counted(notRead, 'item', 'items')}.` : '',
      notDecided > 0 ? `Not dated: ${counted(notDecided, 'expression of time', 'expressions of time')}.` : '',
      leftOut > 0 ? `Left out on purpose: ${counted(leftOut, 'date', 'dates')}.` : '',
      remarks > 0 ? `Remarks: ${remarks}.` : '',
      'The annex says which.',
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
  listedElsewhere: (notDecided, leftOut) =>
    `Not listed here: ${[
      notDecided > 0 ? counted(notDecided, 'undecided date', 'undecided dates') : '',
      leftOut > 0 ? counted(leftOut, 'date left out on purpose', 'dates left out on purpose') : '',
    ]
      .filter((part) => part !== '')
      .join(', ')}; the DOCX, PDF, XLSX, HTML and JSON exports name each.`,
  confidenceNote: { certain: null, likely: 'Likely, not certain', check: 'To be checked' },
  confidence: { certain: 'certain', likely: 'likely', check: 'to be checked' },
  status: {
    undisputed: 'undisputed',
    'disputed by us': 'disputed by us',
    'disputed by them': 'disputed by them',
    prospective: 'prospective',
    unsure: 'not yet reviewed',
  },
  everyStatus: (status) => `Status of every row: ${status}.`,
  kind: { event: 'Event', 'document-date': 'Date of the document', deadline: 'Deadline', term: 'Term' },
  roles: new Map(Object.entries({ agreement: 'agreement date', expires: 'expiry', expiration: 'expiry', dated: '' })),
  partyKind: { person: 'person', organization: 'organisation', court: 'court', authority: 'authority' },
  documentKind: new Map(Object.entries({ text: 'Text', eml: 'E-mail', msg: 'E-mail', mbox: 'Mailbox' })),
  nobody: '–',
  unshown: (count) =>
    `${counted(count, 'character has', 'characters have')} no letterform here and ${count === 1 ? 'stands' : 'stand'} as □; the attached JSON has the text as it is.`,
  attachment: 'The whole chronology as JSON, quotations uncut',
}

const de: Words = {
  chronology: 'Chronologie',
  matter: 'Sache',
  asOf: (day) => `Stand: ${day}`,
  pageOf: ['Seite ', ' von '],
  everyRow: 'Filter: keiner. Alle in den Unterlagen gefundenen Ereignisse sind aufgeführt.',
  removed: (count) =>
    count === 1
      ? 'Ein Eintrag wurde von Hand herausgenommen und ist nicht aufgeführt.'
      : `${count} Einträge wurden von Hand herausgenommen und sind nicht aufgeführt.`,
  byHand: 'Von Hand eingetragen; kein Dokument ist angeführt.',
  uncited: 'Kein Dokument wird mehr angeführt.',
  filtered: (filter) => `Filter: ${filter}`,
  conventions:
    'Zitate sind wörtlich, Zeilenumbrüche als Leerzeichen wiedergegeben; […] bezeichnet Kürzungen. Ein Datum ist nur so genau angegeben, wie die Fundstelle es hergibt.',
  columns: {
    number: 'Nr.',
    date: 'Datum',
    event: 'Ereignis',
    parties: 'Beteiligte',
    source: 'Fundstelle und Beleg',
    kind: 'Art',
    confidence: 'Verlässlichkeit',
    basis: 'Erschlossen aus',
    contradiction: 'Widerspruch',
    status: 'Stand',
    key: 'Schlüssel',
    reviewed: 'Geprüft',
    tags: 'Schlagworte',
  },
  chosenColumns: (shown, leftOut) =>
    `Gewählte Spalten: ${shown.join(', ')}${leftOut.length === 0 ? '' : `; weggelassen: ${leftOut.join(', ')}`}.`,
  yes: 'ja',
  undated: 'Ohne Datum',
  undatedNote:
    'Zu diesen Ereignissen nennen die Unterlagen kein Datum oder eines, das mehrere Lesarten hat. Sie folgen der Reihenfolge der Unterlagen.',
  cast: 'Personen und Beteiligte',
  castColumns: ['Name', 'Art', 'Auch genannt', 'Rolle', 'Einträge'],
  documents: 'Unterlagen',
  documentColumns: ['Unterlage', 'Art', 'Seiten', 'SHA-256', 'Anlage zu'],
  hashNote: 'SHA-256: alle 64 Stellen, in vier Gruppen.',
  coverage: 'Nicht Gelesenes und Hinweise zum Lesen',
  coverageColumns: ['Unterlage', 'Seite', 'Feststellung'],
  nothingMissed: 'Soweit feststellbar, blieb keine Seite ungelesen und kein Datum unentschieden.',
  undecided: 'Nicht entschiedene Daten',
  undecidedNote:
    'Zeitangaben der Unterlagen, denen kein Datum zugeordnet wurde. Zeichen sind vom Anfang der Seite an gezählt.',
  undecidedColumns: ['Fundstelle', 'Zeichen', 'Wortlaut', 'Warum ohne Datum'],
  undecidedLeft: (shown, all) =>
    `Abgedruckt sind ${shown} von ${all}, die entscheidbaren zuerst; alle stehen in der JSON- und der XLSX-Ausgabe.`,
  leftOut: 'Nicht aufgenommene Daten',
  leftOutNote:
    'Daten, die in den Unterlagen stehen und kein Ereignis berichten: von Gesetzen und fremden Entscheidungen, von nur genannten Dokumenten, aus Formularen und Standardtext, solche, zu denen nichts berichtet wird, und solche, die schon ein Eintrag nennt.',
  leftOutColumns: ['Unterlage', 'Seite', 'Datum', 'Im Wortlaut der Unterlage', 'Warum nicht aufgenommen'],
  leftOutLeft: (shown, all) =>
    `Abgedruckt sind ${shown} von ${all}, zuerst die von nur genannten Dokumenten; alle stehen in der JSON- und der XLSX-Ausgabe.`,
  wholeFile: 'alle',
  quotes: ['„', '“'],
  pageWithoutWords: '[Seite ohne Text]',
  within: (name, above, kind) => `${name} (${MAILS.has(kind) ? 'Anlage zu' : 'in'} ${above})`,
  inferred: (basis) => `Erschlossen: ${basis}`,
  asWritten: (words) => `im Wortlaut „${words}“`,
  contradicts: (number, date, reason) => `Siehe auch Nr. ${number} (${date}): ${reason}`,
  more: (count) => `und ${count} weitere`,
  moreContradictions: 'Siehe auch weitere Einträge mit anderem Datum.',
  moreSources: (count) => `und ${count} weitere ${count === 1 ? 'Fundstelle' : 'Fundstellen'}`,
  contents: ({ documents, pages, rows, undated, contradictions }) =>
    `${counted(rows, 'Ereignis', 'Ereignisse')} aus ${counted(documents, 'Unterlage', 'Unterlagen')}${pages > 0 ? ` (${counted(pages, 'Seite', 'Seiten')})` : ''}` +
    (undated > 0 ? `, davon ${undated} ohne Datum` : '') +
    (contradictions > 0 ? `; ${counted(contradictions, 'Widerspruch', 'Widersprüche')} zwischen Fundstellen` : '') +
    '.',
  missed: ({ notRead, notDecided, leftOut, remarks }) =>
    [
      notRead > 0 ? `Nicht gelesen: ${counted(notRead, 'Fall', 'Fälle')}.` : '',
      notDecided > 0 ? `Ohne Datum geblieben: ${counted(notDecided, 'Zeitangabe', 'Zeitangaben')}.` : '',
      leftOut > 0 ? `Bewusst nicht aufgenommen: ${counted(leftOut, 'Datum', 'Daten')}.` : '',
      remarks > 0 ? `Anmerkungen: ${remarks}.` : '',
      'Der Anhang sagt, welche.',
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
  listedElsewhere: (notDecided, leftOut) =>
    `Hier nicht aufgeführt: ${[
      notDecided > 0 ? counted(notDecided, 'nicht entschiedenes Datum', 'nicht entschiedene Daten') : '',
      leftOut > 0 ? counted(leftOut, 'bewusst nicht aufgenommenes Datum', 'bewusst nicht aufgenommene Daten') : '',
    ]
      .filter((part) => part !== '')
      .join(', ')}; die Ausgaben DOCX, PDF, XLSX, HTML und JSON nennen jedes.`,
  confidenceNote: { certain: null, likely: 'Wahrscheinlich, nicht sicher', check: 'Zu prüfen' },
  confidence: { certain: 'sicher', likely: 'wahrscheinlich', check: 'zu prüfen' },
  status: {
    undisputed: 'unstreitig',
    'disputed by us': 'von uns bestritten',
    'disputed by them': 'von der Gegenseite bestritten',
    prospective: 'bevorstehend',
    unsure: 'noch nicht geprüft',
  },
  everyStatus: (status) => `Alle Einträge: ${status}.`,
  kind: { event: 'Ereignis', 'document-date': 'Datum der Unterlage', deadline: 'Frist', term: 'Laufzeit' },
  roles: new Map(
    Object.entries({
      agreement: 'Vertragsdatum',
      dated: '',
      decided: 'entschieden',
      delivered: 'zugestellt',
      due: 'fällig',
      effective: 'wirksam',
      executed: 'unterzeichnet',
      expiration: 'Ablauf',
      expires: 'Ablauf',
      filed: 'eingereicht',
      issued: 'ausgestellt',
      meeting: 'Sitzung',
      received: 'eingegangen',
      sent: 'versandt',
      served: 'zugestellt',
      signed: 'unterzeichnet',
      termination: 'Beendigung',
    }),
  ),
  partyKind: { person: 'Person', organization: 'Organisation', court: 'Gericht', authority: 'Behörde' },
  documentKind: new Map(Object.entries({ text: 'Text', eml: 'E-Mail', msg: 'E-Mail', mbox: 'Postfach' })),
  nobody: '–',
  unshown: (count) =>
    `${counted(count, 'Schriftzeichen ist', 'Schriftzeichen sind')} hier nicht darstellbar und durch □ ersetzt; die angehängte JSON-Datei enthält den Text unverändert.`,
  attachment: 'Die ganze Chronologie als JSON, Zitate ungekürzt',
}

const words: Readonly<Record<Language, Words>> = { en, de }

export function wordsIn(language: Chronology['language']): Words {
  return words[language]
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}
