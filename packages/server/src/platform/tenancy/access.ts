// What a way in asks of whoever takes it. Every route declares it; one that does not is refused at the start.
import type { Role } from './authority.ts'

/** What an API token may be allowed to do; a session is allowed all of them. Stored with the token: never renamed. */
export const ACCESS_SCOPES = [
  'matters.read',
  'matters.write',
  'documents.read',
  'documents.write',
  'events.read',
  'events.write',
  'exports.read',
  'members.read',
  'members.write',
  'audit.read',
  'workspace.write',
] as const
export type AccessScope = (typeof ACCESS_SCOPES)[number]

/** `open`: for anybody, says nothing about what is inside. `account`: any signed-in person, by session only. Else the least role and the token's scope. */
export type Access = 'open' | 'account' | { readonly role: Role; readonly scope: AccessScope }
