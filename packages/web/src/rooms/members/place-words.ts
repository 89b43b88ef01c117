import { defineWords } from '../../data/index.ts'

export const membersPlaceWords = defineWords('members-place', {
  en: { title: 'People' },
  de: { title: 'Personen' },
})
