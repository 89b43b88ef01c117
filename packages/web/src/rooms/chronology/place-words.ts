import { defineWords } from '../../data/index.ts'

/** Those the shell needs; the screen’s own come with it. */
export const chronologyPlaceWords = defineWords('chronology-place', {
  en: { title: 'Chronology' },
  de: { title: 'Chronologie' },
})
