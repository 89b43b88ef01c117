// Which words of a sentence tell each of its days, where it lists what happens on them: '10,000 by 1 July, a further 10,000 by 1 October and
// the balance by 2 January', 'your notice starts on 3 June, so that your employment will end on 30 June'.
import type { Language, Span } from '../span.ts'
import type { Group } from './each-day.ts'
import { collapse } from './place.ts'
import { leadless } from './shorten.ts'
import { hasFiniteVerb, subjectBefore } from './verbs.ts'

export interface ToldApart {
  readonly words: Span
  /** What the words leave out and the opening of the sentence says; '' where they stand alone. */
  readonly subject: string
}

/** Between two days that are told apart: a link, and what happens on the second. */
const LINK =
  /^[\s)]{0,3}(?:[,;]\s{1,3}(?:so\s{1,3}that|sodass|so\s{1,3}dass|and|und|sowie)?|(?:and|und|sowie)(?!\p{L}))\s{0,3}/u
const LEAST = 6
/** A lead as long as this is no lead. Characters. */
const LONGEST_LEAD = 120

/** Null where the words of the days cannot be told apart. `days`: each of them first of its group. */
export function toldApart(text: string, words: Span, days: readonly Group[], language: Language): ToldApart[] | null {
  const moments = days.map(([{ moment }]) => moment)
  if (moments.length < 2) return null
  const apart: ToldApart[] = []
  let start = words.start
  for (const [i, moment] of moments.entries()) {
    const before = moments[i - 1]
    const gap = before === undefined ? '' : text.slice(before.end, moment.start)
    const link = LINK.exec(gap)?.[0] ?? ''
    if (before !== undefined) {
      if (moment.start < before.end || link === '' || letters(gap.slice(link.length)) < LEAST) return null
      start = before.end + link.length
    }
    const end = i === moments.length - 1 ? words.end : moment.end
    if (start >= end) return null
    apart.push({ words: { start, end }, subject: '' })
  }
  const last = moments.at(-1)
  // 'ist bis zum 3. Mai, der Rest bis zum 5. Juni zu zahlen': the verb of all stands behind the last.
  if (last === undefined || letters(text.slice(last.end, words.end).replace(/\([^()]{0,80}\)/g, '')) > LEAST)
    return null
  const [opening] = apart
  if (opening === undefined) return null
  const subject = leadOf(leadless(collapse(text.slice(opening.words.start, opening.words.end))), language)
  const told = apart.map((one, i) => {
    const stands = i === 0 || hasFiniteVerb(text.slice(one.words.start, one.words.end), language)
    return stands ? one : { ...one, subject }
  })
  return told.some(
    (one, i) => i > 0 && one.subject === '' && !hasFiniteVerb(text.slice(one.words.start, one.words.end), language),
  )
    ? null
    : told
}

/** 'The price is paid as follows:', else the subject. */
function leadOf(opening: string, language: Language): string {
  const colon = opening.indexOf(': ')
  return colon > 0 && colon < LONGEST_LEAD ? opening.slice(0, colon + 1) : subjectBefore(opening, language)
}

const letters = (words: string): number => (words.match(/\p{L}/gu) ?? []).length
