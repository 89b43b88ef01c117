import { defineWords } from '../../data/index.ts'

export const activityPlaceWords = defineWords('activity-place', {
  en: { title: 'Activity' },
  de: { title: 'Protokoll' },
})
