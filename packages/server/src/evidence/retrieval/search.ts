// Finds the passages of a matter that fit a question best. The database says which have the rarest of its words; those are ranked again here,
// by the very code that ranks texts in memory, with the counts of the whole matter. Where a model has read the passages, those that say most
// nearly what is asked are looked at too, and how near they are is added.
import {
  type Closeness,
  type Collection,
  keysOfDocument,
  OPENING,
  PassageIndex,
  type PassageText,
  type Question,
  type Ranked,
  WEIGHTS,
} from '@muniment/reading/ranking'
import type { DocumentId, MatterId } from '../../base/index.ts'
import type { Scope } from '../../platform/db/index.ts'
import type { Meaning } from './embedding.ts'
import type { Within } from './filter.ts'
import {
  beginningsOf,
  type FoundByKeys,
  findPassages,
  type PassageRow,
  passagesAt,
  type SearchableText,
  type SoughtKeys,
  searchableTexts,
} from './queries.ts'
import { closenessOf, nearestPassages } from './vectors/queries.ts'

/** Passages looked at closely. What fits best has nearly always more of the rare words than all but a few. */
const CANDIDATES = 200
/** As many as the database gives, where a filter takes most of them away again. */
const WIDE = 1000
/** Passages looked at for what they say, whatever their words. */
const NEAREST = 50

export interface FoundPassage extends PassageRow, Omit<Ranked, 'passage'>, Pick<PassageText, 'ofDocument'> {}

export interface Search {
  /** The best first. */
  readonly passages: readonly FoundPassage[]
  /** What all passages of the matter have in common, for whoever ranks parts of the found ones. */
  readonly collection: Collection
  /** The shown documents of the matter; those without passages were not searched. */
  readonly texts: readonly SearchableText[]
  /** The question's own words that stand in no searched document, as they were asked. */
  readonly unknown: readonly string[]
  /** Passages that were ranked. */
  readonly lookedAt: number
}

export interface How {
  /** Null where words alone decide. */
  readonly meaning?: Meaning | null
  /** Null where all of the matter is searched. */
  readonly within?: Within | null
}

export async function search(
  scope: Scope,
  matter: MatterId,
  question: Question,
  most: number,
  { meaning = null, within = null }: How = {},
): Promise<Search> {
  const texts = await searchableTexts(scope, matter)
  const passages = texts.reduce((sum, text) => sum + (text.passages ?? 0), 0)
  const words = texts.reduce((sum, text) => sum + text.words, 0)
  const keys = question.sought.flatMap(({ alternatives, weight }, thing) =>
    alternatives.map((one) => ({ ...one, thing, weight: one.weight * weight })),
  )
  const sought = {
    terms: keys.map(({ term }) => term),
    languages: keys.map(({ language }) => language),
    things: keys.map(({ thing }) => thing),
    weights: keys.map(({ weight }) => weight),
  }
  const { counts, rows: worded } = await candidates(scope, matter, sought, { outOf: passages, within })
  const frequencies = new Map(keys.map(({ term, language }, at) => [`${language} ${term}`, counts[at] ?? 0]))
  const { rows, closeness } = await withNearest(scope, matter, worded, { meaning, within })
  const index = new PassageIndex()
  const names = await namesOfDocuments(scope, texts, rows)
  for (const { document_id, text, language, heading, position } of rows)
    index.add({ text, language, heading, isOpening: position < OPENING, ...names.get(document_id) })
  const collection = {
    passages,
    words: words / Math.max(1, passages),
    frequency: (term: string, language: 'en' | 'de') => frequencies.get(`${language} ${term}`) ?? 0,
  }
  const found = index.rank(question, most, collection, WEIGHTS, closeness).flatMap(({ passage, ...rank }) => {
    const row = rows[passage]
    return row === undefined ? [] : [{ ...row, ...rank, ...names.get(row.document_id) }]
  })
  const known = new Set(keys.filter((_, at) => (counts[at] ?? 0) > 0).map(({ thing }) => thing))
  const unknown = question.sought.flatMap(({ word, isAsked }, thing) => (isAsked && !known.has(thing) ? [word] : []))
  return { passages: found, collection, texts, unknown, lookedAt: rows.length }
}

/**
 * What long documents are called and begin with: their title and parties. Of a short one that would be all it says, and a question that has
 * a word of it would be taken to name it.
 */
async function namesOfDocuments(
  scope: Scope,
  texts: readonly SearchableText[],
  rows: readonly PassageRow[],
): Promise<Map<DocumentId, Pick<PassageText, 'ofDocument'>>> {
  const here = new Set(rows.map(({ document_id }) => document_id))
  const long = new Map(
    texts.flatMap(({ document, name, passages }) =>
      here.has(document) && (passages ?? 0) >= LONG ? [[document, name]] : [],
    ),
  )
  const beginnings = await beginningsOf(scope, [...long.keys()], OPENING_CHARACTERS)
  return new Map(
    beginnings.map(({ document, language, begins }) => [
      document,
      { ofDocument: keysOfDocument(`${long.get(document) ?? ''}\n${begins}`, language) },
    ]),
  )
}

/** Passages. */
const LONG = 8
const OPENING_CHARACTERS = 600

/** Of few passages that were let through all are looked at; of many those that have the rarest of the words. */
async function candidates(
  scope: Scope,
  matter: MatterId,
  sought: SoughtKeys,
  { outOf, within }: { readonly outOf: number; readonly within: Within | null },
): Promise<FoundByKeys> {
  if (within === null) return findPassages(scope, matter, sought, { outOf, most: CANDIDATES })
  if (within.places.length <= CANDIDATES) {
    const { counts } = await findPassages(scope, matter, sought, { outOf, most: 0 })
    return { counts, rows: await passagesAt(scope, within.places) }
  }
  const { counts, rows } = await findPassages(scope, matter, sought, { outOf, most: WIDE })
  return { counts, rows: rows.filter((row) => within.has(row)).slice(0, CANDIDATES) }
}

async function withNearest(
  scope: Scope,
  matter: MatterId,
  worded: readonly PassageRow[],
  { meaning, within }: Required<How>,
): Promise<{ rows: readonly PassageRow[]; closeness: Closeness }> {
  if (meaning === null) return { rows: worded, closeness: [] }
  const keyOf = ({ document_id, position }: PassageRow): string => `${document_id} ${position}`
  const known = new Set(worded.map(keyOf))
  const nearest = await nearestPassages(scope, matter, meaning, NEAREST)
  const rows = [...worded, ...nearest.filter((row) => !known.has(keyOf(row)) && (within === null || within.has(row)))]
  const places = rows.map(({ document_id: document, version, position }) => ({ document, version, position }))
  return { rows, closeness: await closenessOf(scope, meaning, places) }
}
