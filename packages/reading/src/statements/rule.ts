// What a rule is: a pattern on the words around a date and what follows from it. Rules are tried in order; the first that fits
// decides. Patterns run on short windows only (see `Place`).

import type { StatementKind } from './kinds.ts'
import type { Place } from './place.ts'
import type { DocumentDateRole } from './statement.ts'
import type { Mood } from './verbs.ts'

export interface Verdict {
  readonly kind: StatementKind
  readonly role: DocumentDateRole | null
  /** 0 to 1, for a date given to the day and not inferred. */
  readonly confidence: number
  readonly rule: string
  /** One clause for a person: why the date is read so. */
  readonly why: string
}

export interface Rule {
  readonly name: string
  readonly kind: StatementKind
  readonly role?: DocumentDateRole
  readonly confidence: number
  readonly why: string
  /** On the text before the date; anchor at the end with `$`. */
  readonly before?: RegExp
  /** On the text behind the date. */
  readonly after?: RegExp
  readonly bracket?: RegExp
  readonly when?: (place: Place, mood: () => Mood) => boolean
}

export function firstOf(rules: readonly Rule[], place: Place, mood: () => Mood): Verdict | null {
  for (const rule of rules) {
    if (rule.before !== undefined && !rule.before.test(place.before)) continue
    if (rule.after !== undefined && !rule.after.test(place.after)) continue
    if (rule.bracket !== undefined && (place.bracket === null || !rule.bracket.test(place.bracket))) continue
    if (rule.when !== undefined && !rule.when(place, mood)) continue
    const { name, kind, role, confidence, why } = rule
    return { kind, role: role ?? null, confidence, rule: name, why }
  }
  return null
}

export function isCoarse(place: Place): boolean {
  const { precision } = place.moment.mentions[0]
  return precision !== 'day' && precision !== 'month' && precision !== 'week' && precision !== 'weekend'
}

export function isYear(place: Place): boolean {
  const { precision } = place.moment.mentions[0]
  return precision === 'year' || precision === 'decade' || precision === 'century'
}

/** '12 months after', '30 Tage nach': a day that is counted and not written, as pattern source. */
export const COUNTED_WORDS =
  '(?:days?|weeks?|months?|years?|tagen?|wochen?|monaten?|jahren?)\\s(?:\\p{L}+\\s){0,3}?(?:after|before|following|nach|vor)(?!\\p{L})'

/** Written documents, as they are named by their date. English and German, singular and plural, as pattern source. */
export const DOCUMENT_NOUN =
  `(?:[A-Za-z-]{0,24}(?:agreements?|contracts?|leases?|licen[cs]es?|amendments?|addend(?:um|a)|deeds?|letters?|e-?mails?|memorand(?:um|a)|memos?|
  notices?|invoices?|reports?|offers?|quotations?|quotes?|proposals?|statements?|orders?|minutes|plans?|prospectus|certificates?|policies|policy|
  schedules?|exhibits?|undertakings?|resolutions?|petitions?|complaints?|motions?|briefs?|affidavits?|assignments?|novations?|judgments?|decisions?|rulings?|opinions?|
  awards?|submissions?|facsimiles?|fax(?:es)?|telex|note|term sheet|mou|sow|statement of work|letter of intent|power of attorney|article)|
  [\\p{L}-]{0,24}(?:[Vv]ertrag(?:e?s)?|[Vv]erträgen?|[Vv]ereinbarung(?:en)?|[Nn]achtr(?:ag(?:e?s)?|äge)|[Ss]chreibens?|[Bb]rief(?:e?s)?|[Ee]-?[Mm]ails?|[Mm]ails?|[Rr]echnung(?:en)?|
  [Aa]ngebot(?:e?s)?|[Bb]estellung(?:en)?|[Aa]uftr(?:ag(?:e?s)?|äge)|[Gg]utachtens?|[Pp]rotokolls?|[Bb]escheid(?:e?s)?|[Uu]rkunden?|[Aa]nzeige|[Mm]ahnung(?:en)?|[Kk]ündigung(?:en)?|
  [Mm]itteilung(?:en)?|[Ss]chriftsatz(?:es)?|[Ss]chriftsätzen?|[Kk]lage(?:schrift)?|[Bb]ericht(?:e?s)?|[Ff]ax(?:es)?|[Tt]elefax(?:es)?|[Vv]ollmacht|[Ss]atzung|[Ff]assung|[Ee]rklärung(?:en)?|
  [Aa]ntr(?:ag(?:e?s)?|äge)|[Bb]estätigung(?:en)?|[Ll]ieferschein(?:e?s)?|[Gg]rundschuld|[Vv]ergleich(?:e?s)?|[Aa]brechnung(?:en)?|[Aa]btretung(?:en)?|[Vv]ermerk(?:e?s)?|[Nn]achricht(?:en)?|[Bb]erufungsbegründung|
  [Uu]rteil(?:e?s)?|[Bb]eschluss(?:es)?|[Bb]eschlüssen?|[Bb]eschluß(?:es)?|[Ee]ntscheidung(?:en)?|[Vv]erfügung(?:en)?|[Uu]r\\.-Nr\\.|[Ll]eistungsverzeichnis(?:ses)?|[Aa]ufstellung|[Bb]egründung(?:en)?|[Ee]rwiderung|[Ss]tellungnahmen?|[Ee]ingaben?|[Ww]iderspruchs?|[Ee]inspruchs?|[Bb]eschwerde|[Bb]erufung|[Aa]ntwort|[Gg]esuchs?|[Rr]eplik|[Dd]uplik))`.replace(
    /\s*\n\s*/g,
    '',
  )

/** Court decisions and the like, the steps of a procedure. */
export const DECISION_NOUN =
  '(?:\\p{L}{0,24}(?:[Uu]rteil(?:e?s)?|[Uu]rteilen|[Bb]eschluss(?:es)?|[Bb]eschlüssen?|[Bb]eschlusses|[Ee]ntscheidung(?:en)?|[Bb]escheid(?:e?s)?|[Vv]erfügung|[Ss]trafbefehls?)|judgments?|orders?|decisions?|rulings?|verdicts?|awards?|decrees?)'
