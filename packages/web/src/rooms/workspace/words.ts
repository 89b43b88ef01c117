import { defineWords } from '../../data/index.ts'

export const workspaceWords = defineWords('workspace', {
  en: {
    name: 'Name',
    rules: 'Sessions',
    'rules-text': 'They hold at once, for sessions that are open too.',
    idle: 'Minutes without use until a session ends',
    hours: 'Hours until a session ends in any case',
    most: 'Sessions a person may have at once',
    save: 'Save',
    saved: 'Saved.',
    changed:
      'Somebody has changed the workspace since you opened this page. Below stands what you typed; saving keeps it.',
    usage: 'What is kept',
    'usage-bytes': 'Originals',
    'usage-documents': 'Documents',
    'usage-pages': 'Scanned pages read this month',
    of: '{used} of {limit}',
    'no-limit': '{used}, no limit',
    reserved: 'Another {bytes} are promised to uploads under way.',
    another: 'Another workspace',
    'another-text':
      'People, matters, keys and the log of one workspace are closed to every other. You become its owner.',
    'another-name': 'Its name',
    'another-verb': 'Make the workspace',
    'another-made': '{name} was made. Change to it above the list of places.',
  },
  de: {
    name: 'Name',
    rules: 'Sitzungen',
    'rules-text': 'Sie gelten sofort, auch für offene Sitzungen.',
    idle: 'Minuten ohne Benutzung, bis eine Sitzung endet',
    hours: 'Stunden, bis eine Sitzung auf jeden Fall endet',
    most: 'Sitzungen, die eine Person zugleich haben darf',
    save: 'Speichern',
    saved: 'Gespeichert.',
    changed:
      'Jemand hat den Arbeitsbereich geändert, seit Sie diese Seite geöffnet haben. Unten steht, was Sie geschrieben haben; Speichern behält es.',
    usage: 'Was hier liegt',
    'usage-bytes': 'Originale',
    'usage-documents': 'Dokumente',
    'usage-pages': 'In diesem Monat gelesene Scanseiten',
    of: '{used} von {limit}',
    'no-limit': '{used}, ohne Grenze',
    reserved: 'Weitere {bytes} sind laufenden Übertragungen zugesagt.',
    another: 'Ein weiterer Arbeitsbereich',
    'another-text':
      'Personen, Akten, Schlüssel und Protokoll eines Arbeitsbereichs sind jedem anderen verschlossen. Sie werden sein Inhaber.',
    'another-name': 'Sein Name',
    'another-verb': 'Arbeitsbereich anlegen',
    'another-made': '{name} ist angelegt. Wechseln Sie oben in der Liste der Orte dorthin.',
  },
})
