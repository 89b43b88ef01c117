// Reads what was asked and answered, as it stands now: every sentence is taken from its document again, and what rests on one that is not shown any
// more, or was read anew since, is not said.
import type { Answer, Conversation, CuratedAnswer, Turn } from '@muniment/contract'
import { scoreInjection } from '@muniment/reading/injection'
import type { Clock, DocumentId, MatterId } from '../../../base/index.ts'
import { matterOf, recordReadings } from '../../../evidence/documents/index.ts'
import { type CitedRange, citedRanges, searchableTexts } from '../../../evidence/retrieval/index.ts'
import { recordAct } from '../../../platform/audit/index.ts'
import type { Scope } from '../../../platform/db/index.ts'
import { pageOf, personIn } from '../../../platform/http/index.ts'
import { curatedNamed, readCurated } from '../curated/curated.ts'
import { ratingsIn } from '../ratings/queries.ts'
import { ACTS } from './acts.ts'
import { sealOf } from './keep.ts'
import * as queries from './queries.ts'
import { conversationNotFound } from './refusals.ts'

/** Of whoever asks. Refuses `matter.not-found`. */
export async function conversationsOf(
  scope: Scope,
  matter: MatterId,
  most: number,
  before: queries.ConversationMark | null,
): Promise<Conversation[]> {
  personIn(scope)
  await matterOf(scope, matter)
  return (await queries.listConversations(scope, matter, most, before)).map(({ question, ...row }) => ({
    id: row.id,
    title: question ?? '',
    turns: row.turns,
    madeAt: row.made_at.toISOString(),
    askedAt: row.asked_at.toISOString(),
  }))
}

export interface TurnsAsked {
  readonly limit: number
  /** Only those before this number. */
  readonly before: number | null
}

/** The last first. Whoever reads it has read the documents that are cited: that is recorded. Refuses `conversation.not-found`. */
export async function turnsOf(
  scope: Scope,
  matter: MatterId,
  id: queries.ConversationId,
  { limit, before }: TurnsAsked,
  clock: Clock,
) {
  personIn(scope)
  await matterOf(scope, matter)
  const conversation = await queries.findConversation(scope, matter, id, { hold: false })
  if (conversation === undefined) throw conversationNotFound()
  // Only what is shown is read: of the one more that tells whether there are others nothing is taken from its documents.
  const { items: turns, next } = pageOf(
    await queries.listTurns(scope, id, limit + 1, before),
    limit,
    ({ number }) => number,
  )
  const first = await queries.findTurn(scope, id, 1)
  const said = await saidIn(scope, id, turns)
  const texts = await searchableTexts(scope, matter)
  const shown = new Map(texts.map(({ document, name }) => [document as string, name]))
  const cited = new Set<DocumentId>()
  for (const { ranges } of said) for (const { passage } of ranges) cited.add(passage.document_id)
  await recordReadings(scope, [...cited], clock.now())
  const curated = await curatedNamed(scope, matter, new Set(turns.flatMap((turn) => turn.curated ?? [])))
  await readCurated(scope, [...curated.values()], clock)
  const ratings = new Map((await ratingsIn(scope, id)).map((rating) => [rating.turn, rating]))
  return {
    conversation: {
      id,
      title: first?.question ?? '',
      turns: conversation.turns,
      madeAt: conversation.made_at.toISOString(),
      askedAt: conversation.asked_at.toISOString(),
    },
    next,
    turns: turns.map((row) => {
      const rating = ratings.get(row.number)
      const reply = turnReply(row, {
        said: said.filter(({ turn }) => turn === row.number),
        curated: curated.get(row.curated ?? '') ?? null,
        shown,
      })
      return { ...reply, rating: rating === undefined ? null : { helpful: rating.is_helpful, note: rating.note } }
    }),
  }
}

interface Said {
  readonly turn: number
  readonly coverage: number | null
  readonly text: string | null
  /** All it rests on; there is none that lacks one. */
  readonly ranges: readonly CitedRange[]
}

