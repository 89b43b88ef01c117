import { defineWords } from '../data/index.ts'

export const givenFileWords = defineWords('given-file', {
  en: {
    making: 'Making: {name} …',
    given: 'Downloaded: {name}.',
  },
  de: {
    making: 'Wird erstellt: {name} …',
    given: 'Heruntergeladen: {name}.',
  },
})
