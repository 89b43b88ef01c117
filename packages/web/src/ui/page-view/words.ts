import { defineWords } from '../../data/index.ts'

export const pageViewWords = defineWords('page-view', {
  en: {
    waiting: 'Page {page} is on its way',
    text: 'Text of page {page}. Arrow keys move the caret, with Shift they select.',
    'no-picture': 'The picture of this page could not be drawn. This is its text in the same places.',
    again: 'Try again',
  },
  de: {
    waiting: 'Seite {page} ist unterwegs',
    text: 'Text der Seite {page}. Pfeiltasten bewegen die Einfügemarke, mit der Umschalttaste wählen sie aus.',
    'no-picture': 'Das Bild dieser Seite konnte nicht gezeichnet werden. Dies ist ihr Text an denselben Stellen.',
    again: 'Noch einmal versuchen',
  },
})
