// Why a row's date or reading is what it is, in the language of whoever reads it: reading stores codes with facts, and they are worded here
// when they leave. The German is written, not translated.
import type { BasisReason } from '../chronology.ts'
import { type Language, writeDate, writeIsoDay } from '../dates/index.ts'
import { holidayWords } from './holiday-words.ts'

/** One line; null when everything stands there as it is. A code that has no words here, of an older or newer version, stands for itself. */
export function wordBasis(reasons: readonly BasisReason[], language: Language): string | null {
  const told = reasons.map(({ code, facts }) => own(sentences[language], code)?.(factsOf(facts, language)) ?? code)
  return told.length === 0 ? null : told.join('; ')
}

interface Facts {
  readonly text: (name: string) => string
  /** ISO or EDTF, written out. */
  readonly day: (name: string) => string
}
type Sentences = Readonly<Record<string, (facts: Facts) => string>>

const factsOf = (facts: BasisReason['facts'], language: Language): Facts => {
  const text = (name: string) => String(own(facts, name) ?? '')
  return { text, day: (name) => writeEdtf(text(name), language) }
}

const writeEdtf = (edtf: string, language: Language): string => {
  const plain = { earliest: null, latest: null, precision: '', qualifier: null, time: null, zone: null, asWritten: '' }
  const written = writeDate({ ...plain, edtf }, language)
  return written === edtf ? writeIsoDay(edtf, language) : written
}

const en: Sentences = {
  'document-date': ({ day }) => `counted from the date of the document, ${day('from')}`,
  'last-mentioned': ({ day }) => `counted from the date named before it, ${day('from')}`,
  'defined-term': ({ day }) => `counted from the date the document defines, ${day('from')}`,
  'working-days': ({ day }) => `counted in working days from ${day('from')}, without public holidays: check`,
  'day-order': ({ text }) => `read with the ${text('order') === 'day-first' ? 'day' : 'month'} first`,
  century: ({ text }) => `two-digit year ${text('year').slice(2)} read as ${text('year')}`,
  holiday: ({ text }) => `a day with a name: ${holidayIn('en', text('holiday'))}`,
  'ambiguous-order': ({ day }) => `day and month not decided: ${day('one')} or ${day('other')}`,
  'no-anchor': () => 'no date to count from',
  'impossible-day': () => 'the calendar has no such day: check',
  'told-too-early': ({ day }) => `told as past, but after the date of the document, ${day('written')}: check`,
  'deleted-text': () => 'stands in deleted text',
  'no-signature': () => 'beside a line for a signature that is empty in the text, no signature shown: check',
  comment: () => 'stands in a comment',
  recognised: () => 'read from an image: compare it with the page',
  'contract-term': ({ text, day }) => {
    const unit = `${text('count')} ${text('unit')}${text('count') === '1' ? '' : 's'}`
    const less = { 'day-before': ', less one day', 'day-before-bgb': ', less one day (§§ 187, 188 BGB)' }
    return `counted as ${unit} from ${anchored('en', text, day)}${own(less, text('ends')) ?? ''}`
  },
  'end-of-year-of': ({ day }) => `the end of the calendar year of ${day('from')}`,
  'end-of-year': ({ text }) => `the end of ${text('year')}`,
  'end-moved': ({ text, day }) => `moved to ${day('to')} by ${text('document')}, page ${text('page')}`,
  'last-signature': () => 'the day of the last signature, to which the opening refers',
  'agreement-date': () => 'the date of the agreement, to which the clause refers',
}

const units: Readonly<Record<string, readonly [one: string, many: string]>> = {
  year: ['Jahr', 'Jahre'],
  month: ['Monat', 'Monate'],
  week: ['Woche', 'Wochen'],
  day: ['Tag', 'Tage'],
}

const de: Sentences = {
  'document-date': ({ day }) => `gerechnet vom Datum des Dokuments, ${day('from')}`,
  'last-mentioned': ({ day }) => `gerechnet vom zuvor genannten Datum, ${day('from')}`,
  'defined-term': ({ day }) => `gerechnet vom im Dokument bestimmten Datum, ${day('from')}`,
  'working-days': ({ day }) => `in Werktagen gerechnet vom ${day('from')}, ohne Feiertage: prüfen`,
  'day-order': ({ text }) => `gelesen als ${text('order') === 'day-first' ? 'Tag und Monat' : 'Monat und Tag'}`,
  century: ({ text }) => `zweistellige Jahreszahl ${text('year').slice(2)} als ${text('year')} gelesen`,
  holiday: ({ text }) => `Tag mit eigenem Namen: ${holidayIn('de', text('holiday'))}`,
  'ambiguous-order': ({ day }) => `Tag und Monat nicht entschieden: ${day('one')} oder ${day('other')}`,
  'no-anchor': () => 'kein Datum, von dem gerechnet werden kann',
  'impossible-day': () => 'diesen Tag gibt es im Kalender nicht: prüfen',
  'told-too-early': ({ day }) => `als vergangen erzählt, aber nach dem Datum des Dokuments, ${day('written')}: prüfen`,
  'deleted-text': () => 'steht in gelöschtem Text',
  'no-signature': () => 'neben einer im Text leeren Unterschriftszeile, keine Unterschrift zu sehen: prüfen',
  comment: () => 'steht in einem Kommentar',
  recognised: () => 'aus einem Bild erkannt: mit der Seite vergleichen',
  'contract-term': ({ text, day }) => {
    const [one, many] = own(units, text('unit')) ?? [text('unit'), text('unit')]
    const less = {
      'day-before': ', abzüglich eines Tages',
      'day-before-bgb': ', abzüglich eines Tages (§§ 187, 188 BGB)',
    }
    return `${text('count')} ${text('count') === '1' ? one : many} ab ${anchored('de', text, day)}${own(less, text('ends')) ?? ''}`
  },
  'end-of-year-of': ({ day }) => `Ende des Kalenderjahres, in dem der ${day('from')} liegt`,
  'end-of-year': ({ text }) => `Ende des Jahres ${text('year')}`,
  'end-moved': ({ text, day }) => `verschoben auf den ${day('to')} durch ${text('document')}, Seite ${text('page')}`,
  'last-signature': () => 'Tag der letzten Unterschrift, auf den der Eingang verweist',
  'agreement-date': () => 'Datum des Vertrags, auf das die Klausel verweist',
}

const sentences: Readonly<Record<Language, Sentences>> = { en, de }

const anchors: Readonly<Record<Language, Readonly<Record<string, (day: string, named: string) => string>>>> = {
  en: {
    'day-named': (day) => day,
    beginning: (day) => `the beginning of the contract (${day})`,
    'effective-date': (day) => `the Effective Date (${day})`,
    'agreement-date': (day) => `the date of the agreement (${day})`,
    'defined-term': (day, named) => `the “${named}” (${day})`,
  },
  de: {
    'day-named': (day) => `dem ${day}`,
    beginning: (day) => `Vertragsbeginn (${day})`,
    'effective-date': (day) => `Wirksamwerden (${day})`,
    'agreement-date': (day) => `Vertragsdatum (${day})`,
    'defined-term': (day, named) => `„${named}“ (${day})`,
  },
}

const anchored = (language: Language, text: Facts['text'], day: Facts['day']): string =>
  own(anchors[language], text('anchor'))?.(day('from'), text('named')) ?? day('from')

const holidayIn = (language: Language, name: string): string => own(holidayWords, name)?.[language] ?? name

function own<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined
}
