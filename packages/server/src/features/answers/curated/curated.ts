// Answers an editor approved. One is given to whoever asks the same question, and says whose it is; where any document it cites is gone, put away or read
// anew, it is given to nobody, and editors see that it waits for them.
import type { CuratedAnswer, NewCuratedAnswer } from '@muniment/contract'
import { isSameQuestion, type Question, standsByItself, understandQuestion } from '@muniment/reading/ranking'
import { detectLanguage } from '@muniment/reading/text'
import { type Clock, type DocumentId, type MatterId, newId, parseId, storable } from '../../../base/index.ts'
import { documentIdOf, holdMatter, matterOf, openMatterOf, recordReadings } from '../../../evidence/documents/index.ts'
import { citationDoesNotStand, citationsAt, placeOn } from '../../../evidence/events/index.ts'
import { recordAct } from '../../../platform/audit/index.ts'
import type { Scope } from '../../../platform/db/index.ts'
import { personIn } from '../../../platform/http/index.ts'
import { holdDocuments } from '../conversations/queries.ts'
import { ACTS } from './acts.ts'
import * as queries from './queries.ts'
import { curatedExists, curatedLeans, curatedNotFound, tooManyCurated } from './refusals.ts'

/** Refuses `curated.not-found`. */
export function curatedIdOf(text: string): queries.CuratedId {
  const id = parseId<queries.CuratedId>(text)
  if (id === null) throw curatedNotFound()
  return id
}

type Listed = Awaited<ReturnType<typeof queries.listCurated>>[number]

/** The one that is given to this question. */
export async function curatedFor(
  scope: Scope,
  matter: MatterId,
  text: string,
  understood: Question,
): Promise<CuratedAnswer | null> {
  const same = (await queries.listCurated(scope, matter)).filter(
    (row) => row.text !== null && isSameQuestion({ text, understood }, putOf(row)),
  )
  const [given] = await standing(scope, same)
  return given ?? null
}

const putOf = ({ question, language }: Pick<queries.CuratedRow, 'question' | 'language'>) => ({
  text: question,
  understood: understandQuestion(question, language),
})

/** Those that stand among the ones named, by id. */
export async function curatedNamed(
  scope: Scope,
  matter: MatterId,
  ids: ReadonlySet<string>,
): Promise<ReadonlyMap<string, CuratedAnswer>> {
  if (ids.size === 0) return new Map()
  const rows = (await queries.listCurated(scope, matter)).filter(({ id }) => ids.has(id))
  return new Map((await standing(scope, rows)).map((answer) => [answer.id, answer]))
}

/** Only what stands on all its pages, in the same order. */
async function standing(scope: Scope, rows: readonly Listed[]): Promise<CuratedAnswer[]> {
  if (rows.length === 0) return []
  const cited = Map.groupBy(
    await queries.citationsOfCurated(
      scope,
      rows.map(({ id }) => id),
    ),
    ({ curated_id }) => curated_id,
  )
  return rows.flatMap(({ id, question, text, account_id, made_at }) => {
    const citations = (cited.get(id) ?? []).map(citationOf)
    const whole = citations.filter((citation) => citation !== null)
    if (text === null || whole.length === 0 || whole.length < citations.length) return []
    const names = new Map((cited.get(id) ?? []).map(({ document_id, name }) => [document_id as string, name ?? '']))
    const documents = [...names].map(([document, name]) => ({ id: document, name }))
    return [{ id, question, text, by: account_id, at: made_at.toISOString(), citations: whole, documents }]
  })
}

type CitedRow = Awaited<ReturnType<typeof queries.citationsOfCurated>>[number]

function citationOf({ document_id, page, starts_at: start, ends_at: end, label, text, zones }: CitedRow) {
  if (text === null || zones === null || end > text.length) return null
  const place = placeOn({ zones }, start, end)
  return { document: document_id, page, pageLabel: label, place, start, end, quote: text.slice(start, end) }
}

