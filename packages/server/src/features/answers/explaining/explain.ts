// What a question looks for, where, and what it finds: also what has too little of it to be an answer.
import type { Explained } from '@muniment/contract'
import { ENOUGH_COVERAGE, type Question } from '@muniment/reading/ranking'
import { termsOf } from '@muniment/reading/terms'
import type { MatterId } from '../../../base/index.ts'
import { recordReadings } from '../../../evidence/documents/index.ts'
import { citationsOf, type FoundPassage, meaningOf } from '../../../evidence/retrieval/index.ts'
import type { Authority } from '../../../platform/tenancy/index.ts'
import { type AskedInWords, foundFor, inFull } from '../answer.ts'
import type { ModelAsking } from '../ask-model.ts'
import { replyOf } from '../passages/passages.ts'

/** Refuses `matter.not-found`. Whoever is given a passage has read its document. */
export async function explainQuestion(
  { db, clock, embedding = null }: Pick<ModelAsking, 'db' | 'clock' | 'embedding'>,
  authority: Authority,
  matter: MatterId,
  inWords: AskedInWords,
  signal: AbortSignal,
): Promise<Explained> {
  const meaning = await meaningOf(embedding, inFull(inWords), signal)
  return db.inWorkspace(authority, async (scope) => {
    const { asked, follows, language, found, searched } = await foundFor(scope, matter, inWords, meaning)
    const { collection, texts, lookedAt } = found
    const names = new Map(texts.map(({ document, name }) => [document, name]))
    const passages: Explained['passages'] = []
    for (const passage of found.passages) {
      const citations = await citationsOf(scope, passage, 0, passage.text.length)
      passages.push({
        ...replyOf(passage, names.get(passage.document_id) ?? ''),
        coverage: passage.coverage,
        ...wordsIn(asked, passage),
        citations: [...(citations ?? [])],
      })
    }
    await recordReadings(scope, [...new Set(found.passages.map(({ document_id }) => document_id))], clock.now())
    return {
      language,
      follows,
      sought: asked.sought.map(({ word, isAsked, alternatives }) => ({
        word,
        isAsked,
        keys: alternatives.map(({ term: key, language: of }) => ({
          key,
          language: of,
          passages: collection.frequency(key, of),
        })),
      })),
      quotes: [...asked.quotes],
      wants: asked.wants,
      isAboutOpening: asked.isAboutOpening,
      byMeaning:
        embedding === null || meaning === null
          ? null
          : { name: embedding.model.name, languages: [...embedding.model.languages] },
      searched,
      lookedAt,
      enough: ENOUGH_COVERAGE,
      passages,
    }
  })
}

/** The question's own words, by whether any of their keys stands in the passage or above it. */
function wordsIn(
  { sought }: Question,
  { text, heading, language }: FoundPassage,
): Record<'found' | 'lacking', string[]> {
  const there = new Set([...termsOf(text, language), ...termsOf(heading, language)].map(({ term }) => term))
  const words = Map.groupBy(
    sought.filter(({ isAsked }) => isAsked),
    ({ alternatives }) => alternatives.some((one) => one.language === language && there.has(one.term)),
  )
  const named = (isThere: boolean): string[] => (words.get(isThere) ?? []).map(({ word }) => word)
  return { found: named(true), lacking: named(false) }
}
