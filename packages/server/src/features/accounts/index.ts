import type { Holdings } from '../../platform/tenancy/index.ts'

export { type Accounts, type AccountsOptions, makeAccounts } from './accounts.ts'
export { DOOR_DAYS, forgetAtDoor } from './forgetting.ts'
export type { TokenId } from './ids.ts'
export { firstOwner, hasNoWorkspace, localAuthority } from './local.ts'
export { enqueueMention } from './members/mention-letters.ts'
export { everyToken, type OperatorToken, revokeToken } from './members/operator-tokens.ts'
export { FOUNDING_HOURS, foundWorkspace } from './members/operator-workspaces.ts'
export { type Resealed, resealPasswords } from './passwords/resealing.ts'
export { accountRoutes } from './routes.ts'
export { LETTER_KINDS } from './sign-in/letter-jobs.ts'

export const holdings: Holdings = {
  slice: 'accounts',
  tables: [
    'matter_members',
    'closed_matters',
    'walls',
    'invitations',
    'api_tokens',
    'sessions',
    'memberships',
    // Of the installation: they outlive a workspace. An account goes when it has no membership left.
    'door_links',
    'door_letters',
    'known_devices',
    'door_failures',
    'accounts',
  ],
  blobs: [],
}
