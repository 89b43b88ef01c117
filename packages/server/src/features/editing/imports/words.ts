// What an import says to people, in the language of its matter.
import type { ImportProblem } from '@muniment/contract'

export type Language = 'en' | 'de'

export const WHY: Readonly<Record<Language, Readonly<Record<ImportProblem, string>>>> = {
  en: {
    'not-a-date': 'is no date that can be understood by itself',
    'ambiguous-date': 'can mean more than one day',
    'more-than-a-date': 'holds more than one date',
    'not-a-time': 'is no time of day, as 14:30 is',
    'not-a-status': 'names no status of a row',
    'not-a-kind': 'names no kind of a row',
    'not-yes-or-no': 'says neither yes nor no',
    'unclear-list': 'may be one name or several: put a semicolon between names',
    'too-long': 'is too long for a row',
    'too-many': 'names more than a row can have',
    'no-text': 'a row must say what happened',
    'merged-cells': 'has not as many cells as the headings: cells are merged or missing',
    'unknown-id': 'is not in this chronology: it was removed, or comes from another matter',
    'id-twice': 'stands in the file twice: this is the second',
  },
  de: {
    'not-a-date': 'ist kein Datum, das für sich allein zu verstehen ist',
    'ambiguous-date': 'kann mehr als einen Tag bedeuten',
    'more-than-a-date': 'enthält mehr als ein Datum',
    'not-a-time': 'ist keine Uhrzeit wie 14:30',
    'not-a-status': 'nennt keinen Stand einer Zeile',
    'not-a-kind': 'nennt keine Art einer Zeile',
    'not-yes-or-no': 'sagt weder ja noch nein',
    'unclear-list': 'kann ein Name sein oder mehrere: Namen bitte mit Semikolon trennen',
    'too-long': 'ist zu lang für eine Zeile',
    'too-many': 'nennt mehr, als eine Zeile haben kann',
    'no-text': 'eine Zeile muss sagen, was geschah',
    'merged-cells': 'hat nicht so viele Zellen wie die Kopfzeile: Zellen sind verbunden oder fehlen',
    'unknown-id': 'steht nicht in dieser Chronologie: entfernt oder aus einer anderen Sache',
    'id-twice': 'steht zweimal in der Datei: dies ist das zweite Mal',
  },
}

export interface PlaceWords {
  readonly row: (number: number) => string
  readonly table: (number: number) => string
  readonly column: (number: number) => string
}

export const PLACES: Readonly<Record<Language, PlaceWords>> = {
  en: { row: (n) => `row ${n}`, table: (n) => `table ${n}`, column: (n) => `Column ${n}` },
  de: { row: (n) => `Zeile ${n}`, table: (n) => `Tabelle ${n}`, column: (n) => `Spalte ${n}` },
}
