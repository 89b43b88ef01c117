import { defineWords } from '../data/index.ts'

export const uiWords = defineWords('ui', {
  en: { close: 'Close', cancel: 'Cancel', waiting: 'Loading …', more: 'Show more' },
  de: { close: 'Schließen', cancel: 'Abbrechen', waiting: 'Wird geladen …', more: 'Mehr zeigen' },
})
