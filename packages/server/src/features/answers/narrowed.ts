// What a question is put to because of its own words: "Was schrieb Nordlicht im März 2020?" is asked of what is dated so and names them. What that
// leaves out is told with the answer; where it leaves nothing that answers, the whole matter is asked.
import type { Answer, QuestionFilter } from '@muniment/contract'
import {
  type AnswerSentence,
  answerFrom,
  mayNarrow,
  type Narrowing,
  narrowingIn,
  type Question,
  withoutNarrowing,
} from '@muniment/reading/ranking'
import type { MatterId } from '../../base/index.ts'
import { partiesOfMatter } from '../../evidence/parties/index.ts'
import { openingsOf, type Search, type Within } from '../../evidence/retrieval/index.ts'
import type { Scope } from '../../platform/db/index.ts'
import { searchedIn, withinFilter } from './searched.ts'

export interface Found {
  readonly asked: Question
  readonly found: Search
  readonly sentences: readonly AnswerSentence[]
  readonly searched: Answer['searched']
}

export interface ToFind {
  /** As it was asked. */
  readonly question: string
  readonly asked: Question
  readonly look: (asked: Question, within: Within | null) => Promise<Search>
}

/** With what its own words say of where it stands, as far as the matter knows of it. */
export async function findNarrowed(scope: Scope, matter: MatterId, { question, asked, look }: ToFind): Promise<Found> {
  const whole = answered(asked, await look(asked, null))
  const narrowed = await narrowedBy(scope, matter, question, asked)
  if (narrowed === null) return { ...whole, searched: searchedIn(whole.found, undefined, null) }
  const { filter, words, within, part } = narrowed
  const inPart = answered(part, await look(part, within), within)
  const hasAny = inPart.sentences.length > 0
  const given = placesOf(inPart)
  const byWords = {
    words: [...words],
    nothing: !hasAny,
    elsewhere: hasAny ? [...placesOf(whole)].filter((place) => !given.has(place)).length : 0,
  }
  const said = hasAny ? inPart : whole
  const searched = searchedIn(said.found, filter, hasAny ? within : null)
  return {
    ...said,
    searched: { ...searched, within: searched.within === null ? null : { ...searched.within, byWords } },
  }
}

export function answered(asked: Question, found: Search, within: Within | null = null): Omit<Found, 'searched'> {
  const passages = found.passages.map((passage) => ({
    ...passage,
    isDated: asked.narrowed !== undefined && within?.dated.has(passage.document_id) === true,
  }))
  return { asked, found, sentences: answerFrom(asked, passages, found.collection).sentences }
}

/** A filter that says of days, people or documents what the question says too holds of all of its part as well. */
export async function narrowedByFilter(
  scope: Scope,
  matter: MatterId,
  { question, asked, filter }: { readonly question: string; readonly asked: Question; readonly filter: QuestionFilter },
): Promise<Question> {
  const narrowing = (await narrowingOf(scope, matter, question, asked))?.narrowing ?? null
  if (narrowing === null) return asked
  const has = {
    period: filter.from !== undefined || filter.to !== undefined,
    parties: filter.parties.length > 0,
    documents: filter.documents.length > 0,
  }
  const words = narrowing.words.filter(({ of }) => has[of])
  if (words.length === 0) return asked
  const period = has.period ? { from: filter.from ?? null, to: filter.to ?? null } : null
  return withoutNarrowing(asked, question, { ...narrowing, words, period })
}

function placesOf({ found, sentences }: Omit<Found, 'searched'>): Set<string> {
  return new Set(
    sentences.flatMap(({ passage, start }) => {
      const from = found.passages[passage]
      return from === undefined ? [] : [`${from.document_id} ${from.position} ${start}`]
    }),
  )
}

interface Narrowed {
  readonly filter: QuestionFilter
  readonly words: readonly string[]
  readonly within: Within
  readonly part: Question
}

/** Null where it says nothing of it. */
async function narrowedBy(scope: Scope, matter: MatterId, question: string, asked: Question): Promise<Narrowed | null> {
  const known = await narrowingOf(scope, matter, question, asked)
  if (known === null) return null
  const { narrowing, cast, openings } = known
  const part = withoutNarrowing(asked, question, narrowing)
  if (isTooLittle(narrowing, part)) return null
  const { period } = narrowing
  const filter = {
    documents: narrowing.documents.flatMap((nth) => openings[nth]?.document ?? []),
    parties: narrowing.parties.flatMap((nth) => cast[nth]?.id ?? []),
    ...(period === null || period.from === null ? {} : { from: period.from }),
    ...(period === null || period.to === null ? {} : { to: period.to }),
  }
  const within = await withinFilter(scope, matter, filter)
  return { filter, words: narrowing.words.map(({ start, end }) => question.slice(start, end)), within, part }
}

async function narrowingOf(scope: Scope, matter: MatterId, question: string, asked: Question) {
  if (!mayNarrow(question, asked.language)) return null
  const cast = (await partiesOfMatter(scope, matter)).filter(
    ({ is_removed, merged_into }) => !is_removed && merged_into === null,
  )
  const openings = await openingsOf(scope, matter)
  const narrowing = narrowingIn(question, asked.language, {
    parties: cast.map(({ name, aliases }) => [name, ...aliases]),
    documents: openings.map(({ name, kind, datedOn, begins }) => ({ title: `${name} ${begins}`, kind, datedOn })),
  })
  return narrowing === null ? null : { narrowing, cast, openings }
}

/** "What did Nordlicht say?": of whom is all that is asked, and no answer. */
const isTooLittle = ({ period, documents }: Narrowing, { sought }: Question): boolean =>
  period === null && documents.length === 0 && !sought.some(({ isAsked }) => isAsked)
