import { defineWords } from '../data/index.ts'

export const trashWords = defineWords('trash', {
  en: {
    name: 'Name',
    empty: 'Nothing lies in the trash.',
    'trashed-at': 'Put there',
    actions: 'What can be done',
    restore: 'Bring back',
    'restore-of': 'Bring back {name}',
    restored: '{name} is back.',
    remove: 'Remove for good',
    'remove-of': 'Remove for good: {name}',
    'remove-title': 'Remove {name} for good?',
    removed: '{name} is removed.',
  },
  de: {
    name: 'Name',
    empty: 'Im Papierkorb liegt nichts.',
    'trashed-at': 'Hineingelegt',
    actions: 'Was sich tun lässt',
    restore: 'Zurückholen',
    'restore-of': 'Zurückholen: {name}',
    restored: '{name} ist wieder da.',
    remove: 'Endgültig entfernen',
    'remove-of': 'Endgültig entfernen: {name}',
    'remove-title': '{name} endgültig entfernen?',
    removed: '{name} ist entfernt.',
  },
})
