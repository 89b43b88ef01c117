// Who is on the cast of a matter and which tags its rows have, by name: for whoever chooses among them.
import type { PartyReply } from '@muniment/contract'
import { queryOptions } from '@tanstack/react-query'
import { answerOf, api, newKey } from './api.ts'
import { cache, keys } from './cache.ts'
import { everyPage } from './every-page.ts'

export interface NamedParty {
  readonly id: string
  readonly name: string
}

export const partyNamesQuery = (matter: string) =>
  queryOptions({
    queryKey: [...keys.parties(matter), 'names'],
    queryFn: () =>
      everyPage<NamedParty>(async (query) => {
        const { parties, next } = await answerOf(
          api.GET('/matters/{matter}/parties', { params: { path: { matter }, query } }),
        )
        return { items: parties.map(({ id, name }) => ({ id, name })), next }
      }),
    staleTime: 60_000,
  })

export const tagNamesQuery = (matter: string) =>
  queryOptions({
    queryKey: [...keys.tags(matter), 'names'],
    queryFn: async () =>
      (await answerOf(api.GET('/matters/{matter}/tags', { params: { path: { matter } } }))).tags
        .map(({ name }) => name)
        .sort(),
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
