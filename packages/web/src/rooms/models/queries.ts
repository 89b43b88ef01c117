// What this room asks and changes. Settings are written as a whole, against the version they were seen in.
import type { ModelSettingsReply } from '@muniment/contract'
import { queryOptions, useMutation } from '@tanstack/react-query'
import { answerOf, api, cache, keys, seen, tellOwnVersion } from '../../data/index.ts'

export const modelsQuery = queryOptions({
  queryKey: keys.models,
  queryFn: () => answerOf(api.GET('/workspace/models')),
})

export type Held = ModelSettingsReply['endpoints'][number]
export const WIRES = ['openai', 'azure-openai', 'anthropic', 'openai-compatible'] as const satisfies Held['wire'][]

/** An endpoint as it is written: without a key it keeps the one it has. */
export type Given = Pick<Held, 'name' | 'wire' | 'address' | 'model' | 'region' | 'noTraining' | 'price'> & {
  readonly key?: string | null
}

export interface Written {
  readonly regions: readonly string[]
  readonly monthlyTokens: number | null
  readonly monthlyCost: number | null
  readonly endpoints: readonly Given[]
}

/** What the version of the settings counts, whichever form changes them. */
export const MODELS = 'models'

/** What stands there now, as it would be written. */
export const writtenOf = ({ regions, monthlyTokens, monthlyCost, endpoints }: ModelSettingsReply): Written => ({
  regions,
  monthlyTokens,
  monthlyCost,
  endpoints: endpoints.map(({ name, wire, address, model, region, noTraining, price }) => ({
    name,
    wire,
    address,
    model,
    region,
    noTraining,
    price,
  })),
})

export const useWriteModels = () =>
  useMutation({
    mutationFn: ({ version, regions, endpoints, ...more }: Written & { readonly version: number }) =>
      answerOf(
        api.PUT('/workspace/models', {
          headers: seen(version),
          body: { ...more, regions: [...regions], endpoints: [...endpoints] },
        }),
      ),
    onSuccess: async (settings, { version }) => {
      tellOwnVersion(MODELS, version, settings.version)
      // One that was asked for before the act would come after it, and be written back by the next.
      await cache.cancelQueries({ queryKey: modelsQuery.queryKey, exact: true })
      cache.setQueryData(modelsQuery.queryKey, settings)
    },
    onError: () => cache.invalidateQueries({ queryKey: keys.models }),
  })

/** What a test would send, to the letter. Nothing is sent by it. */
export const wouldSendQuery = (endpoint: string) =>
  queryOptions({
    queryKey: [...keys.models, 'would-send', endpoint],
    queryFn: () => answerOf(api.POST('/workspace/models/test', { body: { endpoint, send: false } })),
    gcTime: 0,
    staleTime: 0,
    refetchOnWindowFocus: false,
  })

export const useSendTest = () =>
  useMutation({
    mutationFn: ({ endpoint, seen: sha256 }: { readonly endpoint: string; readonly seen: string }) =>
      answerOf(api.POST('/workspace/models/test', { body: { endpoint, send: true, seen: sha256 } })),
    onSuccess: (shown, { endpoint }) => cache.setQueryData(wouldSendQuery(endpoint).queryKey, shown),
    onSettled: () => cache.invalidateQueries({ queryKey: keys.egress }),
  })
