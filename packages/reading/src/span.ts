/** A half-open range in UTF-16 code units: `text.slice(start, end)`. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** The languages read here. A paragraph in any other language is read as English and said to be so in coverage. */
export type Language = 'en' | 'de'

/** A stretch of a text in one language; runs follow each other without gaps. */
export interface LanguageRun extends Span {
  readonly language: Language
}
