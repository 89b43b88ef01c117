// What is read out of a document's text is read away from the thread that answers requests and from any transaction: a text of a few
// megabytes can take minutes. Three steps, the same for every stage: a short transaction takes the text out, a port understands it, a
// short transaction writes what was found, if the text is still the one that was read.
import type { Page } from '@muniment/reading/page'
import type { DocumentId } from '../../base/index.ts'
import type { Scope } from '../../platform/db/index.ts'
import { type DocumentRow, findAnyDocument, findAnyMatter } from '../documents/index.ts'
import { factsOf, pagesOf, textOf } from './queries.ts'
import type { DocumentFact } from './reader.ts'

/** All that understanding may look at; plain data, so it can be handed to another thread. */
export interface TextToUnderstand {
  /** Without boxes and raw text. */
  readonly pages: readonly Page[]
  readonly facts: readonly DocumentFact[]
  readonly language: 'en' | 'de'
  readonly dayOrder: 'day-first' | 'month-first' | null
}

export interface StoredText {
  readonly document: DocumentRow
  readonly version: number
  readonly text: TextToUnderstand
}

/** Understanding the text took longer, or more memory, than is allowed: trying again would end the same way. */
export class UnderstandingStopped extends Error {
  readonly limit: 'time' | 'memory'

  constructor(limit: 'time' | 'memory') {
    super(`understanding a text was stopped at the limit of ${limit}`)
    this.name = 'UnderstandingStopped'
    this.limit = limit
  }
}

/** The document's current text, also of one in the trash, which may be brought back; null while it has none or where it is gone. */
export async function storedText(scope: Scope, id: DocumentId): Promise<StoredText | null> {
  const document = await findAnyDocument(scope, id)
  const version = document?.text_version ?? null
  if (document === undefined || version === null) return null
  const matter = await findAnyMatter(scope, document.matter_id)
  if (matter === undefined) return null
  const detected = (await textOf(scope, id, version))?.language
  const text = {
    pages: await pagesOf(scope, id, version),
    facts: await factsOf(scope, id, version),
    // Every stage reads in one language: the text's own where it was recognised, else the matter's.
    language: detected === 'de' || detected === 'en' ? detected : matter.language,
    dayOrder: matter.day_order,
  }
  return { document, version, text }
}
