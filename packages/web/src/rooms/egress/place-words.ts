import { defineWords } from '../../data/index.ts'

export const egressPlaceWords = defineWords('egress-place', {
  en: { title: 'What left for models' },
  de: { title: 'Was an Modelle ging' },
})
