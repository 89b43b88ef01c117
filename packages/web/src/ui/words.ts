import { defineWords } from '../data/index.ts'

export const uiWords = defineWords('ui', {
  en: { close: 'Close', waiting: 'Loading …' },
  de: { close: 'Schließen', waiting: 'Wird geladen …' },
})
