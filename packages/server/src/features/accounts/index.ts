import type { Holdings } from '../../platform/tenancy/index.ts'

export { hasNoWorkspace, localAuthority } from './local.ts'
export { makeLocalDoor } from './local-door.ts'

export const holdings: Holdings = { slice: 'accounts', tables: ['workspaces'], blobs: [] }
