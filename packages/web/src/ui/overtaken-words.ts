import { defineWords } from '../data/index.ts'

export const overtakenWords = defineWords('overtaken', {
  en: {
    overtaken: 'Somebody has changed meanwhile what you are changing here. Saving puts yours in place of theirs.',
    theirs: 'Drop mine, show theirs',
  },
  de: {
    overtaken:
      'Jemand hat inzwischen geändert, was Sie hier ändern. Mit dem Speichern tritt Ihres an die Stelle des anderen.',
    theirs: 'Meines verwerfen, anderes zeigen',
  },
})
