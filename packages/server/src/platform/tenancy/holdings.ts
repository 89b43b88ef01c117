/**
 * What a slice says it holds for a workspace. Nothing at run time walks these lists: rows are erased by the foreign keys, a matter is exported
 * by its own list. A test compares them with the database, so that no table of a workspace comes in without a slice that answers for it.
 */
export interface Holdings {
  readonly slice: string
  /** In an order in which rows can be erased: children first. */
  readonly tables: readonly string[]
  /** Prefixes of blob names below the workspace's folder; empty where the slice keeps none. */
  readonly blobs: readonly string[]
}
