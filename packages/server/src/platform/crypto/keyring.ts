import type { WorkspaceId } from '../../base/index.ts'

/**
 * Where workspace keys come from. The keyring lives outside the database and its backups: whoever has only those has nothing.
 * Losing it loses every document; the operator is told so when it is made.
 */
export interface Keyring {
  /** The key of a workspace, made on first use. Refuses (`keys.missing`) a workspace whose key was destroyed. */
  workspaceKey(workspace: WorkspaceId): Promise<Uint8Array>
}
