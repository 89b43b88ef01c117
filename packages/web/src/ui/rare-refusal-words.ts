// Refusals that are met seldom: said in the server's own English until these words have come. They come after the first screen.
import { defineWords } from '../data/index.ts'

export const rareRefusalWords = defineWords('rare-refusal', {
  en: {
    'accounts.email-same': 'This is the address of your account already.',
    'audit.behind':
      'The database holds fewer entries of the log than were signed. The operator puts back the newest copy.',
    'audit.entry-changed':
      'This entry is not the one that was recorded, so nothing can be proven of it: the database was changed by hand. Tell the operator.',
    'audit.forked': 'Entries of the log were changed after they were signed. Tell the operator.',
    'audit.heads-damaged': 'The file of signed heads of the log is damaged. The operator restores it from its copy.',
    'audit.not-found': 'There is no such entry.',
    'bundle.too-long':
      'A bundle holds at most 200 cited pages, and this chronology cites more. Narrow the filter, by days, document or tag.',
    'chronology.party-unknown':
      'No party of the matter has this in any of its names. The list of parties has all of them.',
    'comment.mention-unknown': 'Only members of the workspace can be mentioned.',
    'comment.not-found': 'There is no such comment of yours.',
    'curated.not-found': 'There is no such approved answer any more.',
    'db.busy':
      'The database has more to do than it can take at the moment. This was not done and may be sent again shortly; where it stays so, tell the operator.',
    'db.exhausted':
      'The database has too little memory at the moment. Nothing of this was kept; what was acknowledged before is safe. Try again shortly.',
    'db.full':
      'The disk of the database is full. Nothing of this was kept; what was acknowledged before is safe. Tell the operator.',
    'desk.view-changed':
      'You have saved another view of this name elsewhere meanwhile. Nothing was overwritten. Press again if this is to take its place.',
    'desk.too-many-views': 'There are 100 saved views of this matter already. Take one away first.',
    'device.not-found': 'There is no such browser any more.',
    'document.too-many-files':
      'These are more files than can be sent at once. Send those that were not filed once more.',
    'document.upload-broken': 'The line broke before the file was there whole. Nothing of it was kept; send it again.',
    'edit.not-found': 'There is no such change of yours.',
    'edit.too-many': 'One act changes at most 10,000 rows. Narrow the filter.',
    'event.nothing-to-split':
      'Choose some of the sources of the row, but not all of them: both rows must cite something.',
    'event.removed': 'The row was taken out. Bring it back first.',
    'events.citation-does-not-stand': 'The quote does not stand at the place it names. Nothing was changed.',
    'file.locked': 'Another process of the server holds a file of its data. Tell the operator.',
    'http.key-reused': 'This was sent before with other contents. Reload the page and try again.',
    'http.method-not-allowed': 'The server does not take this in that way. Reload the page and try again.',
    'http.wrong-host': 'The server does not go by the name in this address. Its operator says which it is.',
    'import.closed': 'This import was applied or dismissed already.',
    'import.encrypted': 'The file is protected by a password. Save it without one and send it again.',
    'import.headings-merged':
      'The headings stand in two rows, or their cells are merged. Give each column one heading of its own and send it again.',
    'import.mapping': 'Say what each column means, and no meaning twice but note and ignored.',
    'import.no-file': 'Choose one file.',
    'import.no-table': 'The file holds no table with a row of headings. Send XLSX, CSV, DOCX or ODT.',
    'import.not-found': 'There is no such import any more.',
    'import.not-readable':
      'The file is damaged, or too much for its reader. Open it, save it as XLSX or CSV and send that.',
    'import.too-large': 'A table may have 20,000 rows and 60 columns, and its file 20 MB.',
    'import.too-many-names':
      'An import may bring 2,000 new parties and 500 tags. Give the column of parties or tags another meaning, or send fewer rows.',
    'import.too-many-open': 'Twenty imports of this matter wait for a decision. Apply or dismiss one first.',
    'invitation.too-many': 'There are 1,000 open invitations already. Take some back first.',
    'keys.service-away': 'The service that keeps the keys does not answer. Nothing was lost; try again later.',
    'list.too-long': 'The list has more entries than one answer can carry, so none was given. Narrow it.',
    'mail.away': 'The mail server does not answer now. The letter is sent again later.',
    'mail.refused': 'The mail server has refused this letter for good. Look at the address.',
    'matter.not-closed': 'This matter is open to the workspace.',
    'member.last-to-see':
      'After this nobody who may manage members would see a matter that is closed or walled off. Name another one there first.',
    'mention.not-found': 'There is no such mention of you.',
    'models.redactor': 'The second reader of personal data does not answer, and nothing is sent to a model without it.',
    'note.not-found': 'There is no such note of yours.',
    'page.not-found': 'The document has no such page, or it has not been read yet.',
    'party.alias-unknown': 'The party has no such alias any more. Reload the list.',
    'party.list-changed': 'The parties were put together anew while the list was read. Reload it.',
    'party.merged': 'These are one party already.',
    'remark.nothing-to-undo': 'It has said nothing else before.',
    'server.busy': 'More is asked of the server than it does at once. Try again in a moment.',
    'storage.scratch-full':
      'The disk on which documents are opened is full. Nothing is lost: the original is safe, and it is read by itself once there is room. Tell the operator.',
    'tag.not-found': 'There is no such tag any more.',
    'token.not-found': 'There is no such token any more.',
    'token.scope-too-wide': 'Your role does not allow all of this.',
    'token.too-many': 'There are 100 tokens already. Take one away first.',
    'upload.taken-over': 'This file is being sent by another window of yours.',
    'upload.too-long': 'More came than was announced: the file has changed. Send it again.',
    'upload.wrong-checksum': 'What arrived is not what was sent. Send the file again.',
    'upload.wrong-offset': 'The upload stands somewhere else. Send the file again.',
    'wall.not-found': 'There is no such wall any more.',
    'workspace.by-operator': 'Here whoever runs this installation makes the workspaces. Ask them for one.',
    'workspace.not-found': 'There is no such workspace any more.',
  },
  de: {
    'accounts.email-same': 'Das ist die Adresse Ihres Kontos schon.',
    'audit.behind':
      'Die Datenbank hat weniger Einträge des Protokolls, als unterschrieben wurden. Der Betreiber spielt die neueste Kopie ein.',
    'audit.entry-changed':
      'Dieser Eintrag ist nicht der, der aufgezeichnet wurde; von ihm lässt sich nichts beweisen: Die Datenbank wurde von Hand geändert. Sagen Sie es dem Betreiber.',
    'audit.forked':
      'Einträge des Protokolls wurden geändert, nachdem sie unterschrieben waren. Sagen Sie es dem Betreiber.',
    'audit.heads-damaged':
      'Die Datei mit den Unterschriften des Protokolls ist beschädigt. Der Betreiber stellt sie aus ihrer Kopie wieder her.',
    'audit.not-found': 'Diesen Eintrag gibt es nicht.',
    'bundle.too-long':
      'Die Datei fasst höchstens 200 angeführte Seiten, und diese Chronologie führt mehr an. Grenzen Sie den Filter ein, nach Tagen, Dokument oder Schlagwort.',
    'chronology.party-unknown':
      'Keine Partei der Akte trägt das in einem ihrer Namen. Die Liste der Parteien hat alle.',
    'comment.mention-unknown': 'Nur Mitglieder des Arbeitsbereichs können erwähnt werden.',
    'comment.not-found': 'Einen solchen Kommentar von Ihnen gibt es nicht.',
    'curated.not-found': 'Diese freigegebene Antwort gibt es nicht mehr.',
    'db.busy':
      'Die Datenbank hat im Augenblick mehr zu tun, als sie schafft. Das wurde nicht getan und darf gleich noch einmal gesendet werden; bleibt es so, sagen Sie es dem Betreiber.',
    'db.exhausted':
      'Die Datenbank hat im Augenblick zu wenig Speicher. Nichts davon wurde behalten; was vorher bestätigt war, ist sicher. Versuchen Sie es gleich noch einmal.',
    'db.full':
      'Der Datenträger der Datenbank ist voll. Nichts davon wurde behalten; was vorher bestätigt war, ist sicher. Sagen Sie es dem Betreiber.',
    'desk.too-many-views': 'Es gibt schon 100 gespeicherte Ansichten dieser Akte. Nehmen Sie zuerst eine weg.',
    'desk.view-changed':
      'Sie haben inzwischen anderswo eine andere Ansicht dieses Namens gespeichert. Nichts wurde überschrieben. Drücken Sie noch einmal, wenn diese an ihre Stelle treten soll.',
    'device.not-found': 'Diesen Browser gibt es nicht mehr.',
    'document.too-many-files':
      'Das sind mehr Dateien, als auf einmal gesendet werden können. Senden Sie die übrigen noch einmal.',
    'document.upload-broken':
      'Die Leitung riss ab, bevor die Datei ganz da war. Nichts von ihr wurde behalten; senden Sie sie noch einmal.',
    'edit.not-found': 'Eine solche Änderung von Ihnen gibt es nicht.',
    'edit.too-many': 'Auf einmal werden höchstens 10.000 Zeilen geändert. Grenzen Sie den Filter ein.',
    'event.nothing-to-split':
      'Wählen Sie einige Quellen der Zeile, aber nicht alle: Beide Zeilen müssen etwas zitieren.',
    'event.removed': 'Die Zeile wurde herausgenommen. Holen Sie sie zuerst zurück.',
    'events.citation-does-not-stand': 'Das Zitat steht nicht an der Stelle, die es nennt. Nichts wurde geändert.',
    'file.locked': 'Ein anderer Prozess des Servers hält eine Datei seiner Daten fest. Sagen Sie es dem Betreiber.',
    'http.key-reused':
      'Dies wurde schon mit anderem Inhalt gesendet. Laden Sie die Seite neu und versuchen Sie es noch einmal.',
    'http.method-not-allowed':
      'So nimmt der Server das nicht an. Laden Sie die Seite neu und versuchen Sie es noch einmal.',
    'http.wrong-host': 'Der Server heißt nicht so, wie es in dieser Adresse steht. Wie er heißt, sagt sein Betreiber.',
    'import.closed': 'Dieser Import wurde schon übernommen oder verworfen.',
    'import.encrypted':
      'Die Datei ist durch ein Passwort geschützt. Speichern Sie sie ohne und senden Sie sie noch einmal.',
    'import.headings-merged':
      'Die Überschriften stehen in zwei Zeilen, oder ihre Zellen sind verbunden. Geben Sie jeder Spalte eine eigene Überschrift und senden Sie die Datei noch einmal.',
    'import.mapping':
      'Sagen Sie, was jede Spalte bedeutet, und keine Bedeutung zweimal außer „Notiz“ und „nicht übernehmen“.',
    'import.no-file': 'Wählen Sie eine Datei.',
    'import.no-table':
      'In der Datei steht keine Tabelle mit einer Zeile von Überschriften. Senden Sie XLSX, CSV, DOCX oder ODT.',
    'import.not-found': 'Diesen Import gibt es nicht mehr.',
    'import.not-readable':
      'Die Datei ist beschädigt oder zu viel für ihren Leser. Öffnen Sie sie, speichern Sie sie als XLSX oder CSV und senden Sie diese.',
    'import.too-large': 'Eine Tabelle darf 20.000 Zeilen und 60 Spalten haben, ihre Datei 20 MB.',
    'import.too-many-names':
      'Ein Import darf 2.000 neue Parteien und 500 Schlagworte bringen. Geben Sie der Spalte eine andere Bedeutung, oder senden Sie weniger Zeilen.',
    'import.too-many-open':
      'Zwanzig Importe dieser Akte warten auf eine Entscheidung. Übernehmen oder verwerfen Sie zuerst einen.',
    'invitation.too-many': 'Es gibt schon 1.000 offene Einladungen. Nehmen Sie zuerst einige zurück.',
    'keys.service-away':
      'Der Dienst, der die Schlüssel verwahrt, antwortet nicht. Nichts ging verloren; versuchen Sie es später noch einmal.',
    'list.too-long': 'Die Liste hat mehr Einträge, als eine Antwort fasst; darum kam keine. Grenzen Sie sie ein.',
    'mail.away': 'Der Mailserver antwortet jetzt nicht. Der Brief wird später noch einmal gesendet.',
    'mail.refused': 'Der Mailserver hat diesen Brief endgültig abgelehnt. Sehen Sie die Adresse an.',
    'matter.not-closed': 'Diese Akte steht dem Arbeitsbereich offen.',
    'member.last-to-see':
      'Danach sähe niemand, der Mitglieder verwalten darf, eine geschlossene Akte oder eine hinter einer Trennwand. Benennen Sie dort zuerst jemand anderen.',
    'mention.not-found': 'Eine solche Erwähnung von Ihnen gibt es nicht.',
    'models.redactor':
      'Der zweite Leser für personenbezogene Daten antwortet nicht, und ohne ihn geht nichts an ein Modell.',
    'note.not-found': 'Eine solche Notiz von Ihnen gibt es nicht.',
    'page.not-found': 'Das Dokument hat keine solche Seite, oder sie wurde noch nicht gelesen.',
    'party.alias-unknown': 'Die Partei hat diesen weiteren Namen nicht mehr. Laden Sie die Liste neu.',
    'party.list-changed':
      'Die Parteien wurden neu zusammengestellt, während die Liste gelesen wurde. Laden Sie sie neu.',
    'party.merged': 'Das ist schon eine Partei.',
    'remark.nothing-to-undo': 'Es hat vorher nichts anderes gesagt.',
    'server.busy': 'Vom Server wird mehr verlangt, als er auf einmal tut. Versuchen Sie es gleich noch einmal.',
    'storage.scratch-full':
      'Der Datenträger, auf dem Dokumente geöffnet werden, ist voll. Nichts ist verloren: Das Original ist sicher und wird von selbst gelesen, sobald Platz ist. Sagen Sie es dem Betreiber.',
    'tag.not-found': 'Dieses Schlagwort gibt es nicht mehr.',
    'token.not-found': 'Diesen API-Schlüssel gibt es nicht mehr.',
    'token.scope-too-wide': 'Ihre Rolle erlaubt nicht alles davon.',
    'token.too-many': 'Es gibt schon 100 API-Schlüssel. Nehmen Sie zuerst einen weg.',
    'upload.taken-over': 'Diese Datei wird von einem anderen Ihrer Fenster gesendet.',
    'upload.too-long': 'Es kam mehr als angekündigt: Die Datei hat sich geändert. Senden Sie sie noch einmal.',
    'upload.wrong-checksum': 'Was ankam, ist nicht, was gesendet wurde. Senden Sie die Datei noch einmal.',
    'upload.wrong-offset': 'Das Hochladen steht an anderer Stelle. Senden Sie die Datei noch einmal.',
    'wall.not-found': 'Diese Trennwand gibt es nicht mehr.',
    'workspace.by-operator': 'Arbeitsbereiche legt hier an, wer diese Installation betreibt. Bitten Sie dort um einen.',
    'workspace.not-found': 'Diesen Arbeitsbereich gibt es nicht mehr.',
  },
})
