// Passages themselves, for whoever makes an answer elsewhere: found by a question, or read one after another.
import type { FoundPassages, MeaningReply, PassageReply, QuestionFilter } from '@muniment/contract'
import { scoreInjection } from '@muniment/reading/injection'
import { understandQuestion } from '@muniment/reading/ranking'
import { detectLanguage } from '@muniment/reading/text'
import type { Clock, DocumentId, MatterId } from '../../../base/index.ts'
import { documentOf, matterOf, recordReading } from '../../../evidence/documents/index.ts'
import {
  countVectors,
  type Embedding,
  type Meaning,
  type PassageRow,
  passagesAt,
  search,
} from '../../../evidence/retrieval/index.ts'
import type { Scope } from '../../../platform/db/index.ts'
import { withinFilter } from '../searched.ts'
import { passageNotFound } from './refusals.ts'

export interface Sought {
  readonly question: string
  readonly language?: 'en' | 'de' | undefined
  readonly filter?: QuestionFilter | undefined
  readonly most: number
  /** Null where words alone decide. */
  readonly meaning: Meaning | null
}

/** The best first. Whoever is given a passage has read its document. Refuses `matter.not-found`. */
export async function foundPassages(
  scope: Scope,
  id: MatterId,
  { question, language: said, filter, most, meaning }: Sought,
  clock: Clock,
): Promise<FoundPassages> {
  const matter = await matterOf(scope, id)
  const { language: told } = detectLanguage(question)
  const language = said ?? (told === 'other' ? matter.language : told)
  const within = filter === undefined ? null : await withinFilter(scope, id, filter)
  const { passages, texts, unknown } = await search(scope, id, understandQuestion(question, language), most, {
    meaning,
    within,
  })
  const names = new Map(texts.map(({ document, name }) => [document, name]))
  for (const document of new Set(passages.map(({ document_id }) => document_id)))
    await recordReading(scope, await documentOf(scope, document), clock.now())
  return {
    passages: passages.map((passage) => ({
      ...replyOf(passage, names.get(passage.document_id) ?? ''),
      coverage: passage.coverage,
    })),
    unknownWords: [...unknown],
  }
}

/** Of the reading that is shown. Refuses `document.not-found`, `passage.not-found`. */
export async function readPassage(scope: Scope, id: DocumentId, position: number, clock: Clock): Promise<PassageReply> {
  const document = await documentOf(scope, id)
  const place = { document: id, version: document.text_version ?? 0, position }
  const [passage] = await passagesAt(scope, [place])
  if (passage === undefined) throw passageNotFound()
  await recordReading(scope, document, clock.now())
  return replyOf(passage, document.name)
}

/** Refuses `matter.not-found`. */
export async function howFarRead(scope: Scope, id: MatterId, embedding: Embedding | null): Promise<MeaningReply> {
  await matterOf(scope, id)
  const { passages, vectors } = await countVectors(scope, id, embedding?.model.id ?? '')
  if (embedding === null) return { model: null, passages, read: 0 }
  const { name, languages } = embedding.model
  return { model: { name, languages: [...languages] }, passages, read: vectors }
}

export const replyOf = (
  { document_id, version, position, text, heading, parts }: PassageRow,
  documentName: string,
) => ({
  document: document_id,
  documentName,
  version,
  position,
  heading: heading === '' ? null : heading,
  text,
  places: parts.map(({ page, start, end }) => ({ page, start, end })),
  suspicious: scoreInjection(text).isSuspicious,
})
