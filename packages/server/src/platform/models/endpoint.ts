// What a workspace says of the models it may ask, and what the operator says of the hosts they stand on.

/** How a model is spoken to. Stored: never renamed. */
export type Wire = 'openai' | 'azure-openai' | 'openai-compatible' | 'anthropic'

/** The contract that says that what is sent trains nobody. */
export interface NoTraining {
  /** Where the workspace files it: a number, a name. */
  readonly record: string
  /** `YYYY-MM-DD` */
  readonly since: string
}

export interface Endpoint {
  /** What people call it; one of the workspace's has it. */
  readonly name: string
  readonly wire: Wire
  /** What the paths of its interface stand below: `https://api.example/v1`. */
  readonly address: string
  readonly model: string
  /** A word of the workspace's own: `eu`, `germany`, `in-house`. */
  readonly region: string
  readonly noTraining: NoTraining | null
  /** Currency units for a million tokens. */
  readonly price: { readonly input: number; readonly output: number }
}

export interface Terms {
  /** 0 before anything was said. */
  readonly version: number
  readonly regions: readonly string[]
  /** Of a calendar month (UTC). */
  readonly monthlyTokens: number | null
  /** Millionths of the currency the prices are in. */
  readonly monthlyCost: number | null
}

/** What the operator allows: nobody sends anything to a host that does not stand here. */
export interface Hosts {
  /** Nothing leaves this process for any model, in the house or outside. */
  readonly isOffline: boolean
  /** `host` or `host:port`, as they stand in an address. */
  readonly outside: ReadonlySet<string>
  /** Hosts of which the operator says that they stand in the house. */
  readonly inHouse: ReadonlySet<string>
}

export const NO_HOSTS: Hosts = { isOffline: false, outside: new Set(), inHouse: new Set() }
