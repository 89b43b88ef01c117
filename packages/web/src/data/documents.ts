// What the documents of a matter are called, and whether they have been read: for whoever names them.
import type { Bates } from '@muniment/contract/places'
import { queryOptions } from '@tanstack/react-query'
import { answerOf, api } from './api.ts'
import { keys } from './cache.ts'
import { everyPage } from './every-page.ts'

export interface NamedDocument {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly pages: number
  /** Of its bytes: two that are alike are the same file. */
  readonly sha256: string
  readonly custodian: string | null
  readonly exhibit: string | null
  readonly bates: Bates | null
  readonly status: 'filed' | 'reading' | 'read' | 'refused'
}

export const documentNamesQuery = (matter: string) =>
  queryOptions({
    queryKey: [...keys.documents(matter), 'names'],
    queryFn: ({ signal }) =>
      everyPage<NamedDocument>(async (query) => {
        const { documents, next } = await answerOf(
          api.GET('/matters/{matter}/documents', { params: { path: { matter }, query }, signal }),
        )
        return {
          items: documents.map(({ id, name, kind, pages, sha256, custodian, exhibit, bates, status }) => ({
            id,
            name,
            kind: kind ?? '',
            pages,
            sha256,
            custodian,
            exhibit,
            bates,
            status,
          })),
          next,
        }
      }),
    staleTime: 60_000,
  })
