// What a way in asks of whoever takes it. Every route declares it; one that does not is refused at the start.
import type { ScopeName } from '@muniment/contract'
import type { Role } from './authority.ts'

/** What an API token may be allowed to do; a session is allowed all of them. Stored with the token: never renamed. */
export type AccessScope = ScopeName

/** `open`: for anybody, says nothing about what is inside. `account`: any signed-in person, by session only. Else the least role and the token's scope. */
export type Access = 'open' | 'account' | { readonly role: Role; readonly scope: AccessScope }
