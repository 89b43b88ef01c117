import { defineWords } from '../data/index.ts'

export const rowFormWords = defineWords('row-form', {
  en: { text: 'What happened', cancel: 'Cancel' },
  de: { text: 'Was geschah', cancel: 'Abbrechen' },
})
