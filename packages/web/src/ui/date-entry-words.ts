import { defineWords } from '../data/index.ts'

export const dateEntryWords = defineWords('date-entry', {
  en: {
    date: 'Date, as you would say it',
    hint: 'Like 3 March 2021, about March 2019, before 3 April 2020 or Q2 2020. Empty: undated.',
    understood: 'Understood: {date}',
    ambiguous: 'This can be either day. Which one is meant?',
    'not-understood': 'This is not understood as a date.',
    'words-left': 'Not understood: “{words}”. Leave it out, or say the date in other words.',
  },
  de: {
    date: 'Datum, wie Sie es sagen würden',
    hint: 'Etwa 3. März 2021, ungefähr März 2019, vor dem 3. April 2020 oder Q2 2020. Leer: undatiert.',
    understood: 'Verstanden: {date}',
    ambiguous: 'Das kann der eine oder der andere Tag sein. Welcher ist gemeint?',
    'not-understood': 'Das wird nicht als Datum verstanden.',
    'words-left': 'Nicht verstanden: „{words}“. Lassen Sie es weg oder sagen Sie das Datum anders.',
  },
})
