import { defineWords } from '../data/index.ts'

export const namesEntryWords = defineWords('names-entry', {
  en: { add: 'Add', remove: 'Take away: {name}' },
  de: { add: 'Hinzufügen', remove: 'Wegnehmen: {name}' },
})
