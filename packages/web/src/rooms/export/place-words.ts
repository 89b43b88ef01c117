import { defineWords } from '../../data/index.ts'

export const exportPlaceWords = defineWords('export-place', {
  en: { title: 'Export' },
  de: { title: 'Ausgeben' },
})
