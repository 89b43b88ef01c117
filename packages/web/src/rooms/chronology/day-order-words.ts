import { defineWords } from '../../data/index.ts'

export const dayOrderWords = defineWords('chronology-day-order', {
  en: {
    title: 'Order within the day',
    earlier: 'Earlier within the day',
    later: 'Later within the day',
    'moved-earlier': 'It stands earlier now.',
    'moved-later': 'It stands later now.',
    undo: 'Take it back',
    undone: 'Taken back.',
  },
  de: {
    title: 'Reihenfolge am selben Tag',
    earlier: 'Früher am selben Tag',
    later: 'Später am selben Tag',
    'moved-earlier': 'Sie steht nun früher.',
    'moved-later': 'Sie steht nun später.',
    undo: 'Zurücknehmen',
    undone: 'Zurückgenommen.',
  },
})
