export type { Access, AccessScope } from './access.ts'
export {
  type Actor,
  type Authority,
  askerOf,
  authorityOfJob,
  authorityOfPerson,
  type Credential,
  isAtLeast,
  ROLES,
  type Role,
} from './authority.ts'
export type { Holdings } from './holdings.ts'
