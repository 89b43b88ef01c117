// The sentences of the coverage, one table a language: what happened, what is safe, what to do. They are read at every door and in
// every exported file, so none speaks of a button or a command, nor names the program. `{count}` stands for the fact of that name.

import type { Language } from '@muniment/contract/dates'
import type { Undecided } from '@muniment/reading/dates'
import type { KeptOutKind } from '@muniment/reading/statements'
import type { EventCode } from '../events/index.ts'
import type { ReadDetailName, ReadRefusalCode } from '../text/index.ts'

/** A number is handed over as it is written in the language; `is` tells one from many and none from some. */
export interface Fact {
  readonly text: string
  readonly is: number | string
}
type Sentence = (fact: (name: string) => Fact) => string

export interface FindingSentences {
  readonly read: Readonly<Record<ReadRefusalCode, string>>
  /** Follows the sentence of its code. */
  readonly details: Readonly<Record<ReadDetailName, string>>
  readonly events: Readonly<Record<EventCode, Sentence>>
  /** Why an expression of time was not dated; `{candidates}` where there is a choice. */
  readonly undecided: Readonly<Record<Undecided, string>>
  /** Why a date that was read is in no row. */
  readonly leftOut: Readonly<Record<KeptOutKind, string>>
}

const some = (parts: readonly (readonly [fact: Fact, words: string])[]): string =>
  parts
    .filter(([fact]) => fact.is !== 0)
    .map(([fact, words]) => `${words} (${fact.text})`)
    .join(', ')

