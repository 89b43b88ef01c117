import { defineWords } from '../../data/index.ts'

/** Those the shell needs; the screens' own come with them. */
export const documentsPlaceWords = defineWords('documents-place', {
  en: { title: 'Documents' },
  de: { title: 'Dokumente' },
})
