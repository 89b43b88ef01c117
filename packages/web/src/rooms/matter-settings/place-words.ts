import { defineWords } from '../../data/index.ts'

export const matterSettingsPlaceWords = defineWords('matter-settings-place', {
  en: { title: 'Matter settings' },
  de: { title: 'Einstellungen' },
})
