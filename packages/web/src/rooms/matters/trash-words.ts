import { defineWords } from '../../data/index.ts'

export const matterTrashWords = defineWords('matter-trash', {
  en: {
    trash: 'In the trash',
    'remove-text':
      'All its documents, rows, comments and notes are erased, and nobody can bring them back. The log keeps that it was done.',
    'to-all': 'All matters',
  },
  de: {
    trash: 'Im Papierkorb',
    'remove-text':
      'Alle Dokumente, Zeilen, Kommentare und Notizen werden gelöscht, und niemand kann sie zurückholen. Das Protokoll hält fest, dass es geschah.',
    'to-all': 'Alle Akten',
  },
})
