import { defineWords } from '../../data/index.ts'

/** Why a table was refused, by the last part of the code. */
export const importRefusalWords = defineWords('import-refusal', {
  en: {
    closed: 'This table was approved or set aside already.',
    'no-table': 'The file holds no table with a row of headings. Excel, CSV, Word and LibreOffice files can come in.',
    'not-readable': 'The file is damaged or too much for its reader. Save it as XLSX or CSV and choose that.',
    encrypted: 'The file is protected by a password. Save it without one and choose it again.',
    'too-large': 'A table may have 20,000 rows and 60 columns, and its file 20 MB.',
    'headings-merged':
      'The headings stand in two rows, or their cells are merged. Give each column one heading and choose the file again.',
    mapping: 'No meaning but note and “leave it out” may be given to two columns.',
    'too-many-open': 'Twenty tables wait for a decision. Approve one or set it aside first.',
    changed: 'Somebody has changed this import since you opened it. Look at it as it is now.',
  },
  de: {
    closed: 'Diese Tabelle wurde schon genehmigt oder beiseitegelegt.',
    'no-table':
      'Die Datei enthält keine Tabelle mit Überschriften. Herein können Excel-, CSV-, Word- und LibreOffice-Dateien.',
    'not-readable':
      'Die Datei ist beschädigt oder zu viel für ihr Leseprogramm. Speichern Sie sie als XLSX oder CSV und wählen Sie diese.',
    encrypted: 'Die Datei ist mit einem Kennwort geschützt. Speichern Sie sie ohne und wählen Sie sie noch einmal.',
    'too-large': 'Eine Tabelle darf 20.000 Zeilen und 60 Spalten haben, ihre Datei 20 MB.',
    'headings-merged':
      'Die Überschriften stehen in zwei Zeilen, oder ihre Zellen sind verbunden. Geben Sie jeder Spalte eine Überschrift und wählen Sie die Datei noch einmal.',
    mapping: 'Keine Bedeutung außer Notiz und „auslassen“ darf zweimal vergeben werden.',
    'too-many-open':
      'Zwanzig Tabellen warten auf eine Entscheidung. Genehmigen Sie erst eine oder legen Sie sie beiseite.',
    changed: 'Jemand hat diesen Import geändert, seit Sie ihn geöffnet haben. Sehen Sie ihn so an, wie er jetzt ist.',
  },
})
