import { defineWords } from '../data/index.ts'

export const uiWords = defineWords('ui', {
  en: {
    close: 'Close',
    cancel: 'Cancel',
    waiting: 'Loading …',
    more: 'Show more',
    'as-of': 'Below is how it stood on {at}.',
  },
  de: {
    close: 'Schließen',
    cancel: 'Abbrechen',
    waiting: 'Wird geladen …',
    more: 'Mehr zeigen',
    'as-of': 'Darunter steht der Stand vom {at}.',
  },
})
