import { defineWords } from '../../data/index.ts'

export const askPlaceWords = defineWords('ask-place', {
  en: { title: 'Questions' },
  de: { title: 'Fragen' },
})
