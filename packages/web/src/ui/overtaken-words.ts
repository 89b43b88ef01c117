import { defineWords } from '../data/index.ts'

export const overtakenWords = defineWords('overtaken', {
  en: {
    title: 'Somebody has changed this meanwhile',
    text: 'Nothing was overwritten. What you typed is kept. This is what they changed, as it is now:',
    elsewhere: 'None of these fields.',
    nothing: 'empty',
    yes: 'yes',
    no: 'no',
    mine: 'Save mine over it',
    theirs: 'Keep theirs',
  },
  de: {
    title: 'Jemand hat dies inzwischen geändert',
    text: 'Nichts wurde überschrieben. Was Sie geschrieben haben, bleibt erhalten. Dies wurde geändert, und so steht es jetzt:',
    elsewhere: 'Keines dieser Felder.',
    nothing: 'leer',
    yes: 'ja',
    no: 'nein',
    mine: 'Mit meinem überschreiben',
    theirs: 'Das Andere behalten',
  },
})
