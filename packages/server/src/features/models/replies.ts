// Settings and lines of the ledger as the interface gives them. A key leaves by no door.
import type { EgressLine, EgressTotals, ModelSettingsReply } from '@muniment/contract'
import {
  type CallRow,
  type CallSum,
  dayOf,
  type Hosts,
  hindranceOf,
  hostOf,
  isInHouse,
  type ModelSettings,
} from '../../platform/models/index.ts'

const MILLION = 1_000_000

export const settingsReply = ({ terms, endpoints }: ModelSettings, hosts: Hosts, now: Date): ModelSettingsReply => ({
  version: terms.version,
  offline: hosts.isOffline,
  regions: [...terms.regions],
  monthlyTokens: terms.monthlyTokens,
  monthlyCost: terms.monthlyCost === null ? null : terms.monthlyCost / MILLION,
  hosts: [
    ...Array.from(hosts.inHouse, (host) => ({ host, inHouse: true })),
    ...Array.from(hosts.outside.difference(hosts.inHouse), (host) => ({ host, inHouse: false })),
  ],
  endpoints: endpoints.map((endpoint) => ({
    ...endpoint,
    host: hostOf(endpoint.address),
    inHouse: isInHouse(endpoint.address, hosts),
    hindrance: hindranceOf(endpoint, { terms, hosts, isPrivileged: false, today: dayOf(now) }),
  })),
})

export const inMillionths = (cost: number | null): number | null => (cost === null ? null : Math.round(cost * MILLION))

export const egressReply = (row: CallRow): EgressLine => ({
  id: row.id,
  at: row.at.toISOString(),
  account: row.account_id,
  request: row.request,
  matter: row.matter_id,
  purpose: row.purpose,
  endpoint: row.endpoint,
  wire: row.wire,
  host: row.host,
  model: row.model,
  region: row.region,
  inHouse: row.is_local,
  contract: row.contract,
  bytes: row.bytes,
  sha256: row.sha256,
  masked: row.masked,
  outcome: row.outcome,
  failure: row.failure,
  tokensIn: row.tokens_in,
  tokensOut: row.tokens_out,
  cost: row.cost / MILLION,
  endedAt: row.ended_at === null ? null : row.ended_at.toISOString(),
})

const NOTHING = { calls: 0, failed: 0, bytes: 0, tokensIn: 0, tokensOut: 0, cost: 0 }

export function totalsReply(sums: readonly CallSum[]): EgressTotals {
  const models = sums.map(({ is_local, tokens_in, tokens_out, cost, ...sum }) => ({
    ...sum,
    inHouse: is_local,
    tokensIn: tokens_in,
    tokensOut: tokens_out,
    cost: cost / MILLION,
  }))
  const all = models.reduce(
    (sum, one) => ({
      calls: sum.calls + one.calls,
      failed: sum.failed + one.failed,
      bytes: sum.bytes + one.bytes,
      tokensIn: sum.tokensIn + one.tokensIn,
      tokensOut: sum.tokensOut + one.tokensOut,
      cost: sum.cost + one.cost,
    }),
    NOTHING,
  )
  const outside = models.reduce((sum, { inHouse, calls }) => sum + (inHouse ? 0 : calls), 0)
  return { ...all, outside, models }
}
