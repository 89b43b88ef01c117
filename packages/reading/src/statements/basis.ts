// Why a date has the value it has, in one line for the reader of the row, in the language of the document.
import type { DateMention } from '../dates/mention.ts'
import type { Language } from '../span.ts'

const MONTHS = {
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  de: [
    'Januar',
    'Februar',
    'März',
    'April',
    'Mai',
    'Juni',
    'Juli',
    'August',
    'September',
    'Oktober',
    'November',
    'Dezember',
  ],
}

const SAY = {
  en: {
    'document-date': (from: string) => `counted from the date of the document, ${from}`,
    'last-mentioned': (from: string) => `counted from the date named before it, ${from}`,
    'defined-term': (from: string) => `counted from the date the document defines, ${from}`,
    'day-order': (from: string) => `read with the ${from === 'day-first' ? 'day' : 'month'} first`,
    century: (value: string) => `two-digit year ${shortYear(value)} read as ${longYear(value)}`,
    'working-days': (from: string) => `counted in working days from ${from}, without public holidays: check`,
    holiday: (from: string) => `a day with a name: ${from}`,
    open: (either: string) => `day and month not decided: ${either}`,
    undated: 'no date to count from',
    impossible: 'the calendar has no such day: check',
    early: (written: string) => `told as past, but after the date of the document, ${written}: check`,
    deleted: 'stands in deleted text',
    comment: 'stands in a comment',
  },
  de: {
    'document-date': (from: string) => `gerechnet vom Datum des Dokuments, ${from}`,
    'last-mentioned': (from: string) => `gerechnet vom zuvor genannten Datum, ${from}`,
    'defined-term': (from: string) => `gerechnet vom im Dokument bestimmten Datum, ${from}`,
    'day-order': (from: string) => `gelesen als ${from === 'day-first' ? 'Tag und Monat' : 'Monat und Tag'}`,
    century: (value: string) => `zweistellige Jahreszahl ${shortYear(value)} als ${longYear(value)} gelesen`,
    'working-days': (from: string) => `in Werktagen gerechnet vom ${from}, ohne Feiertage: prüfen`,
    holiday: (from: string) => `Tag mit eigenem Namen: ${from}`,
    open: (either: string) => `Tag und Monat nicht entschieden: ${either}`,
    undated: 'kein Datum, von dem gerechnet werden kann',
    impossible: 'diesen Tag gibt es im Kalender nicht: prüfen',
    early: (written: string) => `als vergangen erzählt, aber nach dem Datum des Dokuments, ${written}: prüfen`,
    deleted: 'steht in gelöschtem Text',
    comment: 'steht in einem Kommentar',
  },
}

/** '1997-03-02' of a year written '97; '198' of the eighties. */
const shortYear = (value: string) => longYear(value).slice(2)
const longYear = (value: string) => value.slice(0, 4).padEnd(4, '0')

/** Null when every date stands there as it is. `toldBefore`: the day of a document that tells as past what lies after that day. */
export function basisOf(
  dates: readonly DateMention[],
  aside: 'deleted' | 'comment' | null,
  language: Language,
  toldBefore: string | null = null,
): string | null {
  const say = SAY[language]
  const reasons: string[] = []
  for (const date of dates) {
    if (date.undecided === 'impossible-day') reasons.push(say.impossible)
    else if (date.value === null)
      reasons.push(date.candidates.length > 0 ? say.open(date.candidates.join(' / ')) : say.undated)
    else if (date.basis !== null) {
      const { kind, from } = date.basis
      reasons.push(say[kind](kind === 'century' ? date.value : dayIn(language, from)))
    }
  }
  if (toldBefore !== null) reasons.push(say.early(dayIn(language, toldBefore)))
  if (aside !== null) reasons.push(say[aside])
  const told = [...new Set(reasons)]
  return told.length === 0 ? null : told.join('; ')
}

/** '2021-03-03' as '3 March 2021' or '3. März 2021'; anything else as it is. */
function dayIn(language: Language, value: string): string {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value)
  const month = MONTHS[language][Number(parts?.[2] ?? 0) - 1]
  if (parts === null || month === undefined) return value
  return `${Number(parts[3])}${language === 'de' ? '.' : ''} ${month} ${parts[1]}`
}
