import { defineWords } from '../../data/index.ts'

export const accountPlaceWords = defineWords('account-place', {
  en: { title: 'Your account' },
  de: { title: 'Ihr Konto' },
})
