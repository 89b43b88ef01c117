import { defineWords } from '../../data/index.ts'

export const partiesPlaceWords = defineWords('parties-place', {
  en: { title: 'Parties' },
  de: { title: 'Beteiligte' },
})
