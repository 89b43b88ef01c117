// What was understood in a sentence and by which rule, for `muniment explain`: the very verdicts that make or keep out a row.
import { findDates } from '../dates/index.ts'
import type { DateMention } from '../dates/mention.ts'
import { findParties } from '../names/index.ts'
import type { PartyMention } from '../names/party.ts'
import type { Reason } from '../reason.ts'
import type { Language, Span } from '../span.ts'
import { languageRuns, splitSentences } from '../text/index.ts'
import { basisOf } from './basis.ts'
import { findStatements } from './find.ts'
import { judgedByUnit } from './judged.ts'
import { isRowKind, type StatementKind } from './kinds.ts'
import { type OpenTerm, openTermsIn } from './open-terms.ts'
import { momentsOf } from './place.ts'
import type { DocumentDateRole, Statement } from './statement.ts'
import { withTimes } from './times.ts'
import type { UnitKind } from './unit.ts'
import { UnitFinder } from './units.ts'

export interface ExplainOptions {
  readonly language: Language
  /** `YYYY-MM-DD`: what relative dates are counted from; null: nothing. */
  readonly reference?: string | null
  readonly dayOrder?: 'day-first' | 'month-first' | null
}

export interface ExplainedDate extends Span {
  readonly written: string
  readonly mention: DateMention
  /** How the date stands: in a sentence, behind a label, in a table row … */
  readonly stands: UnitKind
  readonly kind: StatementKind
  readonly role: DocumentDateRole | null
  /** The rule that decided. */
  readonly rule: string
  /** One clause: what the rule saw. */
  readonly why: string
  /** Whether a chronology shows it by default. */
  readonly isRow: boolean
  readonly basis: readonly Reason[]
}

export interface Explanation {
  readonly text: string
  readonly language: Language
  readonly dates: readonly ExplainedDate[]
  /** Counted from what no date is known of: no rows. */
  readonly terms: readonly OpenTerm[]
  readonly parties: readonly PartyMention[]
  /** The rows and the kept-out statements that come of it. */
  readonly statements: readonly (Statement & { readonly quote: string })[]
}

/** Never throws; a text without dates gives an explanation without dates. */
export function explainSentence(text: string, options: ExplainOptions): Explanation {
  const { language } = options
  const reference = options.reference ?? null
  const dayOrder = options.dayOrder ?? null
  const runs = languageRuns(text, language)
  const mentions = findDates(text, { language, runs, reference, dayOrder })
  const finder = new UnitFinder(text, [], splitSentences(text, runs), runs)
  const judged = judgedByUnit(text, momentsOf(withTimes(text, mentions)), finder).flat()
  const statements = findStatements({ text, language, zones: [], reference, dayOrder })
  const shown = new Set(
    statements.filter((statement) => isRowKind(statement.kind)).flatMap(({ dates }) => dates.map((date) => date.start)),
  )
  return {
    text,
    language,
    dates: judged.flatMap(({ moment, unit, verdict }) =>
      moment.mentions.map((mention) => ({
        start: mention.start,
        end: mention.end,
        written: text.slice(mention.start, mention.end),
        mention,
        stands: unit.kind,
        kind: verdict.kind,
        role: verdict.role,
        rule: verdict.rule,
        why: verdict.why,
        isRow: shown.has(mention.start),
        basis: basisOf([mention], unit.aside),
      })),
    ),
    terms: openTermsIn(text, mentions),
    parties: findParties(text, { language }),
    statements: statements.map((statement) => ({ ...statement, quote: text.slice(statement.start, statement.end) })),
  }
}
