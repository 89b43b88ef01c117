// Numbers, sizes and moments in the reader's language. Days of documents are worded by `@muniment/contract/dates`, as in every export.
import type { Language } from './words.ts'

const LOCALE: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de-DE' }

const COLLATORS: Readonly<Record<Language, Intl.Collator>> = {
  en: new Intl.Collator(LOCALE.en, { numeric: true }),
  de: new Intl.Collator(LOCALE.de, { numeric: true }),
}

/** Names in the order a reader of the language looks for them: *Ärzte* after *anruf*, `Anlage 9` before `Anlage 10`. */
export const sorted = (names: readonly string[], language: Language): string[] =>
  names.toSorted(COLLATORS[language].compare)

/** Time zones to choose from: those this browser knows, and the one that is set. */
export const zonesWith = (set: string): readonly string[] =>
  [...new Set([set, 'UTC', ...Intl.supportedValuesOf('timeZone')])].sort()

export const number = (value: number, language: Language): string => value.toLocaleString(LOCALE[language])

/** Words of somebody else's, between the marks of the reader's language. */
export const quoted = (words: string, language: Language): string => (language === 'de' ? `„${words}“` : `“${words}”`)

/** `“pumps”, “valves” and “hoses”`: each once. */
export const quotedList = (words: readonly string[], language: Language): string =>
  new Intl.ListFormat(LOCALE[language], { type: 'conjunction' }).format(
    [...new Set(words)].map((word) => quoted(word, language)),
  )

/** In steps of 1000, as file managers count. */
export function bytes(value: number, language: Language): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const
  const step = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, value)) / 3)))
  const scaled = value / 1000 ** step
  return new Intl.NumberFormat(LOCALE[language], {
    style: 'unit',
    unit: units[step] ?? 'byte',
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: step > 0 && scaled < 10 ? 1 : 0,
  }).format(scaled)
}

/** `3 March 2021`. */
export const day = (iso: string, language: Language, timeZone: string | undefined): string =>
  format(iso, language, timeZone, { day: 'numeric', month: 'long', year: 'numeric' })

/** `3 March 2021, 14:05`. */
export const moment = (iso: string, language: Language, timeZone: string | undefined): string =>
  format(iso, language, timeZone, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  })

/** `today, 14:05`, and the whole day where it was another. */
export function recently(iso: string, now: Date, language: Language, timeZone: string | undefined): string {
  if (day(iso, language, timeZone) !== day(now.toISOString(), language, timeZone)) return day(iso, language, timeZone)
  const time = format(iso, language, timeZone, { hour: '2-digit', minute: '2-digit' })
  return `${language === 'de' ? 'heute' : 'today'}, ${time}`
}

function format(
  iso: string,
  language: Language,
  timeZone: string | undefined,
  options: Intl.DateTimeFormatOptions,
): string {
  const at = new Date(iso)
  if (Number.isNaN(at.getTime())) return iso
  const locale = LOCALE[language]
  try {
    return new Intl.DateTimeFormat(locale, { ...options, ...(timeZone === undefined ? {} : { timeZone }) }).format(at)
  } catch {
    // A zone that this browser does not know: its own.
    return new Intl.DateTimeFormat(locale, options).format(at)
  }
}
