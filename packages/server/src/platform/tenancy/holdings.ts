/** What a slice holds for a workspace. Nothing walks these lists yet but a test, which refuses a workspace table that is in none. */
export interface Holdings {
  readonly slice: string
  /** In an order in which rows can be erased: children first. */
  readonly tables: readonly string[]
  /** Prefixes of blob names below the workspace's folder; empty where the slice keeps none. */
  readonly blobs: readonly string[]
}
