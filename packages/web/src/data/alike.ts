// Which documents of a matter have nearly the words of another one.
import type { AlikeDocuments } from '@muniment/contract'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { answerOf, api } from './api.ts'
import { keys } from './cache.ts'

export const alikeQuery = (matter: string) =>
  queryOptions({
    queryKey: [...keys.documents(matter), 'alike'],
    queryFn: () => answerOf(api.GET('/matters/{matter}/coverage/alike', { params: { path: { matter } } })),
  })

export interface AlikeOne {
  readonly id: string
  readonly name: string
  /** Every word in the same order. */
  readonly hasSameWords: boolean
}

const NONE: readonly AlikeOne[] = []

/** Whoever resembles a document, filed before it or after. `enabled`: not while many are read, since each that ends asks for the whole anew. */
export function useAlike(matter: string, enabled = true): (document: string) => readonly AlikeOne[] {
  const { data } = useQuery({ ...alikeQuery(matter), select: byDocument, enabled })
  return (document) => data?.get(document) ?? NONE
}

function byDocument({
  pairs,
}: {
  readonly pairs: readonly AlikeDocuments[]
}): ReadonlyMap<string, readonly AlikeOne[]> {
  const all = new Map<string, AlikeOne[]>()
  const add = (of: string, one: AlikeOne): void => {
    const known = all.get(of)
    if (known === undefined) all.set(of, [one])
    else known.push(one)
  }
  for (const { document, other, hasSameWords } of pairs) {
    add(document.id, { ...other, hasSameWords })
    add(other.id, { ...document, hasSameWords })
  }
  return all
}
