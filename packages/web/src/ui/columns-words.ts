import { defineWords } from '../data/index.ts'

export const columnsWords = defineWords('columns', {
  en: {
    show: 'Show {column}',
    earlier: 'Move {column} to the front',
    later: 'Move {column} to the end',
    needed: 'always there',
    usual: 'As usual',
    close: 'Done',
  },
  de: {
    show: '{column} zeigen',
    earlier: '{column} nach vorn',
    later: '{column} nach hinten',
    needed: 'immer dabei',
    usual: 'Wie üblich',
    close: 'Fertig',
  },
})