/** All of the matter, those too that are given to nobody now. Refuses `matter.not-found`. */
export async function curatedOf(scope: Scope, matter: MatterId, clock: Clock) {
  await matterOf(scope, matter)
  const rows = await queries.listCurated(scope, matter)
  const given = new Map((await standing(scope, rows)).map((answer) => [answer.id, answer]))
  await readCurated(scope, [...given.values()], clock)
  return rows.map(
    ({ id, question, account_id, made_at }) =>
      given.get(id) ?? {
        id,
        question,
        text: null,
        by: account_id,
        at: made_at.toISOString(),
        citations: [],
        documents: [],
      },
  )
}

/** Whoever is given an approved answer has read what it cites. */
export async function readCurated(scope: Scope, answers: readonly CuratedAnswer[], clock: Clock): Promise<void> {
  const documents = new Set(answers.flatMap(({ documents }) => documents.map(({ id }) => id)))
  await recordReadings(scope, [...documents].map(documentIdOf), clock.now())
}

/** Refuses `matter.not-found`, `matter.archived`, `curated.leans`, `curated.not-found`, `events.citation-does-not-stand`, `curated.exists`, `curated.too-many`. */
export async function curate(
  scope: Scope,
  matter: MatterId,
  { question, language: said, text, citations, instead }: NewCuratedAnswer,
  clock: Clock,
): Promise<CuratedAnswer> {
  const { language: ofMatter } = await openMatterOf(scope, matter)
  const account = personIn(scope)
  const { language: found } = detectLanguage(question)
  const language = said ?? (found === 'other' ? ofMatter : found)
  if (!standsByItself(question, language)) throw curatedLeans()
  const places = citations.map((place) => ({ ...place, document: documentIdOf(place.document) }))
  await holdDocuments(scope, [...new Set(places.map(({ document }) => document))])
  // Held from the look to the row: of two who approve at once one is refused. After its documents, as everywhere.
  await holdMatter(scope, matter)
  if (instead !== undefined) await takeBack(scope, matter, curatedIdOf(instead))
  const rows = await queries.listCurated(scope, matter)
  if (rows.length >= queries.MOST_CURATED) throw tooManyCurated()
  const put = putOf({ question, language })
  if (rows.some((row) => isSameQuestion(put, putOf(row)))) throw curatedExists()
  const cited = await citationsAt(scope, matter, places)
  const row: queries.CuratedRow = {
    id: newId<queries.CuratedId>(),
    matter_id: matter,
    account_id: account,
    question: storable(question),
    language,
    made_at: clock.now(),
  }
  const rowsOfIt = cited.map(({ document, version, page, start, end }, nth) => ({
    curated_id: row.id,
    matter_id: matter,
    place: nth,
    needs: nth + 1 < cited.length ? nth + 1 : null,
    document_id: document satisfies DocumentId,
    version,
    page,
    starts_at: start,
    ends_at: end,
  }))
  await queries.insertCurated(scope, row, rowsOfIt, storable(text))
  await recordAct(scope, {
    action: ACTS.curated,
    targets: [{ type: 'matter', id: matter }],
    facts: { curated: row.id },
  })
  const [made] = await standing(scope, [{ ...row, text: storable(text) }])
  // What lies in the trash is cited by nothing.
  if (made === undefined) throw citationDoesNotStand({ page: places[0]?.page ?? 1 })
  return made
}

/** Refuses `matter.not-found`, `curated.not-found`. */
export async function uncurate(scope: Scope, matter: MatterId, id: queries.CuratedId): Promise<void> {
  await openMatterOf(scope, matter)
  await takeBack(scope, matter, id)
}

async function takeBack(scope: Scope, matter: MatterId, id: queries.CuratedId): Promise<void> {
  if ((await queries.deleteCurated(scope, matter, id)) === 0) throw curatedNotFound()
  await recordAct(scope, {
    action: ACTS.uncurated,
    targets: [{ type: 'matter', id: matter }],
    facts: { curated: id },
  })
}
