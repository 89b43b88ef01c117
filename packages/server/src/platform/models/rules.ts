// Who may be asked, and what it may cost. Pure: the gate asks here before it prepares anything and again in the transaction that writes the ledger.
import { isThisMachine } from '../../base/index.ts'
import type { Endpoint, Hosts, Terms } from './endpoint.ts'

/** Why an endpoint is passed over. */
export type Hindrance =
  | 'offline'
  | 'address'
  | 'host'
  | 'privileged'
  | 'region'
  | 'no-contract'
  | 'tokens-spent'
  | 'money-spent'
  /** Taken from the settings since it was chosen. */
  | 'removed'

/** Null for what is no address of ours: credentials or a question in it, another scheme. */
export function urlOf(address: string): URL | null {
  const url = URL.parse(address)
  if (url === null || !['http:', 'https:'].includes(url.protocol)) return null
  return url.username === '' && url.password === '' && url.search === '' && url.hash === '' ? url : null
}

export const hostOf = (address: string): string => urlOf(address)?.host ?? ''

export const isInHouse = (address: string, hosts: Hosts): boolean => hosts.inHouse.has(hostOf(address))

export interface Circumstances {
  readonly terms: Terms
  readonly hosts: Hosts
  readonly isPrivileged: boolean
  /** `YYYY-MM-DD`, of the clock: a contract that begins later is none yet. */
  readonly today: string
}

/** In UTC. */
export const dayOf = (now: Date): string => now.toISOString().slice(0, 10)

/** Null where it may be asked. In the clear only within the house. */
export function hindranceOf(
  endpoint: Endpoint,
  { terms, hosts, isPrivileged, today }: Circumstances,
): Hindrance | null {
  if (hosts.isOffline) return 'offline'
  const url = urlOf(endpoint.address)
  if (url === null) return 'address'
  if (hosts.inHouse.has(url.host)) return null
  if (!hosts.outside.has(url.host)) return 'host'
  if (url.protocol !== 'https:' && !isThisMachine(url.hostname)) return 'address'
  if (isPrivileged) return 'privileged'
  if (!terms.regions.includes(endpoint.region)) return 'region'
  return endpoint.noTraining === null || endpoint.noTraining.since > today ? 'no-contract' : null
}

export interface Spending {
  readonly tokens: number
  /** Millionths. */
  readonly cost: number
}

/** A price for a million tokens in units is the price of one in millionths. */
export const costOf = ({ price }: Endpoint, tokens: { readonly input: number; readonly output: number }): number =>
  Math.ceil(tokens.input * price.input + tokens.output * price.output)

/** Three bytes a token is few in German, and nobody's tokens are shorter on the whole. */
export const mostTokensIn = (bytes: number): number => Math.ceil(bytes / 3)

export function overspent(terms: Terms, spent: Spending, next: Spending): Hindrance | null {
  if (terms.monthlyTokens !== null && spent.tokens + next.tokens > terms.monthlyTokens) return 'tokens-spent'
  return terms.monthlyCost !== null && spent.cost + next.cost > terms.monthlyCost ? 'money-spent' : null
}
