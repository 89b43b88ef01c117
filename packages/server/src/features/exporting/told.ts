// What the archive says of itself to whoever unpacks it, in the language of the matter.
import type { DocumentId } from '../../base/index.ts'
import type { MatterRow } from '../../evidence/documents/index.ts'

type Told = Pick<MatterRow, 'name' | 'language'>

export const readme = ({ name, language }: Told): string =>
  language === 'de'
    ? `${name}\n\noriginals/        die Dokumente, Byte für Byte, wie sie eingereicht wurden\nMISSING.txt       nur, wo Originale fehlen: welche und warum\ntexts/            was daraus gelesen wurde, Seite für Seite, mit der Lage jedes Zeichens\nchronology.*      die Chronologie\ndocuments.json    Angaben zu jedem Dokument\nfindings.json     was nicht gelesen oder nicht entschieden wurde\nparties.json      die Beteiligten\ncomments.json     Kommentare; private Notizen sind nicht enthalten\nhistory.json      was an der Chronologie geändert wurde\nmanifest.json     alle Dateien mit SHA-256, und welche Originale fehlen\n`
    : `${name}\n\noriginals/        the documents, byte by byte, as they were filed\nMISSING.txt       only where originals are missing: which, and why\ntexts/            what was read from them, page by page, with the place of every character\nchronology.*      the chronology\ndocuments.json    what is known of each document\nfindings.json     what was not read or not decided\nparties.json      the parties\ncomments.json     comments; private notes are not in here\nhistory.json      what was changed in the chronology\nmanifest.json     all files with SHA-256, and which originals are missing\n`

/** An original that is not in the archive. */
export interface Missing {
  readonly id: DocumentId
  /** Where it would lie. */
  readonly path: string
  readonly sha256: string
  /** `storage.damaged`: what is stored is not what was filed; `storage.missing`: nothing is. */
  readonly code: string
}

export function missingText({ name, language }: Told, missing: readonly Missing[]): string {
  const isDamaged = ({ code }: Missing): boolean => code === 'storage.damaged'
  const lines = missing.map((one) =>
    language === 'de'
      ? `${one.path}\n  ${isDamaged(one) ? 'Was gespeichert ist, ist nicht, was eingereicht wurde: beschädigt oder verändert.' : 'Im Speicher ist nichts mehr davon.'}\n  SHA-256 des Eingereichten: ${one.sha256}\n`
      : `${one.path}\n  ${isDamaged(one) ? 'What is stored is not what was filed: it was damaged or changed.' : 'Nothing of it is in the storage any more.'}\n  SHA-256 of what was filed: ${one.sha256}\n`,
  )
  const head =
    language === 'de'
      ? `${name}\n\nDiese Originale sind nicht in diesem Archiv. Was aus ihnen gelesen wurde, liegt unter texts/. Wer die Installation betreibt, kann sie aus einer Sicherung zurückholen.\n`
      : `${name}\n\nThese originals are not in this archive. What was read from them lies under texts/. Whoever runs the installation can put them back from a copy.\n`
  return `${head}\n${lines.join('\n')}`
}
