// What is done to a document as a whole. Its rows, its pages and what the lists say of it may all look different then.
import type { DocumentDetailReply, DocumentReply } from '@muniment/contract'
import type { Bates } from '@muniment/contract/places'
import { queryOptions, useMutation } from '@tanstack/react-query'
import { answerOf, api, cache, everyPage, keys, seen } from '../../data/index.ts'
import { changeInLists } from './queries.ts'

const askAgain = (matter: string) => (): void => void cache.invalidateQueries({ queryKey: keys.matter(matter) })

/** As its own act left it: whoever goes on before it is asked for anew has its version, and is not told that somebody else changed it. */
const known =
  (matter: string) =>
  (answer: DocumentReply): void => {
    changeInLists(matter, answer.id, answer)
    cache.setQueriesData<DocumentDetailReply>({ queryKey: [...keys.document(matter, answer.id), 'told'] }, (before) =>
      before === undefined ? before : { ...before, ...answer },
    )
  }

/** Null takes it away; a date that is null is the one that was read. */
export interface DocumentChange {
  readonly name?: string
  readonly custodian?: string | null
  readonly datedOn?: string | null
  readonly exhibit?: string | null
  readonly bates?: Bates | null
}

interface Changed {
  readonly id: string
  readonly version: number
  readonly change: DocumentChange
}

export const useChangeDocument = (matter: string) =>
  useMutation({
    mutationFn: ({ id, version, change }: Changed) =>
      answerOf(
        api.PATCH('/documents/{document}', {
          params: { path: { document: id } },
          headers: seen(version),
          body: change,
        }),
      ),
    onSuccess: known(matter),
    // Also where it was refused: as somebody else has made it stands beside what was typed.
    onSettled: askAgain(matter),
  })

export const useNumberPages = (matter: string) =>
  useMutation({
    mutationFn: (asked: Bates & { readonly documents: string[] }) =>
      answerOf(api.POST('/matters/{matter}/documents/bates', { params: { path: { matter } }, body: asked })),
    onSettled: askAgain(matter),
  })

export const useTrashDocument = (matter: string) =>
  useMutation({
    mutationFn: ({ id, version }: DocumentReply) =>
      answerOf(api.DELETE('/documents/{document}', { params: { path: { document: id } }, headers: seen(version) })),
    onSuccess: known(matter),
    onSettled: askAgain(matter),
  })

export const useRestoreDocument = (matter: string) =>
  useMutation({
    mutationFn: (document: string) =>
      answerOf(api.POST('/documents/{document}/restore', { params: { path: { document } } })),
    onSuccess: known(matter),
    onSettled: askAgain(matter),
  })

/** For good. The server asks for the password once more. */
export const useRemoveDocument = (matter: string) =>
  useMutation({
    mutationFn: (document: string) =>
      answerOf(api.POST('/documents/{document}/remove', { params: { path: { document } } })),
    onSettled: askAgain(matter),
  })

export const useReadAgain = (matter: string) =>
  useMutation({
    mutationFn: (document: string) =>
      answerOf(api.POST('/documents/{document}/read-again', { params: { path: { document } } })),
    onSuccess: known(matter),
    onSettled: askAgain(matter),
  })

/** Those that somebody put there: what was found inside one lies there with it. */
export const trashedDocumentsQuery = (matter: string) =>
  queryOptions({
    queryKey: [...keys.documents(matter), 'trashed'],
    queryFn: async () => {
      const all = await everyPage(async (query) => {
        const { documents, next } = await answerOf(
          api.GET('/matters/{matter}/documents', {
            params: { path: { matter }, query: { ...query, state: 'trashed' } },
          }),
        )
        return { items: documents, next }
      })
      return all.filter(({ parent }) => parent === null)
    },
  })
