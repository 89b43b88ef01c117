import { defineWords } from '../../data/index.ts'

export const coveragePlaceWords = defineWords('coverage-place', {
  en: { title: 'Coverage' },
  de: { title: 'Abdeckung' },
})
