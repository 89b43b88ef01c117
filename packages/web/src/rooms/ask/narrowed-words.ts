import { defineWords } from '../../data/index.ts'

export const narrowedWords = defineWords('ask-narrowed', {
  en: {
    label: 'Narrowed by the question',
    narrowed: 'Because the question says {words}, it was put only to passages',
    nothing:
      'The question says {words}, but nothing that answers it stands there. What follows was found in the whole matter.',
    'nothing-at-all':
      'The question says {words}, but nothing that answers it stands there, nor in the rest of the matter.',
    elsewhere:
      '{count, plural, one {# sentence of the rest of the matter would fit too.} other {# sentences of the rest of the matter would fit too.}}',
    documents: '{count, plural, one {in # document} other {in # documents}}',
    'not-only': 'Ask again, not only passages {part}',
    whole: 'Ask the whole matter',
  },
  de: {
    label: 'Durch die Frage eingegrenzt',
    narrowed: 'Weil die Frage {words} sagt, wurde sie nur an Textstellen gerichtet, und zwar',
    nothing:
      'Die Frage sagt {words}; dort steht aber nichts, was sie beantwortet. Was folgt, wurde in der ganzen Akte gefunden.',
    'nothing-at-all':
      'Die Frage sagt {words}; dort steht aber nichts, was sie beantwortet, und im Rest der Akte auch nicht.',
    elsewhere:
      '{count, plural, one {# Satz aus dem Rest der Akte würde auch passen.} other {# Sätze aus dem Rest der Akte würden auch passen.}}',
    documents: '{count, plural, one {in # Dokument} other {in # Dokumenten}}',
    'not-only': 'Noch einmal fragen, nicht nur Textstellen {part}',
    whole: 'Die ganze Akte fragen',
  },
})
