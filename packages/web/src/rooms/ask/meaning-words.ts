import { defineWords } from '../../data/index.ts'

export const meaningWords = defineWords('ask-meaning', {
  en: {
    preparing:
      'Search by meaning is being prepared: {read} of {passages, plural, one {# passage} other {# passages}}. The others are found by their words.',
    ready: 'Search by meaning is ready.',
  },
  de: {
    preparing:
      'Die Suche nach der Bedeutung wird vorbereitet: {read} von {passages, plural, one {# Textstelle} other {# Textstellen}}. Die übrigen werden an ihren Wörtern gefunden.',
    ready: 'Die Suche nach der Bedeutung ist bereit.',
  },
})
