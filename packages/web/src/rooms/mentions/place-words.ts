import { defineWords } from '../../data/index.ts'

export const mentionsPlaceWords = defineWords('mentions-place', {
  en: { title: 'Mentions' },
  de: { title: 'Erwähnungen' },
})
