import { defineWords } from '../../data/index.ts'

export const modelsPlaceWords = defineWords('models-place', {
  en: { title: 'Models' },
  de: { title: 'Modelle' },
})
