// Coverage in the reader's language. Findings are stored with an English sentence; the German one is made from the code and its
// facts. A German sentence about a file says what happened and what to do, without the English detail.
import type { CoverageFinding } from '@muniment/contract'
import type { FindingRow } from '../../evidence/text/index.ts'

type Facts = FindingRow['facts']

const FILES: Readonly<Record<string, string>> = {
  'text.empty': 'Die Datei ist leer.',
  'text.unknown-kind': 'Dateien dieser Art liest Muniment nicht.',
  'text.convert-doc':
    'Das ist eine alte Word-Datei (.doc). Öffnen Sie sie in Word oder LibreOffice, speichern Sie sie als .docx und reichen Sie diese ein.',
  'text.convert-pst':
    'Das ist eine Outlook-Datendatei (.pst). Exportieren Sie die benötigten Ordner als .mbox oder .eml und reichen Sie diese ein.',
  'text.convert-xls':
    'Das ist eine alte Excel-Datei (.xls). Öffnen Sie sie in Excel oder LibreOffice, speichern Sie sie als .xlsx und reichen Sie diese ein.',
  'text.encrypted':
    'Die Datei ist mit einem Kennwort geschützt. Speichern Sie eine Kopie ohne Kennwort und reichen Sie diese ein.',
  'text.damaged': 'Die Datei ist beschädigt oder abgeschnitten und ließ sich nicht öffnen.',
  'text.bomb': 'Entpackt wäre die Datei um ein Vielfaches größer; sie wurde nicht geöffnet.',
  'text.unsafe-path': 'Ein Eintrag des Archivs zeigt aus dem Archiv hinaus und wurde ausgelassen.',
  'text.too-large': 'Die Datei oder ein Bild darin überschreitet die zulässige Größe.',
  'text.too-deep': 'Archive sind tiefer ineinander verschachtelt als zulässig; die innersten wurden ausgelassen.',
  'text.time-limit': 'Das Lesen dauerte länger als zulässig und wurde abgebrochen.',
  'text.memory-limit': 'Das Lesen brauchte mehr Speicher als zulässig und wurde abgebrochen.',
  'text.reader-failed': 'Die Datei konnte nicht gelesen werden: Das Leseprogramm ist gescheitert.',
  'text.no-text': 'In der Datei wurde kein Text gefunden.',
  'text.page-without-text': 'Auf dieser Seite wurde kein Text gefunden.',
  'text.page-low-confidence': 'Der Text dieser Seite wurde unsicher erkannt; vergleichen Sie ihn mit dem Bild.',
  'text.page-failed': 'Diese Seite konnte nicht gelesen werden.',
  'text.repaired-sign':
    'Ein Paragrafenzeichen wurde wiederhergestellt, wo die Texterkennung 8, & oder $ gelesen hatte.',
  'text.part-left-out': 'Ein Teil der Datei wurde ausgelassen.',
  'text.hidden-part':
    'Die Datei verbirgt einen Teil vor ihren Lesern; er wurde gelesen und als verborgen gekennzeichnet.',
}

const EVENTS: Readonly<Record<string, (facts: Facts) => string>> = {
  'events.date-ambiguous': (facts) =>
    `„${facts['written'] ?? ''}“ kann ${facts['candidates'] ?? ''} bedeuten. Das Datum wurde nicht festgelegt.`,
  'events.date-impossible': (facts) =>
    `„${facts['written'] ?? ''}“ nennt einen Tag oder eine Woche, die es im Kalender nicht gibt. Das Datum wurde nicht festgelegt.`,
  'events.dates-ambiguous': (facts) =>
    `${facts['count'] ?? ''} weitere Daten lassen zwei Lesarten zu. Legen Sie die Reihenfolge von Tag und Monat für die Akte fest.`,
  'events.dates-unresolved': (facts) =>
    Number(facts['count']) === 1
      ? 'Eine Zeitangabe ließ sich keinem Kalendertag zuordnen: Der Text nennt keinen Bezugspunkt.'
      : `${facts['count'] ?? ''} Zeitangaben ließen sich keinem Kalendertag zuordnen: Der Text nennt keinen Bezugspunkt.`,
  'events.left-out': (facts) =>
    `Nicht in die Chronologie aufgenommen: Daten von Gesetzen und fremden Entscheidungen (${facts['law'] ?? 0}), von nur genannten Dokumenten (${facts['reference'] ?? 0}), aus Formularen und Standardtext (${facts['boilerplate'] ?? 0}).`,
  'events.not-gathered': () =>
    'Das Zusammenführen der Ereignisse aller Dokumente ist gescheitert. Die Einträge sind älter als die Dokumente.',
  'events.not-found': () => 'Das Dokument wurde gelesen, aber die Suche nach Ereignissen ist gescheitert.',
  'events.too-long': (facts) =>
    `Das Dokument wurde gelesen, aber die Suche nach Ereignissen darin brauchte mehr ${facts['limit'] === 'memory' ? 'Speicher' : 'Zeit'} als zulässig und wurde abgebrochen. Keines seiner Ereignisse ist aufgeführt. Teilen Sie es in kleinere Dokumente.`,
}

/** Read or decided, with something to know; every other reason means that something was not. */
const REMARKS: readonly string[] = [
  'text.repaired-sign',
  'text.page-low-confidence',
  'text.hidden-part',
  'events.left-out',
]
const NOT_READ: readonly string[] = ['events.not-found', 'events.too-long', 'events.not-gathered']

export function kindOfFinding(code: string): CoverageFinding['kind'] {
  if (REMARKS.includes(code)) return 'remark'
  return code.startsWith('text.') || NOT_READ.includes(code) ? 'not-read' : 'not-decided'
}

export function wordFinding(
  { code, detail, facts }: Pick<FindingRow, 'code' | 'detail' | 'facts'>,
  language: 'en' | 'de',
): string {
  if (language === 'en') return detail
  return EVENTS[code]?.(facts) ?? FILES[code] ?? detail
}

/** Codes that have a German sentence. */
export const GERMAN_CODES: readonly string[] = [...Object.keys(FILES), ...Object.keys(EVENTS)]
