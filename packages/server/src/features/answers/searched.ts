// What a question was put to: the whole matter or a part of it, and what of that could not be searched.
import type { Answer, QuestionFilter } from '@muniment/contract'
import type { MatterId } from '../../base/index.ts'
import { documentIdOf } from '../../evidence/documents/index.ts'
import { partiesOfMatter } from '../../evidence/parties/index.ts'
import { type Search, type Within, within } from '../../evidence/retrieval/index.ts'
import type { Scope } from '../../platform/db/index.ts'

/** Of each party that is asked for all its names, and those of whoever was merged into it. Whom the matter does not know is looked for by the words. */
export async function withinFilter(scope: Scope, matter: MatterId, filter: QuestionFilter): Promise<Within> {
  const cast = filter.parties.length === 0 ? [] : await partiesOfMatter(scope, matter)
  const named = filter.parties.map((asked) => {
    const wanted = asked.toLocaleLowerCase()
    const found = cast.filter(
      ({ id, name, aliases }) =>
        id === asked || [name, ...aliases].some((one) => one.toLocaleLowerCase().includes(wanted)),
    )
    const ids = new Set(found.map(({ id, merged_into }) => merged_into ?? id))
    const family = cast.filter(({ id, merged_into }) => ids.has(merged_into ?? id))
    return [asked, ...family.flatMap(({ name, aliases }) => [name, ...aliases])]
  })
  const documents = filter.documents.map(documentIdOf)
  return within(scope, matter, { documents, named, from: filter.from ?? null, to: filter.to ?? null })
}

export function searchedIn(
  { texts, unknown }: Search,
  filter: QuestionFilter | undefined,
  part: Within | null,
): Answer['searched'] {
  const cut = texts.filter(({ passages }) => passages !== null)
  const others = texts.filter(({ passages }) => passages === null)
  const all = { documents: cut.length, passages: cut.reduce((sum, { passages }) => sum + (passages ?? 0), 0) }
  const searched = part === null ? all : { documents: part.documents.size, passages: part.passages }
  const asked = new Set(filter?.documents)
  return {
    ...searched,
    // A document that was not asked for is not missed.
    notSearched: others
      .filter(({ document }) => asked.size === 0 || asked.has(document))
      .map(({ document, name }) => ({ document, name })),
    unknownWords: [...unknown],
    within:
      filter === undefined
        ? null
        : {
            ...filter,
            leftOut: {
              documents: all.documents - searched.documents,
              passages: all.passages - searched.passages,
            },
          },
  }
}
