import { defineWords } from '../../data/index.ts'

export const trashWords = defineWords('trash', {
  en: {
    name: 'Name',
    trash: 'In the trash',
    'trash-empty': 'Nothing lies in the trash.',
    'trashed-at': 'Put there',
    actions: 'What can be done',
    restore: 'Bring back',
    'restore-of': 'Bring back {name}',
    restored: '{name} is back.',
    remove: 'Remove for good',
    'remove-of': 'Remove for good: {name}',
    'remove-title': 'Remove {name} for good?',
    'remove-text':
      'All its documents, rows, comments and notes are erased, and nobody can bring them back. The log keeps that it was done.',
    removed: '{name} is removed.',
    'to-all': 'All matters',
  },
  de: {
    name: 'Bezeichnung',
    trash: 'Im Papierkorb',
    'trash-empty': 'Im Papierkorb liegt nichts.',
    'trashed-at': 'Hineingelegt',
    actions: 'Was sich tun lässt',
    restore: 'Zurückholen',
    'restore-of': 'Zurückholen: {name}',
    restored: '{name} ist wieder da.',
    remove: 'Endgültig entfernen',
    'remove-of': 'Endgültig entfernen: {name}',
    'remove-title': '{name} endgültig entfernen?',
    'remove-text':
      'Alle Dokumente, Zeilen, Kommentare und Notizen werden gelöscht, und niemand kann sie zurückholen. Das Protokoll hält fest, dass es geschah.',
    removed: '{name} ist entfernt.',
    'to-all': 'Alle Akten',
  },
})