/** What still stands, in the order in which it was said. */
async function saidIn(
  scope: Scope,
  conversation: queries.ConversationId,
  turns: readonly queries.TurnRow[],
): Promise<Said[]> {
  const numbers = turns.map(({ number }) => number)
  if (numbers.length === 0) return []
  const quotes = await queries.quotesOf(scope, conversation, numbers)
  const found = await citedRanges(
    scope,
    quotes.map((quote) => ({
      document: quote.document_id,
      version: quote.version,
      position: quote.position,
      start: quote.starts_at,
      end: quote.ends_at,
    })),
  )
  const known = new Map(quotes.map((quote, nth) => [keyOf(quote.turn, quote.place), { quote, cited: found[nth] }]))
  return (await queries.statementsOf(scope, conversation, numbers)).flatMap(({ turn, quote, coverage, text }) => {
    const ranges: CitedRange[] = []
    for (let place: number | null = quote; place !== null; ) {
      const one = known.get(keyOf(turn, place))
      if (one?.cited === undefined || one.cited === null || sealOf(one.cited.text) !== one.quote.sha256) return []
      ranges.push(one.cited)
      place = one.quote.needs
    }
    return [{ turn, coverage, text, ranges }]
  })
}

const keyOf = (turn: number, place: number): string => `${turn} ${place}`

interface Standing {
  readonly said: readonly Said[]
  readonly curated: CuratedAnswer | null
  /** Documents by their id, with their names. */
  readonly shown: ReadonlyMap<string, string>
}

function turnReply(row: queries.TurnRow, { said, curated, shown }: Standing): Omit<Turn, 'rating'> {
  const sentences = said.flatMap(({ text, coverage, ranges }): Answer['sentences'] => {
    const [range] = ranges
    if (text !== null || range === undefined) return []
    const { document_id, version, text: around } = range.passage
    const documentName = shown.get(document_id) ?? ''
    const { isSuspicious: suspicious } = scoreInjection(around)
    const citations = [...range.citations]
    return [{ text: range.text, documentName, version, coverage: coverage ?? 0, citations, suspicious }]
  })
  const claims = said.flatMap(({ text, ranges }) => (text === null ? [] : [claimOf(text, ranges, shown)]))
  const named = (document: string) => {
    const name = shown.get(document)
    return name === undefined ? [] : [{ document, name }]
  }
  return {
    number: row.number,
    question: row.question,
    follows: row.follows,
    askedAt: row.asked_at.toISOString(),
    status: row.status,
    language: row.language,
    curated,
    sentences,
    model:
      row.model === null
        ? null
        : { ...row.model, inputs: row.model.inputs.filter(({ document }) => shown.has(document)), claims },
    searched: {
      documents: row.documents,
      passages: row.passages,
      notSearched: row.not_searched.flatMap(named),
      unknownWords: [...row.unknown_words],
      within: row.within,
    },
    withdrawn:
      row.sentences +
      row.claims -
      sentences.length -
      claims.length +
      (row.curated !== null && curated === null ? 1 : 0),
  }
}

function claimOf(text: string, ranges: readonly CitedRange[], shown: ReadonlyMap<string, string>) {
  const documents = [...new Set(ranges.map(({ passage }) => passage.document_id))]
  return {
    text,
    citations: ranges.flatMap(({ citations }) => [...citations]),
    documents: documents.map((id) => ({ id, name: shown.get(id) ?? '' })),
    suspicious: ranges.some(({ passage }) => scoreInjection(passage.text).isSuspicious),
  }
}

/** With all that was asked and answered in it; of all of them where none is named. Refuses `conversation.not-found`. */
export async function forgetConversations(
  scope: Scope,
  matter: MatterId,
  id: queries.ConversationId | null,
): Promise<void> {
  personIn(scope)
  await matterOf(scope, matter)
  const count = await queries.deleteConversations(scope, matter, id)
  if (id !== null && count === 0) throw conversationNotFound()
  if (count === 0) return
  await recordAct(scope, {
    action: id === null ? ACTS.allDeleted : ACTS.deleted,
    targets: [{ type: 'matter', id: matter }],
    facts: id === null ? { count } : { conversation: id },
  })
}
