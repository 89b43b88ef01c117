import { defineWords } from '../../data/index.ts'

export const workspacePlaceWords = defineWords('workspace-place', {
  en: { title: 'Workspace' },
  de: { title: 'Arbeitsbereich' },
})
