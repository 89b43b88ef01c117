// What this room asks and changes. Rows show the names of parties: what changes here changes them too.
import type { PartyReply } from '@muniment/contract'
import { infiniteQueryOptions, queryOptions, useMutation } from '@tanstack/react-query'
import { answerOf, api, askRowsAgain, everyPage, keys, newKey, seen, tellOwnVersion } from '../../data/index.ts'

export type Kind = PartyReply['kind']
export const KINDS = ['organization', 'person', 'court', 'authority'] as const satisfies readonly Kind[]

export const castQuery = (matter: string) =>
  queryOptions({
    queryKey: [...keys.parties(matter), 'cast'],
    queryFn: () =>
      everyPage(async (query) => {
        const { parties, next } = await answerOf(
          api.GET('/matters/{matter}/parties', { params: { path: { matter }, query } }),
        )
        return { items: parties, next }
      }),
  })

export const partyQuery = (matter: string, party: string) =>
  queryOptions({
    queryKey: [...keys.parties(matter), party],
    queryFn: () => answerOf(api.GET('/matters/{matter}/parties/{party}', { params: { path: { matter, party } } })),
  })

/** The last first, as far back as somebody goes. */
export const partyHistoryQuery = (matter: string, party: string) =>
  infiniteQueryOptions({
    queryKey: [...keys.parties(matter), party, 'history'],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/matters/{matter}/parties/{party}/history', {
          params: {
            path: { matter, party },
            query: { limit: 20, ...(pageParam === null ? {} : { cursor: pageParam }) },
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  })

/** What was just done, to be taken back. */
export interface Deed {
  readonly edit: string | null
  readonly words: string
}

const askAgain = (matter: string) => (): Promise<void> => askRowsAgain(matter)

export interface PartyWords {
  readonly name: string
  readonly kind: Kind
  readonly aliases: readonly string[]
  readonly roles: readonly string[]
}

export const useAddParty = (matter: string) =>
  useMutation({
    mutationFn: ({ key, ...given }: PartyWords & { readonly key: string }) =>
      answerOf(
        api.POST('/matters/{matter}/parties', {
          params: { path: { matter } },
          headers: { 'idempotency-key': key },
          body: { ...given, aliases: [...given.aliases], roles: [...given.roles] },
        }),
      ),
    onSuccess: askAgain(matter),
  })

const changed = (before: readonly string[], after: readonly string[]) => ({
  add: after.filter((name) => !before.includes(name)),
  remove: before.filter((name) => !after.includes(name)),
})

interface PartyChange {
  readonly party: string
  /** Which was seen by whoever began to type. */
  readonly version: number
  readonly before: PartyWords
  readonly after: PartyWords
}

export const useChangeParty = (matter: string) =>
  useMutation({
    mutationFn: ({ party, version, before, after }: PartyChange) =>
      answerOf(
        api.PATCH('/matters/{matter}/parties/{party}', {
          params: { path: { matter, party } },
          headers: seen(version),
          body: {
            ...(after.name === before.name ? {} : { name: after.name }),
            ...(after.kind === before.kind ? {} : { kind: after.kind }),
            aliases: changed(before.aliases, after.aliases),
            roles: changed(before.roles, after.roles),
          },
        }),
      ),
    onSuccess: (changed, { party, version }) => tellOwnVersion(`party:${party}`, version, changed.party.version),
    onSettled: askAgain(matter),
  })

const which = ({ id, version }: PartyReply) => ({ id, version })

export const useMergeParties = (matter: string) =>
  useMutation({
    mutationFn: ({ into, from }: { readonly into: PartyReply; readonly from: readonly PartyReply[] }) =>
      answerOf(
        api.POST('/matters/{matter}/parties/merge', {
          params: { path: { matter } },
          headers: { 'idempotency-key': newKey() },
          body: { into: which(into), from: from.map(which) },
        }),
      ),
    onSettled: askAgain(matter),
  })

export const useSplitParty = (matter: string) =>
  useMutation({
    mutationFn: ({
      party,
      name,
      aliases,
    }: {
      readonly party: PartyReply
      readonly name: string
      readonly aliases: readonly string[]
    }) =>
      answerOf(
        api.POST('/matters/{matter}/parties/{party}/split', {
          params: { path: { matter, party: party.id } },
          headers: { ...seen(party.version), 'idempotency-key': newKey() },
          body: { name, aliases: [...aliases] },
        }),
      ),
    onSettled: askAgain(matter),
  })

export const useRemoveParty = (matter: string) =>
  useMutation({
    mutationFn: ({ id, version }: PartyReply) =>
      answerOf(
        api.DELETE('/matters/{matter}/parties/{party}', {
          params: { path: { matter, party: id } },
          headers: seen(version),
        }),
      ),
    onSettled: askAgain(matter),
  })
