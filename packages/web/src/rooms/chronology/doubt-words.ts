import { defineWords } from '../../data/index.ts'

export const doubtWords = defineWords('chronology-doubts', {
  en: {
    contradictions: '{count, plural, one {A row contradicts this one} other {# rows contradict this one}}',
    'told-twice': 'The same is told here for {one} and there for {other}. Both cannot be true.',
    reading: 'The documents now say something else',
    'reading-why': 'Somebody has changed this row or marked it, so it was not changed by itself.',
    gone: 'No document says this any more. Keep the row, or take it out.',
    mine: 'The row as it stands',
    theirs: 'What the documents say now',
    take: 'Take what they say',
    leave: 'Keep the row',
    taken: 'The row says what the documents say now.',
    left: 'The row stays as it is.',
    undo: 'Take it back',
    undone: 'Taken back.',
  },
  de: {
    contradictions: '{count, plural, one {Eine Zeile widerspricht dieser} other {# Zeilen widersprechen dieser}}',
    'told-twice': 'Dasselbe wird hier für {one} und dort für {other} berichtet. Beides kann nicht stimmen.',
    reading: 'Die Dokumente sagen inzwischen etwas anderes',
    'reading-why': 'Jemand hat diese Zeile geändert oder vermerkt; darum wurde sie nicht von selbst geändert.',
    gone: 'Kein Dokument sagt das mehr. Behalten Sie die Zeile, oder nehmen Sie sie heraus.',
    mine: 'Die Zeile, wie sie dasteht',
    theirs: 'Was die Dokumente jetzt sagen',
    take: 'Übernehmen, was sie sagen',
    leave: 'Die Zeile behalten',
    taken: 'Die Zeile sagt, was die Dokumente jetzt sagen.',
    left: 'Die Zeile bleibt, wie sie ist.',
    undo: 'Zurücknehmen',
    undone: 'Zurückgenommen.',
  },
})
