// What a workspace keeps of its models. Keys to providers lie sealed by the workspace's key, bound to the host they are for: a key that was given
// for one host is never sent to another.
import type { WorkspaceId } from '../../base/index.ts'
import { type Keyring, unwrap, wrap } from '../crypto/index.ts'
import type { Scope } from '../db/index.ts'
import type { Endpoint, Terms } from './endpoint.ts'
import * as queries from './queries.ts'
import { hostOf } from './rules.ts'

export interface HeldEndpoint extends Endpoint {
  readonly hasKey: boolean
}

export interface ModelSettings {
  readonly terms: Terms
  /** In the order in which they are asked. */
  readonly endpoints: readonly HeldEndpoint[]
}

const NO_TERMS: Terms = { version: 0, regions: [], monthlyTokens: null, monthlyCost: null }

const numberOf = (value: number | string | bigint | null): number | null => (value === null ? null : Number(value))

export const readTerms = async (scope: Scope): Promise<Terms> => termsOf(await queries.findTerms(scope))

/** Nobody else reserves or changes anything until the transaction ends. */
export const holdTerms = async (scope: Scope): Promise<Terms> => termsOf(await queries.holdTerms(scope))

function termsOf(row: Awaited<ReturnType<typeof queries.findTerms>>): Terms {
  if (row === undefined) return NO_TERMS
  return {
    version: row.version,
    regions: row.regions,
    monthlyTokens: numberOf(row.monthly_tokens),
    monthlyCost: numberOf(row.monthly_cost),
  }
}

export async function readSettings(scope: Scope): Promise<ModelSettings> {
  return { terms: await readTerms(scope), endpoints: (await queries.listEndpoints(scope)).map(endpointOf) }
}

export const endpointOf = (row: queries.EndpointRow): HeldEndpoint => ({
  name: row.name,
  wire: row.wire,
  address: row.address,
  model: row.model,
  region: row.region,
  noTraining:
    row.contract === null || row.contract_since === null
      ? null
      : { record: row.contract, since: row.contract_since.slice(0, 10) },
  price: { input: row.price_input, output: row.price_output },
  hasKey: row.sealed_key !== null,
})

export interface EndpointChange extends Endpoint {
  /** Nothing: the key it has, where its host stays the same. Null: none. */
  readonly key?: string | null | undefined
}

/** All of it anew. False where it has changed since `seen`. */
export async function writeSettings(
  scope: Scope,
  keyring: Keyring,
  seen: number,
  { terms, endpoints }: { readonly terms: Omit<Terms, 'version'>; readonly endpoints: readonly EndpointChange[] },
): Promise<boolean> {
  const held = new Map((await queries.listEndpoints(scope)).map((row) => [row.name, row]))
  const { regions, monthlyTokens, monthlyCost } = terms
  const row = { regions, monthly_tokens: monthlyTokens, monthly_cost: monthlyCost }
  if (!(await queries.writeTerms(scope, row, seen))) return false
  const rows: queries.EndpointRow[] = []
  for (const [position, endpoint] of endpoints.entries()) {
    const { key } = endpoint
    const before = held.get(endpoint.name)
    const keeps = key === undefined && before !== undefined && hostOf(before.address) === hostOf(endpoint.address)
    const given = typeof key === 'string' ? await sealed(keyring, scope.workspace, endpoint, key) : NO_KEY
    rows.push({
      position,
      name: endpoint.name,
      wire: endpoint.wire,
      address: endpoint.address,
      model: endpoint.model,
      region: endpoint.region,
      contract: endpoint.noTraining?.record ?? null,
      contract_since: endpoint.noTraining?.since ?? null,
      price_input: endpoint.price.input,
      price_output: endpoint.price.output,
      ...(keeps ? { key_version: before.key_version, sealed_key: before.sealed_key } : given),
    })
  }
  await queries.replaceEndpoints(scope, rows)
  return true
}

const NO_KEY = { key_version: null, sealed_key: null }

const contextOf = (workspace: WorkspaceId, { name, address }: Pick<Endpoint, 'name' | 'address'>): string =>
  `model key ${workspace} ${name} ${hostOf(address)}`

async function sealed(
  keyring: Keyring,
  workspace: WorkspaceId,
  endpoint: Pick<Endpoint, 'name' | 'address'>,
  key: string,
): Promise<{ key_version: number; sealed_key: Uint8Array }> {
  const sealing = await keyring.sealingKey(workspace)
  return {
    key_version: sealing.version,
    sealed_key: wrap(sealing.key, Buffer.from(key), contextOf(workspace, endpoint)),
  }
}

export async function openKey(
  keyring: Keyring,
  workspace: WorkspaceId,
  row: queries.EndpointRow,
): Promise<string | null> {
  if (row.sealed_key === null || row.key_version === null) return null
  const key = await keyring.openingKey(workspace, row.key_version)
  return Buffer.from(unwrap(key, row.sealed_key, contextOf(workspace, row))).toString('utf8')
}

/** Under the newest key of the workspace, so that a retired one can be destroyed. */
export async function resealModelKeys(scope: Scope, keyring: Keyring): Promise<void> {
  const { version } = await keyring.sealingKey(scope.workspace)
  for (const row of await queries.listEndpoints(scope)) {
    if (row.key_version === null || row.key_version === version) continue
    const key = await openKey(keyring, scope.workspace, row)
    if (key === null) continue
    const again = await sealed(keyring, scope.workspace, row, key)
    await queries.resealEndpoint(scope, row.name, again.key_version, again.sealed_key)
  }
}
