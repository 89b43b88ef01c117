// What a paper that moves the end of a contract says of that contract: the papers it calls by name, each with its day, and the day that is
// moved. Which document of the matter that is, can only be said beside the others (moved-ends.ts).
import { isReplacingDay, speaksOfTheEnd } from '../contract/index.ts'
import type { DateMention } from '../dates/mention.ts'
import { papersIn } from './one-paper.ts'
import type { Amends, Statement } from './statement.ts'

/** A text names more papers only in a list of them. */
const MOST_PAPERS = 40
/** Between a paper's name and its day. Characters. */
const BESIDE = 80
const DATED =
  /^(?![^.;:]{0,80}(?<!\p{L})(?:is|are|was|were|wird|wurde|ist)(?!\p{L}))[^.;:]{0,80}(?:\bdated|\bof|\bmade|\bon|\bvom|\bv\.|\bam)(?:\s+as\s+of)?(?:\s+(?:the|dem))?\s+["“„]?$/iu
/** Asked, offered, refused or disputed is not agreed. */
const NOT_AGREED =
  /\b(?:propos|suggest|request|ask(?:s|ed|ing)?\b|offer|wish|would like|seek|refus|reject|declin|draft|whether\b|disagree|dispute|neither\b|not (?:be |been |hereby )?(?:agree|extended|prolonged))|(?<!\p{L})(?:vorschl|schlag\p{Ll}* |anbiet|biet\p{Ll}* |angebot|bitte|bäte|beantrag|ablehn|lehn\p{Ll}* |entwurf|ob(?!\p{L})|uneinig|streit(?:ig|en)|weder(?!\p{L})|nicht (?:einig|verlängert)|keine (?:einigung|verlängerung))/iu
/** What is agreed for a case that may not come, on either side of the day. */
const ONLY_IF =
  /(?<!\p{L})(?:if|unless|provided(?! (?:in|for|by|under|herein|therein|to)(?!\p{L}))|providing that|subject to(?! the (?:other )?(?:terms|provisions)(?!\p{L}))|in (?:the )?(?:case|event)|upon(?! the (?:terms|same terms))|contingent|conditional|conditioned|falls|sofern|soweit|wenn|vorbehaltlich|(?:unter|mit) (?:dem vorbehalt|der (?:(?:aufschiebenden|auflösenden) )?(?:bedingung|maßgabe|voraussetzung))|vorausgesetzt|im falle?|für den fall)(?!\p{L})/iu
/** The statements with what their extensions extend; the very same list where nothing is moved. */
export function withAmended(
  text: string,
  statements: readonly Statement[],
  dates: readonly DateMention[],
): Statement[] {
  let papers: Amends['papers'] | null = null
  let moved: ReadonlyMap<number, readonly string[]> | null = null
  return statements.map((statement) => {
    if (!movesTheEnd(text, statement)) return statement
    papers ??= papersNamed(text, dates)
    moved ??= daysMoved(statements)
    return { ...statement, amends: { papers, from: moved.get(statement.start) ?? [] } }
  })
}

function movesTheEnd(text: string, { role, dates, start, end, isQuoted }: Statement): boolean {
  const [day] = dates
  if (role !== 'expires' || isQuoted || day === undefined || day.precision !== 'day' || day.value === null) return false
  if (day.start < start || day.end > end) return false
  const [before, after] = [oneLine(text.slice(start, day.start)), oneLine(text.slice(day.end, end))]
  if (NOT_AGREED.test(`${before} ${after}`)) return false
  // A condition of the next sentence of one quote is none of this day.
  if (ONLY_IF.test(before) || ONLY_IF.test(/^[^.;]*/.exec(after)?.[0] ?? '')) return false
  return isReplacingDay(before, after) && speaksOfTheEnd(`${before} ${after}`)
}

/** By where their sentence begins. */
function daysMoved(statements: readonly Statement[]): ReadonlyMap<number, readonly string[]> {
  const moved = new Map<number, string[]>()
  for (const { rule, start, dates } of statements) {
    const day = rule === 'reference.superseded' ? (dates[0]?.value ?? null) : null
    const known = moved.get(start)
    if (day !== null && known === undefined) moved.set(start, [day])
    else if (day !== null) known?.push(day)
  }
  return moved
}

function papersNamed(text: string, dates: readonly DateMention[]): Amends['papers'] {
  const days = dates.filter(({ precision, value }) => precision === 'day' && value !== null)
  const named = new Map<string, Amends['papers'][number]>()
  let next = 0
  for (const { title, end } of papersIn(text)) {
    if (named.size === MOST_PAPERS) break
    while ((days[next]?.start ?? Number.POSITIVE_INFINITY) < end) next++
    const date = days[next]
    const isIts = date !== undefined && date.start - end <= BESIDE && DATED.test(text.slice(end, date.start))
    const day = isIts ? date.value : null
    named.set(`${title} ${day ?? ''}`, { title, day })
  }
  return [...named.values()]
}

const oneLine = (words: string): string => words.replace(/\s+/g, ' ').trim()
