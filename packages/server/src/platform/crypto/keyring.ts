import type { WorkspaceId } from '../../base/index.ts'

/**
 * Where workspace keys come from. The keyring lives outside the database and its backups: whoever has only those has nothing.
 * Losing it loses every document; the operator is told so when it is made.
 */
export interface Keyring {
  /** The key of a workspace. Refuses `keys.missing` where there is none: what it sealed can never be opened again. */
  workspaceKey(workspace: WorkspaceId): Promise<Uint8Array>
  /** The key of a workspace, made and durable when there was none: for what is about to be sealed. */
  keyForSealing(workspace: WorkspaceId): Promise<Uint8Array>
}