const en: FindingSentences = {
  read: {
    'text.empty': 'The file is empty. Ask for it again where it came from.',
    'text.not-opened':
      'The file could not be opened: whoever made this chronology is not permitted to read it, or it was taken away.',
    'text.unknown-kind': 'The file is of a kind that is not read. Printed or saved as PDF it can be.',
    'text.convert-data':
      'This is data for programs (JSON). Save it as a table (.csv, .xlsx) or as a document; that copy can be read.',
    'text.convert-doc':
      'This is an old Word file (.doc). Save it as .docx in Word or LibreOffice; that copy can be read.',
    'text.convert-pst':
      'This is an Outlook data file (.pst). Export the folders you need as .mbox or .eml files; those can be read.',
    'text.convert-xls':
      'This is an old Excel file (.xls). Save it as .xlsx in Excel or LibreOffice; that copy can be read.',
    'text.encrypted': 'Protected by a password. A copy saved without one can be read.',
    'text.damaged':
      'Damaged or cut short; it could not be opened. Ask for a fresh copy, or save it anew with the program it was made with.',
    'text.bomb': 'It would unpack to far more than it holds and was not opened. File what you need of it by itself.',
    'text.unsafe-path': 'An entry of the archive points outside it and was left out.',
    'text.too-large': 'The file, or a part of it, is larger than the limit. Split it and file the parts.',
    'text.too-deep':
      'Archives inside archives go deeper than the limit; the innermost were left out. File those by themselves.',
    'text.time-limit': 'Reading took longer than the time limit and was stopped. Read it again, or split it.',
    'text.memory-limit': 'Reading needed more memory than the limit and was stopped. Split it and file the parts.',
    'text.reader-failed': 'The reader failed on this file. Printed or saved as PDF it may be read.',
    'text.no-text': 'No text was found in the file. Look at it yourself: drawings and handwriting are not read.',
    'text.page-without-text': 'No text was found on this page.',
    'text.page-low-confidence':
      'The text of this page was recognised from an image with low confidence; check it against the page.',
    'text.recognition-quota':
      'This page is an image and was not recognised: the workspace has used its pages for this month. Read the document again later.',
    'text.page-failed': 'This page could not be read.',
    'text.repaired-sign': 'A paragraph sign was restored where text recognition had read 8, & or $.',
    'text.part-left-out': 'A part of the file was left out.',
    'text.hidden-part': 'The file hides a part from its readers; it was read and marked as hidden.',
    'text.other-kind':
      'The name says another kind of file than the content is. It was read by its content; see whether the original is this file.',
  },
  details: {
    'attached-files': 'Attached files beyond the limit: {count}.',
    'binary-workbook': 'It is a binary workbook (.xlsb); saved as .xlsx it can be read.',
    checksum: 'A part of it fails its checksum.',
    'cut-short': 'It is cut short; what is there was read.',
    'document-type': 'Its XML holds a document type declaration, which office programs never write.',
    'embedded-objects': 'Embedded objects: {count}.',
    entries: 'Further entries of the archive: {count}.',
    entry: 'Entry of the archive: “{name}”.',
    'entry-is-link': 'The entry “{name}” is a link.',
    'failed-pages': 'More than {count} of its {pages} pages could not be read; the rest was not tried.',
    'first-messages': 'Only the first {count} messages were read.',
    'first-pages': 'Pages read: only the first {count}.',
    'first-parts': 'Parts read: only the first {count}.',
    'first-rows': 'Only the first {count} rows were read.',
    'header-only': 'Only the header of the mail could be read.',
    'hidden-text': 'It stands on the page “Hidden text”.',
    'large-table': 'A table in it is larger than the limit.',
    'malformed-xml': 'Its XML is not well-formed.',
    'matter-full': 'The matter holds as many documents as it may: “{name}” was not filed.',
    'quota-full': 'The workspace keeps as much as it may: “{name}” was not filed.',
    'nested-too-deep': 'Its parts are nested deeper than any honest file needs.',
    'no-pages': 'It has no pages.',
    'odd-packing': 'It is packed by a method that office programs do not use.',
    'page-image': 'The image of the page is damaged or of a sort that is not read.',
    'part-infected': 'The virus scanner knows “{name}” as harmful: it was not filed.',
    'part-missing': 'The part that holds its text is missing.',
    'part-not-filed': '“{name}” could not be filed.',
    'part-too-large': '“{name}” is larger than the limit.',
    remarks: 'Of {count} remarks on this file only the first {kept} were kept.',
    'sheet-first-rows': 'Of the sheet “{sheet}” only the first {count} rows were read.',
    'sheet-formulas': 'Formulas of the sheet “{sheet}” stored without a result: {count}.',
    'sheet-hidden': 'The sheet “{sheet}” is hidden in the workbook.',
    'sheet-hidden-columns': 'The sheet “{sheet}” hides columns.',
    'sheet-hidden-rows': 'Hidden rows of the sheet “{sheet}”: {count}.',
    'sub-documents': 'It refers to sub-documents, which are files of their own.',
  },
  events: {
    'events.dates-undecided': (fact) =>
      (fact('count').is === 1
        ? 'One expression of time was not dated'
        : `${fact('count').text} expressions of time were not dated`) +
      (fact('listed').is === fact('count').is
        ? '; the list of undecided dates names the place and the reason of each.'
        : `; the list of undecided dates names the first ${fact('listed').text}.`),
    'events.findings-cut': (fact) =>
      `There are more findings than can be listed: these are the first ${fact('most').text}. Split the matter.`,
    'events.left-out': (fact) =>
      `Left out of the chronology: ${some([
        [fact('law'), 'dates of statutes and other decisions'],
        [fact('reference'), 'dates of documents only named'],
        [fact('boilerplate'), 'dates of forms and boilerplate'],
        [fact('untold'), 'dates of which nothing is told'],
        [fact('repeated'), 'days that a row names already'],
      ])}; ${
        fact('listed').is === fact('count').is
          ? 'the list of dates left out names each.'
          : `the list of dates left out names the first ${fact('listed').text}.`
      }`,
    'events.left-out-cut': (fact) =>
      `More dates were left out than can be listed: the list has the first ${fact('most').text}.`,
    'events.not-found': () => 'The document was read, but looking for events in it failed.',
    'events.not-gathered': () =>
      'Putting the events of all documents together failed. The rows are older than the documents.',
    'events.source-removed': (fact) =>
      (fact('rows').is === 1 ? 'One row lost' : `${fact('rows').text} rows lost`) +
      ` a source: ${fact('documents').is === 1 ? 'a document' : `${fact('documents').text} documents`} that had been cited there ${fact('documents').is === 1 ? 'was' : 'were'} removed for good. The rows stay because people had worked on them.`,
    'events.speaks-to-model': () =>
      'Part of this page reads as if it spoke to a language model. It was read like any other; look at it before you rely on it.',
    'events.too-long': (fact) =>
      `The document was read, but looking for events in it took more ${fact('limit').is === 'memory' ? 'memory' : 'time'} than is allowed and was stopped. None of its events are listed. Split it into smaller documents.`,
    'events.undecided-cut': (fact) =>
      `There are more undecided dates than can be listed: the list has the first ${fact('most').text}.`,
  },
  undecided: {
    'no-anchor': 'The text gives no day to count from.',
    'impossible-day': 'The calendar has no such day or week.',
    'ambiguous-order': 'It can mean {candidates}; nothing in the text says whether the day or the month comes first.',
  },
  leftOut: {
    law: 'Date of a statute or of another decision',
    reference: 'Date of a document that is only named',
    boilerplate: 'Date of a form or of boilerplate',
    untold: 'Nothing is said to have happened or to be due then',
    repeated: 'A row of the document names this day already',
  },
}

