// What the documents of a matter say to a question: their own sentences, each with its place, or that they do not say; beside them, and never
// mixed with them, what a model makes of the same passages where the workspace has one.
import type { Answer, Estimate, QuestionFilter } from '@muniment/contract'
import { scoreInjection } from '@muniment/reading/injection'
import { type Question, understandFollowUp } from '@muniment/reading/ranking'
import { detectLanguage } from '@muniment/reading/text'
import type { Clock, DocumentId, MatterId } from '../../base/index.ts'
import { matterOf, recordReadings } from '../../evidence/documents/index.ts'
import {
  citationsOf,
  type FoundPassage,
  type Meaning,
  meaningOf,
  type PassageRange,
  type Search,
  search,
  type Within,
} from '../../evidence/retrieval/index.ts'
import type { Scope } from '../../platform/db/index.ts'
import type { Authority } from '../../platform/tenancy/index.ts'
import { askModel, estimateAsking, type ModelAsking } from './ask-model.ts'
import { curatedFor, readCurated } from './curated/curated.ts'
import type { Given } from './given.ts'
import { answered, findNarrowed, narrowedByFilter } from './narrowed.ts'
import { searchedIn, withinFilter } from './searched.ts'
import type { Asker } from './telling.ts'

export interface AskedQuestion {
  readonly question: string
  /** Nothing: told from the question's words, else the matter's. */
  readonly language?: 'en' | 'de' | undefined
  /** Nothing: what the question's own words say of it, else all of the matter. */
  readonly filter?: QuestionFilter | undefined
  /** Without a filter: all of the matter is searched, whatever the question says of days, people and documents. */
  readonly whole?: boolean | undefined
  readonly withoutModel?: boolean | undefined
  /** Of question and answer together; where a model could take more it is not asked. */
  readonly mostTokens?: number | undefined
  /** What was asked before in the same conversation, the last one last. */
  readonly earlier?: readonly string[]
}

/** Passages in which sentences are looked for. */
const PASSAGES = 8

/** Refuses `matter.not-found`. Whoever asks has read the documents that are cited to them: that is recorded. */
export async function answerQuestion(
  asking: ModelAsking,
  authority: Authority,
  matter: MatterId,
  { withoutModel = false, mostTokens, ...asked }: AskedQuestion,
  asker: Asker,
): Promise<Given> {
  // Before the transaction: a model that loads must not keep others from the database.
  const meaning = await meaningOf(asking.embedding ?? null, inFull(asked), asker.signal)
  const { found, searched, follows, leansOn, language, curated, sentences } = await asking.db.inWorkspace(
    authority,
    (scope) => ownSentences(scope, matter, asked, { clock: asking.clock, meaning }),
  )
  const own = {
    language,
    curated,
    sentences: sentences.map(({ said }) => said),
    searched,
  }
  const isSaid = curated !== null || sentences.length > 0
  asker.telling?.sentences({ ...own, status: isSaid ? 'answered' : 'not-said', follows })
  // Only what the question leans on: what was asked about other subjects does not leave the house with it.
  const toAsk = { matter, question: asked.question, earlier: leansOn, language, found, mostTokens }
  const asks = withoutModel || curated !== null ? null : await askModel(asking, authority, toAsk, asker)
  // A model may take minutes: whoever was walled off meanwhile is told nothing of it, nor of the documents.
  if (asks !== null) await asker.stillMay()
  const isAnswered = isSaid || (asks?.said.claims.length ?? 0) > 0
  return {
    answer: { ...own, status: isAnswered ? 'answered' : 'not-said', model: asks?.said ?? null },
    follows,
    found: found.passages,
    sentences: sentences.map(({ range }) => range),
    claims: asks?.claims ?? [],
  }
}

export type AskedInWords = Omit<AskedQuestion, 'withoutModel' | 'mostTokens'>

