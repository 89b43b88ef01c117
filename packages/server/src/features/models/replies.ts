// Settings and lines of the ledger as the interface gives them. A key leaves by no door.
import type { EgressLine, ModelSettingsReply } from '@muniment/contract'
import {
  type CallRow,
  type Hosts,
  hindranceOf,
  hostOf,
  isInHouse,
  type ModelSettings,
} from '../../platform/models/index.ts'

const MILLION = 1_000_000

export const settingsReply = ({ terms, endpoints }: ModelSettings, hosts: Hosts): ModelSettingsReply => ({
  version: terms.version,
  offline: hosts.isOffline,
  regions: [...terms.regions],
  monthlyTokens: terms.monthlyTokens,
  monthlyCost: terms.monthlyCost === null ? null : terms.monthlyCost / MILLION,
  endpoints: endpoints.map((endpoint) => ({
    ...endpoint,
    host: hostOf(endpoint.address),
    inHouse: isInHouse(endpoint.address, hosts),
    hindrance: hindranceOf(endpoint, { terms, hosts, isPrivileged: false }),
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