const de: FindingSentences = {
  read: {
    'text.empty': 'Die Datei ist leer. Fordern Sie sie noch einmal an.',
    'text.not-opened':
      'Die Datei konnte nicht geöffnet werden: Wer diese Chronologie erstellt hat, darf sie nicht lesen, oder sie wurde entfernt.',
    'text.unknown-kind': 'Dateien dieser Art werden nicht gelesen. Als PDF gedruckt oder gespeichert werden sie es.',
    'text.convert-data':
      'Das sind Daten für Programme (JSON). Speichern Sie sie als Tabelle (.csv, .xlsx) oder als Dokument; diese Fassung kann gelesen werden.',
    'text.convert-doc':
      'Das ist eine alte Word-Datei (.doc). Speichern Sie sie in Word oder LibreOffice als .docx; diese Fassung kann gelesen werden.',
    'text.convert-pst':
      'Das ist eine Outlook-Datendatei (.pst). Exportieren Sie die benötigten Ordner als .mbox oder .eml; diese Dateien können gelesen werden.',
    'text.convert-xls':
      'Das ist eine alte Excel-Datei (.xls). Speichern Sie sie in Excel oder LibreOffice als .xlsx; diese Fassung kann gelesen werden.',
    'text.encrypted': 'Mit einem Kennwort geschützt. Eine ohne Kennwort gespeicherte Kopie kann gelesen werden.',
    'text.damaged':
      'Beschädigt oder abgeschnitten; ließ sich nicht öffnen. Fordern Sie die Datei noch einmal an, oder speichern Sie sie mit ihrem Programm neu.',
    'text.bomb':
      'Entpackt wäre der Inhalt um ein Vielfaches größer; er wurde nicht geöffnet. Legen Sie einzeln ab, was Sie daraus brauchen.',
    'text.unsafe-path': 'Ein Eintrag des Archivs zeigt aus dem Archiv hinaus und wurde ausgelassen.',
    'text.too-large':
      'Die Datei oder ein Teil von ihr überschreitet die zulässige Größe. Teilen Sie sie und legen Sie die Teile ab.',
    'text.too-deep':
      'Archive sind tiefer ineinander verschachtelt als zulässig; die innersten wurden ausgelassen. Legen Sie diese einzeln ab.',
    'text.time-limit':
      'Das Lesen dauerte länger als zulässig und wurde abgebrochen. Lassen Sie die Datei noch einmal lesen, oder teilen Sie sie.',
    'text.memory-limit':
      'Das Lesen brauchte mehr Speicher als zulässig und wurde abgebrochen. Teilen Sie die Datei und legen Sie die Teile ab.',
    'text.reader-failed':
      'Die Datei konnte nicht gelesen werden: Das Leseprogramm ist gescheitert. Als PDF gedruckt oder gespeichert lässt sie sich womöglich lesen.',
    'text.no-text':
      'In der Datei wurde kein Text gefunden. Sehen Sie sie selbst an: Zeichnungen und Handschrift werden nicht gelesen.',
    'text.page-without-text': 'Auf dieser Seite wurde kein Text gefunden.',
    'text.page-low-confidence': 'Der Text dieser Seite wurde unsicher erkannt; vergleichen Sie ihn mit dem Bild.',
    'text.recognition-quota':
      'Diese Seite ist ein Bild und wurde nicht erkannt: Das Kontingent des Monats ist verbraucht. Lassen Sie das Dokument später noch einmal lesen.',
    'text.page-failed': 'Diese Seite konnte nicht gelesen werden.',
    'text.repaired-sign':
      'Ein Paragrafenzeichen wurde wiederhergestellt, wo die Texterkennung 8, & oder $ gelesen hatte.',
    'text.part-left-out': 'Ein Teil der Datei wurde ausgelassen.',
    'text.hidden-part':
      'Die Datei verbirgt einen Teil vor ihren Lesern; er wurde gelesen und als verborgen gekennzeichnet.',
    'text.other-kind':
      'Der Name nennt eine andere Dateiart, als der Inhalt ist. Gelesen wurde nach dem Inhalt; prüfen Sie, ob das Original diese Datei ist.',
  },
  details: {
    'attached-files': 'Angehängte Dateien über der Höchstzahl: {count}.',
    'binary-workbook': 'Es ist eine binäre Arbeitsmappe (.xlsb); als .xlsx gespeichert kann sie gelesen werden.',
    checksum: 'Die Prüfsumme eines ihrer Teile stimmt nicht.',
    'cut-short': 'Sie ist abgeschnitten; was vorhanden ist, wurde gelesen.',
    'document-type': 'Ihr XML enthält eine Dokumenttyp-Deklaration, die kein Büroprogramm schreibt.',
    'embedded-objects': 'Eingebettete Objekte: {count}.',
    entries: 'Weitere Einträge des Archivs: {count}.',
    entry: 'Eintrag des Archivs: „{name}“.',
    'entry-is-link': 'Der Eintrag „{name}“ ist eine Verknüpfung.',
    'failed-pages': 'Mehr als {count} der {pages} Seiten waren nicht lesbar; die übrigen wurden nicht versucht.',
    'first-messages': 'Gelesen wurden nur die ersten {count} Nachrichten.',
    'first-pages': 'Gelesene Seiten: nur die ersten {count}.',
    'first-parts': 'Gelesene Teile: nur die ersten {count}.',
    'first-rows': 'Gelesen wurden nur die ersten {count} Zeilen.',
    'header-only': 'Nur der Kopf der Nachricht war lesbar.',
    'hidden-text': 'Er steht auf der Seite „Hidden text“.',
    'large-table': 'Eine Tabelle darin überschreitet die zulässige Größe.',
    'malformed-xml': 'Ihr XML ist fehlerhaft.',
    'quota-full': 'Der Arbeitsbereich fasst nicht mehr: „{name}“ wurde nicht aufgenommen.',
    'matter-full': 'Die Sache fasst keine weiteren Unterlagen: „{name}“ wurde nicht aufgenommen.',
    'nested-too-deep': 'Ihre Teile sind tiefer verschachtelt, als eine redliche Datei es braucht.',
    'no-pages': 'Sie hat keine Seiten.',
    'odd-packing': 'Sie ist mit einem Verfahren gepackt, das kein Büroprogramm verwendet.',
    'page-image': 'Das Bild der Seite ist beschädigt oder von einer Art, die nicht gelesen wird.',
    'part-infected': 'Die Virenprüfung kennt „{name}“ als schädlich: nicht aufgenommen.',
    'part-missing': 'Der Teil mit ihrem Text fehlt.',
    'part-not-filed': '„{name}“ konnte nicht aufgenommen werden.',
    'part-too-large': '„{name}“ überschreitet die zulässige Größe.',
    remarks: 'Von {count} Anmerkungen zu dieser Datei wurden nur die ersten {kept} behalten.',
    'sheet-first-rows': 'Vom Blatt „{sheet}“ wurden nur die ersten {count} Zeilen gelesen.',
    'sheet-formulas': 'Ohne Ergebnis gespeicherte Formeln des Blatts „{sheet}“: {count}.',
    'sheet-hidden': 'Das Blatt „{sheet}“ ist in der Arbeitsmappe ausgeblendet.',
    'sheet-hidden-columns': 'Im Blatt „{sheet}“ sind Spalten ausgeblendet.',
    'sheet-hidden-rows': 'Ausgeblendete Zeilen des Blatts „{sheet}“: {count}.',
    'sub-documents': 'Sie verweist auf Filialdokumente, die eigene Dateien sind.',
  },
  events: {
    'events.dates-undecided': (fact) =>
      (fact('count').is === 1
        ? 'Eine Zeitangabe wurde keinem Kalendertag zugeordnet'
        : `${fact('count').text} Zeitangaben wurden keinem Kalendertag zugeordnet`) +
      (fact('listed').is === fact('count').is
        ? '; die Liste der nicht entschiedenen Daten nennt zu jeder Fundstelle und Grund.'
        : `; die Liste der nicht entschiedenen Daten nennt die ersten ${fact('listed').text}.`),
    'events.findings-cut': (fact) =>
      `Es gibt mehr Feststellungen, als aufgeführt werden können: Dies sind die ersten ${fact('most').text}. Teilen Sie die Sache.`,
    'events.left-out': (fact) =>
      `Nicht in die Chronologie aufgenommen: ${some([
        [fact('law'), 'Daten von Gesetzen und fremden Entscheidungen'],
        [fact('reference'), 'Daten von nur genannten Dokumenten'],
        [fact('boilerplate'), 'Daten aus Formularen und Standardtext'],
        [fact('untold'), 'Daten, zu denen nichts berichtet wird'],
        [fact('repeated'), 'Tage, die schon ein Eintrag nennt'],
      ])}; ${
        fact('listed').is === fact('count').is
          ? 'die Liste der nicht aufgenommenen Daten nennt jedes.'
          : `die Liste der nicht aufgenommenen Daten nennt die ersten ${fact('listed').text}.`
      }`,
    'events.left-out-cut': (fact) =>
      `Es wurden mehr Daten nicht aufgenommen, als aufgeführt werden können: Die Liste hat die ersten ${fact('most').text}.`,
    'events.not-found': () => 'Das Dokument wurde gelesen, aber die Suche nach Ereignissen ist gescheitert.',
    'events.not-gathered': () =>
      'Das Zusammenführen der Ereignisse aller Dokumente ist gescheitert. Die Einträge sind älter als die Dokumente.',
    'events.source-removed': (fact) =>
      (fact('rows').is === 1 ? 'Ein Eintrag hat' : `${fact('rows').text} Einträge haben`) +
      ` einen Beleg verloren: ${fact('documents').is === 1 ? 'Ein dort angeführtes Dokument wurde' : `${fact('documents').text} dort angeführte Dokumente wurden`} endgültig entfernt. Was Personen bearbeitet haben, bleibt stehen.`,
    'events.speaks-to-model': () =>
      'Ein Teil dieser Seite liest sich, als spräche er zu einem Sprachmodell. Er wurde gelesen wie jeder andere; sehen Sie ihn an, bevor Sie sich darauf stützen.',
    'events.too-long': (fact) =>
      `Das Dokument wurde gelesen, aber die Suche nach Ereignissen darin brauchte mehr ${fact('limit').is === 'memory' ? 'Speicher' : 'Zeit'} als zulässig und wurde abgebrochen. Keines seiner Ereignisse ist aufgeführt. Teilen Sie es in kleinere Dokumente.`,
    'events.undecided-cut': (fact) =>
      `Es gibt mehr nicht entschiedene Daten, als aufgeführt werden können: Die Liste hat die ersten ${fact('most').text}.`,
  },
  undecided: {
    'no-anchor': 'Der Text nennt keinen Tag, von dem aus zu zählen wäre.',
    'impossible-day': 'Einen solchen Tag oder eine solche Woche gibt es im Kalender nicht.',
    'ambiguous-order': 'Möglich: {candidates}; der Text sagt nicht, ob der Tag oder der Monat voransteht.',
  },
  leftOut: {
    law: 'Datum eines Gesetzes oder einer fremden Entscheidung',
    reference: 'Datum eines nur genannten Dokuments',
    boilerplate: 'Datum aus einem Formular oder Standardtext',
    untold: 'Dazu wird weder ein Vorgang noch eine Frist berichtet',
    repeated: 'Ein Eintrag aus dem Dokument nennt diesen Tag bereits',
  },
}

export const findingSentences: Readonly<Record<Language, FindingSentences>> = { en, de }