/** What asking a model would take at most; null where none would be. Refuses `matter.not-found`. */
export async function estimateQuestion(
  asking: ModelAsking,
  authority: Authority,
  matter: MatterId,
  asked: AskedInWords,
  signal: AbortSignal,
): Promise<Estimate | null> {
  const meaning = await meaningOf(asking.embedding ?? null, inFull(asked), signal)
  const known = await asking.db.inWorkspace(authority, async (scope) => {
    const { wanted, ...understood } = await foundFor(scope, matter, asked, meaning)
    const mayBe = understood.follows === null && asked.filter === undefined
    const isCurated = mayBe && (await curatedFor(scope, matter, asked.question, wanted)) !== null
    return { ...understood, isCurated }
  })
  if (known.isCurated) return null
  const { language, found, leansOn } = known
  return estimateAsking(
    asking,
    authority,
    { matter, question: asked.question, earlier: leansOn, language, found },
    signal,
  )
}

/** What is looked for, and what is found. Refuses `matter.not-found`. */
export async function foundFor(
  scope: Scope,
  id: MatterId,
  { question, language: said, earlier = [], filter, whole = false }: AskedInWords,
  meaning: Meaning | null,
) {
  const matter = await matterOf(scope, id)
  const language = said ?? spokenIn(question) ?? spokenIn(earlier.at(-1) ?? '') ?? matter.language
  const { asked, follows, leansOn } = understandFollowUp(question, earlier, language)
  const look = (one: Question, within: Within | null) => search(scope, id, one, PASSAGES, { meaning, within })
  const known = { wanted: asked, follows, leansOn, language }
  if (filter === undefined && !whole) return { ...known, ...(await findNarrowed(scope, id, { question, asked, look })) }
  if (filter === undefined) {
    const found = await look(asked, null)
    return { ...known, ...answered(asked, found), searched: searchedIn(found, undefined, null) }
  }
  const within = await withinFilter(scope, id, filter)
  const part = await narrowedByFilter(scope, id, { question, asked, filter })
  const found = await look(part, within)
  return { ...known, ...answered(part, found, within), searched: searchedIn(found, filter, within) }
}

async function ownSentences(
  scope: Scope,
  id: MatterId,
  inWords: AskedInWords,
  { clock, meaning }: { readonly clock: Clock; readonly meaning: Meaning | null },
) {
  const { question } = inWords
  const { wanted, follows, leansOn, language, found, searched, sentences } = await foundFor(scope, id, inWords, meaning)
  const cited: CitedSentence[] = []
  for (const { passage, start, end, coverage } of sentences) {
    const from = found.passages[passage]
    const sentence = from === undefined ? null : await citedSentence(scope, found, from, { start, end, coverage })
    if (sentence !== null) cited.push(sentence)
  }
  await recordReadings(scope, [...new Set(cited.map(({ range }) => range.document))], clock.now())
  // What leans on other questions, or is put to a part of the matter, is not the question that was approved.
  const curated =
    follows === null && inWords.filter === undefined ? await curatedFor(scope, id, question, wanted) : null
  if (curated !== null) await readCurated(scope, [curated], clock)
  return { found, searched, follows, leansOn, language, curated, sentences: cited }
}

/** With the questions it leans on: alone it means nothing. */
export function inFull({ question, language, earlier = [] }: AskedInWords): string {
  const { follows } = understandFollowUp(question, earlier, language ?? spokenIn(question) ?? 'en')
  return follows === null ? question : `${follows}\n${question}`
}

function spokenIn(question: string): 'en' | 'de' | null {
  const { language } = detectLanguage(question)
  return language === 'other' ? null : language
}

interface CitedSentence {
  readonly said: Answer['sentences'][number]
  readonly range: PassageRange
}

/** Null where the sentence does not stand on the pages letter by letter: what cannot be placed is not said. */
async function citedSentence(
  scope: Scope,
  { texts }: Search,
  from: FoundPassage,
  { start, end, coverage }: { readonly start: number; readonly end: number; readonly coverage: number },
): Promise<CitedSentence | null> {
  const citations = await citationsOf(scope, from, start, end)
  if (citations === null) return null
  const { document_id: document, version, position, text } = from
  return {
    said: {
      text: text.slice(start, end),
      documentName: nameOf(texts, document),
      version,
      coverage,
      citations: [...citations],
      suspicious: scoreInjection(text).isSuspicious,
    },
    range: { document, version, position, start, end },
  }
}

const nameOf = (texts: Search['texts'], id: DocumentId): string =>
  texts.find(({ document }) => document === id)?.name ?? ''
