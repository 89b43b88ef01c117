import { defineWords } from '../../data/index.ts'

export const importPlaceWords = defineWords('import-place', {
  en: { title: 'Import' },
  de: { title: 'Import' },
})
