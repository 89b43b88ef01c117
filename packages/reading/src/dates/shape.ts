// What the grammar has understood before anything is counted: a date as its words give it, with holes where the words leave holes. The
// resolver fills the holes from the document's date, from the date named before, or leaves them open.

import type { Qualifier, TimeOfDay } from './mention.ts'

export type Unit =
  | 'hour'
  | 'day'
  | 'week'
  | 'weekend'
  | 'month'
  | 'quarter'
  | 'half'
  | 'season'
  | 'year'
  | 'fiscal-year'
  | 'decade'
  | 'century'

export type Part = 'early' | 'mid' | 'late' | 'start' | 'end'

/** From what a step is counted: the document, the date named before, or whichever the kind of text asks for. */
export type From = 'document' | 'last' | 'text'

export type Year =
  | { readonly value: number; readonly digits: 2 | 4; readonly beforeChrist: boolean }
  | { readonly step: number; readonly from: From }

export type Shape =
  | {
      readonly kind: 'calendar'
      readonly year: Year | null
      readonly month: number | null
      readonly day: number | null
      readonly weekday: number | null
      /** "next 6 April": the one after, or before, the anchor. */
      readonly turn?: number
      /** The month is said relative to another: "the 21st of this month". */
      readonly monthStep?: { readonly step: number; readonly from: From }
    }
  /** 03/04/2020 or 3/4: which is the month is open. */
  | {
      readonly kind: 'numeric'
      readonly first: number
      readonly second: number
      readonly year: Year | null
      readonly weekday: number | null
    }
  | {
      readonly kind: 'period'
      readonly unit: 'quarter' | 'half' | 'season' | 'week' | 'fiscal-year'
      /** Quarter 1–4, half 1–2, season 1 spring … 4 winter, week 1–53; a fiscal year has 1. */
      readonly number: number
      readonly year: Year | null
      readonly step: number | null
    }
  /** 198 for the 1980s; 8 for "the eighties". */
  | { readonly kind: 'decade'; readonly decade: number }
  /** 20 for the twentieth century. */
  | { readonly kind: 'century'; readonly century: number; readonly beforeChrist: boolean }
  /** So many units on (or back) from somewhere; 0 is the same one. */
  | {
      readonly kind: 'step'
      readonly unit: Unit
      readonly count: number
      readonly from: From | Shape
      readonly extraDays?: number
      readonly exact?: boolean
      /** Counted in working days of a week of so many. */
      readonly week?: 5 | 6
    }
  | {
      readonly kind: 'weekday'
      readonly weekday: number
      readonly step: number | null
      readonly week: Shape | null
      readonly nearest?: boolean
    }
  /** The first Monday, the last day of a month or a year; −1 is the last. `week`: only the working days of a week of so many count. */
  | {
      readonly kind: 'nth'
      readonly nth: number
      readonly weekday: number | null
      readonly week?: 5 | 6
      readonly of: Shape
    }
  /** The first such weekday after (1) or before (−1) a day. */
  | { readonly kind: 'beside'; readonly weekday: number; readonly sign: 1 | -1; readonly of: Shape }
  | { readonly kind: 'holiday'; readonly name: string; readonly year: Year | null; readonly step: number | null }
  /** A time of day alone; its day is that of the date named before. */
  | { readonly kind: 'clock' }

/** One understood stretch of text. */
export interface Node {
  readonly start: number
  readonly end: number
  readonly shape: Shape
  readonly part: Qualifier | null
  readonly qualifier: Qualifier | null
  readonly time: TimeOfDay | null
  readonly rule: string
  readonly range: { readonly end: 'from' | 'to'; readonly pair: number } | null
  readonly list: number | null
}

export interface Built {
  readonly shape: Shape
  readonly part?: Qualifier | null
  readonly time?: TimeOfDay | null
}

export function calendar(
  year: Year | null,
  month: number | null,
  day: number | null,
  weekday: number | null = null,
): Shape {
  return { kind: 'calendar', year, month, day, weekday }
}

export function writtenYear(value: number, digits: number, beforeChrist = false): Year {
  return { value, digits: digits <= 2 ? 2 : 4, beforeChrist }
}
