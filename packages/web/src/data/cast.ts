// Who is on the cast of a matter and which tags its rows have, by name: for whoever chooses among them.
import type { PartyReply } from '@muniment/contract'
import { queryOptions } from '@tanstack/react-query'
import { answerOf, api, newKey } from './api.ts'
import { cache, keys } from './cache.ts'
import { everyPage } from './every-page.ts'
import { sorted } from './formats.ts'
import type { Language } from './words.ts'

export interface NamedParty {
  readonly id: string
  readonly name: string
}

export const partyNamesQuery = (matter: string) =>
  queryOptions({
    queryKey: [...keys.parties(matter), 'names'],
    queryFn: ({ signal }) =>
      everyPage<NamedParty>(async (query) => {
        const { parties, next } = await answerOf(
          api.GET('/matters/{matter}/parties', { params: { path: { matter }, query }, signal }),
        )
        return { items: parties.map(({ id, name }) => ({ id, name })), next }
      }),
    staleTime: 60_000,
  })

export const tagNamesQuery = (matter: string, language: Language) =>
  queryOptions({
    queryKey: [...keys.tags(matter), 'names', language],
    queryFn: async ({ signal }) => {
      const { tags } = await answerOf(api.GET('/matters/{matter}/tags', { params: { path: { matter } }, signal }))
      return sorted(
        tags.map(({ name }) => name),
        language,
      )
    },
    staleTime: 60_000,
  })

/** Puts somebody on the cast by hand. */
export async function addParty(matter: string, name: string, kind: PartyReply['kind']): Promise<NamedParty> {
  const { party } = await answerOf(
    api.POST('/matters/{matter}/parties', {
      params: { path: { matter } },
      headers: { 'idempotency-key': newKey() },
      body: { name, kind },
    }),
  )
  void cache.invalidateQueries({ queryKey: keys.parties(matter) })
  return { id: party.id, name: party.name }
}
