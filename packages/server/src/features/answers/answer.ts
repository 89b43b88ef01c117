// What the documents of a matter say to a question: their own sentences, each with its place, or that they do not say; beside them, and never
// mixed with them, what a model makes of the same passages where the workspace has one.
import type { Answer } from '@muniment/contract'
import { type AnswerSentence, answerFrom, understandQuestion } from '@muniment/reading/ranking'
import { detectLanguage } from '@muniment/reading/text'
import type { Clock, DocumentId, MatterId } from '../../base/index.ts'
import { documentOf, matterOf, recordReading } from '../../evidence/documents/index.ts'
import { citationsOf, type FoundPassage, type Search, search } from '../../evidence/retrieval/index.ts'
import type { Scope } from '../../platform/db/index.ts'
import type { Authority } from '../../platform/tenancy/index.ts'
import { askModel, type ModelAsking } from './ask-model.ts'

export interface AskedQuestion {
  readonly question: string
  /** Nothing: told from the question's words, else the matter's. */
  readonly language?: 'en' | 'de' | undefined
  readonly withoutModel?: boolean | undefined
}

/** Passages in which sentences are looked for. */
const PASSAGES = 8

/** Refuses `matter.not-found`. Whoever asks has read the documents that are cited to them: that is recorded. */
export async function answerQuestion(
  asking: ModelAsking,
  authority: Authority,
  matter: MatterId,
  { question, withoutModel = false, language: said }: AskedQuestion,
  signal: AbortSignal,
): Promise<Answer> {
  const { found, language, sentences } = await asking.db.inWorkspace(authority, (scope) =>
    ownSentences(scope, matter, { question, language: said }, asking.clock),
  )
  const toAsk = { matter, question, language, found }
  const model = withoutModel ? null : await askModel(asking, authority, toAsk, signal)
  const isAnswered = sentences.length > 0 || model?.outcome === 'answered'
  return { status: isAnswered ? 'answered' : 'not-said', language, sentences, model, searched: searchedIn(found) }
}

async function ownSentences(scope: Scope, id: MatterId, { question, language: said }: AskedQuestion, clock: Clock) {
  const matter = await matterOf(scope, id)
  const language = said ?? spokenIn(question) ?? matter.language
  const asked = understandQuestion(question, language)
  const found = await search(scope, id, asked, PASSAGES)
  const { sentences } = answerFrom(asked, found.passages, found.collection)
  const cited: Answer['sentences'] = []
  for (const sentence of sentences) cited.push(...(await citedSentence(scope, found, sentence)))
  for (const document of new Set(cited.flatMap(({ citations }) => citations.map((citation) => citation.document))))
    await recordReading(scope, await documentOf(scope, documentId(found, document)), clock.now())
  return { found, language, sentences: cited }
}

function spokenIn(question: string): 'en' | 'de' | null {
  const { language } = detectLanguage(question)
  return language === 'other' ? null : language
}

/** Nothing where the sentence does not stand on the pages letter by letter: what cannot be placed is not said. */
async function citedSentence(
  scope: Scope,
  { passages, texts }: Search,
  { passage, start, end, coverage }: AnswerSentence,
): Promise<Answer['sentences']> {
  const from = passages[passage]
  if (from === undefined) return []
  const citations = await citationsOf(scope, from, start, end)
  if (citations === null) return []
  const documentName = nameOf(texts, from)
  return [
    { text: from.text.slice(start, end), documentName, version: from.version, coverage, citations: [...citations] },
  ]
}

const nameOf = (texts: Search['texts'], { document_id }: Pick<FoundPassage, 'document_id'>): string =>
  texts.find(({ document }) => document === document_id)?.name ?? ''

function documentId({ passages }: Search, document: string): DocumentId {
  const found = passages.find(({ document_id }) => document_id === document)
  if (found === undefined) throw new Error('a sentence was cited from a document that was not searched')
  return found.document_id
}

function searchedIn({ texts, unknown }: Search): Answer['searched'] {
  const searched = texts.filter(({ passages }) => passages !== null)
  const others = texts.filter(({ passages }) => passages === null)
  return {
    documents: searched.length,
    passages: searched.reduce((sum, { passages }) => sum + (passages ?? 0), 0),
    notSearched: others.map(({ document, name }) => ({ document, name })),
    unknownWords: [...unknown],
  }
}
