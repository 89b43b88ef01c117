// What a refusal says to a person: what happened, what is safe, what to do. A code that is not here is said in the server's own sentence.
import { defineWords } from '../data/index.ts'

export const refusalWords = defineWords('refusal', {
  en: {
    away: 'The server does not answer. It is asked again when it is back.',
    'away-act':
      'The server does not answer: this was not done. What you typed is kept; do it again when the server is back.',
    fault: 'Something failed on the server. Nothing of yours was lost. Its log has this under {request}.',
    'again-in': 'Try again in {seconds, plural, one {# second} other {# seconds}}.',
    'try-again': 'Try again',
    'accounts.no-sign-in': 'The address or the password is not right.',
    'accounts.wait':
      'Too many attempts from this network. Wait a moment; a browser that has signed in before need not.',
    'accounts.letters-wait':
      'Several letters were asked for already, for this address or from this network. The last ones that came work for half an hour; for another, wait a while.',
    'accounts.busy': 'Too many people are signing in at this moment. Try again.',
    'accounts.link-dead': 'This link was used, has expired, or was replaced by a newer one. Ask for another.',
    'accounts.email-invalid': 'This is not an e-mail address: name@host.example.',
    'accounts.email-mixed':
      'This e-mail address mixes letters of different alphabets in one word; some look alike. Type it anew.',
    'accounts.name-missing': 'A new account needs a name.',
    'accounts.password-short':
      'A password has at least 12 characters. Several words that do not belong together are easy to keep.',
    'accounts.password-long': 'A password has at most 256 characters.',
    'accounts.password-known':
      'This password is known from break-ins elsewhere, or is quickly guessed from such. Take another.',
    'accounts.password-wrong': 'The present password is not right.',
    'accounts.time-zone-unknown': 'There is no such time zone. Name one like Europe/Berlin.',
    'http.no-access': 'Your session has ended. Sign in again; nothing is lost.',
    'http.not-confirmed': 'This asks for your password once more.',
    'http.not-allowed': 'Your role does not allow this. Ask an admin of the workspace.',
    'http.not-found': 'There is nothing at this address.',
    'http.invalid': 'The server did not understand this request. Reload the page and try again.',
    'http.key-busy': 'This is being done already. Wait a moment.',
    'http.key-lost': 'This was done, but the answer was lost. Look at the list before doing it again.',
    'http.too-many-streams': 'Too many windows follow at once. Close some of them.',
    'http.cross-site': 'This request did not come from this page. Reload it and try again.',
    'http.not-ready': 'The server cannot do its work at the moment. It goes on by itself.',
    'conversation.not-found': 'There is no such conversation any more.',
    'conversation.full': 'This conversation has as many questions as one may have. Begin another.',
    'curated.exists': 'There is an approved answer to this question.',
    'curated.leans':
      'The question does not stand by itself: whoever asks it may mean something else. Ask it so that it says what it means, and approve that.',
    'curated.too-many': 'The matter has as many approved answers as it may.',
    'passage.not-found': 'There is no such passage in the document as it is read now.',
    'matter.not-found': 'There is no such matter, or it is not open to you.',
    'matter.archived': 'The matter is archived: nothing is filed or changed in it. Reopen it first.',
    'matter.full': 'The matter holds as many documents as it may. Open another matter for the rest.',
    'matter.privilege': 'Only an admin of the workspace says that a matter is privileged no longer.',
    'matter.access-changed': 'Somebody has changed who sees this matter since you read it. Look at it as it is now.',
    'matter.changed': 'Somebody has changed this matter since you read it. Look at it as it is now.',
    'document.not-found': 'There is no such document, or it is not open to you.',
    'document.changed': 'Somebody has changed this document since you read it. Look at it as it is now.',
    'document.too-large': 'The file is larger than the limit. Nothing of it was kept.',
    'document.name-invalid': 'A document needs a name of 1 to 1,000 characters.',
    'document.being-read': 'The document is being read already.',
    'document.without-pages':
      'One of these documents has no pages, or has not been read yet, and cannot be numbered. Nothing was changed. Leave it out, or wait until it was read.',
    'document.bates-taken':
      'Another document of the matter, perhaps one in the trash, has one of these Bates numbers. Nothing was changed. Begin with a higher number, or with another prefix.',
    'document.bates-too-high': 'The last page would have a number above 999,999,999. Begin with a lower one.',
    'document.infected': 'The virus scanner knows this file, or something in it, as harmful. Nothing of it was kept.',
    'scanner.away': 'The virus scanner does not answer, and nothing is filed without it. Try again later.',
    'scanner.too-large': 'The virus scanner takes no file as large as this. Nothing was kept; tell the operator.',
    'document.digest-differs': 'What arrived is not what was sent. Nothing was kept; send it again.',
    'document.part-of-another': 'The document was found inside another one, and is removed and brought back with it.',
    'document.filed-again': 'The same file was filed again under this name since. Remove that one first.',
    'matter.not-in-trash': 'Only what lies in the trash can be brought back or removed for good.',
    'document.not-in-trash': 'Only what lies in the trash can be brought back or removed for good.',
    'upload.too-large': 'The file is larger than the limit. Nothing of it was kept.',
    'upload.too-many': 'Too many uploads are under way. Wait until some have ended.',
    'upload.not-found': 'This upload has expired. Send the file again.',
    'quota.bytes':
      'The workspace keeps as much as it may. Remove documents for good, or ask the operator for more. Nothing was kept.',
    'quota.documents':
      'The workspace keeps as many documents as it may. Remove some for good, or ask the operator for more. Nothing was kept.',
    'storage.full': 'The server’s disk is full. Nothing was kept; tell the operator.',
    'storage.away': 'The storage of originals does not answer. Nothing was lost; try again later.',
    'storage.missing':
      'The original is not in the storage any more. Whoever runs the server can put it back from a copy.',
    'storage.damaged':
      'The original was damaged or changed in the storage, and is not given. Whoever runs the server can put it back from a copy.',
    'models.none': 'The workspace has no model that may be asked.',
    'models.not-allowed': 'This model may not be asked as things stand. Nothing was sent.',
    'models.away': 'The model did not answer. The ledger has a line of what was sent.',
    'models.endpoint': 'There is no model of this name any more.',
    'models.changed': 'Somebody has changed the models since you read them. Look at them as they are now.',
    'session.not-found': 'There is no such session any more.',
    'member.not-found': 'There is no such member.',
    'member.last-owner': 'A workspace keeps at least one owner. Make another one first.',
    'member.role-above': 'Nobody gives, changes or takes away a role above their own.',
    'member.already': 'This address belongs to a member already.',
    'invitation.not-found': 'There is no such invitation.',
    'event.not-found': 'There is no such row, or it is not open to you.',
    'event.changed': 'Somebody has changed this row since you read it. Your words are kept; look at both.',
    'event.other-day': 'A row is moved among the rows of its own day.',
    'event.no-room': 'There is no room left between these two rows. Move their neighbour first.',
    'event.date-not-understood':
      'This is not understood as a date. Write it like 3 March 2021, March 2021 or about 2019.',
    'party.not-found': 'There is no such party.',
    'party.changed': 'Somebody has changed this party since you read it. Look at it as it is now.',
    'edit.overtaken': 'Somebody has changed this since. It cannot be taken back any more.',
    'edit.taken-back': 'This has been taken back already.',
    'tag.exists': 'There is a tag of this name already.',
    'event.date-not-open': 'This date is not open any more: the document was read anew. Reload the list.',
    'wall.against-self': 'You must still see the matter yourself: put up no wall against yourself.',
  },
  de: {
    away: 'Der Server antwortet nicht. Er wird wieder gefragt, sobald er da ist.',
    'away-act':
      'Der Server antwortet nicht: Dies ist nicht geschehen. Was Sie geschrieben haben, bleibt erhalten; tun Sie es noch einmal, wenn er wieder da ist.',
    fault:
      'Auf dem Server ist etwas fehlgeschlagen. Von Ihnen ist nichts verloren. Im Protokoll steht es unter {request}.',
    'again-in': 'Versuchen Sie es in {seconds, plural, one {# Sekunde} other {# Sekunden}} erneut.',
    'try-again': 'Erneut versuchen',
    'accounts.no-sign-in': 'Die Adresse oder das Kennwort stimmt nicht.',
    'accounts.wait':
      'Zu viele Versuche aus diesem Netz. Warten Sie einen Moment; ein Browser, der schon einmal angemeldet war, muss das nicht.',
    'accounts.letters-wait':
      'Für diese Adresse oder aus diesem Netz wurden schon mehrere Briefe verlangt. Die zuletzt angekommenen gelten eine halbe Stunde; für einen weiteren warten Sie etwas.',
    'accounts.busy': 'Gerade melden sich zu viele Menschen an. Versuchen Sie es noch einmal.',
    'accounts.link-dead':
      'Dieser Link wurde benutzt, ist abgelaufen oder durch einen neueren ersetzt. Bitten Sie um einen neuen.',
    'accounts.email-invalid': 'Das ist keine E-Mail-Adresse: name@host.example.',
    'accounts.email-mixed':
      'In dieser E-Mail-Adresse stehen Buchstaben verschiedener Alphabete in einem Wort; manche sehen gleich aus. Tippen Sie sie neu.',
    'accounts.name-missing': 'Ein neues Konto braucht einen Namen.',
    'accounts.password-short':
      'Ein Kennwort hat mindestens 12 Zeichen. Mehrere Wörter, die nicht zusammengehören, lassen sich gut merken.',
    'accounts.password-long': 'Ein Kennwort hat höchstens 256 Zeichen.',
    'accounts.password-known':
      'Dieses Kennwort ist aus Einbrüchen andernorts bekannt oder schnell erraten. Nehmen Sie ein anderes.',
    'accounts.password-wrong': 'Das jetzige Kennwort stimmt nicht.',
    'accounts.time-zone-unknown': 'Diese Zeitzone gibt es nicht. Nennen Sie eine wie Europe/Berlin.',
    'http.no-access': 'Ihre Sitzung ist beendet. Melden Sie sich wieder an; es geht nichts verloren.',
    'http.not-confirmed': 'Dafür ist Ihr Kennwort noch einmal nötig.',
    'http.not-allowed': 'Ihre Rolle erlaubt das nicht. Fragen Sie, wer den Arbeitsbereich verwaltet.',
    'http.not-found': 'Unter dieser Adresse gibt es nichts.',
    'http.invalid':
      'Der Server hat diese Anfrage nicht verstanden. Laden Sie die Seite neu und versuchen Sie es noch einmal.',
    'http.key-busy': 'Das geschieht gerade schon. Warten Sie einen Moment.',
    'http.key-lost':
      'Es wurde getan, aber die Antwort ging verloren. Sehen Sie in der Liste nach, bevor Sie es wiederholen.',
    'http.too-many-streams': 'Zu viele Fenster hören gleichzeitig zu. Schließen Sie einige.',
    'http.cross-site': 'Diese Anfrage kam nicht von dieser Seite. Laden Sie sie neu und versuchen Sie es noch einmal.',
    'http.not-ready': 'Der Server kann gerade nicht arbeiten. Es geht von selbst weiter.',
    'conversation.not-found': 'Dieses Gespräch gibt es nicht mehr.',
    'conversation.full': 'Dieses Gespräch hat so viele Fragen, wie eines haben darf. Beginnen Sie ein neues.',
    'curated.exists': 'Zu dieser Frage gibt es eine freigegebene Antwort.',
    'curated.leans':
      'Die Frage steht nicht für sich: Wer sie stellt, kann etwas anderes meinen. Stellen Sie sie so, dass sie sagt, was gemeint ist, und geben Sie das frei.',
    'curated.too-many': 'Die Akte hat so viele freigegebene Antworten, wie sie haben darf.',
    'passage.not-found': 'Diese Textstelle gibt es im Dokument, wie es jetzt gelesen ist, nicht.',
    'matter.not-found': 'Diese Akte gibt es nicht, oder sie ist für Sie nicht zugänglich.',
    'matter.archived':
      'Die Akte ist archiviert: Darin wird nichts mehr eingereicht oder geändert. Öffnen Sie sie zuerst wieder.',
    'matter.full': 'Die Akte enthält so viele Dokumente, wie sie darf. Legen Sie für den Rest eine weitere an.',
    'matter.privilege': 'Dass eine Akte nicht mehr privilegiert ist, bestimmt, wer den Arbeitsbereich verwaltet.',
    'matter.access-changed':
      'Jemand hat geändert, wer diese Akte sieht, seit Sie sie gelesen haben. Sehen Sie sie an, wie sie jetzt ist.',
    'matter.changed':
      'Jemand hat diese Akte geändert, seit Sie sie gelesen haben. Sehen Sie sie so an, wie sie jetzt ist.',
    'document.not-found': 'Dieses Dokument gibt es nicht, oder es ist für Sie nicht zugänglich.',
    'document.changed':
      'Jemand hat dieses Dokument geändert, seit Sie es gelesen haben. Sehen Sie es so an, wie es jetzt ist.',
    'document.too-large': 'Die Datei ist größer als erlaubt. Nichts davon wurde behalten.',
    'document.name-invalid': 'Ein Dokument braucht einen Namen mit 1 bis 1.000 Zeichen.',
    'document.being-read': 'Das Dokument wird gerade schon gelesen.',
    'document.without-pages':
      'Eines dieser Dokumente hat keine Seiten oder ist noch nicht gelesen und lässt sich nicht nummerieren. Geändert wurde nichts. Lassen Sie es aus, oder warten Sie, bis es gelesen ist.',
    'document.bates-taken':
      'Ein anderes Dokument der Akte, vielleicht eines im Papierkorb, hat eine dieser Bates-Nummern. Geändert wurde nichts. Beginnen Sie mit einer höheren Nummer oder mit einem anderen Präfix.',
    'document.bates-too-high':
      'Die letzte Seite bekäme eine Nummer über 999.999.999. Beginnen Sie mit einer niedrigeren.',
    'document.infected':
      'Die Virenprüfung kennt diese Datei oder etwas darin als schädlich. Nichts davon wurde behalten.',
    'scanner.away':
      'Die Virenprüfung antwortet nicht, und ohne sie wird nichts abgelegt. Versuchen Sie es später noch einmal.',
    'scanner.too-large':
      'Die Virenprüfung nimmt keine so große Datei. Nichts wurde behalten; sagen Sie es dem Betreiber.',
    'document.digest-differs':
      'Angekommen ist etwas anderes, als gesendet wurde. Nichts wurde behalten; senden Sie es noch einmal.',
    'document.part-of-another': 'Das Dokument steckte in einem anderen und wird mit ihm entfernt und zurückgeholt.',
    'document.filed-again':
      'Dieselbe Datei wurde inzwischen unter diesem Namen neu abgelegt. Entfernen Sie zuerst jene.',
    'matter.not-in-trash': 'Nur was im Papierkorb liegt, lässt sich zurückholen oder endgültig entfernen.',
    'document.not-in-trash': 'Nur was im Papierkorb liegt, lässt sich zurückholen oder endgültig entfernen.',
    'upload.too-large': 'Die Datei ist größer als erlaubt. Nichts davon wurde behalten.',
    'upload.too-many': 'Zu viele Übertragungen laufen. Warten Sie, bis einige fertig sind.',
    'upload.not-found': 'Diese Übertragung ist abgelaufen. Senden Sie die Datei noch einmal.',
    'quota.bytes':
      'Der Arbeitsbereich enthält so viel, wie er darf. Entfernen Sie Dokumente endgültig, oder bitten Sie den Betreiber um mehr. Nichts wurde behalten.',
    'quota.documents':
      'Der Arbeitsbereich enthält so viele Dokumente, wie er darf. Entfernen Sie welche endgültig, oder bitten Sie den Betreiber um mehr. Nichts wurde behalten.',
    'storage.full': 'Der Datenträger des Servers ist voll. Nichts wurde behalten; sagen Sie es dem Betreiber.',
    'storage.away':
      'Der Speicher der Originale antwortet nicht. Nichts ist verloren; versuchen Sie es später noch einmal.',
    'storage.missing':
      'Das Original ist nicht mehr im Speicher. Wer den Server betreibt, kann es aus einer Sicherung zurückholen.',
    'storage.damaged':
      'Das Original wurde im Speicher beschädigt oder verändert und wird nicht herausgegeben. Wer den Server betreibt, kann es aus einer Sicherung zurückholen.',
    'models.none': 'Der Arbeitsbereich hat kein Modell, das gefragt werden darf.',
    'models.not-allowed': 'Dieses Modell darf so, wie es steht, nicht gefragt werden. Nichts wurde gesendet.',
    'models.away': 'Das Modell hat nicht geantwortet. Das Verzeichnis führt eine Zeile über das Gesendete.',
    'models.endpoint': 'Ein Modell dieses Namens gibt es nicht mehr.',
    'models.changed': 'Jemand hat die Modelle geändert, seit Sie sie gelesen haben. Sehen Sie an, wie sie jetzt sind.',
    'session.not-found': 'Diese Sitzung gibt es nicht mehr.',
    'member.not-found': 'Dieses Mitglied gibt es nicht.',
    'member.last-owner': 'Ein Arbeitsbereich behält mindestens eine Inhaberin. Ernennen Sie zuerst eine andere.',
    'member.role-above': 'Niemand vergibt, ändert oder entzieht eine Rolle über der eigenen.',
    'member.already': 'Diese Adresse gehört schon einem Mitglied.',
    'invitation.not-found': 'Diese Einladung gibt es nicht.',
    'event.not-found': 'Diese Zeile gibt es nicht, oder sie ist für Sie nicht zugänglich.',
    'event.changed':
      'Jemand hat diese Zeile geändert, seit Sie sie gelesen haben. Ihre Worte bleiben erhalten; vergleichen Sie beide.',
    'event.other-day': 'Eine Zeile wird unter den Zeilen ihres eigenen Tages verschoben.',
    'event.no-room': 'Zwischen diesen beiden Zeilen ist kein Platz mehr. Verschieben Sie zuerst die daneben.',
    'event.date-not-understood':
      'Das wird nicht als Datum verstanden. Schreiben Sie etwa 3. März 2021, März 2021 oder um 2019.',
    'party.not-found': 'Diese Beteiligte gibt es nicht.',
    'party.changed':
      'Jemand hat diese Beteiligte geändert, seit Sie sie gelesen haben. Sehen Sie sie so an, wie sie jetzt ist.',
    'edit.overtaken': 'Jemand hat das inzwischen geändert. Es lässt sich nicht mehr zurücknehmen.',
    'edit.taken-back': 'Das wurde schon zurückgenommen.',
    'tag.exists': 'Ein Schlagwort dieses Namens gibt es schon.',
    'event.date-not-open':
      'Dieses Datum ist nicht mehr offen: Das Dokument wurde neu gelesen. Laden Sie die Liste neu.',
    'wall.against-self': 'Sie müssen die Akte selbst noch sehen: Errichten Sie keine Trennwand gegen sich.',
  },
})
