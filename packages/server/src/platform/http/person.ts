import type { AccountId } from '../../base/index.ts'
import type { Authority } from '../tenancy/index.ts'
import { notAllowed } from './app.ts'

/** Whose account acts; refuses a job. */
export function personIn({ actor }: Pick<Authority, 'actor'>): AccountId {
  if (actor.kind !== 'person') throw notAllowed()
  return actor.account
}
