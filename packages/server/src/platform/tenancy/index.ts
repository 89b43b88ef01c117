export {
  type Actor,
  type Authority,
  authorityOfJob,
  authorityOfPerson,
  type Role,
} from './authority.ts'
export type { Holdings } from './holdings.ts'
